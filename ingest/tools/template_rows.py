"""Tell which rows of our workbook's ideas are people.

A row with a participant's number, or with an answer about oneself, is a person. One without is an
idea of which nobody knows who had it, and so is each further row of a number: people are counted once.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.problems import Problem
from ingest.rows import values
from ingest.schema import Engagement
from ingest.template.marks import Part
from ingest.workbook.grid import Cells, at, letters
from ingest.workbook.header import Column
from ingest.workbook.locate import Block
from ingest.workbook.vocabulary import Role


def people_and_ideas(part: Part, engagement: Engagement) -> Iterator[Part]:
    """Take a sheet of ideas apart: first the people's rows, then the others; both where they stand."""
    assert part.block is not None
    sort = _Sort(part, engagement)
    rows = part.sheet.rows
    people = {i for i in range(part.block.header, len(rows)) if sort.is_person(i, rows[i])}
    yield _only(part, people, part.block, sort.noticed)
    block = replace(part.block, columns=[_quiet(column, sort.told) for column in part.block.columns])
    yield _only(part, set(range(part.block.header, len(rows))) - people, block, [])


def _only(part: Part, kept: set[int], block: Block, noticed: list[Problem]) -> Part:
    rows = [row if i in kept or i < block.header else [] for i, row in enumerate(part.sheet.rows)]
    return replace(part, sheet=replace(part.sheet, rows=rows), block=block, noticed=noticed)


def _quiet(column: Column, told: list[Column]) -> Column:
    """Keep with an idea, without counting anybody, what its row says of a person who is counted already."""
    return replace(column, role=Role("ignore")) if column in told else column


class _Sort:
    """Looks at rows one by one; remembers what each number said of itself."""

    def __init__(self, part: Part, engagement: Engagement) -> None:
        assert part.block is not None
        self.sheet, self.noticed = part.sheet.name, part.noticed.copy()
        self.number = part.block.first("participant")
        areas = engagement.areas
        self.answers = [column for column in part.block.all("answer") if column.role
                        and not (areas and column.role.key == areas.id)]
        self.told = [*([self.number] if self.number else []), *self.answers]
        self.said: dict[str, dict[int, str]] = {}

    def is_person(self, index: int, row: Cells) -> bool:
        """Say whether a row counts a person."""
        number = values.text(at(row, self.number.index)) if self.number else ""
        said = {column.index: text for column in self.answers if (text := values.text(at(row, column.index)))}
        if not number:
            return bool(said)
        if number not in self.said:
            self.said[number] = said
            return True
        return self._is_somebody_else(index, number, said)

    def _is_somebody_else(self, index: int, number: Any, said: dict[int, str]) -> bool:
        """Compare a number's further row with its first: other answers are another person's."""
        assert self.number is not None
        first = self.said[number]
        if all(first.get(i) == text for i, text in said.items()):
            return False
        self.noticed.append(Problem("number_again", self.sheet, f"{letters(self.number.index)}{index + 1}", number))
        return True
