"""Labelled texts as tagger, model and codebook need them."""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analysis.themes.evaluate.errors import NothingToMeasure
from analysis.themes.language import nearest
from analysis.themes.learn.features import Features
from analysis.themes.learn.lexicon import general
from analysis.themes.learn.opinions import Hints, hits_of
from analysis.themes.spelling import STEMMERS
from analysis.themes.tag import tag
from ingest.schema import fold
from ingest.schema import names as c
from locales import _

LANGUAGES = (*STEMMERS, "zh")
SAMPLE, COMMON = 300, 0.1  # texts looked at, and which part of them speaks a language that counts


@dataclass(frozen=True)
class Prepared:
    """Labelled texts, their codebook, and all that is known of them without looking at a label."""

    contributions: pd.DataFrame
    labels: list[str]
    truth: np.ndarray
    codebook: pd.DataFrame
    left_out: dict[str, int]
    rule_tags: pd.DataFrame
    features: Features = field(repr=False)
    hints: Hints = field(repr=False)

    @property
    def exclusive(self) -> bool:
        """Say whether every text has exactly one label."""
        return bool((self.truth.sum(axis=1) == 1).all())

    @property
    def hits(self) -> np.ndarray:
        """Give what the rules found: texts × labels."""
        return hits_of(self.contributions[c.CONTRIBUTION].tolist(), self.rule_tags, self.labels)


def prepare(texts: list[str], labels: list[list[str]], codebook: pd.DataFrame | None, folds: int) -> Prepared:
    """Keep the codebook's labels (without one, all) that are on two texts for each fold; name the others.

    Raises ``NothingToMeasure`` where fewer than two labels or too few texts are left.
    """
    met = Counter(name for listed in labels for name in listed)
    names = _in_codebook(sorted(met), codebook)
    kept = [name for name in names if met[name] >= 2 * folds]
    carried = [[name for name in listed if name in set(kept)] for listed in labels]
    own = [place for place, listed in enumerate(carried) if listed]
    if len(kept) < 2:
        raise NothingToMeasure("too_few_labels", _(
            "At least two labels with {number} texts each are needed to measure anything. There are: {labels}.").format(
                number=2 * folds, labels=", ".join(f"{name} ({met[name]})" for name in names[:20]) or "–"))
    contributions = _contributions([texts[place] for place in own], codebook)
    truth = np.array([[name in carried[place] for name in kept] for place in own], int)
    book = _codebook(kept, codebook)
    left_out = {name: met[name] for name in sorted(met) if name not in kept}
    return _with_hints(contributions, truth, book, left_out)


def _with_hints(contributions: pd.DataFrame, truth: np.ndarray, book: pd.DataFrame,
                left_out: dict[str, int]) -> Prepared:
    """Learn from the texts what can be learnt without labels, as the product does from those nobody reviewed."""
    kept, rule_tags = book[c.THEME].tolist(), tag(contributions, book)
    features = Features.of(contributions, general())
    hits = hits_of(contributions[c.CONTRIBUTION].tolist(), rule_tags, kept)
    hints = Hints.of(features, features.matrix(contributions), hits, book, sorted(contributions[c.LANGUAGE].unique()))
    return Prepared(contributions, kept, truth, book, left_out, rule_tags, features, hints)


def _in_codebook(names: list[str], codebook: pd.DataFrame | None) -> list[str]:
    return names if codebook is None else [name for name in names if _row(name, codebook) is not None]


def _row(name: str, codebook: pd.DataFrame) -> int | None:
    """Find a label in the codebook, by short name or by any of its labels."""
    columns = [c.THEME, *(column for column in codebook if str(column).startswith("label_"))]
    for place, row in enumerate(codebook[columns].to_numpy().tolist()):
        if fold(name) in {fold(one) for one in row if one}:
            return place
    return None


def _codebook(kept: list[str], codebook: pd.DataFrame | None) -> pd.DataFrame:
    """Give the labels' rows of the codebook, with the label as short name; without a codebook, names alone."""
    if codebook is None:
        return pd.DataFrame({c.THEME: kept}, dtype="str")
    rows = codebook.iloc[[place for name in kept if (place := _row(name, codebook)) is not None]]
    return rows.assign(**{c.THEME: kept}).reset_index(drop=True)


def _contributions(texts: list[str], codebook: pd.DataFrame | None) -> pd.DataFrame:
    """Number the texts, and tell their languages; a table that was labelled holds no stray ones."""
    languages = _languages(texts, codebook)
    return pd.DataFrame({c.CONTRIBUTION: [f"t{place:07d}" for place in range(len(texts))], c.TEXT: texts,
                         c.LANGUAGE: [nearest(text, languages) for text in texts]}, dtype="str")


def _languages(texts: list[str], codebook: pd.DataFrame | None) -> tuple[str, ...]:
    """Give the languages that many of the texts are in; of those the codebook has words for, if it has."""
    worded = [str(name).removeprefix("words_") for name in (codebook if codebook is not None else ())
              if str(name).startswith("words_")]
    known = tuple(worded) or LANGUAGES
    sample = texts[::max(1, len(texts) // SAMPLE)]
    spoken = Counter(nearest(text, known) for text in sample).most_common()
    return tuple(language for language, number in spoken if number >= COMMON * len(sample)) or known[:1]
