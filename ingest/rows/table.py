"""Turn the rows of one located table into records; what can't be one is set aside.

Each row that holds anything becomes exactly one of: a submission, a tally, a link, a row set aside.
In a head count written across, each number is read as a row of its own.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NoReturn

from ingest.problems import Problem, SetAside
from ingest.records import Link, Session, Submission, Tally
from ingest.rows import personal, values
from ingest.rows.columns import Columns
from ingest.rows.context import Context, Unusable
from ingest.rows.link import link
from ingest.rows.row import Reading, Row
from ingest.rows.submission import submission
from ingest.rows.tally import asked_about, tallies
from ingest.rows.totals import Totals
from ingest.workbook.grid import first_filled
from ingest.workbook.locate import Block
from ingest.workbook.meta import is_note
from ingest.workbook.open import Sheet
from ingest.workbook.regions import is_repeated

Record = Submission | Tally | Link
Readers = Iterable[Callable[[Row], Record]]
LINK, SUBMISSION = (link,), (submission,)


class Table:
    """One table of a sheet, ready to be read row by row."""

    def __init__(self, sheet: Sheet, block: Block, session: Session, context: Context) -> None:
        self.sheet, self.block, self.session = sheet, block, session
        self.columns = Columns(sheet, block, context)
        self.reading = Reading(sheet.rows[block.header:], self.columns, session)
        self.titles = block.headings or [[column.heading or None for column in block.columns]]
        self.words = {cell.strip() for titles in self.titles for cell in titles if isinstance(cell, str)}
        self.wordy = {column.index for column in self.columns.texts}
        self.totals, self.linked = Totals(self.columns), "link" in self.columns.first
        self.asked_above = block.asked  # a head count names its question once, in the first of its rows

    def read(self) -> tuple[list[Record], list[SetAside]]:
        """Give the table's records, and the rows set aside."""
        records: list[Record] = []
        aside: list[SetAside] = []
        is_plain = self._plain()
        for i, cells in enumerate(self.reading.rows):
            row = Row(i, self.reading)
            if is_plain[i]:
                readers = self._reader(row)
            elif (first := first_filled(cells)) is not None:
                readers = self._readers(row, first)
            else:
                continue
            for read in readers:
                try:
                    records.append(read(row))
                except Unusable as reason:
                    aside.append(self._aside(row, reason))
        return records, aside

    def _plain(self) -> list[bool]:
        """Say of which rows it is plain that they are no part of the sheet's layout: nearly all of a long table's."""
        rows, words, says_total = self.reading.rows, self.words, values.says_total
        if self.columns.is_tally:
            return [False] * len(rows)
        firsts = [row[0] if row and row[0] is not None else next((cell for cell in row if cell is not None), None)
                  for row in rows]
        found = [len(row) - row.count(None) > 1 and (
            not isinstance(first, str) or not (
                first.strip() in words or says_total(first, loosely=True) or personal.is_label(first)))
            for row, first in zip(rows, firsts, strict=True)]
        for number in self.block.apart:
            found[number - self.reading.line] = False
        return found

    def _aside(self, row: Row, reason: Unusable) -> SetAside:
        problem = Problem(reason.code, self.sheet.name, self.sheet.address(reason.column, row.number),
                          values.text(personal.redact(reason.value)))
        return SetAside(problem, self.sheet.name, row.number, self.columns.shareable(row.cells))

    def _readers(self, row: Row, first: int) -> Readers:
        """Give what reads the row's records: one, or in a head count written across, one per number."""
        if furniture := self._furniture(row, first):
            return [partial(_refuse, furniture)]
        if self.columns.is_tally:
            asked_before = self.asked_above
            dimension, self.asked_above = asked_about(row, self.asked_above)
            if asked_before != self.asked_above:
                self.totals.restart()
            self.totals.add(row)
            return tallies(row, dimension)
        return self._reader(row)

    def _reader(self, row: Row) -> Readers:
        return LINK if self.linked and row.text("link") else SUBMISSION

    def _furniture(self, row: Row, first: int) -> Unusable | None:
        """Say what belongs to the sheet's layout: session lines, headings, totals, notes."""
        cells = row.cells
        if self.block.apart and row.number in self.block.apart:
            return Unusable(self.block.apart[row.number], first, cells[first])
        if self._is_title(cells[first]) and is_repeated(cells, self.titles):
            return Unusable("repeated_header", first, cells[first])
        if is_note(cells) or personal.is_signature(cells):
            return Unusable("note_line", first, cells[first])
        return self._total(row, first)

    def _is_title(self, cell: Any) -> bool:
        return isinstance(cell, str) and cell.strip() in self.words

    def _total(self, row: Row, first: int) -> Unusable | None:
        category = self.columns.first.get("category") if self.columns.is_tally else None
        if not (category and values.is_total(row.cells[category.index:], loosely=True)):
            category = None
            if not values.says_total(row.cells[first], loosely=first not in self.wordy):
                return None
        if self.columns.is_tally:
            self.totals.check(row)
        place = category.index if category else first
        return Unusable("total_row", place, row.cells[place])


def _refuse(reason: Unusable, _row: Row) -> NoReturn:
    raise reason
