"""What the columns of one table hold, and which of them are of use in it."""

from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Any

from ingest.layout.meaning import meaning_of, spoken
from ingest.once import Once
from ingest.problems import Problem
from ingest.rows import merged, personal, values
from ingest.rows.context import Context
from ingest.rows.days import order_of
from ingest.rows.usual import spelt_beside
from ingest.schema import fold
from ingest.schema.names import Channel
from ingest.workbook.asking import asks_for_several
from ingest.workbook.grid import at
from ingest.workbook.headings import COUNT, TOTAL
from ingest.workbook.locate import Block, Column, letters
from ingest.workbook.open import Sheet
from ingest.workbook.reason import BY_EVIDENCE
from ingest.workbook.vocabulary import Role

WHERE = frozenset({"area", "date", "partner", "venue", "session", "language", "channel"})
USED = {  # kinds of columns that each kind of record takes something from
    "submission": WHERE | {"question", "answer", "id", "participant", "supports", "people"},
    "tally": WHERE | {"dimension", "category", "people", COUNT, TOTAL},
    "link": WHERE | {"link", "decision", "note"},
}
QUIET = frozenset({"ignore", "kept", "started"})  # kept with the row; nothing to tell about them
NUMBERS = ("id", "participant", "link")  # kinds of columns that hold numbers of people and of what they handed in
SEEN = 200  # cells of a column that are looked at to tell what a single letter means
MANY = QUIET | {"question", "private", COUNT, TOTAL}  # kinds that may have several columns


class Columns:
    """The columns of a table. ``first``: of each kind; ``answers``: one per dimension; ``texts``: of questions."""

    def __init__(self, sheet: Sheet, block: Block, context: Context) -> None:
        self.sheet, self.block, self.context = sheet, block, context
        self.doubled = set(self._doubled())
        self.first = {c.role.kind: c for c in reversed(block.columns) if c.role}
        self.letter = Once(self._letter)  # of the first column of a kind; A where there is none
        self.answers = [columns[0] for columns in self._together().values()]
        self.texts = block.all("question")
        self.questions = list(self._questions())
        self.private = {c.index for c in block.all("private")}
        self.numbers = {c.index: personal.are_words(self._seen(c)) for c in block.columns
                        if c.role and c.role.kind in NUMBERS}
        self.named = [(c.index, fold(c.heading) or letters(c.index)) for c in block.columns
                      if c.index not in self.private and not (c.role and c.role.kind == "kept")]
        self.dates = {c.index for c in block.all("date")}
        self.is_tally = block.counts_heads
        self.is_people = self._is_people()
        self.several = {c.index for c in ([] if self.is_people or block.origin else self.texts)
                        if asks_for_several(c.heading)}
        self.date_order = order_of(self._seen(block.first("date")), context.engagement.date_order)
        self.spelt = {c.index: self._spelt(c) for c in self.answers}
        self.further = merged.further(sheet, block)
        self.spare = {kind: self._spare(used) for kind, used in USED.items()}
        self._report()

    def shareable(self, cells: list[Any]) -> list[Any]:
        """Give a row's cells without the personal details in it, which are never stored."""
        return personal.redact_row(None if i in self.private else self.coded(i, cell) if i in self.numbers else cell
                                   for i, cell in enumerate(cells))

    def coded(self, index: int, cell: Any) -> Any:
        """Give a number out of a column of numbers, or a code in its place where it tells who somebody is."""
        said = values.text(cell) if isinstance(cell, str) else ""
        return self.context.coder(said) if said and personal.tells_who(said, self.numbers[index]) else cell

    def tell_coded(self, index: int) -> None:
        """Note that a column's numbers were not all kept as they stand."""
        column = next(column for column in self.block.columns if column.index == index)
        self.note("numbers_tell_who", self.block.header, column, column.heading)

    def beside(self, column: Column) -> list[Column]:
        """Give the columns that hold one answer together with this one, itself included."""
        return self._together()[column.role] if column.role and column.role.whole else [column]

    def note(self, code: str, number: int, column: Column, value: str) -> None:
        """Add a problem with one cell."""
        cell = self.sheet.address(column.index, number)
        self.context.problems.append(Problem(code, self.sheet.name, cell, values.text(value)))

    @cached_property
    def tells_of_people(self) -> bool:
        """Say whether any row tells of a person besides a text: a number, or an answer."""
        told = [*self.answers, *self.block.all("participant"), *self.block.all("id")]
        return any(at(row, column.index) is not None for row in self.sheet.rows[self.block.header:] for column in told)

    def _letter(self, kind: str) -> str:
        return letters(self.first[kind].index if kind in self.first else 0)

    def _spelt(self, column: Column) -> dict[str, str]:
        """Give what single letters mean in this column, which no cell can tell alone."""
        assert column.role is not None
        return spelt_beside(self.context.dimension(column.role.key)[0], self._seen(column))

    def _seen(self, column: Column | None) -> list[Any]:
        rows = islice(self.sheet.rows, self.block.header, self.block.header + SEEN)
        return [row[column.index] for row in rows if column.index < len(row)] if column else []

    def _is_people(self) -> bool:
        """Say whether a row of this table stands for one participant."""
        if self.block.origin and self.block.origin.people is not None:
            return self.block.origin.people
        asked = [c for c in self.answers if c.role and self.context.dimension(c.role.key)[0].kind != "area"]
        named = self.private and self.answers and not self.block.first("session") and not self.block.first("venue")
        return bool(asked or named or self.block.first("participant") or self.block.first("id")
                    or self.context.channel in (Channel.ONLINE, Channel.PHONE))

    def _questions(self) -> Iterator[tuple[str, bool, list[int]]]:
        """Give each question's columns, and whether they hold one text together."""
        for question in self.context.engagement.questions:
            if own := [c for c in self.texts if c.role and c.role.key == question.id]:
                yield question.id, question.join or any(c.role and c.role.whole for c in own), [c.index for c in own]

    def _together(self) -> dict[Role, list[Column]]:
        found: dict[Role, list[Column]] = {}
        for column in self.block.all("answer"):
            if column.role and column.index not in self.doubled:
                found.setdefault(column.role, []).append(column)
        return found

    def _doubled(self) -> Iterator[int]:
        """Find the columns that mean the same as one before them."""
        first = set()
        for column in self.block.columns:
            if column.role and column.role.kind not in MANY and not column.role.whole:
                if column.role in first:
                    yield column.index
                first.add(column.role)

    def _spare(self, used: frozenset[str]) -> list[tuple[str, int]]:
        """Name the columns a kind of record takes nothing from; their values are kept in its ``extra``."""
        spare: dict[str, int] = {}
        for column in self.block.columns:
            if column.index in self.private:
                continue
            if column.role is None or column.role.kind not in used or column.index in self.doubled:
                name = column.heading or letters(column.index)
                spare[name if name not in spare else f"{name} ({letters(column.index)})"] = column.index
        return list(spare.items())

    def _may_count_people(self, column: Column) -> bool:
        """Say whether people may be counted in a column that is of no use beside ideas."""
        is_theirs = column.role is None and column.maybe is not None and column.maybe.kind == "people"
        return is_theirs and column.reason.code == "fits_not" and bool(self.texts)

    def _report(self) -> None:
        used = USED["tally"] | {"answer"} if self.is_tally else USED["submission"]
        used = used | USED["link"] if self.block.first("link") and not self.is_tally else used
        rows = self.sheet.rows[self.block.header:]
        filled = {c.index for c in self.block.columns if any(at(row, c.index) is not None for row in rows)}
        for column in self.block.columns:
            if column.taken_for and column.index in filled:
                self.note("heading_guessed", self.block.header, column, f"{column.heading} → {column.taken_for}")
            if column.reason.code in BY_EVIDENCE and column.role and column.index in filled:
                meaning = spoken(meaning_of(column.role), self.context.engagement)
                self.note("column_taken", self.block.header, column, f"{column.heading} → {meaning}")
            if column.index in self.private:
                self.note("private_column", self.block.header, column, column.heading)
            elif column.index in self.doubled or (column.reason.code == "twice" and column.index in filled):
                self.note("same_column_twice", self.block.header, column, column.heading)
            elif column.reason.code == "per_table":
                self.note("people_per_table", self.block.header, column, column.heading)
            elif column.index in filled and self._may_count_people(column):
                self.note("people_unclear", self.block.header, column, column.heading)
            elif column.index in filled and column.reason.code == "fits_not":
                self.note("unused_column", self.block.header, column, column.heading)
            elif column.index in filled and column.role is None:
                self.note("unknown_column", self.block.header, column, column.heading)
            elif column.index in filled and column.role and column.role.kind not in used | QUIET:
                self.note("unused_column", self.block.header, column, column.heading)
