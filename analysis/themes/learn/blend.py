"""Weigh several opinions of a text against each other, so that what comes out is a probability.

An opinion is a score for each text and theme, of any scale, given about texts it had not learnt
from. Each opinion has one weight for all themes, which many texts speak for, and every theme may
deviate from it a little. So a theme with three examples still profits from what the others taught:
a logistic regression with partly pooled coefficients. Where every text has exactly one theme, the
themes' probabilities add up to 1 (a conditional logit).
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit, log_softmax, softmax

TOGETHER, APART, LEVEL = 3.0, 20.0, 0.3  # how strongly weights, deviations and levels are held back


@dataclass(frozen=True)
class Blend:
    """What the opinions weigh: texts × themes × opinions in, texts × themes out."""

    middle: np.ndarray
    spread: np.ndarray
    weights: np.ndarray  # themes × opinions
    level: np.ndarray  # themes
    exclusive: bool

    @classmethod
    def of(cls, opinions: np.ndarray, truth: np.ndarray, exclusive: bool) -> "Blend":
        """Learn the weights; ``opinions`` of texts they were not learnt from, ``truth`` 0 or 1 (texts × themes)."""
        middle, spread = opinions.mean(axis=0), opinions.std(axis=0)
        spread = np.where(spread > 1e-6, spread, 1.0)
        scaled = (opinions - middle) / spread
        _, themes, kinds = opinions.shape
        start = np.zeros(kinds + themes * kinds + themes)
        found = minimize(_loss, start, (scaled, truth.astype(float), exclusive), "L-BFGS-B", jac=True,
                         options={"maxiter": 300})
        weights, level = _parts(found.x, themes, kinds)
        return cls(middle, spread, weights, level, exclusive)

    def probability(self, opinions: np.ndarray) -> np.ndarray:
        """Give the probability of each theme."""
        logits = np.einsum("nlk,lk->nl", (opinions - self.middle) / self.spread, self.weights) + self.level
        return softmax(logits, axis=1) if self.exclusive else expit(logits)


def _parts(values: np.ndarray, themes: int, kinds: int) -> tuple[np.ndarray, np.ndarray]:
    together, apart, level = np.split(values, [kinds, kinds + themes * kinds])
    return together + apart.reshape(themes, kinds), level


def _loss(values: np.ndarray, scaled: np.ndarray, truth: np.ndarray, exclusive: bool) -> tuple[float, np.ndarray]:
    """Give minus the log likelihood and the penalties, and their slope."""
    _, themes, kinds = scaled.shape
    weights, level = _parts(values, themes, kinds)
    logits = np.einsum("nlk,lk->nl", scaled, weights) + level
    if exclusive:
        loss = -(truth * log_softmax(logits, axis=1)).sum()
        error = softmax(logits, axis=1) * truth.sum(axis=1, keepdims=True) - truth
    else:
        loss = (np.logaddexp(0, logits) - truth * logits).sum()
        error = expit(logits) - truth
    slope = np.einsum("nl,nlk->lk", error, scaled)
    held = np.repeat([TOGETHER, APART, LEVEL], [kinds, themes * kinds, themes])
    full = np.concatenate([slope.sum(axis=0), slope.ravel(), error.sum(axis=0)]) + held * values
    return float(loss + (held * values**2).sum() / 2), full
