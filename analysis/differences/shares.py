"""Two shares held against each other: their ratio, its interval, and what chance alone can do.

People of one meeting resemble each other, so m of them count as m / effect drawn singly
(``reach.effective``): numbers of people and of those who said something are divided by it before
they are tested.
"""

import numpy as np
from scipy.stats import hypergeom, norm

Numbers = np.ndarray | float

_FARTHEST = 12.0  # e to the power of it: ratios further from 1 are read as 0 and as «no end»
_STEPS = 48  # of halving: far finer than what is shown


def chance(x: Numbers, n: Numbers, others: Numbers, of_others: Numbers) -> np.ndarray:
    """Say how likely two shares are to differ by so much or more, where both are draws from the same people.

    x of n, and others of of_others: effective numbers. Exact and conditional on the margins
    (Fisher 1935), twice the smaller side. Effective numbers aren't whole: people are rounded down, and those
    who said it towards «no difference», so that the test errs on the side of none.
    """
    x, n, others, of_others = _together(x, n, others, of_others)
    here, there = _whole(np.floor, n), _whole(np.floor, of_others)
    more = _side(_whole(np.floor, x), here, np.minimum(_whole(np.ceil, others), there), there)
    fewer = _side(_whole(np.floor, others), there, np.minimum(_whole(np.ceil, x), here), here)
    return np.minimum(2 * np.minimum(more, fewer), 1.0)


def between(x: Numbers, n: Numbers, others: Numbers, of_others: Numbers,
            level: Numbers = 0.05) -> tuple[np.ndarray, np.ndarray]:
    """Give the ends of the score interval of the ratio of two shares (Miettinen and Nurminen 1985, Statistics in

    Medicine 4, 213-226), of which a share ``level`` is wrong; nothing where nobody said it.
    """
    x, n, others, of_others = _together(x, n, others, of_others)
    z = np.broadcast_to(norm.isf(np.asarray(level, dtype="float64") / 2), x.shape)
    known = (n > 0) & (of_others > 0) & (x + others > 0)
    safe = [np.where(known, each, 1.0) for each in (x, n, others, of_others)]
    low, high = (np.exp(_where_score_is(goal, *safe)) for goal in (z, -z))
    low, high = np.where(x > 0, low, 0.0), np.where(others > 0, high, np.inf)
    return np.where(known, low, np.nan), np.where(known, high, np.nan)


def _where_score_is(goal: np.ndarray, x: np.ndarray, n: np.ndarray, others: np.ndarray,
                    of_others: np.ndarray) -> np.ndarray:
    """Find the logarithm of the ratio at which the score is this; the score falls as the ratio grows."""
    low, high = np.full(x.shape, -_FARTHEST), np.full(x.shape, _FARTHEST)
    for _step in range(_STEPS):
        middle = (low + high) / 2
        above = _score(np.exp(middle), x, n, others, of_others) > goal
        low, high = np.where(above, middle, low), np.where(above, high, middle)
    return (low + high) / 2


def _score(ratio: np.ndarray, x: np.ndarray, n: np.ndarray, others: np.ndarray, of_others: np.ndarray) -> np.ndarray:
    """Say how far the shares are from this ratio, in standard errors at the likeliest shares with this ratio."""
    a, b, both = (n + of_others) * ratio, n * ratio + x + of_others + others * ratio, x + others
    there = (b - np.sqrt(np.maximum(b**2 - 4 * a * both, 0))) / (2 * a)
    here = ratio * there
    spread = here * (1 - here) / n + ratio**2 * there * (1 - there) / of_others
    error = np.sqrt(np.maximum(spread, 1e-300) * (n + of_others) / np.maximum(n + of_others - 1, 1))
    return (x / n - ratio * others / of_others) / error


def _side(x: np.ndarray, n: np.ndarray, others: np.ndarray, of_others: np.ndarray) -> np.ndarray:
    return hypergeom.sf(x - 1, n + of_others, x + others, n)


def _whole(rounded: np.ufunc, value: np.ndarray) -> np.ndarray:
    """Round to a whole number; what a division left a hair beside one is that one."""
    near = np.rint(value)
    return np.where(np.abs(value - near) < 1e-9, near, rounded(value)).astype("int64")


def _together(*numbers: Numbers) -> list[np.ndarray]:
    return list(np.broadcast_arrays(*(np.asarray(each, dtype="float64") for each in numbers)))
