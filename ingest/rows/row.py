"""One row of a table: its cells by what they mean, its place, its key."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from ingest.records import Place, Session, digest
from ingest.rows import counts, days, sessions, values
from ingest.rows.channels import channel_of
from ingest.rows.columns import Columns
from ingest.rows.context import MEETING
from ingest.schema import fold
from ingest.workbook.locate import Column, letters

T = TypeVar("T")


class Row:
    """A row that holds something, with the columns it stands under and the sheet's session."""

    def __init__(self, number: int, cells: list[Any], columns: Columns, around: Session) -> None:
        self.number, self.cells, self.columns, self.around = number, cells, columns, around
        self.context = columns.context

    def at(self, column: Column | None) -> Any:
        """Give the cell in a column; None where the row has none."""
        return self.cells[column.index] if column and column.index < len(self.cells) else None

    def cell(self, kind: str) -> Any:
        """Give the cell in the first column of a kind."""
        return self.at(self.columns.block.first(kind))

    def text(self, kind: str) -> str:
        """Give that cell as clean text."""
        return values.text(self.cell(kind))

    def read(self, kind: str, reader: Callable[[Any], T | None], code: str) -> T | None:
        """Read that cell; what is there but not understood is noted as a problem."""
        column = self.columns.block.first(kind)
        cell = self.at(column)
        found = None if cell is None else reader(cell)
        if column and found is None and values.text(cell):
            self.columns.note(code, self.number, column, self.text(kind))
        return found

    def place(self, record: str, named_by: str = "", lives: str | None = None) -> Place:
        """Say where the row stands: ``named_by`` is the kind of column that names it, ``lives`` the home area."""
        engagement = self.context.engagement
        areas = self.context.dimension(engagement.areas.id)[1] if engagement.areas else None
        met = self.read("area", lambda cell: sessions.area_of(cell, areas), "unknown_area")
        self._note_guess(areas)
        day = self.read("date", lambda cell: days.told(cell, self.columns.date_order), "unknown_date")
        channel = self.read("channel", channel_of, "unknown_channel")
        session = self._session(met, day, channel)
        spoken = self.read("language", lambda cell: values.language(cell, engagement.languages), "unknown_language")
        naming = self.columns.block.first(named_by)
        return Place(
            self.columns.sheet.name, self.number, column=letters(naming.index if naming else 0),
            session=session.session or None, partner=self.text("partner") or session.partner,
            area=lives or met or session.area, day=day or session.day,
            language=spoken, channel=channel,
            extra={name: said for name, i in self.columns.spare[record]
                   if i < len(self.cells) and (said := values.text(self.cells[i]))})

    def _note_guess(self, areas: dict[str, str] | None) -> None:
        said, column = self.text("area"), self.columns.block.first("area")
        if column and areas and fold(said) not in areas and (found := values.misspelt(said, areas)):
            self.columns.note("place_guessed", self.number, column, f"{said} → {found}")

    def content(self) -> str:
        """Digest the row as it was written, by heading: what we make of a heading may change, the row does not."""
        said = [f"{name}={self._written(i)}" for i, name in self.columns.named
                if i < len(self.cells) and self.cells[i] is not None]
        return digest(*sorted(said))

    def _written(self, index: int) -> str:
        """Give a cell as text; a date is the same whether a spreadsheet or a person wrote it."""
        day = values.day(self.cells[index], self.context.engagement.date_order)
        return day.isoformat() if day and index in self.columns.dates else values.text(self.cells[index])

    def _people(self) -> int | None:
        """Give how many were at the row's meeting, where its line says so."""
        column = None if self.columns.is_tally else self.columns.block.first("people")
        found = counts.heads(self.at(column))
        if column and found and found.about:
            self.columns.note("people_about", self.number, column, f"{self.text('people')} → {found.number}")
        return found.number if found else None

    def _session(self, area: str | None, day: date | None, channel: str | None) -> Session:
        """Find the row's session: its own columns over the sheet's lines; none for online rows."""
        around = self.around
        met = self.context.channel in MEETING and (channel or self.context.channel) in MEETING
        if not met and not self.columns.is_tally:
            return around if around.session or around.partner else Session("")
        return self.context.meeting(replace(
            around, people=self._people(), session=self.text("session") or around.session,
            partner=self.text("partner") or around.partner, venue=self.text("venue") or around.venue,
            area=area or around.area, day=day or around.day))
