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
    """Say from how many people on a group at ``ratio`` of its share p is noticed as often as ``power`` says.

    From then on it always is: the exact test moves in steps, so that a few more people may be
    enough for a while less often. ``MOST_PEOPLE`` where no number is enough. effect: of meetings
    and weights, as ``Turnout.effect``.
    """
    def enough(n: int) -> bool:
        seen = visible_share(Turnout(n, weighting=effect), np.array([p]), thresholds, groups)
        return bool(seen[0] >= ratio * p)

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
