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
Columns = dict[str, np.ndarray]  # a frame's, by name: it is small, so making it takes longer than what is in it


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
    found = _compared(counts, population, n_unknown)
    testable = ~np.isnan(found[c.POPULATION_SHARE]) & (found[c.N_KNOWN] > 0)
    alone = int(found[c.N_KNOWN][testable].max(initial=0))
    known, everybody = known or Turnout(alone), everybody or Turnout(alone + n_unknown)
    found[c.N_EFFECTIVE] = effective = found[c.N_KNOWN] / np.where(testable, known.effect, 1.0)
    found[c.LOW], found[c.HIGH] = wilson(found[c.SHARE] * effective, effective)
    judged = _judged({name: column[testable] for name, column in found.items()}, thresholds, known, everybody)
    for name, otherwise in ((c.P_VALUE, np.nan), (c.VISIBLE_SHARE, np.nan), (c.ROBUST, False),
                            (c.VERDICT, str(Verdict.NOT_ASSESSABLE))):
        found[name] = np.full(len(counts), otherwise, dtype=judged[name].dtype)
        found[name][testable] = judged[name]
    framed = {name: pd.array(found[name], dtype="str") if name == c.VERDICT else found[name]
              for name in JUDGED_COLUMNS[1:]}
    return pd.DataFrame({c.CATEGORY: counts.index, **framed})


def _judged(part: Columns, thresholds: Thresholds, known: Turnout, everybody: Turnout) -> Columns:
    """Judge the groups that can be tested."""
    x, expected, p = (part[name].astype("float64") for name in (c.PARTICIPANTS, c.EXPECTED, c.POPULATION_SHARE))
    unknown = everybody.people - known.people
    now, worst = weigh(x, known, expected, thresholds), weigh(x, everybody, expected, thresholds, unknown)
    return {
        c.P_VALUE: now.p_value, c.VISIBLE_SHARE: visible_share(known, p, thresholds),
        c.VERDICT: np.array(_verdicts(part, thresholds, known, now), dtype="object"),
        c.ROBUST: (now.under & worst.under) | (now.over & worst.over)}


def _compared(counts: pd.Series, population: pd.Series, n_unknown: int) -> Columns:
    """Put what was counted beside the population; a category without population is known, and apart."""
    people = counts.to_numpy(dtype="int64")
    residents = population.reindex(counts.index).to_numpy(dtype="float64")
    comparable = residents > 0  # not where it is unknown, nor where nobody lives
    known, everybody = int(people[comparable].sum()), max(np.nansum(residents), 1)
    of = np.where(comparable, known, int(people.sum()))
    expected = np.where(comparable, residents * known / everybody, np.nan)
    total = _or_nothing(of + n_unknown)
    return {c.PARTICIPANTS: people, c.N_KNOWN: of, c.N_UNKNOWN: np.full(len(people), n_unknown),
            c.POPULATION_SHARE: np.where(comparable, residents / everybody, np.nan), c.EXPECTED: expected,
            c.SHARE: people / _or_nothing(of), c.RATIO: people / _or_nothing(expected),
            c.LEAST_SHARE: people / total, c.MOST_SHARE: (people + n_unknown) / total}


def _or_nothing(n: np.ndarray) -> np.ndarray:
    """Give what can be divided by."""
    return np.where(n > 0, n, np.nan)


def _verdicts(part: Columns, thresholds: Thresholds, known: Turnout, found: Weighed) -> list[str]:
    """Give each testable group the first verdict that holds, from the most to the least certain."""
    x, expected, p, ratio = (part[name] for name in (c.PARTICIPANTS, c.EXPECTED, c.POPULATION_SHARE, c.RATIO))
    half_could_be_chance = half_is_chance(expected, p, known, thresholds)
    rules = [
        ((x == 0) & found.under, Verdict.NONE_SEEN),
        (found.under, Verdict.UNDER),
        (found.over, Verdict.OVER),
        ((ratio < thresholds.under) | (ratio > thresholds.over) | half_could_be_chance, Verdict.TOO_FEW),
    ]
    return list(np.select([condition for condition, _ in rules], [str(verdict) for _, verdict in rules],
                          default=str(Verdict.WITHIN)))
