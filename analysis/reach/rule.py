"""When a group is called under- or over-represented: the rule by itself, for one sample or for thousands.

A group is under-represented when its share is below ``under`` of its share of the population, and
so few people are hardly chance. «Hardly» allows for looking at many groups of a question: of a
hundred fair samples, at most ``alpha`` hundredths may have any such group.
"""

from typing import NamedTuple

import numpy as np

from analysis.reach.chance import adjusted, so_few, so_many
from analysis.reach.effective import Turnout
from ingest.schema import Thresholds


class Weighed(NamedTuple):
    """Which groups are clearly fewer, and more, than their share."""

    under: np.ndarray
    over: np.ndarray
    p_value: np.ndarray  # the smaller of the two, adjusted


def weigh(x: np.ndarray, turnout: Turnout, expected: np.ndarray, thresholds: Thresholds, unknown: int = 0) -> Weighed:
    """Test groups, which lie along the last axis of ``x``: people each, where a fair share would be ``expected``.

    unknown: how many of the people who came are of no known group. Each group is tested with all
    of them in it (is it still missing?), and with none (still too many?), and adjusted together
    with the worst cases of the others, so that nothing becomes surer by what is not known.
    """
    n, effect = turnout.people, turnout.effect
    p = expected / expected.sum()
    fair = expected * (n / max(n - unknown, 1))
    few = few_of_many(x + unknown, turnout, p, thresholds)
    many = adjusted(so_many(x / effect, n / effect, p))
    return Weighed(((x + unknown) / fair < thresholds.under) & (few <= thresholds.alpha),
                  (x / fair > thresholds.over) & (many <= thresholds.alpha), np.fmin(few, many))


def few_of_many(x: np.ndarray, turnout: Turnout, p: np.ndarray, thresholds: Thresholds) -> np.ndarray:
    """Say for each group along the last axis how likely so few people are, allowing for how many groups there are.

    The exact test is adjusted by Benjamini and Hochberg. Where nobody at all was seen, the chance
    is known more exactly, and the smaller of the two holds: see ``absence``.
    """
    effect = turnout.effect
    few = adjusted(so_few(x / effect, turnout.people / effect, p))
    return np.where(x <= 0, np.minimum(few, absence(turnout, p, thresholds)), few)


def half_is_chance(expected: np.ndarray, p: np.ndarray, turnout: Turnout, thresholds: Thresholds) -> np.ndarray:
    """Say where even half of the people expected could be chance, each group looked at by itself.

    «Within range» needs that it couldn't. It is less than to be flagged at half of its share as often as
    ``power`` says and among all groups (``visible.visible_share``), which takes more people.
    """
    effect = turnout.effect
    return so_few(np.floor(expected / 2) / effect, turnout.people / effect, p) > thresholds.alpha


def absence(turnout: Turnout, p: np.ndarray, thresholds: Thresholds) -> np.ndarray:
    """Say how likely a fair draw raises any flag, if nobody of a group, or of one as large, is a flag.

    At most the sum over all groups as large as this one: of each, the chance to have nobody, or so
    few that the adjusted test alone flags it. Small groups, which chance misses anyway, so take
    nothing from the large; and «nobody seen» is false in at most ``alpha`` of fair samples
    together with everything else.
    """
    most, effect = most_by_test(turnout, p, thresholds), turnout.effect
    flagged = np.where(most >= 0, so_few(np.maximum(most, 0) / effect, turnout.people / effect, p), 0)
    either = np.maximum(turnout.misses(p), flagged)
    return np.minimum(((p >= p[:, None]) * either).sum(axis=-1), 1)


def most_flagged(turnout: Turnout, p: np.ndarray, thresholds: Thresholds, groups: int | None = None) -> np.ndarray:
    """Give the largest number of people of each group, if it alone is missing, that is flagged; -1 where none is."""
    most = most_by_test(turnout, p, thresholds, groups)
    return np.where((most < 0) & (absence(turnout, p, thresholds) <= thresholds.alpha), 0, most)


def most_by_test(turnout: Turnout, p: np.ndarray, thresholds: Thresholds, groups: int | None = None) -> np.ndarray:
    """Give the largest number of people of each group that the adjusted test flags; -1 where none is.

    groups: how many are looked at together (all of ``p``). Among k groups the only missing one
    needs a p-value of alpha / k, the first step of Benjamini and Hochberg; where others are
    missing, too, less is enough.
    """
    n, effect = turnout.people, turnout.effect
    level = thresholds.alpha / (groups or max(len(p), 1))

    def is_flagged(x: np.ndarray) -> np.ndarray:
        return (so_few(x / effect, n / effect, p) <= level) & (x < thresholds.under * (n * p))

    low, high = np.full(p.shape, -1.0), np.full(p.shape, n + 1.0)
    while (high - low > 1).any():  # low is flagged or -1, high is not
        middle = np.floor((low + high) / 2)
        flagged = (middle >= 0) & is_flagged(np.maximum(middle, 0))
        low, high = np.where(flagged, middle, low), np.where(flagged | (high - low <= 1), high, middle)
    return low
