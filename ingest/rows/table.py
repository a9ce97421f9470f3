"""Turn the rows of one located table into records; what can't be one is set aside.

Each row that holds anything becomes exactly one of: a submission, a tally, a link, a row set aside.
"""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from ingest.problems import Problem, SetAside
from ingest.records import Answer, Link, Place, Session, Submission, Tally, digest
from ingest.rows import sessions, values
from ingest.schema import Dimension, Engagement, fold
from ingest.schema.names import Channel, State
from ingest.workbook.locate import Block, Column, is_repeated_header, letters
from ingest.workbook.open import Sheet

MEETING = (Channel.WORKSHOP, Channel.PAPER)  # channels whose rows belong to a session
_NUMBER = re.compile(r"[\w./-]{1,40}")


class Unusable(Exception):
    """A row that can't become a record; carries the problem that says why."""

    def __init__(self, code: str, column: int = 0, value: object = "") -> None:
        super().__init__(code)
        self.code, self.column, self.value = code, column, value


@dataclass
class Context:
    """What reading the rows of one file needs to know, and what it collects on the way."""

    engagement: Engagement
    channel: str
    file: str
    seen: Counter[tuple[str, ...]] = field(default_factory=Counter)
    spellings: dict[str, dict[str, str]] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def dimension(self, key: str) -> tuple[Dimension, dict[str, str]]:
        """Find a dimension and the spellings of its answers."""
        found = self.engagement.dimension(key)
        assert found is not None, key
        if key not in self.spellings:
            self.spellings[key] = values.spellings_of(found)
        return found, self.spellings[key]


class Table:
    """One table of a sheet, ready to be read row by row."""

    def __init__(self, sheet: Sheet, block: Block, session: Session, context: Context) -> None:
        self.sheet, self.block, self.session, self.context = sheet, block, session, context
        self.answers = self._once(block.all("answer"))
        self.texts = block.all("question")
        self.without_role = [c for c in block.columns if c.role is None or c.role.kind == "ignore"]
        self.last_dimension: Column | str | None = None
        self._report_unknown_columns()

    def read(self) -> tuple[list[Submission | Tally | Link], list[SetAside], int]:
        """Give the table's records, the rows set aside, and how many rows were read."""
        records: list[Submission | Tally | Link] = []
        aside: list[SetAside] = []
        for number, cells in enumerate(self.sheet.rows[self.block.header:], start=self.block.header + 1):
            if all(cell is None for cell in cells):
                continue
            try:
                records.append(self._record(number, cells))
            except Unusable as reason:
                problem = Problem(reason.code, self.sheet.name, f"{letters(reason.column)}{number}",
                                  values.text(reason.value))
                aside.append(SetAside(problem, self.sheet.name, number, cells))
        return records, aside, len(records) + len(aside)

    def _record(self, number: int, cells: list[Any]) -> Submission | Tally | Link:
        self._refuse_furniture(cells)
        if self.is_tally:
            return self._tally(number, cells)
        if values.text(self._cell(cells, "link")):
            return self._link(number, cells)
        return self._submission(number, cells)

    def _refuse_furniture(self, cells: list[Any]) -> None:
        """Refuse what belongs to the sheet's layout: repeated headings, totals."""
        first = next(i for i, cell in enumerate(cells) if cell is not None)
        if is_repeated_header(cells, self.block):
            raise Unusable("repeated_header", first, cells[first])
        category = self.block.first("category")
        if self.is_tally and category and values.is_total(cells[category.index:], loosely=True):
            raise Unusable("total_row", category.index, cells[category.index])
        if values.is_total(cells, loosely=first not in [column.index for column in self.texts]):
            raise Unusable("total_row", first, cells[first])

    def _submission(self, number: int, cells: list[Any]) -> Submission:
        answers = [self._answer(number, cells, column) for column in self.answers]
        texts = self._texts(cells)
        source_id = values.text(self._cell(cells, "id")) or None
        named = source_id or values.text(self._cell(cells, "participant"))
        said = bool(texts) or any(a.raw for a in answers)
        if not said and not (self.is_people and _NUMBER.fullmatch(named)):
            raise Unusable("nothing_recognised", *_first_value(cells))
        place = self._place(number, cells, answers)
        key, content = self._key("person" if self.is_people else "idea", cells, place, source_id)
        return Submission(key, content, self.is_people, place, source_id, texts, answers,
                          self._read(number, cells, "supports", values.whole_number, "unknown_number"))

    def _tally(self, number: int, cells: list[Any]) -> Tally:
        dimension, spellings = self._tallied(cells)
        category_column = self.block.first("category")
        assert category_column is not None
        raw = values.text(cells[category_column.index])
        answer = values.answer(raw, dimension, spellings)
        if answer.state == State.GIVEN and answer.category is None:
            raise Unusable("unknown_group", category_column.index, raw)
        people = values.whole_number(self._cell(cells, "people"))
        if people is None:
            column = self.block.first("people")
            raise Unusable("no_people", column.index if column else 0, self._cell(cells, "people"))
        place = self._place(number, cells, [])
        name = f"{dimension.id} {answer.category or answer.state}"
        key = digest("tally", place.session, name, self._occurrence("tally", place.session or "", name))
        return Tally(key, digest(name, people), place, dimension.id, answer.category, people)

    def _tallied(self, cells: list[Any]) -> tuple[Dimension, dict[str, str]]:
        """Find which dimension a head-count row is about; an empty cell repeats the one above."""
        column = self.block.first("dimension")
        raw = values.text(cells[column.index]) if column and column.index < len(cells) else ""
        self.last_dimension = raw or self.last_dimension
        asked = next((d for d in self.context.engagement.dimensions
                      if fold(str(self.last_dimension or "")) in {d.id, *d.headings_spelt()}), None)
        if asked is None:
            raise Unusable("unknown_group", column.index if column else 0, raw)
        return self.context.dimension(asked.id)

    def _link(self, number: int, cells: list[Any]) -> Link:
        reference = values.text(self._cell(cells, "link"))
        place = self._place(number, cells, [])
        content = self._content(cells)
        key = digest("link", place.session, reference, content)
        decision, note = (values.text(self._cell(cells, kind)) for kind in ("decision", "note"))
        return Link(digest(key, self._occurrence(key)), content, place, reference, decision, note)

    @property
    def is_tally(self) -> bool:
        """Say whether a row of this table is a head count of one group."""
        return bool(self.block.first("category") and self.block.first("people"))

    @property
    def is_people(self) -> bool:
        """Say whether a row of this table stands for one participant."""
        asked = [c for c in self.answers if c.role and self.context.dimension(c.role.key)[0].kind != "area"]
        return bool(asked or self.block.first("participant") or self.block.first("id")
                    or self.context.channel in (Channel.ONLINE, Channel.PHONE))

    def _texts(self, cells: list[Any]) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for question in self.context.engagement.questions:
            columns = [c for c in self.texts if c.role and c.role.key == question.id and c.index < len(cells)]
            if question.join:
                whole = "\n\n".join(filter(None, (values.text(cells[c.index]) for c in columns)))
                found += [(question.id, whole)] if whole else []
            else:
                found += [(question.id, idea) for c in columns for idea in values.ideas(cells[c.index])]
        return found

    def _answer(self, number: int, cells: list[Any], column: Column) -> Answer:
        assert column.role is not None
        cell = cells[column.index] if column.index < len(cells) else None
        answer = values.answer(cell, *self.context.dimension(column.role.key))
        if answer.state == State.GIVEN and answer.category is None:
            self._note("unknown_value", number, column, cell)
        return answer

    def _place(self, number: int, cells: list[Any], answers: list[Answer]) -> Place:
        engagement = self.context.engagement
        areas = engagement.areas
        lives = next((a.category for a in answers if areas and a.dimension == areas.id), None)
        met = self._read(number, cells, "area", lambda cell: sessions.area_of(cell, engagement), "unknown_area")
        day = self._read(number, cells, "date", lambda cell: values.day(cell, engagement.date_order), "unknown_date")
        session = self._session(cells, met, day)
        language = values.text(self._cell(cells, "language")).lower()
        return Place(
            self.sheet.name, number, session=session.session or None,
            partner=values.text(self._cell(cells, "partner")) or session.partner, area=lives or met or session.area,
            day=day or session.day, language=language if language in engagement.languages else None,
            extra={c.heading or letters(c.index): said for c in self.without_role if c.index < len(cells)
                   if (said := values.text(cells[c.index]))})

    def _session(self, cells: list[Any], area: str | None, day: Any) -> Session:
        """Find the row's session: its own columns over the sheet's lines; none for online rows."""
        if self.context.channel not in MEETING and not self.is_tally:
            return self.session if self.session.session or self.session.partner else Session("")
        told = {kind: said for kind in ("partner", "venue", "session")
                if (said := values.text(self._cell(cells, kind)))}
        own = replace(self.session, **told, **({"area": area} if area else {}), **({"day": day} if day else {}))
        found = sessions.identify(own, self.context.file)
        return self.context.sessions.setdefault(found.session, found)

    def _key(self, kind: str, cells: list[Any], place: Place, source_id: str | None) -> tuple[str, str]:
        content = self._content(cells)
        if source_id:
            return digest("id", self.context.channel, source_id), content
        name = (kind, place.session or self.context.channel, content)
        return digest(*name, self._occurrence(*name)), content

    def _content(self, cells: list[Any]) -> str:
        """Digest what a row says under known headings, so that the same row is known again."""
        said = [f"{c.role.kind}:{c.role.key}={values.text(cells[c.index])}" for c in self.block.columns
                if c.role and c.index < len(cells) and cells[c.index] is not None]
        return digest(*sorted(said))

    def _occurrence(self, *name: str) -> int:
        """Count how often the same thing stood in this file: two people may say the same words."""
        self.context.seen[name] += 1
        return self.context.seen[name]

    def _read(self, number: int, cells: list[Any], kind: str, reader: Any, code: str) -> Any:
        column = self.block.first(kind)
        cell = self._cell(cells, kind)
        found = reader(cell)
        if column and found is None and values.text(cell):
            self._note(code, number, column, cell)
        return found

    def _cell(self, cells: list[Any], kind: str) -> Any:
        column = self.block.first(kind)
        return cells[column.index] if column and column.index < len(cells) else None

    def _note(self, code: str, number: int, column: Column, cell: Any) -> None:
        self.context.problems.append(
            Problem(code, self.sheet.name, f"{letters(column.index)}{number}", values.text(cell)))

    def _once(self, columns: list[Column]) -> list[Column]:
        """Keep the first column of each dimension; report the others."""
        first: dict[str, Column] = {}
        for column in columns:
            assert column.role is not None
            if first.setdefault(column.role.key, column) is not column:
                self._note("same_column_twice", self.block.header, column, column.heading)
        return list(first.values())

    def _report_unknown_columns(self) -> None:
        rows = self.sheet.rows[self.block.header:]
        for column in self.block.columns:
            if column.role is None and any(column.index < len(row) and row[column.index] is not None for row in rows):
                self._note("unknown_column", self.block.header, column, column.heading)


def _first_value(cells: list[Any]) -> tuple[int, Any]:
    return next((i, cell) for i, cell in enumerate(cells) if cell is not None)
