"""Five opinions of a text that words alone lead to, each a weighted sum of its features.

margin   a support vector machine: on which side of the line between a theme's texts and the others
balanced the same, where a theme's few texts weigh as much together as all the others: the rarer a
         theme and the fewer the reviewed texts, the more it knows that *margin* doesn't
counts   naive Bayes: how much oftener a theme's texts hold a feature than the others
alike    naive Bayes learnt from what the *rules* found in all texts, reviewed or not: so words that
         stand beside a theme's words speak for it, too
listed   how much of the theme's own name and words a text holds, piece by piece («Radreparatur»: «Rad»)

and three of the rules themselves: whether a theme's words were found, how many, and which part of
all words found are this theme's. The first three are learnt from reviewed texts, the others are there
before anybody has reviewed anything.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import scipy.sparse as sp
from sklearn.model_selection import KFold
from sklearn.svm import LinearSVC

from analysis.themes.codebook import words
from analysis.themes.learn.features import MEANING, Features
from ingest.schema import names as c

STRICTNESS, PSEUDO_COUNT = 0.1, 0.1
FOLDS = 5
RULES = 3  # opinions that are no sum of features


@dataclass(frozen=True)
class Linear:
    """A weighted sum of features for each theme."""

    weights: np.ndarray  # features × themes
    level: np.ndarray  # themes

    def of(self, matrix: sp.csr_matrix) -> np.ndarray:
        """Give texts × themes."""
        return np.asarray(matrix @ self.weights) + self.level


def learnt(matrix: sp.csr_matrix, truth: np.ndarray) -> list[Linear]:
    """Learn *margin*, *balanced* and *counts* from texts × features and texts × themes."""
    return [_margin(matrix, truth), _margin(matrix, truth, "balanced"), _counts(matrix, truth)]


def unseen(matrix: sp.csr_matrix, truth: np.ndarray) -> np.ndarray:
    """Give what ``learnt`` says of each text when it was not learnt from: texts × themes × opinions."""
    folds = KFold(min(FOLDS, len(truth)), shuffle=True, random_state=0)
    parts = [(asked, np.stack([one.of(matrix[asked]) for one in learnt(matrix[known], truth[known])], axis=2))
             for known, asked in folds.split(truth)]
    order = np.argsort(np.concatenate([asked for asked, _ in parts]))
    return np.concatenate([said for _, said in parts])[order]


def _margin(matrix: sp.csr_matrix, truth: np.ndarray, weighing: str | None = None) -> Linear:
    weights, level = np.zeros((matrix.shape[1], truth.shape[1]), np.float32), np.full(truth.shape[1], -1.0)
    for theme, carried in enumerate(truth.T):
        if 0 < carried.sum() < len(carried):
            machine = LinearSVC(C=STRICTNESS, class_weight=weighing, random_state=0).fit(matrix, carried)
            weights[:, theme], level[theme] = machine.coef_[0], machine.intercept_[0]
    return Linear(weights, level)


def _counts(matrix: sp.csr_matrix, truth: np.ndarray) -> Linear:
    inside = np.asarray(matrix.T @ truth.astype(np.float32))
    outside = np.asarray(matrix.sum(axis=0)).reshape(-1, 1) - inside
    share = [held / held.sum(axis=0) for held in (inside + PSEUDO_COUNT, outside.clip(0) + PSEUDO_COUNT)]
    return Linear(np.log(share[0]) - np.log(share[1]), np.zeros(truth.shape[1]))


@dataclass(frozen=True)
class Hints:
    """What is known of the themes before anybody has reviewed anything: *alike* and *listed*."""

    linear: tuple[Linear, Linear]

    @classmethod
    def of(cls, features: Features, matrix: sp.csr_matrix, hits: np.ndarray, codebook: pd.DataFrame,
           languages: Sequence[str]) -> "Hints":
        """Take them from the codebook, and from what its words hit in as many texts as there are."""
        found = (hits > 0) / np.maximum((hits > 0).sum(axis=1, keepdims=True), 1)
        return cls((_counts(matrix, found), _listed(features, codebook, languages)))


def _listed(features: Features, codebook: pd.DataFrame, languages: Sequence[str]) -> Linear:
    """Take each theme's name and words for a text of it; the lexicon is asked where there is but a name."""
    spoken = [(theme, language, " ".join([name, *words(codebook, language).get(theme, [])]))
              for language in languages for theme, name in _names(codebook, language)]
    texts = pd.DataFrame(spoken, columns=[c.THEME, c.LANGUAGE, c.TEXT], dtype="str")
    weights = features.matrix(texts)
    places = {theme: place for place, theme in enumerate(codebook[c.THEME])}
    belongs = sp.csr_matrix((np.ones(len(texts)), ([places[one] for one in texts[c.THEME]], range(len(texts)))),
                            shape=(len(places), len(texts)))
    told = (belongs @ weights).T.toarray()
    worded = {theme for language in languages for theme in words(codebook, language)}
    told[np.ix_(features.of_kind(MEANING), np.isin(list(places), list(worded)))] = 0
    return Linear(told, np.zeros(len(places)))


def _names(codebook: pd.DataFrame, language: str) -> list[tuple[str, str]]:
    """Give each theme's name in a language, else its short name."""
    column = codebook.get(f"label_{language}", codebook[c.THEME])
    return [(theme, name or theme) for theme, name in zip(codebook[c.THEME], column, strict=True)]


def hits_of(texts: Sequence[str], rule_tags: pd.DataFrame, themes: Sequence[str]) -> np.ndarray:
    """Count the words that the rules found: texts (by id) × themes."""
    row, column = ({one: place for place, one in enumerate(listed)} for listed in (texts, themes))
    hits = np.zeros((len(row), len(column)))
    ours = rule_tags[rule_tags[c.CONTRIBUTION].isin(row) & rule_tags[c.THEME].isin(column)]
    hits[ours[c.CONTRIBUTION].map(row), ours[c.THEME].map(column)] = 1 + ours[c.EVIDENCE].str.count(r"\|")
    return hits


def by_rules(hits: np.ndarray) -> np.ndarray:
    """Give the rules' three opinions: texts × themes × 3."""
    share = hits / np.maximum(hits.sum(axis=1, keepdims=True), 1)
    return np.stack([(hits > 0).astype(float), np.log1p(hits), share], axis=2)
