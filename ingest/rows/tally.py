"""A row of a head count: so many people of one group, or of one group after the other."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from ingest.records import Answer, Tally, digest
from ingest.rows import counts, values
from ingest.rows.context import Unusable
from ingest.rows.row import Row
from ingest.schema.names import State
from ingest.workbook.headings import COUNT, TOTAL
from ingest.workbook.locate import Column

Read = Callable[[Row], Tally]


def tallies(row: Row, asked: str | None) -> Iterator[Read]:
    """Give a reader for each head count of a row. Written across, every number is a head count of its own.

    ``asked`` is the dimension that a row of «question, answer, people» is about (None: one that
    the engagement doesn't have).
    """
    block = row.columns.block
    across = [column for column in block.all(COUNT) if row.at(column) is not None]
    people = block.first("people")
    if block.first(COUNT):
        yield from (partial(_across, column=column) for column in across)
        if not across:
            yield _nobody
        elif down := next(iter(row.columns.answers), None):
            yield partial(_down, column=down, across=across)
    elif block.first("category") and people:
        yield partial(_asked, dimension_id=asked, people=people)
    elif people:
        given = [column for column in row.columns.answers if row.at(column) is not None]
        yield from [partial(_answered, column=column, people=people) for column in given or row.columns.answers[:1]]


def asked_about(row: Row, above: str) -> tuple[str | None, str]:
    """Find which dimension a row is about, and its heading; an empty cell repeats the one ``above``."""
    heading = row.text("dimension") or above
    return row.context.asked[heading], heading


def _asked(row: Row, dimension_id: str | None, people: Column) -> Tally:
    category = row.columns.block.first("category")
    assert category is not None
    if dimension_id is None and not row.columns.block.first("dimension"):
        dimension_id = _only_one(row, category)
    if dimension_id is None:
        asked = row.columns.block.first("dimension") or category
        raise Unusable("unknown_group", asked.index, row.at(asked))
    return _tally(row, values.answer(row.at(category), *row.context.dimension(dimension_id)), category, people)


def _only_one(row: Row, category: Column) -> str | None:
    """Find the one dimension that has a row's group, where nothing says which question was counted."""
    cell, known = row.at(category), [row.context.dimension(d.id) for d in row.context.engagement.dimensions]
    found = [each[0].id for each in known if values.answer(cell, *each, strict=True).category]
    return found[0] if len(found) == 1 else None


def _answered(row: Row, column: Column, people: Column) -> Tally:
    return _tally(row, _group(row, column), column, people)


def _across(row: Row, column: Column) -> Tally:
    assert column.role is not None
    dimension, _, category = column.role.key.partition("/")
    state = State.GIVEN if category else State.PREFER_NOT
    return _tally(row, Answer(dimension, state, category or None, column.heading), column, column)


def _down(row: Row, column: Column, across: list[Column]) -> Tally:
    """Read a row's group in a cross table: its people are the total beside it, else the sum of one question's."""
    total = row.columns.block.first(TOTAL)
    if total is None or counts.heads(row.at(total)) is None:
        asked = [each.role.key.partition("/")[0] for each in across if each.role]
        number = sum(heads.number for each, name in zip(across, asked, strict=True)
                     if name == asked[0] and (heads := counts.heads(row.at(each))))
        return _counted(row, _group(row, column), column, number)
    return _tally(row, _group(row, column), column, total)


def _group(row: Row, column: Column) -> Answer:
    assert column.role is not None
    return values.answer(row.at(column), *row.context.dimension(column.role.key))


def _nobody(row: Row) -> Tally:
    first = next(i for i, cell in enumerate(row.cells) if cell is not None)
    raise Unusable("no_people", first, row.cells[first])


def _tally(row: Row, answer: Answer, category: Column, people: Column) -> Tally:
    return _counted(row, answer, category, _heads(row, people))


def _counted(row: Row, answer: Answer, category: Column, count: int) -> Tally:
    if not answer.raw or (answer.state == State.GIVEN and answer.category is None):
        raise Unusable("unknown_group", category.index, answer.raw)
    place = row.place("tally", "category")
    name = ("tally", place.session or "", f"{answer.dimension} {answer.category or answer.state}")
    return Tally(digest(*name, row.context.occurrence(*name)), digest(name[-1], count), place, answer.dimension,
                 answer.category, count)


def _heads(row: Row, people: Column) -> int:
    cell: Any = row.at(people)
    heads = counts.heads(cell)
    if heads is None and isinstance(cell, int | float) and cell >= values.LARGEST:
        raise Unusable("too_many_people", people.index, f"> {values.LARGEST - 1}")
    if heads is None:
        raise Unusable("no_people", people.index, cell)
    if heads.about:
        row.columns.note("people_about", row.number, people, f"{values.text(cell)} → {heads.number}")
    return heads.number
