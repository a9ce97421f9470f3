"""How well the model does with few labelled texts, taken in random order and in the order of our queue."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import scipy.sparse as sp

from analysis.themes.evaluate.prepared import Prepared
from analysis.themes.learn.comparison import f1
from analysis.themes.learn.fitted import Fitted, fit
from analysis.themes.learn.model import ENOUGH
from analysis.themes.learn.queue import queue
from analysis.themes.learn.unsure import unsureness
from ingest.schema import names as c

SHARES = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)
NEAR = 0.02  # F1 that may be missing from what all labels reach

Split = list[tuple[np.ndarray, np.ndarray]]
Choose = Callable[[list[int], Fitted | None], list[int]]  # those labelled so far, what they taught → next ones


def learning_curve(prepared: Prepared, split: Split, seed: int) -> dict[str, Any]:
    """Give macro F1 for growing shares of the training texts, the mean over the folds, and which share suffices.

    ``random`` and ``queue``: ``n`` labelled texts, their ``share``, ``macro_f1`` on the texts of the other fold.
    """
    matrix, hits = prepared.features.matrix(prepared.contributions), prepared.hits
    table = {}
    for name in ("random", "queue"):
        folds = []
        for place, (known, asked) in enumerate(split):
            choose = _at_random(known, seed + place) if name == "random" else _by_queue(prepared, matrix, hits, known)
            folds.append(_grown(prepared, matrix, hits, len(known), asked, choose))
        table[name] = _mean(folds)
    return {**table, "share_needed": {name: needed(points) for name, points in table.items()}}


def needed(points: list[dict[str, Any]]) -> float:
    """Give the least share of the labels that reaches what all reach, but for ``NEAR``."""
    return float(next(point["share"] for point in points if point["macro_f1"] >= points[-1]["macro_f1"] - NEAR))


def _grown(prepared: Prepared, matrix: sp.csr_matrix, hits: np.ndarray, most: int, asked: np.ndarray,
           choose: Choose) -> list[dict[str, float]]:
    """Label ever more texts, learn anew each time, and measure on the texts asked about."""
    chosen: list[int] = []
    points, fitted = [], None
    for share in SHARES:
        number = max(round(share * most), min(ENOUGH, most))
        chosen += choose(chosen, fitted)[:number - len(chosen)]
        own = sorted(chosen)  # the order of labelling is nothing to the model
        fitted = fit(matrix[own], hits[own], prepared.truth[own], prepared.hints, prepared.exclusive)
        said = fitted.decide(fitted.probability(matrix[asked], hits[asked]))
        points.append({"n": number, "share": share, "macro_f1": f1(prepared.truth[asked], said)[1]})
    return points


def _at_random(known: np.ndarray, seed: int) -> Choose:
    order = np.random.default_rng(seed).permutation(known).tolist()
    return lambda chosen, _fitted: order[len(chosen):]


def _by_queue(prepared: Prepared, matrix: sp.csr_matrix, hits: np.ndarray, known: np.ndarray) -> Choose:
    texts = prepared.contributions.iloc[known]
    tags = prepared.rule_tags[prepared.rule_tags[c.CONTRIBUTION].isin(texts[c.CONTRIBUTION])]
    places = {one: place for one, place in zip(texts[c.CONTRIBUTION], known.tolist(), strict=True)}

    def choose(chosen: list[int], fitted: Fitted | None) -> list[int]:
        unsure = None
        if fitted is not None:
            doubt = unsureness(fitted.probability(matrix[known], hits[known]), fitted.bar)
            unsure = pd.Series(doubt, texts[c.CONTRIBUTION].to_numpy())
        reviewed = pd.DataFrame({c.CONTRIBUTION: prepared.contributions[c.CONTRIBUTION].iloc[chosen].astype("str")})
        waiting = queue(texts, tags, unsure, reviewed.assign(**{c.KIND: c.Coding.REVIEW.value}), [c.LANGUAGE])
        return [places[one] for one in waiting[c.CONTRIBUTION]]

    return choose


def _mean(folds: list[list[dict[str, float]]]) -> list[dict[str, Any]]:
    return [{"n": round(float(np.mean([point["n"] for point in step]))), "share": step[0]["share"],
             "macro_f1": round(float(np.mean([point["macro_f1"] for point in step])), 4)}
            for step in zip(*folds, strict=True)]
