"""Who says something more often than others, and whether it could be chance: one rule for every page."""

from typing import Final

import numpy as np
import pandas as pd
from scipy.stats import false_discovery_control

from analysis.differences.shares import between, chance
from ingest.schema import Thresholds
from ingest.schema import names as c
from ingest.schema.names import Difference

SPOKE: Final = "spoke"  # of them, who spoke of the theme
OTHERS: Final = "others"  # people (or texts) it is compared with
OTHERS_SPOKE: Final = "others_spoke"
EFFECT: Final = "effect"  # by how much they are fewer than they seem
OTHERS_EFFECT: Final = "others_effect"
ELSEWHERE: Final = "share_elsewhere"
LEVEL: Final = "level"  # the share of such intervals that may be wrong
JUDGED: Final = [c.SHARE, ELSEWHERE, c.RATIO, c.LOW, c.HIGH, c.P_VALUE, LEVEL, c.VERDICT]
LEAST_PEOPLE: Final = 10  # in the group and among the others, whatever may be shown
LEAST_EXPECTED: Final = 5.0  # who would have said it, in each, if all did so equally often (Cochran 1954)


def judged(cells: pd.DataFrame, thresholds: Thresholds) -> pd.DataFrame:
    """Judge every cell; all cells of a page are to come together, because they are corrected together.

    cells: ``participants``, ``spoke``, ``effect`` and the same of the others. Adds ``share`` and
    ``share_elsewhere`` (fractions), ``ratio`` with ``low`` and ``high``, ``p_value`` (exact,
    adjusted; Benjamini and Hochberg 1995), ``level``, ``verdict``. Below the minimum a cell is
    not tested, corrected for, or given a ratio. «No difference seen» needs that half as many would hardly have
    been chance; a cell of which that isn't so was tested, too, and is «too few to tell». Where R of m cells
    are found, each interval may be wrong as often as R / m · alpha, so that of the intervals *found* a share of
    alpha is (Benjamini and Yekutieli 2005, Journal of the American Statistical Association 100, 71-81).
    """
    counted = [cells[name].to_numpy(dtype="float64") for name in (SPOKE, c.PARTICIPANTS, OTHERS_SPOKE, OTHERS)]
    worth = [cells[name].to_numpy(dtype="float64") for name in (EFFECT, EFFECT, OTHERS_EFFECT, OTHERS_EFFECT)]
    x, n, others, of_others = (each / by for each, by in zip(counted, worth, strict=True))
    tested = enough(cells, thresholds)
    p_values, level = _corrected(chance(x, n, others, of_others), tested, thresholds.alpha)
    low, high = between(x, n, others, of_others, level)
    with np.errstate(divide="ignore", invalid="ignore"):
        share, elsewhere = counted[0] / counted[1], counted[2] / counted[3]
        ratio = share / elsewhere
    found = cells.assign(**{c.SHARE: share, ELSEWHERE: elsewhere, c.P_VALUE: p_values, LEVEL: level,
                            **{name: np.where(tested, values, np.nan) for name, values in
                               ((c.RATIO, ratio), (c.LOW, low), (c.HIGH, high))}})
    few = half_is_chance(cells, thresholds.alpha)
    return found.assign(**{c.VERDICT: _verdicts(found, tested, few, thresholds.alpha)})


def enough(cells: pd.DataFrame, thresholds: Thresholds) -> np.ndarray:
    """Say of each cell whether there are enough people to say anything; it depends on the margins only."""
    least = max(thresholds.hide_below, LEAST_PEOPLE)
    said = (cells[SPOKE] + cells[OTHERS_SPOKE]) / (cells[c.PARTICIPANTS] + cells[OTHERS]).where(
        cells[c.PARTICIPANTS] + cells[OTHERS] > 0)
    kept = pd.Series(True, index=cells.index)
    for people in (cells[c.PARTICIPANTS], cells[OTHERS]):
        kept &= (people >= least) & (said * people >= LEAST_EXPECTED) & ((1 - said) * people >= LEAST_EXPECTED)
    return kept.to_numpy(dtype="bool")


def half_is_chance(cells: pd.DataFrame, alpha: float) -> np.ndarray:
    """Say of each cell whether it could be chance if half as many of the group said it as of both together do.

    The idea of ``reach.rule.half_is_chance``, each cell looked at by itself; it depends on the margins only.
    """
    here, there = (cells[name].to_numpy("float64") for name in (EFFECT, OTHERS_EFFECT))
    n, of_others = (cells[name].to_numpy("float64") for name in (c.PARTICIPANTS, OTHERS))
    said = (cells[SPOKE] + cells[OTHERS_SPOKE]).to_numpy("float64") / np.maximum(n + of_others, 1)
    return chance(np.floor(said * n / 2) / here, n / here, said * of_others / there, of_others / there) > alpha


def _corrected(raw: np.ndarray, tested: np.ndarray, alpha: float) -> tuple[np.ndarray, float]:
    """Adjust the tested cells' p-values together, and say how often an interval may be wrong."""
    p_values = np.full(len(raw), np.nan)
    if not tested.any():
        return p_values, alpha
    p_values[tested] = false_discovery_control(np.clip(raw[tested], 0, 1))
    return p_values, alpha * max(int((p_values <= alpha).sum()), 1) / int(tested.sum())


def _verdicts(found: pd.DataFrame, tested: np.ndarray, few: np.ndarray, alpha: float) -> pd.Series:
    """Say what holds; a difference must be in the test and in the interval. few: where none could have been seen."""
    sure = (found[c.P_VALUE] <= alpha).to_numpy()
    rules = [~tested, sure & (found[c.LOW] > 1).to_numpy(), sure & (found[c.HIGH] < 1).to_numpy(), few]
    names = [str(name) for name in (Difference.TOO_FEW, Difference.MORE, Difference.LESS, Difference.TOO_FEW)]
    return pd.Series(np.select(rules, names, str(Difference.NONE)), index=found.index, dtype="str")
