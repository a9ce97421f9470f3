"""Where, when and how each row of a table was said, as its own columns tell."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from ingest.once import Once
from ingest.rows import days, sessions, values
from ingest.rows.channels import channel_of
from ingest.rows.remarks import Remark, Remarks
from ingest.rows.said import Said
from ingest.schema import fold
from ingest.workbook.locate import Column

T = TypeVar("T")


class Where:
    """What the columns of a table tell of each row's area, day, channel and language; None where they don't."""

    def __init__(self, said: Said) -> None:
        self.said, self.columns, self.context = said, said.columns, said.columns.context
        engagement = self.context.engagement
        self.remarks, self.about_languages = Remarks(), Remarks()
        self.areas = self._areas()
        self.days = self._days()
        self.channels = self._read("channel", channel_of, "unknown_channel", self.remarks)
        self.languages = self._read("language", partial(values.language, languages=engagement.languages),
                                    "unknown_language", self.about_languages)

    def _areas(self) -> list[str | None]:
        engagement = self.context.engagement
        known = self.context.dimension(engagement.areas.id)[1] if engagement.areas else None
        areas = self._read("area", partial(sessions.area_of, spellings=known), "unknown_area", self.remarks)
        if known and (column := self.columns.first.get("area")):
            found = dict(zip(self.said.first["area"], areas, strict=True))
            self.remarks.add(self.said.first["area"], {
                text: Remark("place_guessed", column, f"{text} → {area}")
                for text, area in found.items() if text and area and fold(text) not in known})
        return areas

    def _days(self) -> list[date | None]:
        column = self.columns.first.get("date")
        if column is None:
            return [None] * len(self.said.rows)
        told = Once(partial(days.told, order=self.columns.date_order))
        cells = self.said.cells(column.index)
        found = [told[cell] if isinstance(cell, str) else day
                 for cell, day in zip(cells, self.said.days[column.index], strict=True)]
        for i, cell in enumerate(cells):
            if found[i] is None and cell is not None and (text := values.text(cell)):
                self.remarks.setdefault(i, []).append(Remark("unknown_date", column, text))
        return found

    def _read(self, kind: str, reader: Callable[[str], T | None], unknown: str, remarks: Remarks) -> list[T | None]:
        """Read the first column of a kind; what is there but not understood gets a remark."""
        column: Column | None = self.columns.first.get(kind)
        if column is None:
            return [None] * len(self.said.rows)
        texts, found = self.said.first[kind], Once(reader)
        read = [None if text is None else found[text] for text in texts]
        remarks.add(texts, {
            text: Remark(unknown, column, text) for text, meant in found.items() if meant is None and text})
        return read
