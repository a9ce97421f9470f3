"""Turn the rows of one located table into records; what can't be one is set aside.

Each row that holds anything becomes exactly one of: a submission, a tally, a link, a row set aside.
"""

from typing import Any

from ingest.problems import Problem, SetAside
from ingest.records import Link, Session, Submission, Tally
from ingest.rows import personal, values
from ingest.rows.columns import Columns
from ingest.rows.context import Context, Unusable
from ingest.rows.link import link
from ingest.rows.row import Row
from ingest.rows.submission import submission
from ingest.rows.tally import asked_about, tally
from ingest.workbook.locate import Block, is_repeated_header, letters
from ingest.workbook.open import Sheet

Record = Submission | Tally | Link


class Table:
    """One table of a sheet, ready to be read row by row."""

    def __init__(self, sheet: Sheet, block: Block, session: Session, context: Context) -> None:
        self.sheet, self.block, self.session = sheet, block, session
        self.columns = Columns(sheet, block, context)
        self.asked_above = ""  # a head count names its question once, in the first of its rows

    def read(self) -> tuple[list[Record], list[SetAside]]:
        """Give the table's records, and the rows set aside."""
        records: list[Record] = []
        aside: list[SetAside] = []
        for number, cells in enumerate(self.sheet.rows[self.block.header:], start=self.block.header + 1):
            if all(cell is None for cell in cells):
                continue
            try:
                records.append(self._record(number, cells))
            except Unusable as reason:
                cell = f"{letters(reason.column)}{number}"
                problem = Problem(reason.code, self.sheet.name, cell, values.text(personal.mask(reason.value)))
                aside.append(SetAside(problem, self.sheet.name, number, self.columns.shareable(cells)))
        return records, aside

    def _record(self, number: int, cells: list[Any]) -> Record:
        row = Row(number, cells, self.columns, self.session)
        self._refuse_furniture(number, cells)
        if self.columns.is_tally:
            dimension, self.asked_above = asked_about(row, self.asked_above)
            return tally(row, dimension)
        return link(row) if row.text("link") else submission(row)

    def _refuse_furniture(self, number: int, cells: list[Any]) -> None:
        """Refuse what belongs to the sheet's layout: other tables, session lines, headings, totals."""
        first = next(i for i, cell in enumerate(cells) if cell is not None)
        if number in self.block.apart:
            raise Unusable(self.block.apart[number], first, cells[first])
        if is_repeated_header(cells, self.block):
            raise Unusable("repeated_header", first, cells[first])
        category = self.block.first("category")
        if self.columns.is_tally and category and values.is_total(cells[category.index:], loosely=True):
            raise Unusable("total_row", category.index, cells[category.index])
        if values.is_total(cells, loosely=first not in [column.index for column in self.columns.texts]):
            raise Unusable("total_row", first, cells[first])
