"""What chance alone can do: exact one-sided tests and intervals, for effective numbers, too.

All of it answers «what would happen if those who took part were a random draw from the
population?». They are not.

An effective number of people is no whole number, so the binomial distribution is written by the
regularised incomplete beta function, which equals it for whole ones (NIST Digital Library of
Mathematical Functions 8.17.5) and goes on between them:

    P(X ≤ x) = I(1 - p; n - x, x + 1)        P(X ≥ x) = I(p; x, n - x + 1)

x and n are divided by the effect of meetings and weights before they come here. So do Korn and
Graubard (1998, Survey Methodology 24, 193-201) for exact intervals of surveys in clusters, of
which these tests are the other side. One person then weighs less than 1 on the scale of x, so
that the step of + 1 is that of several people: the tests err on the side of no flag.
"""

from typing import Final

import numpy as np
from scipy.special import betainc, betaincinv
from scipy.stats import false_discovery_control, norm

CONFIDENCE: Final = 0.95

Numbers = np.ndarray | float


def so_few(x: Numbers, n: Numbers, p: Numbers) -> np.ndarray:
    """Say how likely x people or fewer of n are, where a share p of the population is meant to come."""
    x, n, p = np.broadcast_arrays(*(np.asarray(each, dtype="float64") for each in (x, n, p)))
    inside = x < n
    return np.where(inside, betainc(np.where(inside, n - x, 1.0), x + 1, 1 - p), 1.0)


def so_many(x: Numbers, n: Numbers, p: Numbers) -> np.ndarray:
    """Say how likely x people or more of n are."""
    x, n, p = np.broadcast_arrays(*(np.asarray(each, dtype="float64") for each in (x, n, p)))
    some = x > 0
    return np.where(some, betainc(np.where(some, x, 1.0), np.maximum(n - x, 0) + 1, p), 1.0)


def adjusted(p_values: np.ndarray) -> np.ndarray:
    """Allow for looking at many groups along the last axis (Benjamini and Hochberg 1995)."""
    return false_discovery_control(np.clip(p_values, 0, 1), axis=-1) if p_values.size else p_values


def wilson(x: Numbers, n: Numbers) -> tuple[np.ndarray, np.ndarray]:
    """Give the 95 % score interval of a share (Wilson 1927); nothing where n is 0."""
    z = norm.ppf((1 + CONFIDENCE) / 2)
    n = np.where(np.asarray(n) > 0, n, np.nan)
    share = x / n
    centre = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    reach = z / (1 + z**2 / n) * np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    return np.where(share == 0, 0.0, np.maximum(centre - reach, 0)), np.where(share == 1, 1.0, centre + reach)


def clopper_pearson(x: Numbers, n: Numbers) -> tuple[np.ndarray, np.ndarray]:
    """Give the exact 95 % interval of a share (Clopper and Pearson 1934); nothing where n is 0.

    For few people: it is never too narrow, where Wilson's sometimes is.
    """
    x, n = np.broadcast_arrays(np.asarray(x, dtype="float64"), np.where(np.asarray(n) > 0, n, np.nan))
    tail = (1 - CONFIDENCE) / 2
    low = np.where(x > 0, betaincinv(np.where(x > 0, x, 1.0), n - x + 1, tail), 0.0)
    high = np.where(x < n, betaincinv(x + 1, np.where(x < n, n - x, 1.0), 1 - tail), 1.0)
    return np.where(np.isnan(n), np.nan, low), np.where(np.isnan(n), np.nan, high)
