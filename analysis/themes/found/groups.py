"""Group texts by the words that stand together in them: non-negative matrix factorisation of TF-IDF weights.

Lee and Seung 1999 (doi:10.1038/44565), as scikit-learn computes it from a start without chance (NNDSVDa),
so that the same texts give the same groups. Words are compared by their stems and shown as residents
wrote them.
"""

import warnings
from collections import Counter
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from sklearn.decomposition import NMF
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import TfidfVectorizer

from analysis.themes.pipeline import pipeline, stems
from analysis.themes.spelling import even, tidy
from ingest.schema import names as c

SMALLEST = 5  # texts: smaller groups are not shown
MOST = 20  # groups of one language
PER_GROUP = 15  # texts; so many groups are looked for in n texts as n holds this number, within the limits
TERMS, TYPICAL = 8, 3
SHARED = 2  # of a group's terms a text must hold at least, or the first one
LONGEST_LOOK = 20_000  # texts from which the groups are learnt; the others are put into them
SHORTEST = 3  # letters
TELLING = 1.5  # times as usual as in other texts: so a word must be
Said = list[list[tuple[str, str]]]  # for each text its words: stem, and as it was written


@dataclass(frozen=True)
class Group:
    """Texts that share words. terms: the words as most residents wrote them, the weightiest first.

    texts: their ``contribution_id``; typical: three of them that say it most clearly.
    """

    language: str
    terms: tuple[str, ...]
    texts: tuple[str, ...]
    typical: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """The groups, the largest first, and how many texts are in none."""

    groups: tuple[Group, ...]
    ungrouped: int


def find_groups(texts: pd.DataFrame, others: pd.DataFrame) -> Found:
    """Group texts without a theme, each language by itself; a text is in one group or in none.

    Both: ``contribution_id``, ``text``, ``language``. others: the texts with themes; words that are as
    usual in those say nothing about a theme of their own. The order of the rows doesn't matter.
    """
    ordered = texts.sort_values(c.CONTRIBUTION)
    groups = [group for language, part in ordered.groupby(c.LANGUAGE)
              for group in _of_one_language(part, others[others[c.LANGUAGE] == language], str(language))]
    kept = sorted(groups, key=lambda group: (-len(group.texts), group.terms))
    return Found(tuple(kept), len(texts) - sum(len(group.texts) for group in kept))


def _of_one_language(part: pd.DataFrame, others: pd.DataFrame, language: str) -> list[Group]:
    said = _telling([_words(text, language) for text in part[c.TEXT].tolist()],
                    [_words(text, language) for text in others[c.TEXT].head(LONGEST_LOOK).tolist()])
    weighed = TfidfVectorizer(analyzer=_stems, min_df=2, max_df=0.5, max_features=5000, sublinear_tf=True)
    try:
        table = csr_matrix(weighed.fit_transform(said))
    except ValueError:  # no word stands in two texts and in less than half of them
        return []
    strength, topics = _topics(table)
    best = _members(table, strength, terms := np.argsort(-topics, axis=1, kind="stable")[:, :TERMS], topics)
    names, written = weighed.get_feature_names_out(), _as_written(said)
    ids = part[c.CONTRIBUTION].to_numpy(dtype="object")
    groups = []
    for i, own in enumerate(terms):
        members = np.flatnonzero(best == i)
        if len(_different(members[table[members][:, own[:1]].toarray()[:, 0] > 0], said)) >= SMALLEST:
            clearest = _different(members[np.argsort(-strength[members, i], kind="stable")], said)[:TYPICAL]
            shown = tuple(written[names[j]] for j in own if topics[i, j] > 0)
            groups.append(Group(language, shown, tuple(ids[members]), tuple(ids[clearest])))
    return groups


def _different(members: np.ndarray, said: Said) -> list[int]:
    """Keep the first of those that have the same words: a form letter is no theme."""
    first: dict[frozenset[str], int] = {}
    for i in members.tolist():
        first.setdefault(frozenset(_stems(said[i])), i)
    return list(first.values())


def _topics(table: csr_matrix) -> tuple[np.ndarray, np.ndarray]:
    """Learn which words go together: each text's strength in each topic, each topic's weight of each word."""
    n = int(min(max(table.shape[0] // PER_GROUP, 2), MOST, *table.shape))
    model = NMF(n, init="nndsvda", random_state=0, max_iter=400, tol=1e-3)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # 400 rounds are near enough to see the groups
        model.fit(table[::max(table.shape[0] // LONGEST_LOOK, 1)])
        return model.transform(table), model.components_


def _members(table: csr_matrix, strength: np.ndarray, terms: np.ndarray, topics: np.ndarray) -> np.ndarray:
    """Give for each text its group, −1 for none: the strongest of those of whose terms it holds enough."""
    holds = np.column_stack([
        (np.diff(table[:, own].indptr) >= SHARED) | (table[:, own[:1]].toarray()[:, 0] > 0) for own in terms])
    weight = np.where(holds, strength * np.linalg.norm(topics, axis=1), 0)
    return np.where(weight.max(axis=1) > 0, weight.argmax(axis=1), -1)


def _words(text: str, language: str) -> list[tuple[str, str]]:
    """Give a text's words that mean something by themselves: stem, and as it was written in small letters."""
    stem = stems(language)
    found = []
    for token in pipeline(language).make_doc(even(tidy(text))):
        if token.text.isalpha() and len(token) >= SHORTEST and (key := token.norm_) not in stem.function_words:
            found.append((key, token.text.lower()))
    return found


def _telling(said: Said, elsewhere: Said) -> Said:
    """Leave out words that are about as usual in other texts."""
    own, other = (Counter(stem for words in texts for stem in dict(words)) for texts in (said, elsewhere))
    usual = {stem for stem in own if other[stem] * len(said) * TELLING >= own[stem] * max(len(elsewhere), 1)}
    return [[word for word in words if word[0] not in usual] for words in said]


def _stems(words: list[tuple[str, str]]) -> list[str]:
    return [stem for stem, _ in words]


def _as_written(said: list[list[tuple[str, str]]]) -> dict[str, str]:
    """Give for each stem the form that most texts have; of several the first in the alphabet."""
    times = Counter(word for words in said for word in set(words))
    best = sorted(times, key=lambda word: (-times[word], word))
    return {stem: form for stem, form in reversed(best)}
