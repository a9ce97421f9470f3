"""Tag texts with the codebook's themes, by their words; every tag shows the words that matched.

How sure a tag is: each different word or phrase that matched leaves some doubt, and the doubts are
multiplied. A word leaves 4 tenths, a phrase of several words 2, an everyday word 7; one that
several themes list tells each of them as much less. So one word gives .6, two .84, one shared by two
themes .3. In a text whose language the codebook has no words for, a score is halved.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from math import prod

import pandas as pd

from analysis.themes import codebook as book
from analysis.themes.cutting import Lemmas, lemmas
from analysis.themes.lookup import Hit, Kind, Lookup
from analysis.themes.mixture import grammar, spans
from analysis.themes.spelling import pieces
from ingest.schema import names as c

TAG_COLUMNS = [c.CONTRIBUTION, c.THEME, c.SCORE, c.EVIDENCE, c.TAGGED_BY]
RULE = "rule"
SEPARATOR = c.SEPARATOR
UNLISTED = 0.5  # of a score in a language that the codebook has no words for
Row = tuple[str, str, float, str]


def tag(contributions: pd.DataFrame, codebook: pd.DataFrame) -> pd.DataFrame:
    """Find the themes of each text.

    contributions: ``contribution_id``, ``text``, ``language``. Returns one row per contribution ×
    theme, in the contributions' order: ``score`` from 0 to 1 (see the module), ``evidence`` the words
    as the resident wrote them (joined by ``|``), ``tagged_by`` ``rule``. A text without a theme has no row.
    Where people change their language within a text, each sentence is read in its own; a text in a
    language without words in the codebook is read in all of the codebook's. Deterministic; any part
    of the rows may be tagged by itself with the same result.
    """
    tagger = _tagger(tuple(codebook.columns), tuple(map(tuple, codebook.to_numpy().tolist())))
    rows: list[Row] = []
    for language, part in contributions.groupby(c.LANGUAGE):
        rows += tagger.tag(part, str(language))
    if contributions[c.LANGUAGE].nunique() > 1:
        place = {contribution: i for i, contribution in enumerate(contributions[c.CONTRIBUTION].tolist())}
        rows.sort(key=lambda row: place[row[0]])
    ids, themes, scores, said = zip(*rows, strict=True) if rows else ([], [], [], [])
    return pd.DataFrame({
        c.CONTRIBUTION: pd.Series(ids, dtype="str"), c.THEME: pd.Series(themes, dtype="str"),
        c.SCORE: pd.Series(scores, dtype="float64"), c.EVIDENCE: pd.Series(said, dtype="str"),
        c.TAGGED_BY: pd.Series([RULE] * len(rows), dtype="str")})[TAG_COLUMNS]


@lru_cache(maxsize=8)
def _tagger(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> "_Tagger":
    return _Tagger(pd.DataFrame(rows, columns=list(columns), dtype="str"))


class _Tagger:
    """A codebook's words in all its languages; a language is made ready when a text needs it."""

    def __init__(self, codebook: pd.DataFrame) -> None:
        self.languages = tuple(book.languages(codebook))
        self.grammar = grammar(self.languages)
        self.lookup = cache(lambda language: Lookup(codebook, language))

    def tag(self, part: pd.DataFrame, language: str) -> Iterator[Row]:
        """Give contribution, theme, score and evidence of every theme found in texts of one language."""
        listed = language in self.languages
        read, share = (self._read, 1.0) if listed else (self._read_in_all, UNLISTED)
        cut = list(map(pieces, part[c.TEXT].tolist()))
        texts = list(map(" ".join, cut))
        for contribution, text, parts, own in zip(part[c.CONTRIBUTION].tolist(), texts, cut, lemmas(language, texts),
                                                  strict=True):
            for theme, found in _by_theme(read(text, parts, language, own)).items():
                if told := _score(found):
                    yield contribution, theme, round(told * share, 3), _evidence(text, found)

    def _read(self, text: str, parts: list[str], language: str, own: Lemmas) -> list[Hit]:
        """Read a text in its language, and sentences in another language in that."""
        mixed = spans(parts, language, self.grammar) if len(self.languages) > 1 else None
        if mixed is None:
            return self.lookup(language).find(text, parts, 0, own)
        found = []
        for first, last, languages in mixed:
            at = sum(map(len, parts[:first])) + first
            for one in languages:
                found += self.lookup(one).find(text, parts[first:last], at, own if one == language else {})
        return sorted(set(found))

    def _read_in_all(self, text: str, parts: list[str], language: str, own: Lemmas) -> list[Hit]:
        return sorted({hit for one in self.languages for hit in self.lookup(one).find(text, parts, 0, {})})


def _by_theme(hits: list[Hit]) -> dict[str, list[Hit]]:
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.entry.theme, []).append(hit)
    return found


def _score(found: list[Hit]) -> float:
    """Say how sure a theme is by what was found of it; 0 where that is one everyday word alone."""
    told = {hit.entry.stems: hit.entry for hit in found} if len(found) > 1 else {}
    if len(told) < 2:
        entry = found[0].entry
        return 0.0 if entry.kind == Kind.HINT else entry.told
    return 1 - prod(1 - entry.told for entry in told.values())


def _evidence(text: str, found: list[Hit]) -> str:
    """Join the matched words as they stand in the text, in their order, each once."""
    if len(found) == 1:
        return text[found[0].start:found[0].end]
    return SEPARATOR.join(dict.fromkeys(text[hit.start:hit.end] for hit in found))
