"""How probable a theme must be to be shown, so that rare themes are found as well as frequent ones.

Where themes are given freely, each has its own bar: the one with the best F1 on reviewed texts that
the model had not learnt from, drawn towards the bar that is best for all themes together, the more
the fewer texts carry the theme. Where each text has exactly one, the most probable one is shown,
after rare themes were helped as much as is best for the mean F1.
"""

from dataclasses import dataclass

import numpy as np
from scipy.special import expit, logit

OWN = 8.0  # texts that carry a theme, from which on its own bar outweighs the common one
DOUBT = 3  # texts that an F1 is taken to have missed, so that one lucky text sets no bar
STEPS = (0.4, 0.2, 0.1)


@dataclass(frozen=True)
class Bar:
    """Bars for themes: a probability each or, where themes shut each other out, what is added to its logarithm."""

    level: np.ndarray
    exclusive: bool

    @classmethod
    def of(cls, probability: np.ndarray, truth: np.ndarray, exclusive: bool) -> "Bar":
        """Choose the bars from texts × themes that were not learnt from."""
        if exclusive:
            return cls(_help(probability, truth), True)
        scores = _logit(probability)
        common = _best(scores.ravel(), truth.ravel())
        own = np.array([_best(score, carried) for score, carried in zip(scores.T, truth.T, strict=True)])
        carried = truth.sum(axis=0)
        return cls(expit((carried * own + OWN * common) / (carried + OWN)), False)

    def over(self, probability: np.ndarray) -> np.ndarray:
        """Say what is over the bar: texts × themes of 0 and 1."""
        if not self.exclusive:
            return (probability >= self.level).astype(int)
        first = (np.log(probability + 1e-12) + self.level).argmax(axis=1)
        return np.eye(probability.shape[1], dtype=int)[first]


def _logit(probability: np.ndarray) -> np.ndarray:
    return logit(probability.clip(1e-6, 1 - 1e-6))


def _best(scores: np.ndarray, carried: np.ndarray) -> float:
    """Give the score from which on F1 is best; half way to the next score below."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(carried[order])
    shown = np.arange(1, len(order) + 1)
    place = int((2 * right / (shown + carried.sum() + DOUBT)).argmax())
    return float((scores[order[place]] + scores[order[min(place + 1, len(order) - 1)]]) / 2)


def _help(probability: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Climb to the additions with the best macro F1, one theme at a time.

    A text counts half as what it is and half as what it probably is: what is true of a few hundred
    texts alone is partly chance.
    """
    likely, logs = (truth + probability) / 2, np.log(probability + 1e-12)
    level = np.zeros(logs.shape[1])
    best = expected_f1(likely, logs.argmax(axis=1))
    for step in np.repeat(STEPS, 3):
        for theme in range(len(level)):
            for change in (-step, step):
                tried = level.copy()
                tried[theme] += change
                if (reached := expected_f1(likely, (logs + tried).argmax(axis=1))) > best + 1e-4:
                    best, level = reached, tried
    return level


def expected_f1(likely: np.ndarray, said: np.ndarray) -> float:
    """Give the mean of the themes' F1 to be expected where one theme is said of each text (texts × themes, texts)."""
    themes = likely.shape[1]
    right = np.bincount(said, likely[np.arange(len(said)), said], themes)
    return float(np.mean(2 * right / np.maximum(likely.sum(axis=0) + np.bincount(said, minlength=themes), 1e-9)))
