"""A sheet as a grid of cells, with the ranges that were merged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

Cells = list[Any]
Rows = list[Cells]


class Merge(NamedTuple):
    """A merged range, counted from 0; its text stands in its first cell alone."""

    top: int
    left: int
    bottom: int
    right: int


Merges = tuple[Merge, ...]


class NoResult(NamedTuple):
    """The places (row, column) of formulas whose result a file doesn't hold, and the rows that hold nothing else;
    counted from 0."""

    places: tuple[tuple[int, int], ...] = ()
    rows: tuple[int, ...] = ()


NOTHING_MISSING = NoResult()


class Features(NamedTuple):
    """What a sheet's file tells of it beside its cells; rows and columns are counted from 0.

    ``formulas``: those without a result, as ``ingest.workbook.formulas`` finds them.
    """

    merges: Merges = ()
    hidden_rows: tuple[range, ...] = ()
    hidden_columns: tuple[range, ...] = ()
    formulas: Sequence[int] = ()


@dataclass(frozen=True)
class Counted:
    """What is known of a sheet that is nothing but lines of a head count: the columns of label and number, the
    numbers of the rows of its title and its first line, its dimension (if one is named) and what it is called,
    and the rows that count everybody: how many each says, and whether that is exact (False) or about (True).
    ``beside``: it stands beside the sheet's tables, not below one. ``told``: what its column's heading tells of the
    meeting, with the cell's address, where several meetings are counted side by side. ``in_a_room``: it says that
    people were there, so that it is no summary of rows elsewhere."""

    label: int
    number: int
    title: int
    first: int
    dimension: str = ""
    called: str = ""
    whole: Mapping[int, tuple[int, bool]] = field(default_factory=dict)
    beside: bool = False
    told: Mapping[str, tuple[Any, str]] = field(default_factory=dict)
    in_a_room: bool = True


@dataclass(frozen=True)
class Sheet:
    """A sheet as a grid: ``rows[i][j]`` is the cell in row i + 1; None where it is empty.

    ``hidden_rows`` and ``hidden_columns``: those, counted from 0, that hold something which nobody
    sees who opens the file.
    ``turned``: its rows are the file's columns. ``where``: the places (column, row) in the file of cells that
    were put elsewhere. ``counted``: what it is where a head count was cut out of a table.
    ``perhaps``: numbers of rows that may be a head count, and are left in their table, or where no table is.
    ``alone``: it is of a sheet that is nothing but a head count (what stands around the lines, or ``counted``): the
    number of the first line's row.
    ``no_result``: cells that are empty here, and hold a formula in the file.
    ``encoding``: of a text table that doesn't tell its own, the one that was assumed.
    """

    name: str
    rows: Rows
    hidden: bool = False
    merges: Merges = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    turned: bool = False
    where: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    counted: Counted | None = None
    perhaps: tuple[int, ...] = ()
    alone: int = 0
    no_result: NoResult = NOTHING_MISSING
    encoding: str = ""

    def address(self, column: int, number: int) -> str:
        """Give the address that a cell (column from 0, row from 1) has in the file."""
        if self.turned:
            return f"{letters(number - 1)}{column + 1}"
        column, number = self.where.get((column, number), (column, number))
        return f"{letters(column)}{number}"

    def only(self, top: int, bottom: int, left: int = 0, right: int | None = None) -> "Sheet":
        """Give the sheet with every cell outside a range empty; addresses stay what they are."""
        rows: Rows = [[]] * top
        rows += [[None] * left + row[left:right] for row in self.rows[top:bottom]]
        return replace(self, rows=rows)


def filled(row: Cells) -> list[int]:
    """Give the places of a row's cells that hold anything."""
    return [i for i, cell in enumerate(row) if cell is not None]


def first_filled(row: Cells) -> int | None:
    """Give the place of a row's first cell that holds anything; None where it holds nothing."""
    for i, cell in enumerate(row):
        if cell is not None:
            return i
    return None


def is_blank(row: Cells) -> bool:
    """Say whether a row holds nothing."""
    return first_filled(row) is None


def at(row: Cells, index: int) -> Any:
    """Give a row's cell; rows of a text file may be shorter than others."""
    return row[index] if index < len(row) else None


def next_filled(rows: Rows, index: int) -> Cells:
    """Give the first row after this one that holds anything; an empty one where there is none."""
    return next((row for row in rows[index + 1:index + 6] if not is_blank(row)), [])


def letters(index: int) -> str:
    """Name a column as spreadsheets do: 0 → A, 26 → AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name
