"""Our own workbook, filled in by a partner (``ingest.template`` writes it).

Each sheet is known by its mark, and each column and row by its key: so it doesn't matter in which
language the workbook is, what became of it in another program, or who moved a column.
Where a key is lost, the words that people see are read as in any other workbook.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from ingest.problems import Problem
from ingest.rows import counts, values
from ingest.template import marks
from ingest.template.marks import Mark, Meta, Part
from ingest.tools.template_rows import people_and_ideas
from ingest.workbook import Located, Sheet, Vocabulary, formulas, hidden
from ingest.workbook.grid import Cells, at, filled, is_blank, letters
from ingest.workbook.header import Column
from ingest.workbook.headings import Headings
from ingest.workbook.locate import Block
from ingest.workbook.reason import UNKNOWN, Reason
from ingest.workbook.settle import settled
from ingest.workbook.vocabulary import META_ROLES, Role

OURS = Reason("tool", 1.0, "Fair Hearing")


def of_template(sheet: Sheet, vocabulary: Vocabulary) -> list[Located]:
    """Read a sheet of our workbook; nothing where it is none."""
    found = marks.find(sheet)
    if found is None:
        return []
    sums = [i for i, row in enumerate(sheet.rows) if marks.read_key(at(row, found.column))[0] == marks.TOTAL]
    seen = formulas.but(hidden.but(sheet, found.row, found.column), sums)  # what we hid, and what we add up
    return list(READERS[found.sheet](seen, found, vocabulary))


def _start(sheet: Sheet, mark: Mark, vocabulary: Vocabulary) -> Iterator[Part]:
    """Read the lines about the workshop."""
    value = marks.column_of(sheet, mark, marks.VALUE, otherwise=2)
    meta: Meta = {}
    asked: dict[str, str] = {}
    unread = []
    for number, row in _below(sheet, mark):
        kind, _ids = marks.read_key(at(row, mark.column))
        if kind in META_ROLES:
            asked[kind] = f"{letters(value)}{number}"
            if values.text(at(row, value)):
                meta[kind] = (row[value], asked[kind])
        beside = [i for i in filled(row) if i > value]
        unread += [(number, i) for i in (beside if kind else filled(row)[:1])]
    partner = _partner(sheet, mark)
    if partner and "partner" not in meta:
        meta["partner"] = (partner, asked.get("partner", ""))
    noticed = _unknown_lines(sheet, unread) + _spoken(meta, sheet, vocabulary)
    yield Part(_blank(sheet), meta, kind=mark.sheet, engagement=mark.engagement, partner=partner, asked=asked,
               noticed=noticed)


def _spoken(meta: Meta, sheet: Sheet, vocabulary: Vocabulary) -> list[Problem]:
    """Put the language's code in place of its name; what is none of the engagement's is said."""
    if "language" not in meta:
        return []
    said, cell = meta["language"]
    if code := values.language(said, vocabulary.engagement.languages):
        meta["language"] = (code, cell)
        return []
    return [Problem("unknown_language", sheet.name, cell, values.text(said))]


def _ideas(sheet: Sheet, mark: Mark, vocabulary: Vocabulary) -> Iterator[Part]:
    """Read the rows of ideas: those of people, and those of which nobody knows who said it."""
    header = next((i for i, row in enumerate(sheet.rows) if at(row, mark.column) == marks.HEADINGS), mark.row + 2)
    columns = _columns(sheet, header, mark, Headings(vocabulary))
    rows = [[None if i == mark.column else cell for i, cell in enumerate(row)] for row in sheet.rows]
    part = Part(replace(sheet, rows=rows), block=Block(header + 1, columns), kind=mark.sheet,
                engagement=mark.engagement, partner=_partner(sheet, mark))
    yield from people_and_ideas(part, vocabulary.engagement)


def _columns(sheet: Sheet, header: int, mark: Mark, headings: Headings) -> list[Column]:
    """Say what each column holds: by its key, unless its heading was moved to it from another column.

    What somebody added is taken for what its heading, its values and people's answers tell.
    """
    width = max(map(len, sheet.rows))
    keys = [None if i == mark.column else at(sheet.rows[mark.row], i) for i in range(width)]
    told = [_role(*marks.read_key(key), headings) for key in keys]
    columns = []
    for i in range(width):
        title = values.text(at(at_row(sheet, header), i)) if i != mark.column else ""
        said = headings.role(title)
        role = said if told[i] is None or (said and said in told) else told[i]
        columns.append(Column(i, title, role, reason=OURS if role else UNKNOWN))
    asked = settled(columns, sheet.rows[header + 1:], headings)
    return [own if own.role else other for own, other in zip(columns, asked, strict=True)]


def _role(kind: str, name: str, headings: Headings) -> Role | None:
    engagement = headings.engagement
    if kind == marks.QUESTION and any(question.id == name for question in engagement.questions):
        return Role("question", name)
    if kind == marks.ANSWER and engagement.dimension(name):
        return Role("answer", name)
    return Role(kind) if kind in (marks.PARTICIPANT, marks.SUPPORTS) else None


def _counted(sheet: Sheet, mark: Mark, vocabulary: Vocabulary) -> Iterator[Part]:
    """Read the lists of groups: each number becomes a row of «question, answer, people»."""
    group, people = (marks.column_of(sheet, mark, name, i) for i, name in ((1, marks.GROUP), (2, marks.PEOPLE)))
    told = _Counted(mark.column, group, people, sheet)
    rows = [told.read(number, row) if number > mark.row + 2 else [] for number, row in enumerate(sheet.rows, start=1)]
    width = max(mark.column, group, people) + 1
    roles = {mark.column: Role("dimension"), group: Role("category"), people: Role("people")}
    columns = [Column(i, "", roles.get(i), reason=OURS if i in roles else UNKNOWN) for i in range(width)]
    yield Part(replace(sheet, rows=rows), block=Block(mark.row + 2, columns), kind=mark.sheet,
               engagement=mark.engagement, partner=_partner(sheet, mark), noticed=told.noticed)


class _Counted:
    """Reads the rows of the head count one by one."""

    def __init__(self, key: int, group: int, people: int, sheet: Sheet) -> None:
        self.key, self.group, self.people, self.sheet = key, group, people, sheet
        self.dimension = ""  # of the list that is being read
        self.seen: set[str] = set()
        self.sum = 0
        self.noticed: list[Problem] = []

    def read(self, number: int, row: Cells) -> Cells:
        """Give a row as «question, answer, people»; an empty one where nobody was counted."""
        kind, ids = marks.read_key(at(row, self.key))
        said, heads = values.text(at(row, self.group)), at(row, self.people)
        self._look_beside(number, row)
        if kind == marks.TEXT and counts.heads(heads) is None:
            return []
        if kind == marks.TOTAL:
            self._compare(number, heads)
            return []
        if kind == marks.COUNT and ids not in self.seen:
            self.seen.add(ids)
            if ids.partition("/")[0] != self.dimension:
                self.dimension, self.sum = ids.partition("/")[0], 0
            said = ids.partition("/")[2] or marks.PREFER_NOT
        elif said and heads is None:
            self.noticed += _unknown_lines(self.sheet, [(number, self.group)])
        return self._row(said, heads) if values.text(heads) else []

    def _row(self, said: str, heads: Any) -> Cells:
        found = counts.heads(heads)
        self.sum += found.number if found else 0
        row: Cells = [None] * (max(self.key, self.group, self.people) + 1)
        row[self.key], row[self.group], row[self.people] = self.dimension or None, said or None, heads
        return row

    def _compare(self, number: int, total: Any) -> None:
        written = values.whole_number(total)
        if written is not None and written != self.sum:
            self.noticed.append(Problem("total_differs", self.sheet.name, f"{letters(self.people)}{number}",
                                        f"{written} ≠ {self.sum}"))

    def _look_beside(self, number: int, row: Cells) -> None:
        own = {self.key, self.group, self.people}
        self.noticed += _unknown_lines(self.sheet, [(number, i) for i in filled(row) if i not in own])


def _lists(sheet: Sheet, mark: Mark, vocabulary: Vocabulary) -> Iterator[Part]:
    """Read nothing: these are the lists behind the dropdowns."""
    yield Part(_blank(sheet), kind=mark.sheet, engagement=mark.engagement)


READERS: dict[str, Callable[[Sheet, Mark, Vocabulary], Iterator[Part]]] = {
    marks.START: _start, marks.IDEAS: _ideas, marks.COUNTED: _counted, marks.LISTS: _lists}


def at_row(sheet: Sheet, index: int) -> Cells:
    """Give a row; an empty one where the sheet ends before it."""
    return sheet.rows[index] if index < len(sheet.rows) else []


def _below(sheet: Sheet, mark: Mark) -> Iterator[tuple[int, Cells]]:
    """Give the rows below the title, with their numbers."""
    return ((i, row) for i, row in enumerate(sheet.rows, start=1) if i > mark.row + 2 and not is_blank(row))


def _partner(sheet: Sheet, mark: Mark) -> str:
    return values.text(at(at_row(sheet, mark.row + 1), mark.column))


def _blank(sheet: Sheet) -> Sheet:
    return replace(sheet, rows=[])


def _unknown_lines(sheet: Sheet, places: list[tuple[int, int]]) -> list[Problem]:
    return [Problem("unknown_line", sheet.name, f"{letters(i)}{number}", values.text(sheet.rows[number - 1][i])[:200])
            for number, i in places]
