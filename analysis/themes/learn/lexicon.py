"""What is known of words in general, whatever an engagement's themes are called: of which fields they speak.

So «Straßenbahn» and «Gleis» are known to be alike before anybody has reviewed a text with either. The
words stand in ``lexicon.csv``: one row per field, a column of words (joined by ``|``) per language. A
word speaks of a field that lists it, or lists a word that it begins or ends with: a compound
(«Radreparatur»), or a form of it.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import pandas as pd

from analysis.themes.pipeline import stems
from ingest.schema import fold
from ingest.schema import names as c

DOMAIN, FIELD = "domain", "field"  # a domain is as wide as a theme; «other» are its words that belong to no field
PART, REST = 4, 3  # letters of a word inside another, and beside it
REMEMBERED = 200_000  # words
Fields = frozenset[str]


class Spoken(NamedTuple):
    """One language's words, by stem and as they are written, each with the fields it speaks of."""

    stems: dict[str, Fields]
    parts: dict[str, Fields]


@dataclass(frozen=True, eq=False)  # one is another's like only where it is the same
class Lexicon:
    """A table of fields; a language is looked into when its first word is met.

    table: ``domain``, ``field``, and a column of words per language.
    """

    table: pd.DataFrame
    spoken: dict[str, Spoken] = field(default_factory=dict, repr=False)

    @lru_cache(REMEMBERED)  # noqa: B019 - there is one for as long as the program runs
    def fields(self, language: str, word: str) -> tuple[str, ...]:
        """Name the domains and the fields that a word (in small letters) speaks of: «transport», «transport/rail»."""
        if language not in self.spoken:
            self.spoken[language] = _spoken(self.table, language)
        known, folded = self.spoken[language], fold(word)
        lengths = range(PART, len(folded) - REST + 1)
        parts = {folded[:size] for size in lengths} | {folded[-size:] for size in lengths}
        found = [known.stems.get(stems(language)(word)), *map(known.parts.get, parts)]
        return tuple(sorted(frozenset().union(*filter(None, found))))


@cache
def general() -> Lexicon:
    """Give the lexicon that comes with the program, as the stop words of a language do."""
    with (files(__package__) / "lexicon.csv").open(encoding="utf-8") as file:
        return Lexicon(pd.read_csv(file, dtype="str", keep_default_na=False))


def _spoken(table: pd.DataFrame, language: str) -> Spoken:
    by_stem: dict[str, set[str]] = defaultdict(set)
    by_part: dict[str, set[str]] = defaultdict(set)
    listed = table.get(language, pd.Series("", table.index))
    for domain, name, words in zip(table[DOMAIN], table[FIELD], listed, strict=True):
        for word in filter(None, words.lower().split(c.SEPARATOR)):
            for found in (by_stem[stems(language)(word)], by_part[fold(word)]):
                found |= {domain, f"{domain}/{name}"}
    return Spoken(*({word: frozenset(fields) for word, fields in one.items()} for one in (by_stem, by_part)))
