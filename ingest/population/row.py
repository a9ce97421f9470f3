"""One row of a table of population figures: its cells by what they mean."""

from pathlib import PurePath
from typing import Any

from ingest.layout.role import FIGURE
from ingest.population import cells as read
from ingest.rows import personal, values
from ingest.rows.context import Context, Unusable
from ingest.rows.sessions import base_name
from ingest.schema import fold
from ingest.schema import names as c
from ingest.schema.names import Unit
from ingest.schema.units import counts_households, unit_called
from ingest.workbook.grid import Cells, at
from ingest.workbook.locate import Block, Column, letters

NAMED = (c.AREA, c.DIMENSION, c.CATEGORY, c.POPULATION, c.YEAR, c.UNIT, c.SOURCE, c.GEOGRAPHY, c.STATUS)


class FigureColumns:
    """The columns of the table: ``at`` by what they hold, ``answers`` one per dimension, ``spare`` without a role."""

    def __init__(self, block: Block, context: Context) -> None:
        named = [(column.role.key, column) for column in block.all(FIGURE) if column.role]
        self.at = {kind: column.index for kind, column in reversed(named)}  # the first of a kind counts
        self.answers = block.all("answer")
        self.spare = [column for kind, column in named if kind not in NAMED]
        self.kept = [*self.spare, *block.all("kept")]
        self.private = {column.index for column in block.all("private")}
        self.heading = next(column.heading for column in block.columns if column.index == self.at[c.POPULATION])
        self.status = (block.origin.figures if block.origin else None) or ""
        office = block.origin.name if block.origin and self.status else ""
        self.source = office or base_name(context.file)
        self.year = read.year(PurePath(context.file).stem.replace("_", " "))

    @property
    def is_long(self) -> bool:
        """Say whether each row names its question and its group; else each question has a column."""
        return c.CATEGORY in self.at

    def tell_apart(self, cells: Cells) -> list[Column]:
        """Give the questions' columns in which a row names a group instead of everybody."""
        return [column for column in [*self.answers, *self.spare]
                if (cell := at(cells, column.index)) is not None and not read.is_total(cell)]


class FigureRow:
    """A row that holds something."""

    def __init__(self, number: int, cells: Cells, columns: FigureColumns) -> None:
        self.number, self.cells, self.columns = number, cells, columns

    def text(self, kind: str) -> str:
        """Give the cell of a kind as clean text."""
        return values.text(at(self.cells, self.columns.at[kind])) if kind in self.columns.at else ""

    def people(self) -> int:
        """Give the number, or raise ``Unusable``."""
        column = self.columns.at[c.POPULATION]
        people = read.people(at(self.cells, column))
        if people is None:
            raise Unusable("percentages" if read.is_share(at(self.cells, column)) else "no_figure", column,
                           at(self.cells, column))
        return people

    def year(self) -> int | None:
        """Give the year that the row tells, else the one in the file's name."""
        return read.year(at(self.cells, self.columns.at[c.YEAR])) if c.YEAR in self.columns.at else self.columns.year

    def unit(self) -> Unit:
        """Say what was counted, or raise ``Unusable``; people, where nothing speaks of households."""
        if not (told := self.text(c.UNIT)):
            around = (self.columns.heading, self.text(c.DIMENSION), self.text(c.GEOGRAPHY))
            return Unit.HOUSEHOLDS if counts_households(*around) else Unit.PEOPLE
        if (unit := unit_called(told)) is None:
            raise Unusable("no_people_counted", self.columns.at[c.UNIT], told)
        return unit

    def status(self) -> str:
        """Say how sure the figure is: as the row tells it, or as the office that wrote the table."""
        told = fold(self.text(c.STATUS))
        return told if told in c.STATUSES else "" if told else self.columns.status

    def extra(self) -> dict[str, str]:
        """Give what stands under headings without a role."""
        return {column.heading or letters(column.index): said for column in self.columns.kept
                if (said := values.text(at(self.cells, column.index)))}

    def shareable(self) -> list[Any]:
        """Give the cells without personal details; the figure itself is none, however long."""
        figure = self.columns.at[c.POPULATION]
        return [None if i in self.columns.private else cell if i == figure else personal.redact(cell)
                for i, cell in enumerate(self.cells)]
