"""From counts to verdicts: who is missing, and how sure we can be.

One function, ``judge``, decides. Its intervals and tests (``chance``) say what would happen if
those who took part were a random draw from the population, which they are not: they answer
«could this be chance alone?», nothing more.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.reach.chance import adjusted, so_few, so_many, wilson
from analysis.reach.effective import Effect
from analysis.reach.visible import visible_share
from ingest.schema import Thresholds
from ingest.schema import names as c
from ingest.schema.names import Verdict

JUDGED_COLUMNS = [c.CATEGORY, c.PARTICIPANTS, c.SHARE, c.POPULATION_SHARE, c.RATIO, c.LOW, c.HIGH,
                  c.EXPECTED, c.P_VALUE, c.N_KNOWN, c.N_UNKNOWN, c.N_EFFECTIVE, c.LEAST_SHARE, c.MOST_SHARE,
                  c.VISIBLE_SHARE, c.VERDICT, c.ROBUST]
SINGLY = Effect()


class Tested(NamedTuple):
    """Which groups are clearly fewer, and more, than their share."""

    under: np.ndarray
    over: np.ndarray
    p_value: np.ndarray  # the smaller of the two, adjusted


def judge(counts: pd.Series, population: pd.Series, n_unknown: int, thresholds: Thresholds,
          effect: Effect = SINGLY) -> pd.DataFrame:
    """Compare the people of each category with the population.

    counts: people per category, zeros included. population: people per category; a category
    without any is not assessable and stays out of the comparison. n_unknown: people whose
    category nobody knows. effect: how far meetings and weights make people count for fewer.
    Returns one row per category of ``counts``, in its order: shares are fractions of ``n_known``,
    ``low`` and ``high`` the Wilson 95 % interval of ``share`` on the effective number,
    ``p_value`` the smaller one-sided exact p-value on it, adjusted over the dimension
    (Benjamini-Hochberg), ``expected`` the people a fair share would be, ``least_share`` and
    ``most_share`` the share if none or all of the unknown were of the group, ``visible_share`` as
    ``visible.visible_share``. ``robust``: the group is missing even if all unknown people were of
    it, or over-represented even if none was.
    """
    frame = _compared(counts, population, n_unknown)
    testable = (frame[c.POPULATION_SHARE].notna() & (frame[c.N_KNOWN] > 0)).to_numpy()
    n = frame[c.N_KNOWN].to_numpy(dtype="float64")
    frame[c.N_EFFECTIVE] = np.where(testable, n / effect.known, n)
    effective = frame[c.N_EFFECTIVE].to_numpy()
    frame[c.LOW], frame[c.HIGH] = wilson(frame[c.SHARE].to_numpy() * effective, effective)
    frame[c.P_VALUE], frame[c.VISIBLE_SHARE], frame[c.ROBUST] = np.nan, np.nan, False
    frame[c.VERDICT] = str(Verdict.NOT_ASSESSABLE)
    if testable.any():
        part = frame[testable]
        now, worst = _tested(part, thresholds, effect.known), _tested(part, thresholds, effect.everybody, n_unknown)
        frame.loc[testable, c.P_VALUE] = now.p_value
        frame.loc[testable, c.VISIBLE_SHARE] = visible_share(
            part[c.N_KNOWN].iloc[0], part[c.POPULATION_SHARE].to_numpy(), thresholds, effect.known)
        frame.loc[testable, c.VERDICT] = _verdicts(part, thresholds, effect.known, now)
        frame.loc[testable, c.ROBUST] = (now.under & worst.under) | (now.over & worst.over)
    return frame[JUDGED_COLUMNS].astype({c.VERDICT: "str"})


def _compared(counts: pd.Series, population: pd.Series, n_unknown: int) -> pd.DataFrame:
    """Put what was counted beside the population; a category without population is known, and apart."""
    frame = pd.DataFrame({c.CATEGORY: counts.index, c.PARTICIPANTS: counts.to_numpy(dtype="int64")})
    residents = population.reindex(counts.index).to_numpy(dtype="float64")
    comparable = residents > 0  # not where it is unknown, nor where nobody lives
    known, everybody = int(counts[comparable].sum()), max(np.nansum(residents), 1)
    frame[c.N_KNOWN] = np.where(comparable, known, int(counts.sum()))
    frame[c.N_UNKNOWN] = n_unknown
    frame[c.POPULATION_SHARE] = np.where(comparable, residents / everybody, np.nan)
    frame[c.EXPECTED] = np.where(comparable, residents * known / everybody, np.nan)
    frame[c.SHARE] = frame[c.PARTICIPANTS] / frame[c.N_KNOWN].where(frame[c.N_KNOWN] > 0)
    frame[c.RATIO] = frame[c.PARTICIPANTS] / frame[c.EXPECTED].where(frame[c.EXPECTED] > 0)
    total = (frame[c.N_KNOWN] + n_unknown).where(frame[c.N_KNOWN] + n_unknown > 0)
    frame[c.LEAST_SHARE] = frame[c.PARTICIPANTS] / total
    frame[c.MOST_SHARE] = (frame[c.PARTICIPANTS] + n_unknown) / total
    return frame


def _tested(part: pd.DataFrame, thresholds: Thresholds, effect: float, unknown: int = 0) -> Tested:
    """Test the groups, each with every unknown person in it (is it still missing?), or in none (still too many?).

    Each group's worst case is adjusted together with the worst cases of the others, so that
    nothing becomes surer by what is not known.
    """
    x, n, p = (part[name].to_numpy(dtype="float64") for name in (c.PARTICIPANTS, c.N_KNOWN, c.POPULATION_SHARE))
    everybody = n + unknown
    expected = part[c.EXPECTED].to_numpy() * (everybody / n)
    few = adjusted(so_few((x + unknown) / effect, everybody / effect, p))
    many = adjusted(so_many(x / effect, everybody / effect, p))
    return Tested(((x + unknown) / expected < thresholds.under) & (few <= thresholds.alpha),
                  (x / expected > thresholds.over) & (many <= thresholds.alpha), np.fmin(few, many))


def _verdicts(part: pd.DataFrame, thresholds: Thresholds, effect: float, found: Tested) -> list[str]:
    """Give each testable group the first verdict that holds, from the most to the least certain."""
    x, n, p, ratio = (part[name].to_numpy() for name in (c.PARTICIPANTS, c.N_KNOWN, c.POPULATION_SHARE, c.RATIO))
    half = np.floor(part[c.EXPECTED].to_numpy() / 2) / effect
    half_could_be_chance = so_few(half, n / effect, p) > thresholds.alpha
    rules = [
        ((x == 0) & found.under, Verdict.NONE_SEEN),
        (found.under, Verdict.UNDER),
        (found.over, Verdict.OVER),
        ((ratio < thresholds.under) | (ratio > thresholds.over) | half_could_be_chance, Verdict.TOO_FEW),
    ]
    return list(np.select([condition for condition, _ in rules], [str(verdict) for _, verdict in rules],
                          default=str(Verdict.WITHIN)))
