"""What the model sees of a text: the stems of its words, pieces of them of two to six letters, and the
fields of public life they speak of (``lexicon``).

A piece never spans two words, so all that is to be known of a text follows from the words it holds:
a word is looked into once, however many texts say it.

Written for the model, not for matching: words are cut at whatever is no letter or digit.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import pandas as pd
import scipy.sparse as sp

from analysis.themes.learn.lexicon import Lexicon
from analysis.themes.pipeline import stems
from analysis.themes.spelling import even, tidy
from ingest.schema import fold
from ingest.schema import names as c

PIECES = (2, 6)  # letters, a word's ends counting as one each
WORD = re.compile(r"\w+")
REMEMBERED = 200_000  # words
BATCH = 5_000  # texts whose pieces are held in memory at a time

Word = tuple[str, str]  # language, word as it is compared


@dataclass(frozen=True)
class Features:
    """Which features there are and how rare each is, learnt from texts without any labels."""

    places: dict[str, int]
    rarity: np.ndarray
    lexicon: Lexicon | None = field(default=None, repr=False)

    @classmethod
    def of(cls, contributions: pd.DataFrame, lexicon: Lexicon | None = None) -> "Features":
        """Take every piece, stem and field of the lexicon that at least two texts hold (all, where texts are few).

        contributions: ``text``, ``language``, one row per text.
        """
        counts, words = word_counts(contributions)
        spelt, names = _spelt(words, lexicon)
        held = np.zeros(len(names))
        for batch in _batches(counts):
            held += np.asarray((batch @ spelt > 0).sum(axis=0)).ravel()
        kept = np.flatnonzero(held >= min(2, max(1, held.max(initial=1))))
        order = sorted(kept.tolist(), key=names.__getitem__)
        rarity = np.log((1 + len(contributions)) / (1 + held[order])) + 1
        return cls({names[i]: place for place, i in enumerate(order)}, rarity, lexicon)

    def matrix(self, contributions: pd.DataFrame) -> sp.csr_matrix:
        """Give texts × features: how often (on a log scale) times how rare; each kind weighs its ``SHARES``."""
        counts, words = word_counts(contributions)
        spelt = self.spelt(words)
        kinds = {kind: which for kind in SHARES if (which := self.of_kind(kind)).any()}
        return sp.vstack([_weighted(batch @ spelt, self.rarity, kinds) for batch in _batches(counts)], format="csr")

    def spelt(self, words: list[Word]) -> sp.csr_matrix:
        """Give words × features: how often each word holds each feature."""
        return _matrix(([self.places[name] for name in _all(word, self.lexicon) if name in self.places]
                        for word in words), len(self.places))

    def of_kind(self, kind: str) -> np.ndarray:
        """Say which features are pieces, stems or fields of the lexicon."""
        return np.fromiter(((name[0] if name[0] in SHARES else PIECE) == kind for name in self.places), bool,
                           len(self.places))


PIECE, STEM, MEANING = "", "=", "#"  # what the names of pieces, stems and the lexicon's fields begin with
SHARES = {PIECE: 7 / 16, STEM: 7 / 16, MEANING: 1 / 8}  # of what a text weighs


def word_counts(contributions: pd.DataFrame) -> tuple[sp.csr_matrix, list[Word]]:
    """Give texts × words, and the words in the order they were met."""
    met: dict[Word, int] = {}
    rows = []
    for text, language in zip(contributions[c.TEXT].tolist(), contributions[c.LANGUAGE].tolist(), strict=True):
        rows.append([met.setdefault((str(language), word), len(met)) for word in split(text)])
    return _matrix(rows, len(met)), list(met)


def words_of(contributions: pd.DataFrame) -> set[Word]:
    """Give the words of texts, each with its language."""
    return {(str(language), word) for text, language in
            zip(contributions[c.TEXT].tolist(), contributions[c.LANGUAGE].tolist(), strict=True)
            for word in split(text)}


def split(text: str) -> list[str]:
    """Cut a text into the words as they are compared: small letters; accents stay until stems are made."""
    return WORD.findall(even(tidy(text)).lower())


@lru_cache(REMEMBERED)
def _features(word: Word) -> tuple[str, ...]:
    language, said = word
    padded = f" {fold(said)} "
    least, most = PIECES
    pieces = [padded[i:i + size] for size in range(least, most + 1) for i in range(max(1, len(padded) - size + 1))
              if size <= len(padded)]
    return (STEM + stems(language)(said), *pieces)


def _all(word: Word, lexicon: Lexicon | None) -> tuple[str, ...]:
    """Name all features of a word."""
    return _features(word) if lexicon is None else (
        *_features(word), *(f"{MEANING}{name}" for name in lexicon.fields(*word)))


def _spelt(words: list[Word], lexicon: Lexicon | None) -> tuple[sp.csr_matrix, list[str]]:
    places: dict[str, int] = {}
    rows = [[places.setdefault(name, len(places)) for name in _all(word, lexicon)] for word in words]
    return _matrix(rows, len(places)), list(places)


def _matrix(rows: Iterable[list[int]], width: int) -> sp.csr_matrix:
    """Count places per row."""
    listed = list(rows)
    ends = np.cumsum([0, *map(len, listed)])
    columns = np.fromiter((place for row in listed for place in row), np.int32, ends[-1])
    made = sp.csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(listed), width))
    made.sum_duplicates()
    return made


def _batches(counts: sp.csr_matrix) -> list[sp.csr_matrix]:
    return [counts[start:start + BATCH] for start in range(0, max(counts.shape[0], 1), BATCH)]


def _weighted(held: sp.csr_matrix, rarity: np.ndarray, kinds: dict[str, np.ndarray]) -> sp.csr_matrix:
    """Weigh counts; those of a kind are together as long as its share, and the kinds there are together 1."""
    held = held.tocsr()
    held.data = (1 + np.log(held.data)) * rarity[held.indices]
    rows = np.repeat(np.arange(held.shape[0]), np.diff(held.indptr))
    everything = sum(SHARES[kind] for kind in kinds)
    for kind, which in kinds.items():
        here = which[held.indices]
        length = np.bincount(rows[here], held.data[here] ** 2, minlength=held.shape[0])
        held.data[here] *= np.sqrt(SHARES[kind] / everything / length[rows[here]])
    return held.astype(np.float32)
