"""From counts to verdicts: who is missing, and how sure we can be.

One function, ``judge``, decides. Its intervals and tests (``chance``) say what would happen if
those who took part were a random draw from the population, which they are not: they answer
«could this be chance alone?», nothing more.
"""

import numpy as np
import pandas as pd

from analysis.reach.chance import wilson
from analysis.reach.effective import Turnout
from analysis.reach.rule import Weighed, half_is_chance, weigh
from analysis.reach.visible import visible_share
from ingest.schema import Thresholds
from ingest.schema import names as c
from ingest.schema.names import Verdict

JUDGED_COLUMNS = [c.CATEGORY, c.PARTICIPANTS, c.SHARE, c.POPULATION_SHARE, c.RATIO, c.LOW, c.HIGH,
                  c.EXPECTED, c.P_VALUE, c.N_KNOWN, c.N_UNKNOWN, c.N_EFFECTIVE, c.LEAST_SHARE, c.MOST_SHARE,
                  c.VISIBLE_SHARE, c.VERDICT, c.ROBUST]


def judge(counts: pd.Series, population: pd.Series, n_unknown: int, thresholds: Thresholds,
          known: Turnout | None = None, everybody: Turnout | None = None) -> pd.DataFrame:
    """Compare the people of each category with the population.

    counts: people per category, zeros included. population: people per category; a category
    without any is not assessable and stays out of the comparison. n_unknown: people whose
    category nobody knows. known: how those came whose category is known and compared; everybody:
    they and the unknown (all on their own, where that is not said).
    Returns one row per category of ``counts``, in its order: shares are fractions of ``n_known``,
    ``low`` and ``high`` the Wilson 95 % interval of ``share`` on the effective number,
    ``p_value`` the smaller one-sided exact p-value on it, adjusted over the dimension,
    ``expected`` the people a fair share would be, ``least_share`` and ``most_share`` the share if
    none or all of the unknown were of the group, ``visible_share`` as in ``visible``. ``robust``:
    the group is missing even if all unknown people were of it, or over-represented even if none was.
    """
    frame = _compared(counts, population, n_unknown)
    testable = (frame[c.POPULATION_SHARE].notna() & (frame[c.N_KNOWN] > 0)).to_numpy()
    alone = int(frame.loc[testable, c.N_KNOWN].max()) if testable.any() else 0
    known, everybody = known or Turnout(alone), everybody or Turnout(alone + n_unknown)
    frame[c.N_EFFECTIVE] = frame[c.N_KNOWN] / np.where(testable, known.effect, 1.0)
    effective = frame[c.N_EFFECTIVE].to_numpy()
    frame[c.LOW], frame[c.HIGH] = wilson(frame[c.SHARE].to_numpy() * effective, effective)
    judged = _judged(frame[testable], thresholds, known, everybody)
    frame[[c.P_VALUE, c.VISIBLE_SHARE]] = judged[[c.P_VALUE, c.VISIBLE_SHARE]].reindex(frame.index)
    frame[c.VERDICT] = judged[c.VERDICT].reindex(frame.index, fill_value=str(Verdict.NOT_ASSESSABLE))
    frame[c.ROBUST] = judged[c.ROBUST].reindex(frame.index, fill_value=False)
    return frame[JUDGED_COLUMNS]


def _judged(part: pd.DataFrame, thresholds: Thresholds, known: Turnout, everybody: Turnout) -> pd.DataFrame:
    """Judge the groups that can be tested."""
    x, expected, p = (part[name].to_numpy(dtype="float64") for name in (c.PARTICIPANTS, c.EXPECTED, c.POPULATION_SHARE))
    unknown = everybody.people - known.people
    now, worst = weigh(x, known, expected, thresholds), weigh(x, everybody, expected, thresholds, unknown)
    return pd.DataFrame({
        c.P_VALUE: now.p_value, c.VISIBLE_SHARE: visible_share(known, p, thresholds),
        c.VERDICT: pd.Series(_verdicts(part, thresholds, known, now), dtype="str", index=part.index),
        c.ROBUST: (now.under & worst.under) | (now.over & worst.over)}, index=part.index)


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


def _verdicts(part: pd.DataFrame, thresholds: Thresholds, known: Turnout, found: Weighed) -> list[str]:
    """Give each testable group the first verdict that holds, from the most to the least certain."""
    x, expected, p, ratio = (part[name].to_numpy() for name in
                             (c.PARTICIPANTS, c.EXPECTED, c.POPULATION_SHARE, c.RATIO))
    half_could_be_chance = half_is_chance(expected, p, known, thresholds)
    rules = [
        ((x == 0) & found.under, Verdict.NONE_SEEN),
        (found.under, Verdict.UNDER),
        (found.over, Verdict.OVER),
        ((ratio < thresholds.under) | (ratio > thresholds.over) | half_could_be_chance, Verdict.TOO_FEW),
    ]
    return list(np.select([condition for condition, _ in rules], [str(verdict) for _, verdict in rules],
                          default=str(Verdict.WITHIN)))
