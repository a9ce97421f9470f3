"""Learn from reviewed texts, and tag all others with what was learnt."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from analysis.themes.learn.comparison import Comparison, compare
from analysis.themes.learn.evidence import Telling
from analysis.themes.learn.features import Features, words_of
from analysis.themes.learn.fitted import Fitted, fit
from analysis.themes.learn.lexicon import general
from analysis.themes.learn.opinions import Hints, hits_of
from analysis.themes.learn.reviewed import Reviewed, reviewed
from analysis.themes.learn.unsure import unsureness
from analysis.themes.tag import TAG_COLUMNS
from ingest.schema import names as c

ENOUGH = 30  # reviewed texts, from which on a model is learnt
LOOKED_AT = 10_000  # texts from which features and hints are taken, where there are more
BATCH = 5_000  # texts at a time
METHOD = 3  # to be raised when the same reviews would lead to another model
MODEL = "model"


@dataclass(frozen=True)
class Model:
    """What was learnt. ``used``: it found the themes of reviewed texts better than the rules did, not by chance."""

    themes: list[str]
    features: Features
    fitted: Fitted
    comparison: Comparison
    version: str
    n: int
    telling: Telling = field(repr=False)

    @property
    def used(self) -> bool:
        """Say whether the model is to be used instead of the rules alone."""
        return self.comparison.learned_is_better

    def tag(self, contributions: pd.DataFrame, rule_tags: pd.DataFrame) -> pd.DataFrame:
        """Find the themes of each text: ``TAG_COLUMNS``, one row per contribution × theme.

        contributions: ``contribution_id``, ``text``, ``language``. ``score`` is a probability, ``evidence``
        the words of the text that weighed most (joined by ``|``) as they were written.
        """
        parts = [self._tag(part, rule_tags) for part in _batches(contributions)]
        return pd.concat(parts, ignore_index=True) if parts else _tags([])

    def _tag(self, part: pd.DataFrame, rule_tags: pd.DataFrame) -> pd.DataFrame:
        probability = self.probability(part, rule_tags)
        texts, themes = np.nonzero(self.fitted.decide(probability))
        self.telling.meet(words_of(part))
        listed = part[[c.CONTRIBUTION, c.TEXT, c.LANGUAGE]].to_numpy()
        ruled = _evidence(rule_tags[rule_tags[c.CONTRIBUTION].isin(part[c.CONTRIBUTION])])
        rows = []
        for text, theme in zip(texts.tolist(), themes.tolist(), strict=True):
            one, said, language = listed[text]
            own = ruled.get((one, self.themes[theme]), [])
            told = self.telling.words(said, language, theme, own)
            rows.append((one, self.themes[theme], probability[text, theme], c.SEPARATOR.join(told)))
        return _tags(rows)

    def probability(self, contributions: pd.DataFrame, rule_tags: pd.DataFrame) -> np.ndarray:
        """Give how probable each theme is: contributions × ``themes``."""
        parts = [self.fitted.probability(self.features.matrix(part),
                                         hits_of(part[c.CONTRIBUTION].tolist(), rule_tags, self.themes))
                 for part in _batches(contributions)]
        return np.vstack(parts) if parts else np.zeros((0, len(self.themes)))

    def unsure(self, contributions: pd.DataFrame, rule_tags: pd.DataFrame) -> pd.Series:
        """Say how unsure the model is of each text, from 0 to 1, by ``contribution_id``."""
        probability = self.probability(contributions, rule_tags)
        return pd.Series(unsureness(probability, self.fitted.bar), contributions[c.CONTRIBUTION].to_numpy(),
                         name="unsure")


def learn(contributions: pd.DataFrame, codings: pd.DataFrame, codebook: pd.DataFrame,
          rule_tags: pd.DataFrame) -> Model | None:
    """Learn from the newest review of each text; nothing where fewer than 30 texts were reviewed.

    contributions: ``contribution_id``, ``text``, ``language``, all there are: those that nobody reviewed
    help to weigh words. codings: as the store gives them, newest last; only reviews are learnt from, not
    what was coded for measuring. rule_tags: ``tag(contributions, codebook)``. The same input in any order
    of rows gives the same model.
    """
    known = reviewed(contributions, codings, codebook[c.THEME].tolist())
    if len(known.truth) < ENOUGH:
        return None
    seen = _some(contributions)
    features = Features.of(pd.concat([seen, known.contributions]).drop_duplicates(c.CONTRIBUTION), general())
    hints = Hints.of(features, features.matrix(seen), hits_of(seen[c.CONTRIBUTION].tolist(), rule_tags, known.themes),
                     codebook, sorted(contributions[c.LANGUAGE].dropna().unique()))
    matrix = features.matrix(known.contributions)
    hits = hits_of(known.contributions[c.CONTRIBUTION].tolist(), rule_tags, known.themes)
    fitted = fit(matrix, hits, known.truth, hints, known.exclusive)
    return Model(known.themes, features, fitted, compare(fitted.unseen, hits, known.truth, known.exclusive),
                 _version(known, codebook), len(known.truth), Telling.of(features, fitted))


def _some(contributions: pd.DataFrame) -> pd.DataFrame:
    """Take texts evenly from all there are, in the order of their ids."""
    ordered = contributions.drop_duplicates(c.CONTRIBUTION).sort_values(c.CONTRIBUTION, ignore_index=True)
    every = max(1, -(-len(ordered) // LOOKED_AT))
    return ordered.iloc[::every].reset_index(drop=True)


def _version(known: Reviewed, codebook: pd.DataFrame) -> str:
    """Digest what was learnt from: texts, what was said of them, and the codebook."""
    said = known.contributions[[c.CONTRIBUTION, c.TEXT, c.LANGUAGE]].astype("str").to_numpy().tolist()
    learnt_from: list[Any] = [METHOD, said, known.truth.tolist(), codebook.astype("str").to_dict("split", index=False)]
    return hashlib.sha256(json.dumps(learnt_from, ensure_ascii=False).encode()).hexdigest()[:12]


def _batches(contributions: pd.DataFrame) -> list[pd.DataFrame]:
    return [contributions.iloc[start:start + BATCH] for start in range(0, len(contributions), BATCH)]


def _evidence(rule_tags: pd.DataFrame) -> dict[tuple[str, str], list[str]]:
    return {(text, theme): said.split(c.SEPARATOR) for text, theme, said in
            zip(rule_tags[c.CONTRIBUTION], rule_tags[c.THEME], rule_tags[c.EVIDENCE], strict=True)}


def _tags(rows: list[tuple[str, str, float, str]]) -> pd.DataFrame:
    tags = pd.DataFrame(rows, columns=[c.CONTRIBUTION, c.THEME, c.SCORE, c.EVIDENCE])
    tags = tags.astype({c.CONTRIBUTION: "str", c.THEME: "str", c.SCORE: "float64", c.EVIDENCE: "str"})
    return tags.assign(**{c.TAGGED_BY: pd.Series(MODEL, index=tags.index, dtype="str")})[TAG_COLUMNS]
