"""How well two ways of giving texts their themes agree: F1, Krippendorff's alpha, Cohen's kappa.

A way of coding is an array of 0 and 1, one row per text, one column per theme.
"""

from typing import Final

import krippendorff
import numpy as np
from sklearn.metrics import cohen_kappa_score, f1_score

from analysis.reach.chance import wilson

RELIABLE: Final = 0.8  # Krippendorff (2004), Content Analysis, p. 241: from here on conclusions may rest on it
TENTATIVE: Final = 0.667  # from here on, tentative conclusions


def alpha(codings: np.ndarray) -> float:
    """Give Krippendorff's alpha for names without an order.

    codings: one row per person, one column per thing that was coded, missing where somebody left it
    out. 1 is full agreement, 0 what chance would bring; missing where everybody said the same of
    everything, because then there is nothing to tell apart.
    """
    told = np.asarray(codings, dtype="float64")
    pairable = told[:, (~np.isnan(told)).sum(axis=0) > 1]
    if len(np.unique(pairable[~np.isnan(pairable)])) < 2:
        return float("nan")
    return float(krippendorff.alpha(reliability_data=pairable, level_of_measurement="nominal"))


def kappa(first: np.ndarray, second: np.ndarray) -> float:
    """Give Cohen's kappa of two people who coded the same things; missing where all is one and the same."""
    if len(np.unique(np.concatenate([first, second]))) < 2:
        return float("nan")
    return float(cohen_kappa_score(first, second))


def f1(truth: np.ndarray, found: np.ndarray, average: str) -> float:
    """Give F1 over all themes: ``micro`` (each tag counts the same) or ``macro`` (each theme does).

    Missing where neither gave any tag. Nothing is lost by a theme that neither gave: it counts 0 in ``macro``.
    """
    if not (truth.any() or found.any()):
        return float("nan")
    alone = truth.shape[1] == 1  # scikit-learn would take one theme's «no» for a second theme
    return float(f1_score(truth, found, average="binary" if alone else average, zero_division=0))


def f1_of(right: np.ndarray, too_many: np.ndarray, missed: np.ndarray) -> np.ndarray:
    """Give F1 from counts of tags that were right, too many, and missed; missing where all are 0."""
    whole = 2 * right + too_many + missed
    return np.divide(2 * right, whole, out=np.full(np.shape(whole), np.nan), where=whole > 0)


def f1_interval(right: np.ndarray, too_many: np.ndarray, missed: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the 95 % interval of one theme's F1.

    Of the texts that somebody or the machine gave the theme, a share q is right; F1 = 2q / (1 + q),
    and so are the ends of q's Wilson interval. So no interval is a point, however few the texts.
    """
    low, high = wilson(right, right + too_many + missed)
    return 2 * low / (1 + low), 2 * high / (1 + high)
