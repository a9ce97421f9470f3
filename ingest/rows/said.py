"""What stands in a table, column by column: people's answers come again and again, and each is read once.

Every list here has an entry for each row below the header, in the order of the rows.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from ingest.once import Once, each
from ingest.records import digest
from ingest.rows import personal, values
from ingest.rows.columns import Columns
from ingest.workbook.grid import Rows

Texts = list[str | None]  # None where a cell is empty


class Said:
    """The cells of a table, as texts and as dates. ``texts`` and ``days``: by a column's place;
    ``first``: the texts of the first column of a kind; ``spare``: of those that a kind of record
    takes nothing from, by heading."""

    def __init__(self, rows: Rows, columns: Columns) -> None:
        self.rows, self.columns = rows, columns
        self.shortest = min(map(len, rows), default=0)
        self.order = columns.context.engagement.date_order
        self.texts: Once[int, Texts] = Once(self._texts)
        self.days: Once[int, list[date | None]] = Once(self._days)
        self.first: Once[str, Texts] = Once(self._first)
        self.spare: Once[str, list[tuple[str, Texts]]] = Once(
            lambda record: [(name, each(personal.redact_kept, self.texts[i])) for name, i in columns.spare[record]])

    def cells(self, index: int) -> list[Any]:
        """Give a column as it stands."""
        if index < self.shortest:
            return [row[index] for row in self.rows]
        return [row[index] if index < len(row) else None for row in self.rows]

    def contents(self) -> list[str]:
        """Digest each row as it was written, by heading: what we make of a heading may change, the row does not.

        What was written stands in alphabetical order.
        """
        named = sorted(self.columns.named, key=lambda named: f"{named[1]}=")
        written: Iterable[Iterable[str | None]] = zip(*[self._written(i, name) for i, name in named], strict=True)
        if len({name for _, name in named}) < len(named):  # one heading, two columns
            written = (sorted(filter(None, row)) for row in written)
        return [digest("\x1f".join(filter(None, row))) for row in written] or [digest("")] * len(self.rows)

    def _written(self, index: int, name: str) -> Texts:
        """Give a column as text; a date is the same whether a spreadsheet or a person wrote it."""
        if index in self.columns.dates:
            days: Once[date, str] = Once(lambda day: f"{name}={day.isoformat()}")
            return [None if cell is None else days[day] if day else f"{name}={values.text(cell)}"
                    for cell, day in zip(self.cells(index), self.days[index], strict=True)]
        return each(lambda said: None if said is None else f"{name}={said}", self.texts[index])

    def _texts(self, index: int) -> Texts:
        texts = values.texts(self.cells(index))
        if index not in self.columns.numbers:
            return texts
        kept = [text and (self.columns.coded(index, text) or None) for text in texts]
        if kept != texts:
            self.columns.tell_coded(index)
        return kept

    def _days(self, index: int) -> list[date | None]:
        written = Once(self._day)
        return [written[cell] if isinstance(cell, str) else None if cell is None else self._day(cell)
                for cell in self.cells(index)]

    def _day(self, cell: Any) -> date | None:
        return values.day(cell, self.order)

    def _first(self, kind: str) -> Texts:
        column = self.columns.first.get(kind)
        return self.texts[column.index] if column else [None] * len(self.rows)
