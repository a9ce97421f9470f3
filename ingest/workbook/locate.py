"""Find the table on a sheet, and the lines around it that describe the session.

A header is the first row in which two headings are known, or that has one known heading and
nothing else. Above it, «label: value» lines are the session's; other lines are its title.
"""

from dataclasses import dataclass, field
from typing import Any

from ingest.workbook.open import Sheet
from ingest.workbook.vocabulary import Role, Vocabulary


@dataclass(frozen=True)
class Column:
    """A column of a table: where it stands, what it is called, what it holds (None: unknown)."""

    index: int
    heading: str
    role: Role | None


@dataclass(frozen=True)
class Block:
    """A table on a sheet: its header's row number (from 1) and its columns."""

    header: int
    columns: list[Column]

    def first(self, kind: str) -> Column | None:
        """Find the first column of a kind."""
        return next((column for column in self.columns if column.role and column.role.kind == kind), None)

    def all(self, kind: str) -> list[Column]:
        """Find all columns of a kind."""
        return [column for column in self.columns if column.role and column.role.kind == kind]


@dataclass(frozen=True)
class Located:
    """A sheet, understood so far: session lines (role → cell and its address), title, table if any."""

    sheet: Sheet
    meta: dict[str, tuple[Any, str]] = field(default_factory=dict)
    title: str = ""
    block: Block | None = None


def locate(sheet: Sheet, vocabulary: Vocabulary) -> Located:
    """Find the session's lines and the table on one sheet."""
    header = next((i for i, row in enumerate(sheet.rows) if _is_header(row, vocabulary)), None)
    above = sheet.rows if header is None else sheet.rows[:header]
    meta: dict[str, tuple[Any, str]] = {}
    title = []
    for number, row in enumerate(above, start=1):
        if line := meta_line(row, vocabulary):
            kind, value, column = line
            meta.setdefault(kind, (value, f"{letters(column)}{number}"))
        elif header is not None:
            title += [str(cell).strip() for cell in row if cell is not None]
    block = None if header is None else Block(header + 1, _columns(sheet.rows[header], vocabulary))
    return Located(sheet, meta, " ".join(title), block)


def meta_line(row: list[Any], vocabulary: Vocabulary) -> tuple[str, Any, int] | None:
    """Read «Partner | Lantern Circle» or «Partner: Lantern Circle»: role, value, column of the value."""
    filled = [(i, cell) for i, cell in enumerate(row) if cell is not None]
    if len(filled) == 1 and isinstance(filled[0][1], str) and ":" in filled[0][1]:
        label, _, value = filled[0][1].partition(":")
        kind = vocabulary.meta(label)
        return (kind, value.strip(), filled[0][0]) if kind and value.strip() else None
    if len(filled) == 2 and (kind := vocabulary.meta(filled[0][1])) and vocabulary.role(filled[1][1]) is None:
        return kind, filled[1][1], filled[1][0]
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


def _columns(row: list[Any], vocabulary: Vocabulary) -> list[Column]:
    return [Column(i, str(cell).strip() if cell is not None else "", vocabulary.role(cell))
            for i, cell in enumerate(row)]
