"""Meetings whose papers disagree: what staff should look at, because one of two numbers is wrong."""

from typing import Final

import pandas as pd

from analysis import counts
from ingest.schema import Dimension, Frames
from ingest.schema import names as c

BY_FORMS: Final = "by_forms"
BY_TALLY: Final = "by_tally"
COLUMNS: Final = [c.PARTNER, c.DATE, c.VENUE, c.SESSION, c.DIMENSION, c.CATEGORY, BY_FORMS, BY_TALLY, c.PEOPLE]


def conflicts(frames: Frames, dimensions: list[Dimension]) -> pd.DataFrame:
    """Find the groups that more people of a meeting named on forms than its head count has.

    A head count has everybody of the room, forms only those who filled one in; the other way
    round, one of them is wrong. One row per meeting × dimension × category: where and when it was,
    ``by_forms``, ``by_tally``, and ``people``, the number that was counted in the end.
    """
    found = [_of(frames, dimension.id) for dimension in dimensions]
    together = pd.concat(found, ignore_index=True) if found else pd.DataFrame()
    if together.empty:
        return pd.DataFrame(columns=COLUMNS)
    where = frames.sessions[[c.SESSION, c.PARTNER, c.DATE, c.VENUE]]
    return together.merge(where, on=c.SESSION, how="left")[COLUMNS]


def _of(frames: Frames, dimension: str) -> pd.DataFrame:
    key = [c.SESSION, c.CATEGORY]
    tallied = frames.tallies[frames.tallies[c.DIMENSION] == dimension].dropna(subset=c.CATEGORY)
    if tallied.empty:
        return pd.DataFrame()
    by_tally = tallied.groupby(key)[c.PEOPLE].sum().astype("int64").rename(BY_TALLY)
    told = frames.participants.rename(columns={c.category_column(dimension): c.CATEGORY}).dropna(subset=key)
    told = told[counts.among(told[c.SESSION], tallied[c.SESSION])]
    by_forms = told.groupby(key).size().rename(BY_FORMS)
    both = pd.concat([by_forms, by_tally], axis=1).fillna(0).astype("int64").reset_index()
    more = both[both[BY_FORMS] > both[BY_TALLY]].copy()
    cells = counts.cells(frames, dimension).groupby(key)[c.PEOPLE].sum()
    more[c.DIMENSION] = dimension
    more[c.PEOPLE] = cells.reindex(pd.MultiIndex.from_frame(more[key]), fill_value=0).to_numpy()
    return more
