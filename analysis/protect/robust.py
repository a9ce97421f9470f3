"""Which findings hold whatever the unknown are, as far as rounded numbers tell: said only where none of them denies it.

Whether a finding is robust hangs on exact numbers near its limit, so it would tell of small ones, and the rounded
copy may have it the other way round. So others than staff read «holds», or «might not», only where every number that
the rounded ones can stand for says the same, and nothing else.
"""

from typing import Final

import numpy as np
import pandas as pd

from analysis.reach.effective import Turnout
from analysis.reach.rule import Weighed, weigh
from ingest.schema import Thresholds
from ingest.schema import names as c
from ingest.schema.names import Verdict

FARTHEST: Final = 5  # roundings between a group with the unknown and the truth: its own, and four kinds of unknown
FOUND: Final = [str(verdict) for verdict in (*c.FLAGGED, Verdict.OVER)]


def holds(judged: pd.DataFrame, effect: pd.Series, slack: int, thresholds: Thresholds) -> pd.Series:
    """Say of reach's rounded rows which findings hold whatever the unknown are: yes, no, or nothing; no finding: no.

    effect: by how much people who met are fewer than they seem, by dimension; as if those who did not say had met
    as much. slack: by how many each number may be off.
    """
    found = judged[c.VERDICT].isin(FOUND)
    parts = [pd.Series(pd.array([pd.NA if x else False for x in found], dtype="boolean"), judged.index)]
    for name, rows in judged[judged[c.DIMENSION].isin(judged.loc[found, c.DIMENSION])].groupby(c.DIMENSION):
        known = rows[rows[c.POPULATION_SHARE].notna() & (rows[c.N_KNOWN] > 0)]
        if len(known):
            own = _of_question(known, len(rows), float(effect.get(name, 1.0)), slack, thresholds)
            parts.append(own[known[c.VERDICT].isin(FOUND)])
    told = pd.concat(parts)
    return told[~told.index.duplicated(keep="last")].reindex(judged.index)


def _of_question(known: pd.DataFrame, answers: int, effect: float, slack: int, thresholds: Thresholds) -> pd.Series:
    """Hold each group of one question against the numbers that speak most against its finding, and most for it."""
    x, p = (known[name].to_numpy("float64") for name in (c.PARTICIPANTS, c.POPULATION_SHARE))
    n, unknown = int(known[c.N_KNOWN].max()), int(known[c.N_UNKNOWN].max())
    far, of_all = slack * min(answers, FARTHEST), slack * (1 + answers - len(known))
    met = 1 + (effect - 1) * (n + unknown) / n
    fewest, most = max(n + unknown - of_all, 1), n + unknown + of_all
    lower = np.maximum(x - slack, 0)
    against = (_with(x, unknown + far, fewest, p, met, thresholds).under,
               _with(lower, 0, most, p, met, thresholds).over)
    speaking = (_with(lower, max(unknown - far + slack, 0), most, p, 1.0, thresholds).under,
                _with(x + slack, 0, fewest, p, 1.0, thresholds).over)
    missing = known[c.VERDICT].isin([str(verdict) for verdict in c.FLAGGED]).to_numpy()
    surely, perhaps = (np.where(missing, *sides) for sides in (against, speaking))
    return pd.Series(pd.array(surely, dtype="boolean"), known.index).mask(~surely & perhaps)


def _with(x: np.ndarray, unknown: int, people: int, p: np.ndarray, effect: float, thresholds: Thresholds) -> Weighed:
    """Weigh groups of so many people, with so many unknown among them."""
    return weigh(x, Turnout(people, weighting=effect), p * max(people - unknown, 1), thresholds, unknown)
