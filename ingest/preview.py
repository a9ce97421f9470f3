"""What a file would bring, before it is stored: its tables, what each column was taken for and why, its values.

Shown on Upload and printed by ``fairhearing ingest --explain``; what people correct there
becomes a ``Mapping``.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from ingest.by_hand import ByHand
from ingest.layout import Layouts, Mapping, meaning_of, names
from ingest.layout.mapping import key
from ingest.once import Once
from ingest.problems import Problem, SetAside
from ingest.records import Figure
from ingest.rows import personal, values
from ingest.rows.answers import codes_among
from ingest.schema import Dimension, Engagement, fold
from ingest.schema.names import State
from ingest.understand import NOTHING, find_tables, read_tables
from ingest.workbook import Block, Located
from ingest.workbook.grid import at, letters
from ingest.workbook.header import Column
from ingest.workbook.reason import Reason
from ingest.workbook.vocabulary import Vocabulary

EXAMPLES = 3  # values shown of a column
MOST_VALUES = 200  # different values of one column that are listed, the most frequent first


@dataclass(frozen=True)
class ColumnSeen:
    """A column: what it was taken for (its ``meaning``; empty where nobody knows), and why.

    ``maybe``: the meaning it could have, where that is not sure enough. ``filled``: values in it.
    """

    letter: str
    name: str
    heading: str
    meaning: str
    maybe: str
    reason: Reason
    examples: tuple[str, ...]
    filled: int

    @property
    def is_asked(self) -> bool:
        """Say whether a person has to tell what it holds."""
        return not self.meaning and self.filled > 0


@dataclass(frozen=True)
class ValueSeen:
    """A value of a dimension as it was written, what it was taken for (empty: not understood), how often."""

    dimension: str
    raw: str
    meaning: str
    n: int


@dataclass(frozen=True)
class TableSeen:
    """A table. ``is_read``: somebody or something tells its columns; else its rows are set aside."""

    sheet: str
    header: int
    rows: int
    headings: tuple[str, ...]
    columns: tuple[ColumnSeen, ...]
    values: tuple[ValueSeen, ...] = ()
    told: tuple[tuple[str, str, str], ...] = ()  # lines above it: what they tell, the words, the cell
    tool: str = ""
    is_read: bool = True
    is_remembered: bool = False

    @property
    def layout(self) -> str:
        """Name the layout, as mappings do."""
        return key(self.headings)

    @property
    def questions(self) -> int:
        """Count the columns and values that nobody understands."""
        return sum(column.is_asked for column in self.columns) + sum(not value.meaning for value in self.values)

    def mapping(self) -> Mapping:
        """Give what was understood as a mapping: a start for corrections."""
        coded: dict[str, dict[str, str]] = {}
        for value in self.values:
            coded.setdefault(value.dimension, {})[fold(value.raw)] = value.meaning
        return Mapping(self.headings, {c.name: c.meaning for c in self.columns if c.meaning},
                       {name: {raw: said for raw, said in sorted(found.items()) if said}
                        for name, found in coded.items()})


@dataclass(frozen=True)
class Preview:
    """A file, understood but not stored: how many records it would bring, and what there is to look at.

    ``meetings``: how many it tells of; ``present``: people who were there, as far as it says.
    ``silent``: what it doesn't tell of one of them and can be said ``by_hand``. ``known_from``: the upload that stands
    with these very bytes, if there is one.
    """

    file: str
    channel: str
    tool: str
    rows_read: int
    people: int
    texts: int
    tallies: int
    links: int
    figures: int
    set_aside: tuple[SetAside, ...] = ()
    problems: tuple[Problem, ...] = ()  # that set no row aside
    tables: tuple[TableSeen, ...] = ()
    census: tuple[Figure, ...] = ()  # the figures themselves
    meetings: int = 0
    present: int = 0
    silent: tuple[str, ...] = ()
    by_hand: ByHand = NOTHING
    known_from: str = ""

    @property
    def open_questions(self) -> int:
        """Count what somebody would have to tell; tables of one layout are asked about once."""
        return sum({table.layout: table.questions for table in self.tables}.values())

    @property
    def usable(self) -> int:
        """Count the rows that would be stored, or are known already."""
        return self.rows_read - len(self.set_aside)

    @property
    def all_problems(self) -> list[Problem]:
        """List all problems, those that set a row aside first."""
        return [*(row.problem for row in self.set_aside), *self.problems]


def preview(engagement: Engagement, name: str, data: bytes, channel: str | None = None,
            known_as: str | None = None, layouts: Layouts | None = None, by_hand: ByHand = NOTHING) -> Preview:
    """Understand a file without storing it. Raises ``FileRefused`` where it can't be read."""
    located = find_tables(engagement, name, data, layouts)
    batch = read_tables(engagement, name, data, located, channel, known_as, layouts, by_hand)
    tables = tuple(_table(found, block, engagement, layouts or Layouts())
                   for found in located if (block := found.block or found.maybe))
    return Preview(
        batch.file, batch.channel, batch.tool, batch.rows_read,
        people=sum(record.is_person for record in batch.submissions),
        texts=sum(len(record.texts) for record in batch.submissions), tallies=len(batch.tallies),
        links=len(batch.links), figures=len(batch.figures), set_aside=tuple(batch.set_aside),
        problems=tuple(batch.problems), tables=tables, census=tuple(batch.figures),
        meetings=len(batch.sessions), present=sum(session.people or 0 for session in batch.sessions),
        silent=batch.silent, by_hand=by_hand)


def _table(found: Located, block: Block, engagement: Engagement, layouts: Layouts) -> TableSeen:
    filled = {number: row for number, row in enumerate(found.sheet.rows[block.header:], start=block.header + 1)
              if any(cell is not None for cell in row)}
    rows, within = list(filled.values()), [row for number, row in filled.items() if number not in block.apart]
    headings = tuple(column.heading for column in block.columns if column.heading)
    shown = [_column(column, name, rows) for column, name in zip(block.columns, names(block.columns), strict=True)]
    mapping = layouts.find(headings)
    return TableSeen(
        found.sheet.name, block.header, len(rows), headings,
        tuple(column for column in shown if column.heading or column.filled),
        tuple(_values(block, within, engagement, mapping.values if mapping else {})) if found.block else (),
        tuple((kind, values.text(said), cell) for kind, (said, cell) in found.meta.items()),
        block.origin.name if block.origin else "", found.block is not None, mapping is not None)


def _column(column: Column, name: str, rows: list[list[Any]]) -> ColumnSeen:
    filled = [cell for row in rows if (cell := at(row, column.index)) is not None]
    meaning = meaning_of(column.role)
    shown = [] if meaning == "private" else islice(dict.fromkeys(
        values.text(personal.redact(cell)) for cell in filled), EXAMPLES)
    return ColumnSeen(letters(column.index), name, column.heading, meaning, meaning_of(column.maybe), column.reason,
                      tuple(shown), len(filled))


# ---------------------------------------------------------------- values

def _values(block: Block, rows: list[list[Any]], engagement: Engagement,
            said: dict[str, dict[str, str]]) -> Iterator[ValueSeen]:
    for dimension, cells in _coded(block, rows, engagement):
        spellings = values.spellings_of(dimension) | said.get(dimension.id, {})
        found = Counter(values.text(cell) for cell in cells if cell is not None)
        codes = codes_among(list(found.elements()), (dimension, spellings, engagement.start.year))
        for raw, n in found.most_common(MOST_VALUES):
            answer = values.answer(raw, dimension, spellings, engagement.start.year)
            meaning = answer.category or (answer.state.value if answer.state != State.GIVEN else "")
            yield ValueSeen(dimension.id, raw, "" if raw in codes else meaning, n)


def _coded(block: Block, rows: list[list[Any]], engagement: Engagement) -> Iterator[tuple[Dimension, Iterable[Any]]]:
    """Give the cells that hold answers, by the dimension they answer; population figures hold none."""
    if block.gives_figures:
        return
    for column in block.columns:
        asked = column.role.key if column.role and column.role.kind == "answer" else None
        if column.role and column.role.kind == "area" and engagement.areas:
            asked = engagement.areas.id
        if asked and (dimension := engagement.dimension(asked)):
            yield dimension, (at(row, column.index) for row in rows)
    if block.counts_heads and (category := block.first("category")):
        yield from _counted(block, rows, category, engagement)


def _counted(block: Block, rows: list[list[Any]], category: Column,
             engagement: Engagement) -> Iterator[tuple[Dimension, list[Any]]]:
    """Give the groups of a head count; a question named once holds for the rows below it."""
    known = Once(Vocabulary(engagement).asked)
    asked, above, found = block.first("dimension"), block.asked, dict[str, list[Any]]()
    for row in rows:
        above = values.text(at(row, asked.index)) or above if asked else above
        cell = at(row, category.index)
        if (dimension := known[above]) and not values.is_total([cell], loosely=True):
            found.setdefault(dimension, []).append(cell)
    for name, cells in found.items():
        if counted := engagement.dimension(name):
            yield counted, cells
