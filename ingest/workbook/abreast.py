"""Head counts of several meetings side by side: labels down the side, and a column of numbers for each meeting.

What stands above a column must name its meeting (a day, «Workshop 2»), or nobody can tell what the column counts:
«Expected | Came» are no two meetings.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.rows import counts, days, values
from ingest.schema import Engagement, fold
from ingest.workbook.counted import Kind, line_of
from ingest.workbook.foot import LONGEST
from ingest.workbook.grid import Cells, Rows, Sheet, at, filled
from ingest.workbook.headings import Headings
from ingest.workbook.meta import in_title, meta_lines

FEWEST = 2  # meetings
NAMING = ("partner", "date", "session")
_MEETING = re.compile(
    r"(?:(?:the )?(?:first|second|third|morning|afternoon|evening) )?(?:workshop|session|meeting|event|round|"
    r"oficina|sessao|reuniao|encontro|roda|evento|rodada|taller|sesion|reunion|encuentro|ronda|jornada)"
    r"(?: (?:n|no|number|numero))?(?: (?:\d{1,2}|[a-h]|i{1,3}))?")

Told = dict[str, tuple[Any, str]]


def abreast(sheet: Sheet, headings: Headings) -> tuple[Sheet, list[tuple[Told, Sheet, Sheet]]] | None:
    """Give what stands around the numbers, and each meeting's column with what is told of the meeting; once more
    with what has to be kept beside it (sums of all meetings).

    None where there are no two such columns, or where nothing names one of their meetings.
    """
    if len(sheet.rows) > LONGEST:
        return None
    lines = {i: row for i, row in enumerate(sheet.rows) if _is_line(row, headings)}
    side = {filled(row)[0] for row in lines.values()}
    numbers = sorted({j for row in lines.values() for j in filled(row)[1:]})
    if len(side) != 1 or len(numbers) < FEWEST:
        return None
    label, heads = side.pop(), _headings(sheet, lines, numbers)
    sums = [j for j in numbers if any(values.says_total(at(sheet.rows[i], j), loosely=True) for i in heads)]
    told = {j: _told(sheet, heads, label, j, headings) for j in numbers if j not in sums}
    if len(told) < FEWEST or not all(told.values()) or len(set(map(_said, told.values()))) < len(told):
        return None
    lead = replace(sheet, rows=[[] if i in lines or i in heads else row for i, row in enumerate(sheet.rows)])
    columns = [(found, _column(sheet, lines, label, [j])) for j, found in told.items()]
    first = _column(sheet, lines, label, [min(told), *sums])
    return lead, [(found, column, column if i else first) for i, (found, column) in enumerate(columns)]


def _is_line(row: Cells, headings: Headings) -> bool:
    """Say whether a row is a label with several numbers, or one in which some of them are missing."""
    places = filled(row)
    if len(places) < FEWEST or not isinstance(row[places[0]], str) or not all(
            counts.looks_counted(row[j]) or fold(values.text(row[j])) in values.BLANK for j in places[1:]):
        return False
    line = line_of([row[places[0]], 1], headings)
    told = headings.vocabulary.meta(row[places[0]]) is not None or values.day(row[places[1]]) is not None
    return line is not None and (line.kind != Kind.UNKNOWN or (len(places) > FEWEST and not told))


def _headings(sheet: Sheet, lines: dict[int, Cells], numbers: list[int]) -> list[int]:
    """Find the rows that say something of several columns."""
    return [i for i, row in enumerate(sheet.rows) if i not in lines and len(set(filled(row)) & set(numbers)) >= FEWEST]


def _told(sheet: Sheet, heads: list[int], label: int, column: int, headings: Headings) -> Told:
    """Read what stands above a column; nothing where part of it isn't understood."""
    found: Told = {}
    for i in heads:
        cell, kind = at(sheet.rows[i], column), headings.vocabulary.meta(at(sheet.rows[i], label))
        if cell is None:
            continue
        one = (kind, cell) if kind else _meeting(cell, headings.engagement)
        if one is None or (one[0] == "date" and days.told(one[1], headings.engagement.date_order) is None):
            return {}
        found[one[0]] = (one[1], sheet.address(column, i + 1))
    return found if any(kind in found for kind in NAMING) else {}


def _meeting(cell: Any, engagement: Engagement) -> tuple[str, Any] | None:
    """Read a heading that names a meeting: a day, with its year or without, or «Workshop 2»."""
    if isinstance(cell, dt.date) or (isinstance(cell, str) and days.told(cell, engagement.date_order)):
        return "date", cell
    if not isinstance(cell, str):
        return None
    within = set(_days(cell, engagement))
    if len(within) == 1:
        return "date", within.pop()
    return ("session", cell.strip()) if is_meeting(cell) else None


def names_a_meeting(row: Cells, headings: Headings) -> bool:
    """Say whether a row tells one meeting from another: its lines, or a title that is one or holds its day."""
    if any(line.kind in NAMING for line in meta_lines(row, headings.vocabulary)):
        return True
    alone = row[filled(row)[0]] if len(filled(row)) == 1 else None
    return alone is not None and (is_meeting(alone) or any(
        line.kind == "date" for line in in_title([alone], headings.engagement)))


def is_meeting(cell: Any) -> bool:
    """Say whether a cell merely calls a meeting by its name: «Workshop 2»."""
    return isinstance(cell, str) and bool(_MEETING.fullmatch(fold(cell)))


def _days(cell: str, engagement: Engagement) -> Iterator[str]:
    """Give the days within the engagement that a heading may mean which tells no year: «14 April», «14/4»."""
    for year in range(engagement.start.year, engagement.end.year + 1):
        for said in (f"{cell} {year}", f"{cell}/{year}"):
            day = days.told(said, engagement.date_order)
            if day and engagement.start <= day <= engagement.end:
                yield day.isoformat()


def _said(told: Told) -> str:
    return "|".join(fold(values.text(told[kind][0])) for kind in NAMING if kind in told)


def _column(sheet: Sheet, lines: dict[int, Cells], label: int, columns: list[int]) -> Sheet:
    """Give the sheet with nothing but the labels and these columns; a label without any of them is left out."""
    rows: Rows = [[] for _ in sheet.rows]
    for i, row in lines.items():
        if any(at(row, j) is not None for j in columns):
            rows[i] = [cell if j in (label, *columns) else None for j, cell in enumerate(row)]
    return replace(sheet, rows=rows, merges=())
