"""Who was heard, against who lives here: every dimension of an engagement."""

from collections.abc import Sequence
from typing import Final

import pandas as pd

from analysis import counts
from analysis.reach.benchmark import population
from analysis.reach.effective import turnout_of
from analysis.reach.verdicts import JUDGED_COLUMNS, judge
from ingest.schema import Dimension, Engagement, Frames
from ingest.schema import names as c

REACH_COLUMNS = [c.DIMENSION, *JUDGED_COLUMNS, c.STATUS, c.N_UNREAD]
SILENT: Final = "n_silent"


def reach(frames: Frames, engagement: Engagement, benchmark: pd.DataFrame,
          areas: Sequence[str] = ()) -> pd.DataFrame:
    """Judge every category of every dimension.

    Returns one row per dimension × category, in the engagement's order; columns as ``judge``
    gives them, with ``dimension`` before, and after: ``status`` (census, illustrative or nothing) and
    ``n_unread``, those of ``n_unknown`` whose answer was given and not understood.
    ``areas``: the areas the frames were filtered by, so that the population is theirs, too.
    """
    gathered = counts.gather(frames)
    parts = [reach_of(frames, engagement, benchmark, dimension, areas, gathered) for dimension in engagement.dimensions]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=REACH_COLUMNS)


def flags(judged: pd.DataFrame) -> pd.DataFrame:
    """Keep the groups that were missed, the widest gap (in people) first."""
    missed = judged[judged[c.VERDICT].isin([str(v) for v in c.FLAGGED])]
    order = (missed[c.EXPECTED] - missed[c.PARTICIPANTS]).sort_values(ascending=False, kind="stable").index
    return missed.loc[order].reset_index(drop=True)


def with_silent(judged: pd.DataFrame) -> pd.DataFrame:
    """Add to reach's rows the people who did not say or were not asked (``n_silent``): unknown, but not unread."""
    return judged.assign(**{SILENT: judged[c.N_UNKNOWN] - judged[c.N_UNREAD]})


def reach_of(frames: Frames, engagement: Engagement, benchmark: pd.DataFrame, dimension: Dimension,
             areas: Sequence[str] = (), gathered: counts.Gathered | None = None) -> pd.DataFrame:
    """Judge every category of one dimension: ``reach``'s rows of it."""
    counted = counts.cells(frames, dimension.id, gathered)
    order = [category.id for category in dimension.categories]
    known = counts.by_category(counted).reindex(order, fill_value=0)
    living = population(benchmark, engagement, dimension.id, areas)
    unknown = int(counted[c.PEOPLE].sum() - known.sum())
    compared = counted[c.CATEGORY].isin(living.people.index[living.people > 0]).to_numpy()
    known_people, everybody = (turnout_of(counted, engagement.thresholds.rho, part)
                               for part in (compared, compared | counted[c.CATEGORY].isna().to_numpy()))
    judged = judge(known, living.people, unknown, engagement.thresholds, known_people, everybody)
    judged.insert(0, c.DIMENSION, dimension.id)
    judged[c.STATUS] = pd.array([c.ILLUSTRATIVE if category in living.illustrative
                                 else c.CENSUS if category in living.people.index else "" for category in order],
                                dtype="str")
    judged[c.N_UNREAD] = counts.unread(counted)
    return judged
