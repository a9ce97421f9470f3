"""What stands in a table, column by column: people's answers come again and again, and each is read once.

Every list here has an entry for each row below the header, in the order of the rows.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Generic, TypeVar

from ingest.records import digest
from ingest.rows import values
from ingest.rows.columns import Columns
from ingest.workbook.grid import Rows

K = TypeVar("K")
V = TypeVar("V")
Texts = list[str | None]  # None where a cell is empty


class Once(dict[K, V], Generic[K, V]):
    """What things mean; each is worked out when it is met for the first time."""

    def __init__(self, read: Callable[[K], V]) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, thing: K) -> V:
        found = self[thing] = self.read(thing)
        return found


class Said:
    """The cells of a table, as texts and as dates. ``texts`` and ``days``: by a column's place;
    ``first``: the texts of the first column of a kind; ``spare``: of those that a kind of record
    takes nothing from, by heading."""

    def __init__(self, rows: Rows, columns: Columns) -> None:
        self.rows, self.columns = rows, columns
        self.order = columns.context.engagement.date_order
        self.texts: Once[int, Texts] = Once(self._texts)
        self.days: Once[int, list[date | None]] = Once(self._days)
        self.first: Once[str, Texts] = Once(self._first)
        self.spare: Once[str, list[tuple[str, Texts]]] = Once(
            lambda record: [(name, self.texts[i]) for name, i in columns.spare[record]])

    def cells(self, index: int) -> list[Any]:
        """Give a column as it stands."""
        return [row[index] if index < len(row) else None for row in self.rows]

    def contents(self) -> list[str]:
        """Digest each row as it was written, by heading: what we make of a heading may change, the row does not."""
        written = [self._written(i, name) for i, name in sorted(self.columns.named, key=lambda named: named[1])]
        if not written:
            return [digest("")] * len(self.rows)
        return [digest("\x1f".join(sorted(filter(None, row)))) for row in zip(*written, strict=True)]

    def _written(self, index: int, name: str) -> Iterator[str | None]:
        """Give a column as text; a date is the same whether a spreadsheet or a person wrote it."""
        if index in self.columns.dates:
            for cell, day in zip(self.cells(index), self.days[index], strict=True):
                yield None if cell is None else f"{name}={day.isoformat() if day else values.text(cell)}"
        else:
            for said in self.texts[index]:
                yield None if said is None else f"{name}={said}"

    def _texts(self, index: int) -> Texts:
        return [None if cell is None else values.text(cell) for cell in self.cells(index)]

    def _days(self, index: int) -> list[date | None]:
        written = Once(self._day)
        return [written[cell] if isinstance(cell, str) else None if cell is None else self._day(cell)
                for cell in self.cells(index)]

    def _day(self, cell: Any) -> date | None:
        return values.day(cell, self.order)

    def _first(self, kind: str) -> Texts:
        column = self.columns.first.get(kind)
        return self.texts[column.index] if column else [None] * len(self.rows)
