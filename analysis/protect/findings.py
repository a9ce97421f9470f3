"""What others than staff read as findings, and where a count goes so that the two agree.

For everybody together the finding is the exact one: a consultation has one, and staff and
policymakers read the same. It tells a little of a hidden count; how little is in
``docs/protecting-people.md``. Inside a part the finding is made from rounded counts, and kept only
where rounding couldn't have made it.
"""

import numpy as np
import pandas as pd

from analysis.protect.rounding import DOWN, DRAWN, FIRMLY, UP
from analysis.protect.tables import label
from ingest.schema import Thresholds
from ingest.schema import names as c
from ingest.schema.names import State, Verdict

ROW = [c.DIMENSION, c.CATEGORY]


def pulls(judged: pd.DataFrame, base: int, thresholds: Thresholds) -> dict[str, pd.Series]:
    """Say for each dimension where its categories' counts are to go: dimension → answer → ``DOWN``, ``DRAWN``, ``UP``.

    judged: reach's exact rows for everybody. A group that is missing is not rounded up to where it
    would not be, nor one that is over-represented down. One of fewer than ``base`` people is «fewer
    than», unless a fair share would be ``base`` or more and it is not flagged: then it is near it.
    """
    people, fair, found = judged[c.PARTICIPANTS], judged[c.EXPECTED], judged[c.VERDICT]
    flagged, below = found.isin([str(v) for v in c.FLAGGED]), people // base * base
    way = np.select(
        [people < base, flagged & (below + base >= thresholds.under * fair),
         (found == Verdict.OVER) & (below <= thresholds.over * fair)],
        [np.where(~flagged & (fair >= base), UP, DOWN) * FIRMLY, DOWN, UP], DRAWN)
    answers = [label(State.GIVEN.value, category) for category in judged[c.CATEGORY]]
    frame = pd.DataFrame({c.DIMENSION: judged[c.DIMENSION], "answer": answers, "way": way})
    return {str(name): own.set_index("answer")["way"] for name, own in frame.groupby(c.DIMENSION)}


def as_found(judged: pd.DataFrame, exact: pd.DataFrame) -> pd.DataFrame:
    """Put the exact findings into reach's rows of the rounded copy.

    Beside «fewer than 10» only two things are read, «under-represented» and «too few to tell»: finer
    findings would say how many there were, and «nobody seen» whether anybody was there.
    """
    told = exact.set_index(ROW)[c.VERDICT].replace({str(Verdict.NONE_SEEN): str(Verdict.UNDER)})
    found = told.reindex(pd.MultiIndex.from_frame(judged[ROW])).set_axis(judged.index)
    finer = (judged[c.PARTICIPANTS] == 0) & found.isin([str(Verdict.OVER), str(Verdict.WITHIN)])
    return judged.assign(**{c.VERDICT: found.mask(finer, str(Verdict.TOO_FEW)).astype("str")})


def if_sure(judged: pd.DataFrame, base: int, thresholds: Thresholds) -> pd.DataFrame:
    """Keep in reach's rows of a rounded part what rounding by less than ``base`` couldn't have brought about."""
    slack, p = (base - 1) / judged[c.N_KNOWN].where(judged[c.N_KNOWN] > 0), judged[c.POPULATION_SHARE]
    found = judged[c.VERDICT].replace({str(Verdict.NONE_SEEN): str(Verdict.UNDER)})
    doubtful = (((found == Verdict.UNDER) & ~(judged[c.HIGH] + slack < p))
                | ((found == Verdict.OVER) & ~(judged[c.LOW] - slack > p))
                | ((found == Verdict.WITHIN) & ~(slack < (1 - thresholds.under) * p)))
    return judged.assign(**{c.VERDICT: found.mask(doubtful, str(Verdict.TOO_FEW))})
