"""The smallest gap that could have been seen, and how many people it takes to see a gap."""

import numpy as np
from scipy.special import betaincinv

from analysis.reach.effective import Turnout
from analysis.reach.rule import most_flagged
from ingest.schema import Thresholds

MOST_PEOPLE = 10**7  # beyond which no consultation asks


def visible_share(turnout: Turnout, p: np.ndarray, thresholds: Thresholds, groups: int | None = None) -> np.ndarray:
    """Give the largest share at which each group would be flagged as often as ``power`` says.

    turnout: the people whose category is known. p: the groups' shares of the population, as
    fractions. groups: how many are looked at together (all of ``p``). Nothing where even a group
    that is missing wholly would not be flagged.

    The flag is raised up to some number of people x; the share q sought has P(X ≤ x) = power, so
    1 - q is the beta quantile of power at (n - x, x + 1), x and n on the effective scale. There x
    is half a step lower than in the test, which errs on the side of no flag.
    """
    p, effect = np.asarray(p, dtype="float64"), turnout.effect
    most = most_flagged(turnout, p, thresholds, groups)
    seen = most >= 0
    x = np.where(seen, most, 0) / effect - (1 - 1 / effect) / 2
    share = 1 - betaincinv(np.maximum(turnout.people / effect - x, 1e-9), x + 1, thresholds.power)
    return np.where(seen & (share > 0), np.minimum(share, p), np.nan)


def people_for(ratio: float, p: float, groups: int, thresholds: Thresholds, effect: float = 1.0) -> int:
    """Say from how many people on a group at ``ratio`` of its share p is always noticed as often as ``power`` says.

    ``MOST_PEOPLE`` where no number is enough. effect: of meetings and weights, as ``Turnout.effect``.
    """
    first = first_enough(ratio, p, groups, thresholds, effect)
    steps = range(first, min(MOST_PEOPLE, first + int(4 * effect / p)))
    return max((n + 1 for n in steps if not _enough(n, ratio, p, groups, thresholds, effect)), default=first)


def first_enough(ratio: float, p: float, groups: int, thresholds: Thresholds, effect: float = 1.0) -> int:
    """Say about how many people it takes: as ``people_for``, but a few more may for a while be less often enough.

    The exact test moves in steps, of one person of the group each.
    """
    low, high = 1, 2
    while high < MOST_PEOPLE and not _enough(high, ratio, p, groups, thresholds, effect):
        low, high = high, high * 2
    if high >= MOST_PEOPLE:
        return MOST_PEOPLE
    while high - low > 1:
        middle = (low + high) // 2
        found = _enough(middle, ratio, p, groups, thresholds, effect)
        low, high = (low, middle) if found else (middle, high)
    return high


def _enough(n: int, ratio: float, p: float, groups: int, thresholds: Thresholds, effect: float) -> bool:
    seen = visible_share(Turnout(n, weighting=effect), np.array([p]), thresholds, groups)
    return bool(seen[0] >= ratio * p)
