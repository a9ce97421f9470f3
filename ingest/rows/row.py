"""One row of a table: its cells by what they mean, its place, its key."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from ingest.records import Place, Session
from ingest.rows import values
from ingest.rows.answers import Answers
from ingest.rows.columns import Columns
from ingest.rows.context import MEETING
from ingest.rows.remarks import Remarks
from ingest.rows.said import Said
from ingest.rows.where import Where
from ingest.workbook.grid import Rows
from ingest.workbook.locate import Column, letters

T = TypeVar("T")


class Reading:
    """A table's rows, read column by column; each is then put together as a ``Row``."""

    def __init__(self, rows: Rows, columns: Columns, around: Session) -> None:
        self.rows, self.columns, self.around = rows, columns, around
        self.said = Said(rows, columns)
        self.where = Where(self.said)
        self.met: dict[tuple[Any, ...], Session] = {}  # what tells a session → the session

    @cached_property
    def answers(self) -> Answers:
        """Give what people answered about themselves."""
        return Answers(self.said)

    @cached_property
    def contents(self) -> list[str]:
        """Give each row's digest."""
        return self.said.contents()


class Row:
    """A row that holds something, by its place below the header."""

    def __init__(self, i: int, reading: Reading) -> None:
        self.i, self.reading = i, reading
        self.cells, self.columns = reading.rows[i], reading.columns
        self.context = reading.columns.context
        self.number = reading.columns.block.header + 1 + i

    def at(self, column: Column | None) -> Any:
        """Give the cell in a column; None where the row has none."""
        return self.cells[column.index] if column and column.index < len(self.cells) else None

    def cell(self, kind: str) -> Any:
        """Give the cell in the first column of a kind."""
        return self.at(self.columns.first.get(kind))

    def text(self, kind: str) -> str:
        """Give that cell as clean text."""
        return self.reading.said.first[kind][self.i] or ""

    def read(self, kind: str, reader: Callable[[Any], T | None], code: str) -> T | None:
        """Read that cell; what is there but not understood is noted as a problem."""
        column = self.columns.first.get(kind)
        cell = self.at(column)
        found = None if cell is None else reader(cell)
        if column and found is None and values.text(cell):
            self.columns.note(code, self.number, column, self.text(kind))
        return found

    def tell(self, remarks: Remarks) -> None:
        """Note what has to be told of this row's cells."""
        for code, column, value in remarks.get(self.i, ()):
            self.columns.note(code, self.number, column, value)

    def place(self, record: str, named_by: str = "", lives: str | None = None) -> Place:
        """Say where the row stands: ``named_by`` is the kind of column that names it, ``lives`` the home area."""
        i, where = self.i, self.reading.where
        self.tell(where.remarks)
        met, day, channel = where.areas[i], where.days[i], where.channels[i]
        session = self._session(met, day, channel)
        naming = self.columns.first.get(named_by)
        return Place(
            self.columns.sheet.name, self.number, column=letters(naming.index if naming else 0),
            session=session.session or None, partner=self.text("partner") or session.partner,
            area=lives or met or session.area, day=day or session.day,
            language=where.languages[i], channel=channel,
            extra={name: said for name, texts in self.reading.said.spare[record] if (said := texts[i])})

    def content(self) -> str:
        """Digest the row as it was written."""
        return self.reading.contents[self.i]

    def _session(self, area: str | None, day: date | None, channel: str | None) -> Session:
        """Find the row's session: its own columns over the sheet's lines; none for online rows."""
        around = self.reading.around
        met = self.context.channel in MEETING and (channel or self.context.channel) in MEETING
        if not met and not self.columns.is_tally:
            return around if around.session or around.partner else Session("")
        told = (self.text("session") or around.session, self.text("partner") or around.partner,
                self.text("venue") or around.venue, area or around.area, day or around.day)
        if told not in self.reading.met:
            session, partner, venue, area, day = told
            self.reading.met[told] = self.context.meeting(replace(
                around, people=None, session=session, partner=partner, venue=venue, area=area, day=day))
        return self.reading.met[told]
