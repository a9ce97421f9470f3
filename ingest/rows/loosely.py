"""Answers in fewer or more words than a category has: «Council» for «council tenant», «Secure council tenants».

Only where one category alone can be meant, the numbers are the same, and nothing says «not».
"""

import re
from collections.abc import Iterator, Mapping

from ingest.schema import fold

NOT = frozenset(("not", "no", "non", "nao", "sem", "sin", "without", "nem", "ni", "ex", "former", "never",
                 "nunca", "except", "ish"))
MORE = 2  # words that an answer may have besides those of a category
SHORTEST = 3  # letters of an answer in fewer words
LONG = 5  # letters; a shorter word inside an answer may be anything
_SEVERAL = frozenset(";,")  # between several answers
_DIGITS = re.compile(r"\d+")
_PIECES = re.compile(r"\s*[/|]\s*")


def loosely(said: str, spellings: Mapping[str, str], shorter: bool = True) -> str | None:
    """Find the one category that an answer names in other words; None where several are, or none is.

    ``shorter``: the beginning of a spelling is enough; of a place's name it isn't.
    """
    if not _SEVERAL.isdisjoint(said):
        return None
    found = {category for piece in _PIECES.split(said) if (category := _one(fold(piece), spellings, shorter))}
    return found.pop() if len(found) == 1 else None


def _one(said: str, spellings: Mapping[str, str], shorter: bool) -> str | None:
    if known := spellings.get(said):
        return known
    words = _singular(said)
    if len(said) < SHORTEST or not NOT.isdisjoint(words):
        return None
    near = {spellings[spelling] for spelling in _near(words, spellings, shorter)}
    same = {spellings[spelling] for spelling in _near(words, spellings, shorter)
            if _DIGITS.findall(spelling) == _DIGITS.findall(said)}
    return near.pop() if len(near) == 1 and near == same else None


def _near(words: list[str], spellings: Mapping[str, str], shorter: bool) -> Iterator[str]:
    for spelling in spellings:
        part = _singular(spelling)
        if words == part or _holds(words, part) or (shorter and len(words) < len(part) and part[:len(words)] == words):
            yield spelling


def _holds(words: list[str], part: list[str]) -> bool:
    """Say whether words hold others in one piece, and little besides; one word must be long enough to be meant."""
    more = len(words) - len(part)
    return 0 < more <= MORE and (len(part) > 1 or len(part[0]) >= LONG) and any(
        words[i:i + len(part)] == part for i in range(more + 1))


def _singular(said: str) -> list[str]:
    return [word[:-1] if len(word) > SHORTEST and word.endswith("s") else word for word in said.split()]
