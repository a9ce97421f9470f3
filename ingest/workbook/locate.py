"""Find the table on a sheet, and the lines around it that describe the session.

A header is the first row in which two headings are known, or that has one known heading and
nothing else. Above it, «label: value» lines are the session's; a lone cell is its title. What
else stands there is ``unread``. Below it, rows that can't belong to the table stand ``apart``.
"""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ingest.workbook.open import Sheet
from ingest.workbook.vocabulary import Role, Vocabulary

SECOND = "second_table"
LABEL = 40  # characters; a longer text before a colon is a sentence


@dataclass(frozen=True)
class Column:
    """A column of a table: where it stands, what it is called, what it holds (None: unknown)."""

    index: int
    heading: str
    role: Role | None


@dataclass(frozen=True)
class Block:
    """A table on a sheet: its header's row number (from 1), its columns, and the rows below that
    are not of it (row number → code of the problem)."""

    header: int
    columns: list[Column]
    apart: dict[int, str] = field(default_factory=dict)

    def first(self, kind: str) -> Column | None:
        """Find the first column of a kind."""
        return next((column for column in self.columns if column.role and column.role.kind == kind), None)

    def all(self, kind: str) -> list[Column]:
        """Find all columns of a kind."""
        return [column for column in self.columns if column.role and column.role.kind == kind]


class Line(NamedTuple):
    """A «label: value» line: what it tells, and the column its value stands in."""

    kind: str
    value: Any
    column: int


@dataclass(frozen=True)
class Located:
    """A sheet, understood so far: session lines (role → cell and its address), the table if any,
    and the numbers of the rows outside it that say something nobody understood."""

    sheet: Sheet
    meta: dict[str, tuple[Any, str]] = field(default_factory=dict)
    block: Block | None = None
    unread: list[int] = field(default_factory=list)


def locate(sheet: Sheet, vocabulary: Vocabulary) -> Located:
    """Find the session's lines and the table on one sheet."""
    header = next((i for i in range(len(sheet.rows)) if _is_first_header(sheet.rows, i, vocabulary)), None)
    meta: dict[str, tuple[Any, str]] = {}
    unread = []
    for number, row in enumerate(sheet.rows[:header], start=1):
        line = meta_line(row, vocabulary)
        if line and meta.setdefault(line.kind, (line.value, f"{letters(line.column)}{number}"))[0] == line.value:
            continue
        if line or not _is_title(row, header is not None or not meta):
            unread.append(number)
    block = None if header is None else _block(sheet.rows, header, vocabulary)
    return Located(sheet, meta, block, unread)


def meta_line(row: list[Any], vocabulary: Vocabulary) -> Line | None:
    """Read «Partner | Lantern Circle» or «Partner: Lantern Circle»."""
    filled = [(i, cell) for i, cell in enumerate(row) if cell is not None]
    if len(filled) == 1 and isinstance(filled[0][1], str) and ":" in filled[0][1]:
        label, _, value = filled[0][1].partition(":")
        kind = vocabulary.meta(label)
        return Line(kind, value.strip(), filled[0][0]) if kind and value.strip() else None
    if len(filled) == 2 and (kind := vocabulary.meta(filled[0][1])) and vocabulary.role(filled[1][1]) is None:
        return Line(kind, filled[1][1], filled[1][0])
    return None


def letters(index: int) -> str:
    """Name a column as spreadsheets do: 0 → A, 26 → AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def is_repeated_header(row: list[Any], block: Block) -> bool:
    """Say whether a row merely repeats the headings."""
    shown = {c.index: c.heading for c in block.columns}
    filled = [(i, cell) for i, cell in enumerate(row) if cell is not None]
    return bool(filled) and all(isinstance(cell, str) and cell.strip() == shown.get(i) for i, cell in filled)


def _is_header(row: list[Any], vocabulary: Vocabulary) -> bool:
    filled = [cell for cell in row if cell is not None]
    known = [role for cell in filled if (role := vocabulary.role(cell))]
    if len(filled) == 1:
        return bool(known) and known[0].kind in ("question", "link")
    return len(set(known)) >= 2 and 2 * len(known) >= min(len(filled), 6)


def _is_first_header(rows: list[list[Any]], i: int, vocabulary: Vocabulary) -> bool:
    """Say whether the table starts here; a lone «Ideas» right above the headings is its title."""
    if not _is_header(rows[i], vocabulary):
        return False
    below = next((row for row in rows[i + 1:] if any(cell is not None for cell in row)), [])
    return _filled(rows[i]) > 1 or _filled(below) < 2 or not _is_header(below, vocabulary)


def _filled(row: list[Any]) -> int:
    return sum(cell is not None for cell in row)


def _is_title(row: list[Any], before_the_lines: bool) -> bool:
    """Say whether a row is empty or a title: one cell that is no «label: value» line."""
    filled = [cell for cell in row if cell is not None]
    label, colon, value = str(filled[0]).partition(":") if filled else ("", "", "")
    told = bool(colon and value.strip()) and len(label) <= LABEL
    return not filled or (len(filled) == 1 and before_the_lines and not told)


def _block(rows: list[list[Any]], header: int, vocabulary: Vocabulary) -> Block:
    width = max(map(len, rows[header:]))  # rows of a text file may be longer than its header
    cells = rows[header] + [None] * (width - len(rows[header]))
    columns = [Column(i, str(cell).strip() if cell is not None else "", vocabulary.role(cell))
               for i, cell in enumerate(cells)]
    block = Block(header + 1, columns)
    for number, row in enumerate(rows[block.header:], start=block.header + 1):
        apart = not _filled(rows[number - 2])
        if block.apart.get(number - 1) == SECOND or _starts_another(row, apart, block, vocabulary):
            block.apart[number] = SECOND
        elif _is_session_line(row, vocabulary):
            block.apart[number] = "session_line"
    return block


def _starts_another(row: list[Any], apart: bool, block: Block, vocabulary: Vocabulary) -> bool:
    """Say whether another table starts; without an empty row before it, answers may look like headings."""
    only_headings = all(cell is None or vocabulary.role(cell) for cell in row)
    told = apart or _filled(row) == 1 or (_filled(row) > 2 and only_headings)
    return told and _is_header(row, vocabulary) and not is_repeated_header(row, block)


def _is_session_line(row: list[Any], vocabulary: Vocabulary) -> bool:
    """Say whether a row below a header tells about the session; an idea may hold a colon, too."""
    first = next((cell for cell in row if cell is not None), None)
    if not isinstance(first, str) or ":" not in first or not (line := meta_line(row, vocabulary)):
        return False
    return first.rstrip().endswith(":") or (line.kind == "people" and str(line.value).isdigit())
