"""What one heading means: as we know it, numbered («Idea 2»), a category that was counted, or with a slip of the pen.

A slip is only put right when one meaning alone is near enough; who reads the receipt is told.
"""

import re
from functools import cached_property
from typing import Any

from ingest.rows import values
from ingest.schema import fold
from ingest.schema.names import State
from ingest.schema.near import nearest
from ingest.workbook.vocabulary import Role, Vocabulary

SPARE = 20  # signs that a heading may have besides the letters of the longest that we know
SHORT = 60  # letters; a longer cell is no category
COUNT = "count"  # kind of a column of head counts of one category; its key is «dimension/category»
TOTAL = "total"  # kind of a column that adds the others up
_NUMBERED = re.compile(r"(.*\D)\s*\d{1,2}")


class Headings:
    """Knows what headings mean in one engagement, and which categories its dimensions have."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.engagement = vocabulary.engagement
        self._spellings = {d.id: values.spellings_of(d) for d in self.engagement.dimensions}
        self._longest = SPARE + max(map(len, vocabulary.known))
        self._counted: dict[str, dict[str, str | None]] = {}

    def role(self, cell: Any) -> Role | None:
        """Say what a heading means without guessing; a question may be numbered."""
        if not isinstance(cell, str) or len(cell) > self._longest:
            return None
        found = self.vocabulary.role(cell)
        if found is None and cell[-1:].isdigit() and (numbered := _NUMBERED.fullmatch(cell)):
            found = self.vocabulary.role(numbered[1])
            return found if found and found.kind == "question" else None
        return found

    def guess(self, cell: Any) -> tuple[Role, str] | None:
        """Give the one meaning that a misspelt heading can have, and the heading it was taken for."""
        if not isinstance(cell, str) or len(cell) > self._longest:
            return None
        near = nearest(fold(cell), self.vocabulary.known)
        meanings = {self.vocabulary.known[name] for name in near}
        return (meanings.pop(), near[0]) if len(meanings) == 1 else None

    def spellings(self, dimension: str) -> dict[str, str]:
        """Give the folded spellings of a dimension's answers, each with its category."""
        return self._spellings[dimension]

    def counted(self, cell: Any) -> dict[str, str | None]:
        """Give the dimensions that have this category, with its id (None: they did not say)."""
        if not isinstance(cell, str) or len(cell) > SHORT or values.whole_number(cell) is not None:
            return {}
        if cell not in self._counted:
            answers = [values.answer(cell, d, self._spellings[d.id]) for d in self.engagement.dimensions]
            self._counted[cell] = {a.dimension: a.category for a in answers if a.raw and (
                a.category or a.state in (State.PREFER_NOT, State.BLANK))}
        return self._counted[cell]

    def dimension(self, cell: Any) -> str | None:
        """Find the dimension that a line or a group heading names."""
        if not isinstance(cell, str) or len(cell) > self._longest:
            return None
        return self._dimensions.get(fold(cell))

    @cached_property
    def _dimensions(self) -> dict[str, str]:
        return {name: d.id for d in self.engagement.dimensions for name in (fold(d.id), *d.headings_spelt())}
