"""Turn the rows of a table of population figures into records; what can't be one is set aside.

A table is long (area, dimension, category, population) or has a column per question; then a row
is a figure of the one question that it doesn't give the total of.
"""

from dataclasses import replace
from typing import Final, NamedTuple

from ingest.population import cells as read
from ingest.population.groups import Group, Groups
from ingest.population.row import FigureColumns, FigureRow
from ingest.population.sums import Sums, Whole, shares
from ingest.problems import Problem, SetAside
from ingest.records import Figure, Place, digest
from ingest.rows import values
from ingest.rows.context import Context, Unusable
from ingest.schema import Dimension, fold
from ingest.schema import names as c
from ingest.workbook.grid import Sheet, at, is_blank
from ingest.workbook.locate import Block, is_repeated_header, letters

MOST_PERCENT: Final = 100


class Asked(NamedTuple):
    """What a row is about: a dimension, the words for the group, and the column they stand in."""

    dimension: Dimension
    said: str
    column: int


def read_figures(sheet: Sheet, block: Block, context: Context) -> tuple[list[Figure], list[SetAside]]:
    """Give a table's figures, and the rows set aside; each row that holds anything is one of them."""
    return FigureTable(sheet, block, context).read()


class FigureTable:
    """One table of population figures, ready to be read row by row."""

    def __init__(self, sheet: Sheet, block: Block, context: Context) -> None:
        self.sheet, self.block, self.context = sheet, block, context
        self.columns = FigureColumns(block, context)
        self.groups = Groups(context)
        self.seen: dict[str, Figure] = {}
        self.rows: dict[str, FigureRow] = {}  # of the figures seen
        self.sums = Sums()
        self.guessed: set[str] = set()

    def read(self) -> tuple[list[Figure], list[SetAside]]:
        """Read every row; then set aside those that can't be true beside the others."""
        aside: list[SetAside] = []
        for number, cells in enumerate(self.sheet.rows[self.block.header:], start=self.block.header + 1):
            if is_blank(cells):
                continue
            row = FigureRow(number, cells, self.columns)
            try:
                self._keep(row, self._figure(row))
            except Unusable as reason:
                aside.append(self._aside(row, reason))
        self._report(any(self.seen) or bool(aside))
        aside = self._doubted(aside)
        return list(self.seen.values()), sorted(aside, key=lambda one: one.row)

    def _aside(self, row: FigureRow, reason: Unusable) -> SetAside:
        problem = Problem(reason.code, self.sheet.name, f"{letters(reason.column)}{row.number}",
                          values.text(reason.value))
        return SetAside(problem, self.sheet.name, row.number, row.shareable())

    def _doubted(self, aside: list[SetAside]) -> list[SetAside]:
        """Set aside the figures that are percentages, and those that their total contradicts."""
        column, told = self.columns.at[c.POPULATION], [
            figure for key, figure in self.seen.items() if not self.rows[key].text(c.UNIT)]
        few = any(one.problem.code == "percentages" for one in aside)
        names = shares(told)
        unlike, totals = self.sums.unlike(few)
        aside = [replace(one, problem=replace(one.problem, code="total_unlike", value=totals[one.row],
                                              cell=f"{letters(column)}{one.row}"))
                 if one.row in totals and one.problem.code == "total_figure" else one for one in aside]
        for figure in told:
            if figure.dimension in names or (few and figure.people <= MOST_PERCENT):
                aside.append(self._take_out(figure, Unusable("percentages", column, figure.people)))
        for figure in list(self.seen.values()):
            if words := unlike.get(Whole.of(figure)):
                aside.append(self._take_out(figure, Unusable("total_unlike", column, words)))
        return aside

    def _take_out(self, figure: Figure, reason: Unusable) -> SetAside:
        del self.seen[figure.key]
        return self._aside(self.rows[figure.key], reason)

    def _keep(self, row: FigureRow, figure: Figure) -> None:
        """Keep a figure, or refuse what the table has told already, perhaps under another name of the area."""
        before = self.seen.setdefault(figure.key, figure)
        if before.people != figure.people:
            raise Unusable("changed_figure", self.columns.at[c.POPULATION], figure.people)
        if before is not figure:
            raise Unusable("figure_twice", self.columns.at[c.AREA], row.text(c.AREA))
        self.rows[figure.key] = row
        self.sums.add(Whole.of(figure), figure.people)

    def _figure(self, row: FigureRow) -> Figure:
        if is_repeated_header(row.cells, self.block):
            raise Unusable("repeated_header", 0, row.cells[0])
        people = row.people()
        area = self._area(row, people)
        asked = self._asked(row, area, people)
        if read.is_unstated(asked.said):
            self.sums.add(_whole(row, asked.dimension.id), people)
            raise Unusable("unstated_group", asked.column, asked.said)
        group = self.groups.group(asked.said, asked.dimension)
        figure = self._record(row, area, asked, group, people)
        if group.category is None and not _is_of_ages_nobody_asked(group, asked.dimension):
            self._note("ages_apart" if group.years else "figure_unmatched", row.number, asked.column, asked.said)
        return figure

    def _record(self, row: FigureRow, area: str, asked: Asked, group: Group, people: int) -> Figure:
        year, unit = row.year(), row.unit()
        written = f"{group.years.low}-{group.years.high}" if group.years else fold(asked.said)
        where = row.text(c.AREA)
        key = digest("figure", fold(where), asked.dimension.id, written, year or "", unit.value)
        low, high = group.years or (None, None)
        place = Place(self.sheet.name, row.number, letters(self.columns.at[c.POPULATION]), extra=row.extra())
        return Figure(
            key, digest(key, people), place, area, asked.dimension.id, group.category, asked.said, where, people, year,
            unit, row.text(c.SOURCE) or self.columns.source, row.text(c.GEOGRAPHY), row.status(), low, high)

    def _area(self, row: FigureRow, people: int) -> str:
        said, column = row.text(c.AREA), self.columns.at[c.AREA]
        area = self.groups.area(said)
        if area is None:
            raise Unusable("no_such_area" if people else "nobody_in_area", column, said)
        if self.groups.is_guessed(said) and said not in self.guessed:
            self.guessed.add(said)
            self._note("place_guessed", row.number, column, f"{said} → {area}")
        return area

    def _asked(self, row: FigureRow, area: str, people: int) -> Asked:
        return self._named(row, people) if self.columns.is_long else self._crossed(row, area, people)

    def _named(self, row: FigureRow, people: int) -> Asked:
        """Read «age | 15 to 19»."""
        dimension, said = self.groups.dimension(row.text(c.DIMENSION)), row.text(c.CATEGORY)
        if dimension is None:
            raise Unusable("no_such_question", self.columns.at[c.DIMENSION], row.text(c.DIMENSION))
        if read.is_total(said) and self.groups.group(said, dimension).category is None:
            self.sums.state(_whole(row, dimension.id), people, row.number)
            raise Unusable("total_figure", self.columns.at[c.CATEGORY], said)
        return Asked(dimension, said, self.columns.at[c.CATEGORY])

    def _crossed(self, row: FigureRow, area: str, people: int) -> Asked:
        """Read «ogółem | kobiety»: the one question that isn't a total; where all are, so many live in the area."""
        told = self.columns.tell_apart(row.cells)
        if len(told) > 1 or any(column.role is None for column in told):
            raise Unusable("crossed_figure", told[-1].index, at(row.cells, told[-1].index))
        for column in told:
            assert column.role is not None
            said = values.text(at(row.cells, column.index))
            return Asked(self.context.dimension(column.role.key)[0], said, column.index)
        self.sums.state(_whole(row, ""), people, row.number)
        areas = self.context.engagement.areas
        if areas is None or areas.category(area) is None:
            raise Unusable("total_figure", self.columns.at[c.AREA], row.text(c.AREA))
        return Asked(areas, area, self.columns.at[c.AREA])

    def _note(self, code: str, number: int, column: int, value: str) -> None:
        self.context.problems.append(Problem(code, self.sheet.name, f"{letters(column)}{number}", value))

    def _report(self, filled: bool) -> None:
        """Say where the year comes from, and which columns were not understood."""
        rows = self.sheet.rows[self.block.header:]
        for column in self.columns.spare if self.columns.is_long else []:
            if any(at(row, column.index) is not None for row in rows):
                self._note("unknown_column", self.block.header, column.index, column.heading)
        if filled and c.YEAR not in self.columns.at:
            code = "year_from_name" if self.columns.year else "no_year"
            self.context.problems.append(Problem(code, self.sheet.name, value=str(self.columns.year or "")))


def _whole(row: FigureRow, dimension: str) -> Whole:
    return Whole(fold(row.text(c.AREA)), dimension, row.year(), row.unit())


def _is_of_ages_nobody_asked(group: Group, dimension: Dimension) -> bool:
    """Say whether a figure counts ages that are in no band: it stays out, and that is right."""
    years = range(group.years.low, group.years.high + 1) if group.years else range(0)
    return bool(years) and not any(age in band.years() for band in dimension.categories for age in years)
