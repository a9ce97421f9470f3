"""What a brief says, before it has any form: sections of sentences, tables and charts.

Every format renders this and nothing else, so that all of them hold the same words and figures.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from analysis import tables
from analysis.exports import records


class Unit(StrEnum):
    """What a column's figures are."""

    TEXT = "text"
    PEOPLE = "people"
    TEXTS = "contributions"
    SHARE = "share"  # a fraction, shown in per cent
    RATIO = "ratio"
    NUMBER = "number"

    @property
    def is_figure(self) -> bool:
        """Say whether cells of this unit are aligned as numbers are."""
        return self is not Unit.TEXT


@dataclass(frozen=True)
class Cell:
    """One cell: as a person reads it, and as a program does (a number, a text, or nothing)."""

    shown: str
    holds: float | str | None


@dataclass(frozen=True)
class Column:
    """One column: its heading, what its cells are, and what they mean, for the data dictionary.

    ``detail``: it has no room on paper, and stands in the workbook only.
    """

    heading: str
    unit: Unit
    meaning: str
    detail: bool = False


@dataclass(frozen=True)
class Bar:
    """One bar of a chart: its length (nothing where the number is hidden), the words beside it, an interval."""

    value: float | None
    label: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Mark:
    """One row of a chart: what it is of, a remark such as a verdict, and one bar for each series."""

    label: str
    bars: tuple[Bar, ...]
    remark: str = ""


@dataclass(frozen=True)
class Chart:
    """A chart of horizontal bars. series: what the first, second … bar of each row is, and its table's column.

    ``title`` states what the chart finds, ``said`` says in words what is drawn.
    """

    title: str
    said: str
    series: tuple[tuple[str, int], ...]
    marks: tuple[Mark, ...]
    unit: Unit


@dataclass(frozen=True)
class Table:
    """Rows of cells under columns; ``name`` is short and the same in every language."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    chart: Chart | None = None

    def on_paper(self) -> "Table":
        """Leave out the columns that have no room on paper."""
        kept = [place for place, column in enumerate(self.columns) if not column.detail]
        return replace(self, columns=tuple(self.columns[place] for place in kept),
                       rows=tuple(tuple(row[place] for place in kept) for row in self.rows))


@dataclass(frozen=True)
class Section:
    """A heading that states what was found, sentences, and perhaps points, quotes, a table, and sections of its own.

    notes: what is to be known of the table, in small letters below it.
    """

    heading: str
    sentences: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    table: Table | None = None
    notes: tuple[str, ...] = ()
    parts: tuple["Section", ...] = ()

    def walk(self, level: int = 1) -> Iterator[tuple[int, "Section"]]:
        """Give this section and all inside it, each with its depth."""
        yield level, self
        for part in self.parts:
            yield from part.walk(level + 1)


@dataclass(frozen=True)
class Brief:
    """A whole brief. ``language``: as HTML and word processors name it (pt-BR). ``made``: the day it was made."""

    title: str
    subtitle: str
    made: dt.date
    made_on: str
    language: str
    note: str  # what everybody must know who reads any figure of it
    sections: tuple[Section, ...] = field(default=())

    def walk(self) -> Iterator[tuple[int, Section]]:
        """Give all sections, each with its depth from 1."""
        for section in self.sections:
            yield from section.walk()

    def tables(self) -> list[Table]:
        """List the tables, in their order."""
        return [section.table for _level, section in self.walk() if section.table]


def table_of(name: str, caption: str, made: tables.Table, meanings: Sequence[tuple[Unit, str]],
             chart: Chart | None = None, details: Iterable[int] = ()) -> Table:
    """Turn a table for people into a brief's. ``meanings``: what each column's cells are, and mean, in their order."""
    hidden = set(details)
    columns = tuple(Column(column.heading, unit, meaning, place in hidden) for place, (column, (unit, meaning)) in
                    enumerate(zip(made.columns, meanings, strict=True)))
    rows = tuple(tuple(Cell(str(column.reads(row)), _plain(column.holds(row))) for column in made.columns)
                 for row in records(made.frame))
    return Table(name, caption, columns, rows, chart)


def _plain(value: Any) -> float | str | None:
    """Give a cell as every format can write it."""
    if isinstance(value, str) or value is None:
        return value
    number = float("nan") if value != value or str(value) == "<NA>" else float(value)
    return None if number != number else int(number) if number.is_integer() and abs(number) > 1 else number
