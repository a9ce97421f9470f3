"""The smallest gap that could have been seen, and how many people it takes to see a gap."""

import numpy as np
from scipy.special import betaincinv

from analysis.reach.chance import so_few
from ingest.schema import Thresholds

MOST_PEOPLE = 10**7  # beyond which no consultation asks


def visible_share(n: float, p: np.ndarray, thresholds: Thresholds, effect: float = 1.0,
                  groups: int | None = None) -> np.ndarray:
    """Give the largest share at which each group would be flagged as often as ``power`` says.

    n: people whose category is known. p: the groups' shares of the population, as fractions.
    groups: how many are looked at together (all of ``p``). Nothing where even a group that is
    missing wholly would not be flagged.

    The flag is raised up to some number of people x; the share q sought has P(X ≤ x) = power, so
    1 - q is the beta quantile of power at (n - x, x + 1), x and n on the effective scale. There x
    is one person's half step lower than in the test, which errs on the side of no flag.
    """
    p = np.asarray(p, dtype="float64")
    most = most_flagged(n, p, thresholds, effect, groups)
    seen = most >= 0
    x = np.where(seen, most, 0) / effect - (1 - 1 / effect) / 2
    share = 1 - betaincinv(np.maximum(n / effect - x, 1e-9), x + 1, thresholds.power)
    return np.where(seen & (share > 0), np.minimum(share, p), np.nan)


def most_flagged(n: float, p: np.ndarray, thresholds: Thresholds, effect: float = 1.0,
                 groups: int | None = None) -> np.ndarray:
    """Give the largest number of people of each group, if it alone is missing, that is flagged; -1 where none is.

    Among k groups the only missing one needs a p-value of alpha / k: the first step of
    Benjamini and Hochberg. Where others are missing, too, less is enough.
    """
    level = thresholds.alpha / (groups or max(len(p), 1))

    def is_flagged(x: np.ndarray) -> np.ndarray:
        return (so_few(x / effect, n / effect, p) <= level) & (x < thresholds.under * (n * p))

    low, high = np.full(p.shape, -1.0), np.full(p.shape, np.floor(n) + 1)
    while (high - low > 1).any():  # low is flagged or -1, high is not
        middle = np.floor((low + high) / 2)
        flagged = (middle >= 0) & is_flagged(np.maximum(middle, 0))
        low, high = np.where(flagged, middle, low), np.where(flagged | (high - low <= 1), high, middle)
    return low


def people_for(ratio: float, p: float, groups: int, thresholds: Thresholds, effect: float = 1.0) -> int:
    """Say from how many people on a group at ``ratio`` of its share p is noticed as often as ``power`` says.

    From then on it always is: the exact test moves in steps, so that a few more people may be
    enough for a while less often. ``MOST_PEOPLE`` where no number is enough.
    """
    def enough(n: int) -> bool:
        return bool(visible_share(n, np.array([p]), thresholds, effect, groups)[0] >= ratio * p)

    low, high = 1, 2
    while not enough(high) and high < MOST_PEOPLE:
        low, high = high, high * 2
    if high >= MOST_PEOPLE:
        return MOST_PEOPLE
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    steps = range(high, min(MOST_PEOPLE, high + int(4 * effect / p)))
    return max((n + 1 for n in steps if not enough(n)), default=high)
