"""Does the model find the themes of reviewed texts better than the rules, and not by chance?"""

from dataclasses import dataclass

import numpy as np
from sklearn.model_selection import KFold

from analysis.themes.learn.blend import Blend
from analysis.themes.learn.decide import Bar
from analysis.themes.learn.opinions import FOLDS

DRAWS, SURE = 500, 0.05  # how often texts are drawn anew, and in which part of it the rules may be better


@dataclass(frozen=True)
class Comparison:
    """How well rules and model found the themes of ``n`` reviewed texts that the model had not learnt from."""

    n: int
    rules_micro: float
    rules_macro: float
    learned_micro: float
    learned_macro: float
    learned_is_better: bool


def compare(said: np.ndarray, hits: np.ndarray, truth: np.ndarray, exclusive: bool) -> Comparison:
    """Compare by cross-validation: no text is decided on by what was learnt from itself.

    said: opinions of texts that were not learnt from (``Fitted.unseen``), hits and truth: texts × themes.
    """
    learned = np.zeros_like(truth)
    for known, asked in KFold(min(FOLDS, len(truth)), shuffle=True, random_state=1).split(truth):
        blend = Blend.of(said[known], truth[known], exclusive)
        bar = Bar.of(blend.probability(said[known]), truth[known], exclusive)
        learned[asked] = bar.over(blend.probability(said[asked]))
    rules = (hits > 0).astype(int)
    carried = np.asarray(truth.any(axis=0))
    return Comparison(len(truth), *f1(truth, rules, carried), *f1(truth, learned, carried),
                      _is_better(truth, rules, learned))


def f1(truth: np.ndarray, said: np.ndarray, among: np.ndarray | None = None) -> tuple[float, float]:
    """Give micro and macro F1; macro is the mean over the themes ``among`` (all by default)."""
    right = (truth * said).sum(axis=0)
    both = truth.sum(axis=0) + said.sum(axis=0)
    each = 2 * right / np.maximum(both, 1)
    kept = each if among is None else each[among]
    return float(2 * right.sum() / max(both.sum(), 1)), float(kept.mean()) if len(kept) else 0.0


def _is_better(truth: np.ndarray, rules: np.ndarray, learned: np.ndarray) -> bool:
    """Draw the texts anew many times: the mean of both F1 is hardly ever higher for the rules."""
    drawn = np.random.default_rng(0).multinomial(len(truth), np.full(len(truth), 1 / len(truth)), DRAWS)
    gain = _both(drawn, truth, learned) - _both(drawn, truth, rules)
    return bool(np.quantile(gain, SURE) > 0)


def _both(drawn: np.ndarray, truth: np.ndarray, said: np.ndarray) -> np.ndarray:
    """Give the mean of micro and macro F1 for each draw (draws × texts: how often each text was drawn)."""
    right, both = drawn @ (truth * said), drawn @ (truth + said)
    micro = 2 * right.sum(axis=1) / np.maximum(both.sum(axis=1), 1)
    macro = (2 * right / np.maximum(both, 1))[:, truth.any(axis=0)].mean(axis=1)
    return (micro + macro) / 2
