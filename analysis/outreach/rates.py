"""How many people of a group a partner, a venue or a channel meets per meeting, and how sure that is.

Gamma and Poisson, with an empirical prior (Clayton and Kaldor 1987, Biometrics 43, 671-681): a
partner's rate is a gamma around the average of all meetings, and the average weighs like one more
meeting (the unit information prior of Kass and Wasserman 1995, Journal of the American Statistical
Association 90, 928-934). So after S meetings with y people of the group, and an average of μ:

    rate = (μ + y) / (1 + S)

Estimating the weight of the prior from the data, as disease maps do, needs many partners; here
there may be three, and it would often say that they are all the same.

People of one meeting resemble each other and meetings of one partner differ, so counts are divided by
the larger of two effects: the cluster effect (``reach.effective``), and the dispersion of
meetings around their partner's own average (Pearson; McCullagh and Nelder 1989, 4.5).
"""

from typing import Any, Final, NamedTuple

import numpy as np
import pandas as pd
from scipy.stats import gamma, nbinom

from analysis.outreach.met import OTHERS
from analysis.reach.chance import CONFIDENCE
from analysis.reach.effective import cluster_effect
from ingest.schema import names as c

SESSIONS: Final = "sessions"
RATE: Final = "rate"  # people of the group per meeting (or week)
OTHERS_RATE: Final = "others_rate"
EFFECT: Final = "effect"
RATE_COLUMNS: Final = [SESSIONS, c.PARTICIPANTS, OTHERS, RATE, c.LOW, c.HIGH, OTHERS_RATE, EFFECT]
_TAILS: Final = ((1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2)


class Expected(NamedTuple):
    """How many people some meetings will meet: the mean, and between which limits 95 times of 100."""

    people: float
    low: float
    high: float


def rates(meetings: pd.DataFrame, by: str, rho: float) -> pd.DataFrame:
    """Rate every value of a column, the one that is surest to meet many first: by the lower end of its interval.

    meetings: ``met.asked``'s frame. Returns one row per value: the value, sessions, participants (of the
    group) and others met so far, rate, low and high (of the rate, 95 %), others_rate, effect.
    """
    named = meetings.dropna(subset=by)
    if named.empty:
        return pd.DataFrame(columns=[by, *RATE_COLUMNS])
    effect = max(cluster_effect(meetings[c.PARTICIPANTS] + meetings[OTHERS], rho), dispersion(meetings, c.PARTNER))
    sums = named.groupby(by)[[c.PARTICIPANTS, OTHERS]].sum().assign(**{SESSIONS: named.groupby(by).size()})
    average = max(meetings[c.PARTICIPANTS].sum(), 0.5) / len(meetings)  # not even one of half a person
    return _rated(sums, average, meetings[OTHERS].mean(), effect).reset_index()


def per_week(alone: pd.DataFrame, weeks: float) -> pd.DataFrame:
    """Rate the channels that have no meetings by the week: ``met.alone``'s frame, columns as ``rates``."""
    if alone.empty or weeks <= 0:
        return pd.DataFrame(columns=[c.CHANNEL, *RATE_COLUMNS])
    sums = alone.set_index(c.CHANNEL).assign(**{SESSIONS: weeks})
    average = max(sums[c.PARTICIPANTS].sum(), 0.5) / (weeks * len(sums))
    return _rated(sums, average, sums[OTHERS].sum() / (weeks * len(sums)), 1.0).reset_index()


def expected(row: dict, sessions: int) -> Expected:
    """Say how many of the group so many meetings will meet, from one of ``rates``' rows.

    The number is negative binomial: a Poisson whose rate is the gamma. On the scale of the
    effect, then back.
    """
    shape, weight = _gamma(row)
    drawn = nbinom.ppf(_TAILS, shape, weight / (weight + sessions / row[EFFECT]))
    low, high = drawn * row[EFFECT]
    return Expected(row[RATE] * sessions, float(low), float(high))


def dispersion(meetings: pd.DataFrame, by: str) -> float:
    """Say how much more the meetings of one partner differ than a Poisson would let them; 1 where nobody knows.

    Σ (y - ȳ)² / ȳ over all meetings of partners with two or more, by the number of meetings less partners.
    """
    groups = meetings.dropna(subset=by).groupby(by)[c.PARTICIPANTS]
    mean, size = groups.transform("mean"), groups.transform("size")
    own = meetings.loc[mean.index, c.PARTICIPANTS]
    several = (size > 1) & (mean > 0)
    free = several.sum() - meetings.loc[mean.index[several], by].nunique()
    return float(((own - mean) ** 2 / mean)[several].sum() / free) if free > 0 else 1.0


def _rated(sums: pd.DataFrame, average: float, average_others: float, effect: float) -> pd.DataFrame:
    more: dict[str, Any] = {
        RATE: (average + sums[c.PARTICIPANTS]) / (1 + sums[SESSIONS]),
        OTHERS_RATE: (average_others + sums[OTHERS]) / (1 + sums[SESSIONS]), EFFECT: effect}
    rated = sums.assign(**more)
    shape, weight = _gamma(rated)
    rated[c.LOW], rated[c.HIGH] = (gamma.ppf(tail, shape, scale=1 / weight) for tail in _TAILS)
    return rated[RATE_COLUMNS].sort_values([c.LOW, RATE], ascending=False, kind="stable")


def _gamma(rated: pd.DataFrame | dict) -> tuple[np.ndarray, np.ndarray]:
    """Give the gamma's shape and its rate parameter, on the scale of the effect."""
    weight = (1 + np.asarray(rated[SESSIONS], dtype="float64")) / np.asarray(rated[EFFECT], dtype="float64")
    return np.asarray(rated[RATE], dtype="float64") * weight, weight
