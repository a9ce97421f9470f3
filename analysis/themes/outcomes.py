"""What became of each text: it has themes, or is about something else, or nobody can tell from it."""

import pandas as pd

from analysis.counts import among
from analysis.themes import codebook as book
from analysis.themes.spelling import without_addresses
from ingest.schema import names as c
from ingest.schema.names import Outcome

WORDS = 3  # a text without a theme and with fewer words says too little to call it «something else»


def outcomes(contributions: pd.DataFrame, tags: pd.DataFrame, codebook: pd.DataFrame) -> pd.Series:
    """Say of each text whether it has themes, is about something else (``other``), or can't be told.

    ``cannot_tell``: nothing to read (no letters, only a link), fewer than ``WORDS`` words without a
    theme, or a language for which the codebook has no words. Values as ``Outcome``; the index is that
    of the contributions.
    """
    tagged = among(contributions[c.CONTRIBUTION], tags[c.CONTRIBUTION])
    readable = contributions[c.LANGUAGE].isin(book.languages(codebook))
    found = [_outcome(*row) for row in zip(tagged.tolist(), readable.tolist(), contributions[c.TEXT].tolist(),
                                           strict=True)]
    return pd.Series(found, index=contributions.index, dtype="str")


def _outcome(tagged: bool, readable: bool, text: str) -> str:
    if tagged:
        return Outcome.THEMES.value
    return Outcome.OTHER.value if readable and says_something(text) else Outcome.CANNOT_TELL.value


def says_something(text: str) -> bool:
    """Say whether a text has enough words to be about something; signs without spaces count one by one."""
    words = [piece for piece in without_addresses(text).split() if any(map(str.isalpha, piece))]
    return len(words) >= WORDS or any(sum(map(_is_sign, word)) >= WORDS for word in words)


def _is_sign(letter: str) -> bool:
    return "\u0e00" <= letter <= "\u0eff" or "\u3040" <= letter <= "\u9fff"
