"""From counts to verdicts: who is missing, and how sure we can be.

One function, ``judge``, decides. Its intervals and tests say what would happen if those who
took part were a random draw from the population, which they are not: they answer «could this
be chance alone?», nothing more.
"""

import numpy as np
import pandas as pd
from scipy.stats import binom, binomtest, false_discovery_control

from ingest.schema import Thresholds
from ingest.schema import names as c
from ingest.schema.names import Verdict

CONFIDENCE = 0.95
JUDGED_COLUMNS = [c.CATEGORY, c.PARTICIPANTS, c.SHARE, c.POPULATION_SHARE, c.RATIO, c.LOW, c.HIGH,
                  c.EXPECTED, c.P_VALUE, c.N_KNOWN, c.N_UNKNOWN, c.VERDICT]


def judge(counts: pd.Series, population: pd.Series, n_unknown: int, thresholds: Thresholds) -> pd.DataFrame:
    """Compare the people of each category with the population.

    counts: people per category, zeros included. population: people per category; a category
    without any is not assessable and stays out of the comparison. n_unknown: people whose
    category nobody knows. Returns one row per category of ``counts``, in its order: shares are
    fractions of ``n_known``, ``low`` and ``high`` the Wilson 95 % interval of ``share``,
    ``p_value`` the smaller one-sided exact p-value, adjusted over the dimension
    (Benjamini–Hochberg), ``expected`` the people a fair share would be.
    """
    frame = pd.DataFrame({c.CATEGORY: counts.index, c.PARTICIPANTS: counts.to_numpy(dtype="int64")})
    residents = population.reindex(counts.index).to_numpy(dtype="float64")
    comparable = residents > 0  # not where it is unknown, nor where nobody lives
    known = int(counts[comparable].sum())
    frame[c.N_KNOWN] = np.where(comparable, known, int(counts.sum()))
    frame[c.N_UNKNOWN] = n_unknown
    frame[c.POPULATION_SHARE] = np.where(comparable, residents / max(np.nansum(residents), 1), np.nan)
    frame[c.EXPECTED] = np.where(comparable, residents * known / max(np.nansum(residents), 1), np.nan)
    frame[c.SHARE] = frame[c.PARTICIPANTS] / frame[c.N_KNOWN].where(frame[c.N_KNOWN] > 0)
    frame[c.RATIO] = frame[c.PARTICIPANTS] / frame[c.EXPECTED].where(frame[c.EXPECTED] > 0)
    pairs = zip(frame[c.PARTICIPANTS], frame[c.N_KNOWN], strict=True)
    frame[[c.LOW, c.HIGH]] = np.array([_wilson(int(x), int(n)) for x, n in pairs]).reshape(-1, 2)
    few, many = _chances(frame, comparable & (known > 0))
    frame[c.P_VALUE] = np.fmin(few, many)
    frame[c.VERDICT] = _verdicts(frame, few, many, thresholds)
    return frame[JUDGED_COLUMNS]


def _wilson(x: int, n: int) -> tuple[float, float]:
    """Wilson's score interval (Wilson 1927), as scipy computes it."""
    if n == 0:
        return np.nan, np.nan
    interval = binomtest(x, n).proportion_ci(CONFIDENCE, method="wilson")
    return float(interval.low), float(interval.high)


def _chances(frame: pd.DataFrame, testable: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How likely so few (and so many) are by chance alone, adjusted for looking at many groups."""
    few, many = np.full(len(frame), np.nan), np.full(len(frame), np.nan)
    part = frame[testable]
    if len(part):
        x, n, p = part[c.PARTICIPANTS], part[c.N_KNOWN], part[c.POPULATION_SHARE]
        few[testable] = false_discovery_control(np.clip(binom.cdf(x, n, p), 0, 1))
        many[testable] = false_discovery_control(np.clip(binom.sf(x - 1, n, p), 0, 1))
    return few, many


def _verdicts(frame: pd.DataFrame, few: np.ndarray, many: np.ndarray, thresholds: Thresholds) -> list[str]:
    """Give each category the first verdict that holds, from the most to the least certain."""
    x, n, p, ratio = (frame[name] for name in (c.PARTICIPANTS, c.N_KNOWN, c.POPULATION_SHARE, c.RATIO))
    half_could_be_chance = binom.cdf(np.floor(frame[c.EXPECTED] / 2), n, p) > thresholds.alpha
    rules = [
        (np.isnan(few), Verdict.NOT_ASSESSABLE),
        ((x == 0) & (few <= thresholds.alpha), Verdict.NONE_SEEN),
        ((ratio < thresholds.under) & (few <= thresholds.alpha), Verdict.UNDER),
        ((ratio > thresholds.over) & (many <= thresholds.alpha), Verdict.OVER),
        ((ratio < thresholds.under) | (ratio > thresholds.over) | half_could_be_chance, Verdict.TOO_FEW),
    ]
    return list(np.select([condition for condition, _ in rules], [str(verdict) for _, verdict in rules],
                          default=str(Verdict.WITHIN)))
