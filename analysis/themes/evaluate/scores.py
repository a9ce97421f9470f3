"""How often what was said is right, and how far a shown score can be trusted."""

from typing import Any

import numpy as np

from analysis.themes.learn.comparison import f1

STEPS = 10  # of the table of scores


def scores(truth: np.ndarray, said: np.ndarray, labels: list[str]) -> dict[str, Any]:
    """Give accuracy (all labels of a text right), micro and macro F1, and each label's figures."""
    micro, macro = f1(truth, said)
    return {"accuracy": _rounded((truth == said).all(axis=1).mean()), "micro_f1": _rounded(micro),
            "macro_f1": _rounded(macro),
            "per_label": {label: _of_one(truth[:, place], said[:, place]) for place, label in enumerate(labels)}}


def _of_one(truth: np.ndarray, said: np.ndarray) -> dict[str, Any]:
    right, given, carried = int((truth * said).sum()), int(said.sum()), int(truth.sum())
    return {"precision": _rounded(right / max(given, 1)), "recall": _rounded(right / max(carried, 1)),
            "f1": _rounded(2 * right / max(given + carried, 1)), "n": carried}


def calibration(probability: np.ndarray, truth: np.ndarray, said: np.ndarray) -> dict[str, Any]:
    """Compare shown scores with how often they were right, over all texts × themes and over the tags shown.

    ``ece`` is the expected calibration error: the mean distance of the two, in ten steps of the score,
    weighed by how many fall into each (Naeini et al., 2015).
    """
    shown = said.astype(bool)
    return {"ece": _error(probability.ravel(), truth.ravel()), "ece_shown": _error(probability[shown], truth[shown]),
            "table": _table(probability[shown], truth[shown])}


def _table(score: np.ndarray, right: np.ndarray) -> list[dict[str, Any]]:
    steps = np.minimum((score * STEPS).astype(int), STEPS - 1)
    return [{"from": step / STEPS, "to": (step + 1) / STEPS, "n": int(here.sum()),
             "mean_score": _rounded(score[here].mean()), "right": _rounded(right[here].mean())}
            for step in range(STEPS) if (here := steps == step).any()]


def _error(score: np.ndarray, right: np.ndarray) -> float | None:
    steps = _table(score, right)
    total = sum(step["n"] for step in steps)
    off = sum(step["n"] * abs(step["mean_score"] - step["right"]) for step in steps)
    return _rounded(off / total) if total else None


def _rounded(value: float) -> float:
    return round(float(value), 4)
