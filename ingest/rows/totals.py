"""Check the totals that people write under and beside their head counts."""

from collections import defaultdict

from ingest.rows import counts
from ingest.rows.columns import Columns
from ingest.rows.row import Row
from ingest.workbook.headings import COUNT, TOTAL
from ingest.workbook.locate import Column


class Totals:
    """Adds up what was counted in each column, since the last total and since the beginning."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        people = columns.block.first("people")
        self.counted = columns.block.all(COUNT) or ([people] if people else [])
        self.since: dict[int, int] = defaultdict(int)
        self.whole: dict[int, int] = defaultdict(int)

    def add(self, row: Row) -> None:
        """Add a row's numbers, and compare the total beside them."""
        for column in self.counted:
            if heads := counts.heads(row.at(column)):
                self.since[column.index] += heads.number
                self.whole[column.index] += heads.number
        beside = self.columns.block.all(TOTAL)
        if beside and self.columns.block.first(COUNT):
            self._compare(row, beside[0], self._sums(row))

    def check(self, row: Row) -> None:
        """Compare a row of totals with what was counted above it; the next part starts from 0."""
        for column in self.counted:
            self._compare(row, column, [self.since[column.index], self.whole[column.index]])
        self.since.clear()

    def restart(self) -> None:
        """Begin another part: a row asks about another dimension."""
        self.since.clear()

    def _sums(self, row: Row) -> list[int]:
        """Add up a row's numbers for each dimension; any of the sums may be the total."""
        sums: dict[str, int] = defaultdict(int)
        for column in self.counted:
            heads = counts.heads(row.at(column))
            if heads and column.role:
                sums[column.role.key.partition("/")[0]] += heads.number
        return [*sums.values(), sum(sums.values())]

    def _compare(self, row: Row, column: Column, sums: list[int]) -> None:
        written = counts.heads(row.at(column))
        if written and written.number not in sums and any(sums):
            self.columns.note("total_differs", row.number, column, f"{written.number} ≠ {sums[0]}")
