"""Find a table's header: its first and last row, and what each column holds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.layout.role import Role
from ingest.rows import counts
from ingest.workbook.across import asks, counted_columns, group_headings
from ingest.workbook.grid import Cells, Merge, Rows, at, filled, next_filled
from ingest.workbook.headings import Headings
from ingest.workbook.labels import row_of_labels
from ingest.workbook.meta import meta_lines
from ingest.workbook.reason import UNKNOWN, Reason

DEEPEST = 3  # rows of a header


@dataclass(frozen=True)
class Column:
    """A column of a table: where it stands, what it is called, what it holds (None: unknown).

    ``taken_for`` is the heading that a misspelt one was read as; ``maybe`` what it holds if the
    ``reason`` can be believed, which is not sure enough where it has no role.
    """

    index: int
    heading: str
    role: Role | None
    taken_for: str = ""
    reason: Reason = UNKNOWN
    maybe: Role | None = None


@dataclass(frozen=True)
class Header:
    """The rows (from 0) and columns of a header. ``asked``: the dimension that a line alone names."""

    top: int
    bottom: int
    columns: list[Column]
    asked: str = ""


def header_at(rows: Rows, index: int, merges: tuple[Merge, ...], headings: Headings,
              guessing: bool = False) -> Header | None:
    """Say whether a header's first known row stands here, and how far it reaches."""
    row = rows[index]
    if not any(isinstance(cell, str) for cell in row):
        return None
    if headings.vocabulary.layouts.is_header(row):
        return Header(index, index, columns_of(rows, [index], merges, headings))
    return (_across(rows, index, headings) or _plain(rows, index, merges, headings, guessing)
            or _named_by_a_line(rows, index, headings))


def is_header(row: Cells, headings: Headings, guessing: bool = False) -> bool:
    """Say whether a row's cells are headings: two meanings known, or a question alone."""
    cells = [row[i] for i in filled(row)]
    if len(cells) > 2 and meta_lines(row, headings.vocabulary) and any(_is_value(cell) for cell in cells[1::2]):
        return False
    known = [role for cell in cells if (role := headings.role(cell))]
    if guessing:
        known += [found[0] for cell in cells if headings.role(cell) is None and (found := headings.guess(cell))]
    if len(cells) == 1:
        return bool(known) and known[0].kind in ("question", "link")
    return len(set(known)) >= 2 and 2 * len(known) >= min(len(cells), 6)


def _is_value(cell: object) -> bool:
    """Say whether a cell is no heading: a number, a date, or what stands behind a colon."""
    return not isinstance(cell, str) or ":" in cell or any(char.isdigit() for char in cell)


def _across(rows: Rows, index: int, headings: Headings) -> Header | None:
    row = rows[index]
    if index + 1 < len(rows) and all(cell is None or isinstance(cell, str) for cell in row) and any(
            headings.dimension(cell) for cell in row):
        groups = group_headings(row, len(rows[index + 1]), headings)
        if roles := counted_columns(rows, index + 1, groups, headings):
            columns = columns_of(rows, [index, index + 1], (), headings, roles)
            if any(asks(cell, headings) for cell in row):  # beside ideas they may be votes
                columns = [replace(column, role=None) if column.index in roles else column for column in columns]
            return Header(index, index + 1, columns)
    if roles := counted_columns(rows, index, [], headings):
        return Header(index, index, columns_of(rows, [index], (), headings, roles))
    return None


def _plain(rows: Rows, index: int, merges: tuple[Merge, ...], headings: Headings, guessing: bool) -> Header | None:
    if not is_header(rows[index], headings, guessing):
        return None
    if (labels := row_of_labels(rows, index)) and len(filled(rows[index])) == 1:
        role = headings.role(rows[index][filled(rows[index])[0]])
        return below_a_question(rows, index, labels, role) if role else None
    top, bottom = _top(rows, index, merges), _bottom(rows, index, merges)
    return Header(top, bottom, columns_of(rows, list(range(top, bottom + 1)), merges, headings))


def below_a_question(rows: Rows, index: int, labels: int, role: Role) -> Header:
    """Give a header in which one question stands above «Table 1 | Table 2»: each column answers it."""
    asked = rows[index][filled(rows[index])[0]].strip()
    reason = Reason("title", 0.95)
    return Header(index, labels, [
        Column(i, f"{asked} {cell}" if cell is not None else "", role if cell is not None else None, reason=reason)
        for i, cell in enumerate(rows[labels])])


def _named_by_a_line(rows: Rows, index: int, headings: Headings) -> Header | None:
    """Find «Age» on a line of its own, above «15–24 | 6»: head counts without a header."""
    places = filled(rows[index])
    if len(places) != 1 or not (dimension := headings.dimension(rows[index][places[0]])):
        return None
    below = next_filled(rows, index)
    here = filled(below)
    if len(here) != 2 or here[0] != places[0] or dimension not in headings.counted(below[here[0]]):
        return None
    if counts.heads(below[here[1]]) is None:
        return None
    asked = str(rows[index][places[0]]).strip()
    columns = [Column(i, asked if i == here[0] else "", None) for i in range(here[1] + 1)]
    columns[here[0]] = Column(here[0], asked, Role("category"), reason=Reason("counted", 0.95))
    columns[here[1]] = Column(here[1], "", Role("people"), reason=Reason("counted", 0.95))
    return Header(index, index, columns, dimension)


def _bottom(rows: Rows, index: int, merges: tuple[Merge, ...]) -> int:
    """Follow merged cells down to the last row of the header."""
    bottom = index
    for merge in merges:
        if merge.top == index and at(rows[index], merge.left) is not None:
            if merge.bottom > index and merge.bottom - index < DEEPEST:
                bottom = max(bottom, merge.bottom)
            elif merge.right > merge.left and index + 1 < len(rows) and _are_headings(
                    rows[index + 1][merge.left:merge.right + 1]):
                bottom = max(bottom, index + 1)
    return min(bottom, len(rows) - 1)


def _top(rows: Rows, index: int, merges: tuple[Merge, ...]) -> int:
    """Climb to the first row whose merged cells are headings of several columns each."""
    tall = [i for m in merges if m.top < index <= m.bottom for i in range(m.left, m.right + 1)]
    top, places = index, [*filled(rows[index]), *tall]
    while top > 0 and index - top < DEEPEST - 1 and _is_group_row(rows[top - 1], top - 1, places, merges):
        top -= 1
    return top


def _is_group_row(row: Cells, index: int, below: list[int], merges: tuple[Merge, ...]) -> bool:
    wide = [m for m in merges if m.top == m.bottom == index and m.right > m.left and at(row, m.left) is not None]
    here = filled(row)
    if not wide or not _are_headings([row[i] for i in here], fewest=1) or any(":" in str(row[i]) for i in here):
        return False
    covered = {i for m in wide for i in range(m.left, m.right + 1)}
    return covered < set(below) if len(here) == 1 else all(i in below for i in here)


def _are_headings(cells: Cells, fewest: int = 2) -> bool:
    said = [cell for cell in cells if cell is not None]
    return len(said) >= fewest and all(isinstance(cell, str) and len(cell) < 80 for cell in said)


def columns_of(rows: Rows, header: list[int], merges: tuple[Merge, ...], headings: Headings,
               counted: dict[int, Role] | None = None) -> list[Column]:
    """Say what the headings in these rows mean; merged ones stand above each of their columns."""
    width = max(map(len, rows[header[0]:]))  # rows of a text file may be longer than its header
    spread = [_spread(rows[i], i, width, merges) for i in header]
    return [_column(i, [row[i] for row in spread], headings, counted or {}) for i in range(width)]


def _spread(row: Cells, index: int, width: int, merges: tuple[Merge, ...]) -> Cells:
    """Write a merged heading above each of its columns."""
    cells = row + [None] * (width - len(row))
    for merge in merges:
        if merge.top == index and merge.left < width:
            for i in range(merge.left, min(merge.right + 1, width)):
                cells[i] = cells[merge.left]
    return cells


def _column(index: int, cells: Cells, headings: Headings, counted: dict[int, Role]) -> Column:
    parts = [str(cell).strip() for cell in cells if cell is not None]
    name = " ".join(part for part, following in pairwise([*parts, ""]) if part != following)
    said = [name, *reversed(parts)]  # the whole first, then what stands nearest to the values
    if index in counted:
        return Column(index, name, counted[index], reason=Reason("counted", 0.95))
    if counted and len(parts) > 1:  # a column of numbers below «Tenure» is no answer
        said = parts[-1:]
    if role := next(_known(said, headings), None):
        own = any(headings.vocabulary.own(part) == role for part in said)
        return Column(index, name, role, reason=Reason("own", 1.0) if own else Reason("common", 0.95))
    found = next((guess for part in said[:2] if (guess := headings.guess(part))), None)
    return Column(index, name, found[0], found[1], Reason("slip", 0.85, found[1])) if found else Column(
        index, name, None)


def _known(said: list[str], headings: Headings) -> Iterator[Role]:
    """Give what a heading means; what stands above it, for several columns, tells only what is asked."""
    for place, part in enumerate(said):
        role = headings.role(part)
        if role and (place < 2 or role.kind in ("question", "answer", "private")):  # the whole, and the lowest
            yield role
