"""Which known spellings are so near that a slip of the pen may explain the difference."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

NEAR = 88  # of 100: how alike two spellings must be to be taken for one
SHORTEST = 5  # letters; shorter words differ too easily
_DIGITS = re.compile(r"\d+")


def nearest(said: str, known: Iterable[str]) -> list[str]:
    """Give the known spellings near a folded one, the nearest first; a number is no slip of the pen."""
    if len(said) < SHORTEST:
        return []
    found = process.extract(said, list(known), scorer=fuzz.ratio, score_cutoff=NEAR, limit=None)
    return [name for name, _, _ in found if len(name) >= SHORTEST and _DIGITS.findall(name) == _DIGITS.findall(said)]
