"""Measure rules, model and the strong baseline on the same folds of labelled texts."""

from dataclasses import dataclass
from time import perf_counter
from typing import Any

import numpy as np
import pandas as pd
from sklearn.model_selection import KFold

from analysis.themes.evaluate.baseline import strong
from analysis.themes.evaluate.curve import learning_curve
from analysis.themes.evaluate.errors import NothingToMeasure
from analysis.themes.evaluate.prepared import Prepared, prepare
from analysis.themes.evaluate.scores import calibration, scores
from analysis.themes.learn.fitted import fit
from ingest.schema import names as c
from locales import _

Folds = list[tuple[np.ndarray, np.ndarray]]


@dataclass(frozen=True)
class Evaluated:
    """The figures, as one JSON document holds them."""

    figures: dict[str, Any]


def evaluate(texts: list[str], labels: list[list[str]], codebook: pd.DataFrame | None = None, folds: int = 5,
             seed: int = 0, curve: bool = False) -> Evaluated:
    """Cross-validate on texts and the labels of each. Nothing is tuned on the texts of the fold that is asked.

    codebook: rows whose short name or label is a label of the texts; its words are the rules, which there
    are none of without it. Raises ``NothingToMeasure`` where the texts don't suffice.
    """
    started = perf_counter()
    prepared = prepare(texts, labels, codebook, folds)
    if len(prepared.truth) < max(2 * folds, 10):
        raise NothingToMeasure("too_few_texts", _("Only {number} texts have a label that can be measured.").format(
            number=len(prepared.truth)))
    split: Folds = list(KFold(folds, shuffle=True, random_state=seed).split(prepared.truth))
    rules = scores(prepared.truth, (prepared.hits > 0).astype(int), prepared.labels)
    figures: dict[str, Any] = {
        "n": len(prepared.truth), "labels": prepared.labels, "multilabel": not prepared.exclusive,
        "left_out": prepared.left_out, "rules": rules if len(prepared.rule_tags) else None,
        **_learned(prepared, split), "baseline": scores(prepared.truth, _baseline(prepared, split), prepared.labels)}
    if curve:
        figures["learning_curve"] = learning_curve(prepared, split, seed)
    return Evaluated({**figures, "seconds": round(perf_counter() - started, 2)})


def _learned(prepared: Prepared, split: Folds) -> dict[str, Any]:
    matrix, hits = prepared.features.matrix(prepared.contributions), prepared.hits
    said, probability = np.zeros_like(prepared.truth), np.zeros(prepared.truth.shape)
    for known, asked in split:
        fitted = fit(matrix[known], hits[known], prepared.truth[known], prepared.hints, prepared.exclusive)
        probability[asked] = fitted.probability(matrix[asked], hits[asked])
        said[asked] = fitted.decide(probability[asked])
    return {"learned": scores(prepared.truth, said, prepared.labels),
            "calibration": calibration(probability, prepared.truth, said)}


def _baseline(prepared: Prepared, split: Folds) -> np.ndarray:
    texts = np.array(prepared.contributions[c.TEXT].tolist(), dtype=object)
    said = np.zeros_like(prepared.truth)
    for known, asked in split:
        said[asked] = strong(texts[known].tolist(), prepared.truth[known], texts[asked].tolist(), prepared.exclusive)
    return said
