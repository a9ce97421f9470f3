"""Cut a sheet into regions that hold one table each: side by side, one below the other; and head counts around it.

A region is the sheet with everything else blanked, so that addresses stay what they are.
"""

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Any

from ingest.errors import FileRefused
from ingest.workbook.above import below_lines, cut_above, tells_of_a_meeting
from ingest.workbook.beside import cut_beside
from ingest.workbook.counted import Kind, line_of, names_a_count
from ingest.workbook.foot import cut_out
from ingest.workbook.grid import Cells, Rows, Sheet, at, filled, first_filled, is_blank, next_filled
from ingest.workbook.header import Header, header_at
from ingest.workbook.headings import COUNT, Headings
from ingest.workbook.likely import is_sure, likely_header
from ingest.workbook.lists import listed
from ingest.workbook.meta import is_title, meta_line
from ingest.workbook.vocabulary import Role
from locales import _

MOST = 200  # tables below each other on a sheet, or gaps between columns
SEARCHED = 60  # rows in which a misspelt header is looked for
GAP = 2  # cells at most that hold something in a line between two tables
MANY = ("question", "ignore", "private")  # kinds that one table may have several columns of


def regions(sheet: Sheet, headings: Headings) -> list[Sheet]:
    """Give a sheet's regions; the sheet itself where it has one table or none."""
    header = first_header(sheet, headings)
    if header is None:
        return _parted(sheet, headings)
    sheet, beside = cut_beside(sheet, header, headings)
    strips = _strips(sheet, (first_header(sheet, headings) if beside else header) or header, headings)
    parts = [part for strip in strips for region in _stacked(strip, headings) for part in _parted(region, headings)]
    return [*parts, *beside]


def _parted(region: Sheet, headings: Headings) -> list[Sheet]:
    """Cut the head counts out of a table that have no headings of their own."""
    header = any_header(region, headings)
    if header is None:
        return [region]
    region, above = cut_above(region, header.top, headings)
    return [*cut_out(region, header, headings), *above]


def first_header(sheet: Sheet, headings: Headings) -> Header | None:
    """Find the first header of a sheet; only where there is none, one with slips of the pen."""
    rows = sheet.rows
    exact = (header_at(rows, i, sheet.merges, headings) for i in range(len(rows)))
    found = next((header for header in exact if header), None)
    if found is None:
        guessed = (header_at(rows, i, sheet.merges, headings, guessing=True) for i in range(min(len(rows), SEARCHED)))
        found = next((header for header in guessed if header), None)
    return found


def any_header(sheet: Sheet, headings: Headings) -> Header | None:
    """Find a sheet's first header; where no heading is known, one of which the values below leave no doubt."""
    if found := first_header(sheet, headings):
        return found
    likely = likely_header(sheet, headings)
    return likely if likely and is_sure(likely) else listed(sheet, headings)


def is_repeated(row: Cells, header: Rows) -> bool:
    """Say whether a row merely repeats a row of the header."""
    first = first_filled(row)
    if first is None or not any(_same(row[first], at(titles, first)) for titles in header):
        return False  # most rows
    return any(all(_same(row[i], at(titles, i)) for i in filled(row)) for titles in header)


def _same(cell: Any, title: Any) -> bool:
    return isinstance(cell, str) and isinstance(title, str) and cell.strip() == title.strip()


# ---------------------------------------------------------------- side by side

def _strips(sheet: Sheet, header: Header, headings: Headings) -> list[Sheet]:
    """Cut at empty columns where both sides have a header and can't be one table."""
    rows = sheet.rows[header.top:]
    used = [i for i in range(max(map(len, rows))) if any(at(row, i) is not None for row in rows)]
    gaps = [i for i, following in pairwise(used) if following > i + 1]
    if not 0 < len(gaps) < MOST:
        return [sheet]
    starts, seen = [0], _roles(header, 0, gaps[0] + 1)
    for gap, end in zip(gaps, [*gaps[1:], used[-1]], strict=True):
        strip = Sheet(sheet.name, sheet.rows, merges=sheet.merges).only(header.top, len(sheet.rows), gap + 1, end + 1)
        own = first_header(strip, headings)
        roles = _roles(own or header, gap + 1, end + 1)
        if (own or len(roles) < end - gap) and _apart(seen, roles):
            starts, seen = [*starts, gap + 1], []
        seen = seen + roles
    ends = [*starts[1:], None]
    if len(starts) == 1:
        return [sheet]
    strips = [sheet.only(header.top, len(sheet.rows), start, end) for start, end in zip(starts, ends, strict=True)]
    strips[0].rows[:header.top] = sheet.rows[:header.top]  # what stands above is told once, for all
    return strips


def _roles(header: Header, left: int, right: int) -> list[Role]:
    return [c.role for c in header.columns if c.role and left <= c.index < right]


def _apart(left: list[Role], right: list[Role]) -> bool:
    """Say whether two lots of columns are two tables: they repeat a role, or only one counts heads."""
    kinds = {role.kind for role in left} & {role.kind for role in right}
    repeats = any(kind not in MANY for kind in kinds - {"answer", COUNT}) or bool(set(left) & set(right))
    return repeats or _counts(left) != _counts(right)


def _counts(roles: list[Role]) -> bool:
    kinds = {role.kind for role in roles}
    return COUNT in kinds or {"category", "people"} <= kinds or {"answer", "people"} <= kinds


# ---------------------------------------------------------------- one below the other

def _stacked(sheet: Sheet, headings: Headings) -> list[Sheet]:
    starts = list(islice(_starts(sheet, headings), MOST + 1))
    if len(starts) > MOST:
        raise FileRefused("too_many_tables", _(
            "The sheet «{sheet}» has more than {limit} tables. Split it and hand in the parts.").format(
                sheet=sheet.name, limit=MOST))
    if len(starts) < 2:
        return [sheet]
    starts[0] = 0
    return [sheet.only(start, end) for start, end in zip(starts, [*starts[1:], len(sheet.rows)], strict=True)]


def _starts(sheet: Sheet, headings: Headings) -> Iterator[int]:
    """Give the first row of each table, the lines above its header included."""
    rows, index = sheet.rows, 0
    header = first_header(sheet, headings)
    while header:
        yield _preamble(rows, header.top, index, headings)
        index = header.bottom + 1
        header = _next_header(sheet, header, headings)


def _next_header(sheet: Sheet, above: Header, headings: Headings) -> Header | None:
    rows, titles = sheet.rows, _titles(sheet.rows[above.bottom])
    no_headings: set[Any] = set()  # cells met so far; answers come again and again
    told = False  # whether the row before tells of a meeting
    for i in range(above.bottom + 1, len(rows)):
        told = tells_of_a_meeting(rows[i - 1], told, headings)
        if not no_headings.isdisjoint(rows[i]) and not _is_set_off(rows, i, titles, told):
            continue  # nearly all rows
        found = header_at(rows, i, sheet.merges, headings)
        if (found and found.top > above.bottom and not _merely_repeated(rows, i, above, told)
                and _starts_anew(rows, i, found, above, headings, told)):
            return found
        no_headings.update(cell for cell in rows[i] if cell is not None and not headings.role(cell))
    return None


def _titles(row: Cells) -> list[str | None]:
    return [cell.strip() if isinstance(cell, str) else None for cell in row]


def _repeats(row: Cells, titles: list[str | None]) -> bool:
    """Say whether some headings are repeated beside others: «Gender | People» below «Age | People»."""
    return True in [cell.__class__ is str and cell.strip() == title for cell, title in zip(row, titles, strict=False)]


def _merely_repeated(rows: Rows, i: int, above: Header, told: bool) -> bool:
    """Say whether a row repeats the header above, and not below the lines of another meeting."""
    return is_repeated(rows[i], rows[above.top:above.bottom + 1]) and not told


def _starts_anew(rows: Rows, i: int, found: Header, above: Header, headings: Headings, told: bool) -> bool:
    """Say whether what looks like a header is one: without an empty row or a line before it, answers look alike."""
    cells = [rows[i][j] for j in filled(rows[i])]
    if _heads_a_count(rows, i, found, headings):
        return False
    if told or is_blank(rows[i - 1]) or found.asked:
        return True
    if len(cells) == 1:
        return not _is_wide(above)
    if _repeats(rows[i], _titles(rows[above.bottom])):
        return True
    return len(cells) > 2 and all(headings.role(cell) for cell in cells)


def _heads_a_count(rows: Rows, i: int, found: Header, headings: Headings) -> bool:
    """Say whether «Head count | Number» stands above lines of one: those are read with the table above them."""
    cells = [rows[i][j] for j in filled(rows[i])]
    if len(cells) != 2 or _counts([column.role for column in found.columns if column.role]):
        return False
    line = line_of(next_filled(rows, i), headings)
    return names_a_count(cells, headings) and line is not None and line.kind in (Kind.WHOLE, Kind.GROUP)


def _is_set_off(rows: Rows, i: int, titles: list[str | None], told: bool) -> bool:
    """Say whether a row may be a header even if one of its cells is no heading."""
    row, before = rows[i], rows[i - 1]
    return (len(row) - row.count(None) == 1 or _repeats(row, titles)
            or (len(before) - before.count(None) <= GAP and (told or is_blank(before))))


def _is_wide(header: Header) -> bool:
    return sum(bool(column.heading) for column in header.columns) > 1


def _preamble(rows: Rows, header: int, above: int, headings: Headings) -> int:
    """Climb over the session lines above a header; over a title too, if a blank row sets it off."""
    top = below_lines(rows, header, above, headings)
    while top > above and not is_blank(rows[top - 1]) and (
            meta_line(rows[top - 1], headings.vocabulary) or is_title(rows[top - 1], True)):
        top -= 1
    if top > above and is_blank(rows[top - 1]):
        return top
    while top < header and not meta_line(rows[top], headings.vocabulary):  # no blank row: an idea is no title
        top += 1
    return top
