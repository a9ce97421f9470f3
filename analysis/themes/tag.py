"""Tag texts with the codebook's themes, by their words; every tag shows the words that matched.

How sure a tag is: each different word or phrase that matched leaves some doubt, and the doubts are
multiplied. A word leaves 4 tenths, a phrase of several words 2, an everyday word 7; one that
several themes list tells each of them as much less. So one word gives .6, two .84, one shared by two
themes .3. In a text whose language the codebook has no words for, a score is halved.
"""

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.themes import codebook as book
from analysis.themes.cutting import Lemmas, lemmas
from analysis.themes.lookup import Hit, Lookup
from analysis.themes.mixture import ENOUGH, Span, grammar, spans
from analysis.themes.spelling import pieces
from ingest.schema import names as c

TAG_COLUMNS = [c.CONTRIBUTION, c.THEME, c.SCORE, c.EVIDENCE, c.TAGGED_BY]
RULE = "rule"
SEPARATOR = c.SEPARATOR
AT_ONCE = 256  # texts
UNLISTED = 0.5  # of a score in a language that the codebook has no words for


class Found(NamedTuple):
    """What was found, column by column: the texts' rows, themes, scores and the words that matched."""

    rows: list[int]
    themes: list[str]
    scores: list[float]
    said: list[str]


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
    found = Found([], [], [], [])
    parts = contributions.groupby(c.LANGUAGE).indices
    for language, rows in parts.items():
        at = np.asarray(rows, dtype="int64")
        tagger.tag(contributions[c.TEXT].take(at).tolist(), at.tolist(), str(language), found)
    tags = pd.DataFrame({
        c.CONTRIBUTION: contributions[c.CONTRIBUTION].take(found.rows).astype("str").array,
        c.THEME: pd.Series(found.themes, dtype="str"), c.SCORE: pd.Series(found.scores, dtype="float64"),
        c.EVIDENCE: pd.Series(found.said, dtype="str")})
    tags[c.TAGGED_BY] = pd.Series(RULE, index=tags.index, dtype="str")
    return tags if len(parts) < 2 else tags.take(np.argsort(found.rows, kind="stable")).reset_index(drop=True)


@lru_cache(maxsize=8)
def _tagger(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> "_Tagger":
    return _Tagger(pd.DataFrame(rows, columns=list(columns), dtype="str"))


class _Rounded(dict[float, float]):
    """Scores as they are shown: a share of what was told, rounded; remembered, because few differ."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share

    def __missing__(self, told: float) -> float:
        self[told] = score = round(told * self._share, 3)
        return score


class _Tagger:
    """A codebook's words in all its languages; a language is made ready when a text needs it."""

    def __init__(self, codebook: pd.DataFrame) -> None:
        self.languages = tuple(book.languages(codebook))
        self.grammar = grammar(self.languages)
        self.lookup = cache(lambda language: Lookup(codebook, language, self._foreign(language)))

    def tag(self, texts: list[str], rows: list[int], language: str, found: Found) -> None:
        """Write down every theme found in texts of one language, and in which of the rows."""
        listed = language in self.languages
        read, scores = self._reader(language) if listed else self._read_in_all, _Rounded(1.0 if listed else UNLISTED)
        add_row, add_theme = found.rows.append, found.themes.append
        add_score, add_said = found.scores.append, found.said.append
        for row, (text, parts, own) in zip(rows, _cut(texts, language), strict=True):
            for theme, hits in _by_theme(read(text, parts, own)).items():
                start, end, entry = hits[0]
                one = len(hits) == 1
                if told := entry.alone if one else _score(hits):
                    add_row(row)
                    add_theme(theme)
                    add_score(scores[told])
                    add_said(text[start:end] if one else _evidence(text, hits))

    def _foreign(self, own: str) -> Callable[[str], bool]:
        return lambda piece: self.grammar[piece] not in ("", own)

    def _reader(self, language: str) -> Callable[[str, list[str], Lemmas], list[Hit]]:
        """Give what reads a text in its language, and sentences in another language in that."""
        find = self.lookup(language).find

        def read(text: str, parts: list[str], own: Lemmas) -> list[Hit]:
            foreign: list[int] = []
            hits = find(text, parts, 0, own, foreign)
            if len(foreign) < ENOUGH or (mixed := spans(parts, language, self.grammar)) is None:
                return hits
            return self._read_mixed(text, parts, own, language, mixed)
        return read

    def _read_mixed(self, text: str, parts: list[str], own: Lemmas, language: str, mixed: list[Span]) -> list[Hit]:
        found = []
        for first, last, languages in mixed:
            at = sum(map(len, parts[:first])) + first
            for one in languages:
                found += self.lookup(one).find(text, parts[first:last], at, own if one == language else {})
        return sorted(set(found))

    def _read_in_all(self, text: str, parts: list[str], own: Lemmas) -> list[Hit]:
        return sorted({hit for one in self.languages for hit in self.lookup(one).find(text, parts, 0, {})})


def _cut(texts: list[str], language: str) -> Iterator[tuple[str, list[str], Lemmas]]:
    """Give each text tidy, its pieces and its lemmas; some texts after the other, while they are near at hand."""
    for i in range(0, len(texts), AT_ONCE):
        cut = list(map(pieces, texts[i:i + AT_ONCE]))
        tidy = list(map(" ".join, cut))
        yield from zip(tidy, cut, lemmas(language, tidy), strict=True)


def _by_theme(hits: list[Hit]) -> dict[str, list[Hit]]:
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        theme = hit[2].theme
        if theme in found:
            found[theme].append(hit)
        else:
            found[theme] = [hit]
    return found


def _score(found: list[Hit]) -> float:
    """Say how sure a theme is by what was found of it; 0 where that is one everyday word alone."""
    told = {entry.stems: entry.told for _, _, entry in found}
    if len(told) == 1:
        return found[0][2].alone
    doubt = 1.0
    for one in told.values():
        doubt *= 1 - one
    return 1 - doubt


def _evidence(text: str, found: list[Hit]) -> str:
    """Join the matched words as they stand in the text, in their order, each once."""
    return SEPARATOR.join(dict.fromkeys([text[start:end] for start, end, _ in found]))
