"""Who was heard, against who lives here: every dimension of an engagement."""

from collections.abc import Sequence

import pandas as pd

from analysis import counts
from analysis.reach.benchmark import population
from analysis.reach.verdicts import JUDGED_COLUMNS, judge
from ingest.schema import Dimension, Engagement, Frames
from ingest.schema import names as c

REACH_COLUMNS = [c.DIMENSION, *JUDGED_COLUMNS, c.STATUS]


def reach(frames: Frames, engagement: Engagement, benchmark: pd.DataFrame,
          areas: Sequence[str] = ()) -> pd.DataFrame:
    """Judge every category of every dimension.

    Returns one row per dimension × category, in the engagement's order; columns as ``judge``
    gives them, with ``dimension`` before and ``status`` (census, illustrative or nothing) after.
    ``areas``: the areas the frames were filtered by, so that the population is theirs, too.
    """
    parts = [_dimension(frames, engagement, benchmark, dimension, areas) for dimension in engagement.dimensions]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=REACH_COLUMNS)


def flags(judged: pd.DataFrame) -> pd.DataFrame:
    """Keep the groups that were missed, the widest gap (in people) first."""
    missed = judged[judged[c.VERDICT].isin([str(v) for v in c.FLAGGED])]
    order = (missed[c.EXPECTED] - missed[c.PARTICIPANTS]).sort_values(ascending=False, kind="stable").index
    return missed.loc[order].reset_index(drop=True)


def _dimension(frames: Frames, engagement: Engagement, benchmark: pd.DataFrame, dimension: Dimension,
               areas: Sequence[str]) -> pd.DataFrame:
    counted = counts.cells(frames, dimension.id)
    order = [category.id for category in dimension.categories]
    known = counts.by_category(counted).reindex(order, fill_value=0)
    living = population(benchmark, engagement, dimension.id, areas)
    unknown = int(counted[c.PEOPLE].sum() - known.sum())
    judged = judge(known, living.people, unknown, engagement.thresholds)
    judged[c.DIMENSION] = dimension.id
    judged[c.STATUS] = judged[c.CATEGORY].map(
        lambda category: c.ILLUSTRATIVE if category in living.illustrative
        else "census" if category in living.people.index else "").astype("str")
    return judged[REACH_COLUMNS]
