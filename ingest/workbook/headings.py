"""What one heading means: as we know it, numbered («Idea 2»), a category that was counted, or with a slip of the pen.

A slip is only put right when one meaning alone is near enough; who reads the receipt is told.
"""

import re
from functools import cached_property
from typing import Any

from rapidfuzz import fuzz

from ingest.rows import values
from ingest.schema import fold
from ingest.schema.names import State
from ingest.schema.near import nearest
from ingest.workbook.vocabulary import Role, Vocabulary
from ingest.workbook.wording import gist, spelt_out

SPARE = 20  # signs that a heading may have besides the letters of the longest that we know
SHORT = 60  # letters; a longer cell is no category
COUNT = "count"  # kind of a column of head counts of one category; its key is «dimension/category»
WORD = 75  # of 100: how alike each word of a misspelt heading must be to its own
TOTAL = "total"  # kind of a column that adds the others up
_NUMBERED = re.compile(r"(.*\D)\s*\d{1,2}")


class Headings:
    """Knows what headings mean in one engagement, and which categories its dimensions have."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.engagement = vocabulary.engagement
        self._spellings = {d.id: values.spellings_of(d) for d in self.engagement.dimensions}
        self._longest = SPARE + max(map(len, vocabulary.known))
        self._named: dict[str, str | None] = {}
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
        for said, known in ((fold(cell), self.vocabulary.known), (gist(fold(spelt_out(cell))), self.vocabulary.gists)):
            near = [name for name in nearest(said, known) if _word_by_word(said, name)]
            meanings = {known[name] for name in near}
            if near:
                break
        return (meanings.pop(), near[0]) if len(meanings) == 1 else None

    def spellings(self, dimension: str) -> dict[str, str]:
        """Give the folded spellings of a dimension's answers, each with its category."""
        return self._spellings[dimension]

    def counted(self, cell: Any) -> dict[str, str | None]:
        """Give the dimensions that have this category, with its id (None: they did not say)."""
        if not isinstance(cell, str) or len(cell) > SHORT or values.whole_number(cell) is not None:
            return {}
        if cell not in self._counted:
            answers = [values.answer(cell, d, self._spellings[d.id], strict=True) for d in self.engagement.dimensions]
            self._counted[cell] = {a.dimension: a.category for a in answers if a.raw and (
                a.category or a.state in (State.PREFER_NOT, State.BLANK))}
        return self._counted[cell]

    def counted_as(self, cell: Any, dimension: str) -> dict[str, str | None]:
        """Give the category of one dimension that this is called in fewer or more words: «Own» under «Tenure»."""
        asked = self.engagement.dimension(dimension)
        found = values.answer(cell, asked, self._spellings[dimension]).category if asked else None
        return {dimension: found} if found else {}

    def dimension(self, cell: Any) -> str | None:
        """Find the dimension that a line or a group heading names."""
        if not isinstance(cell, str) or len(cell) > self._longest:
            return None
        if cell not in self._named:
            role = self.vocabulary.role(cell)
            asked = role.key if role and role.kind == "answer" else None
            self._named[cell] = self._dimensions.get(fold(cell)) or asked
        return self._named[cell]

    @cached_property
    def _dimensions(self) -> dict[str, str]:
        return {name: d.id for d in self.engagement.dimensions for name in (fold(d.id), *d.headings_spelt())}


def _word_by_word(said: str, name: str) -> bool:
    """Say whether each word is near the other's: «project id» is no slip of «project idea»."""
    pairs = list(zip(said.split(), name.split(), strict=False))
    return len(said.split()) == len(name.split()) and all(fuzz.ratio(*pair) >= WORD for pair in pairs)
