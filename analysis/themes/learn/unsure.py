"""How unsure the model is of a text, from 0 to 1; what it is least sure of is asked first."""

import numpy as np

from analysis.themes.learn.decide import Bar


def unsureness(probability: np.ndarray, bar: Bar) -> np.ndarray:
    """Give how near a text (texts × themes) is to being decided on otherwise.

    Where themes shut each other out: how little the first is ahead of the second. Else the mean of the
    themes' unsureness, the rarest counting most: there an answer teaches most.
    """
    if bar.exclusive and probability.shape[1] > 1:
        first = np.sort(probability, axis=1)
        return 1 - (first[:, -1] - first[:, -2])
    each = 4 * probability * (1 - probability)
    rare = 1 / np.sqrt(probability.mean(axis=0).clip(1e-3))
    return (each * rare).sum(axis=1) / rare.sum()
