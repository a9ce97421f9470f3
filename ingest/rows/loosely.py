"""Answers in fewer or more words than a category has: «Council» for «council tenant», «Secure council tenant».

Only where one category alone can be meant, the numbers are the same, and nothing says «not».
"""

import re
from collections.abc import Mapping

from ingest.schema import fold

NOT = frozenset(("not", "no", "non", "nao", "sem", "sin", "without", "nem", "ni", "ex", "former", "never", "nunca", "except"))
MORE = 2  # words that an answer may have besides those of a category
SHORTEST = 3  # letters of an answer in fewer words
LONG = 5  # letters; a shorter word inside an answer may be anything
_DIGITS = re.compile(r"\d+")
_PIECES = re.compile(r"\s*[/|]\s*")


def loosely(said: str, spellings: Mapping[str, str]) -> str | None:
    """Find the one category that an answer names in other words; None where several are, or none is."""
    found = {category for piece in _PIECES.split(said) if (category := _one(fold(piece), spellings))}
    return found.pop() if len(found) == 1 else None


def _one(said: str, spellings: Mapping[str, str]) -> str | None:
    if known := spellings.get(said):
        return known
    words = said.split()
    if len(said) < SHORTEST or not NOT.isdisjoint(words):
        return None
    numbers = _DIGITS.findall(said)
    near = {category for spelling, category in spellings.items() if _DIGITS.findall(spelling) == numbers and (
        spelling.startswith(f"{said} ") or _holds(words, spelling.split()))}
    return near.pop() if len(near) == 1 else None


def _holds(words: list[str], part: list[str]) -> bool:
    """Say whether words hold others in one piece, and little besides; one word must be long enough to be meant."""
    more = len(words) - len(part)
    return 0 < more <= MORE and (len(part) > 1 or len(part[0]) >= LONG) and any(
        words[i:i + len(part)] == part for i in range(more + 1))
