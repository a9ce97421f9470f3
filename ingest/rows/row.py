"""One row of a table: its cells by what they mean, its place, its key."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from ingest.records import Place, Session
from ingest.rows import counts, values
from ingest.rows.answers import Answers
from ingest.rows.columns import Columns
from ingest.rows.context import MEETING, Context
from ingest.rows.remarks import Remarks
from ingest.rows.said import Said
from ingest.rows.texts import Texts
from ingest.rows.where import Where
from ingest.workbook.grid import Rows, is_blank
from ingest.workbook.headings import COUNT
from ingest.workbook.locate import Column

T = TypeVar("T")
NAMING = ("partner", "date", "session")
NO_SESSION = Session("")


class Reading:
    """A table's rows, read column by column; each is then put together as a ``Row``."""

    def __init__(self, rows: Rows, columns: Columns, around: Session) -> None:
        self.rows, self.columns, self.around = rows, columns, around
        self.said = Said(rows, columns)
        self.where = Where(self.said)
        self.met: dict[tuple[Any, ...], Session] = {}  # what tells a session → the session
        self.channel, self.line, self.sheet = columns.context.channel, columns.block.header + 1, columns.sheet.name
        self.partners, self.ids = self.said.first["partner"], self.said.first["id"]
        self.may_meet = self.channel in MEETING
        self.tells_people = not columns.is_tally or self._a_row_is_a_meeting()
        self.of_none = around if around.session or around.partner else NO_SESSION  # of rows that are of no meeting

    def _a_row_is_a_meeting(self) -> bool:
        """Say whether a head count written across tells of one meeting in each row, and of no table in the room."""
        is_across = self.columns.block.first(COUNT) is not None
        return is_across and (any(self.columns.block.first(kind) for kind in NAMING)
                              or sum(not is_blank(row) for row in self.rows) == 1)

    @cached_property
    def answers(self) -> Answers:
        """Give what people answered about themselves."""
        return Answers(self.said)

    @cached_property
    def texts(self) -> Texts:
        """Give what people said in their own words."""
        return Texts(self.said)

    @cached_property
    def contents(self) -> list[str]:
        """Give each row's digest."""
        return self.said.contents()


class Row:
    """A row that holds something, by its place below the header."""

    __slots__ = ("cells", "columns", "i", "reading")

    def __init__(self, i: int, reading: Reading) -> None:
        self.i, self.reading = i, reading
        self.cells, self.columns = reading.rows[i], reading.columns

    @property
    def number(self) -> int:
        """Give its number on the sheet, from 1."""
        return self.reading.line + self.i

    @property
    def context(self) -> Context:
        """Give what is known of the file."""
        return self.columns.context

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
        if column is None or (cell := self.at(column)) is None:
            return None
        found = reader(cell)
        if found is None and values.text(cell):
            self.columns.note(code, self.number, column, self.text(kind))
        return found

    def tell(self, remarks: Remarks) -> None:
        """Note what has to be told of this row's cells."""
        if remarks:
            for code, column, value in remarks.get(self.i, ()):
                self.columns.note(code, self.number, column, value)

    def place(self, record: str, named_by: str = "", lives: str | None = None) -> Place:
        """Say where the row stands: ``named_by`` is the kind of column that names it, ``lives`` the home area."""
        i, reading = self.i, self.reading
        where = reading.where
        self.tell(where.remarks)
        met, day, channel = where.areas[i], where.days[i], where.channels[i]
        session = self._session(met, day, channel)
        self.tell(where.about_languages)
        spare = reading.said.spare[record]
        return Place(
            reading.sheet, reading.line + i, reading.columns.letter[named_by],
            reading.partners[i] or session.partner, session.session or None,
            lives or met or session.area, day or session.day, where.languages[i], channel,
            {name: text for name, texts in spare if (text := texts[i])} if spare else {})

    def _people(self) -> int | None:
        """Give how many were at the row's meeting, where its line says so."""
        column = self.columns.first.get("people") if self.reading.tells_people else None
        found = counts.heads(self.at(column)) if column else None
        if column and found and found.about:
            self.columns.note("people_about", self.number, column, f"{self.text('people')} → {found.number}")
        return found.number if found else None

    def _session(self, area: str | None, day: date | None, channel: str | None) -> Session:
        """Find the row's session: its own columns over the sheet's lines; none for online rows."""
        reading = self.reading
        met = reading.may_meet and (channel is None or channel in MEETING)
        if not met and not reading.columns.is_tally:
            return reading.of_none
        around = reading.around
        told = (self.text("session") or around.session, self.text("partner") or around.partner,
                self.text("venue") or around.venue, area or around.area, day or around.day, self._people())
        if told not in self.reading.met:
            session, partner, venue, area, day, people = told
            self.reading.met[told] = self.context.meeting(replace(
                around, people=people, session=session, partner=partner, venue=venue, area=area, day=day))
        return self.reading.met[told]
