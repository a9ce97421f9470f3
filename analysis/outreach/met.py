"""Who was met where: every meeting's people of one group, and the others who told us."""

from collections.abc import Iterable
from typing import Final

import pandas as pd

from analysis import counts
from ingest.schema import Frames
from ingest.schema import names as c

OTHERS: Final = "others"  # people who told us and are of other groups
HEADS: Final = "heads"  # everybody who was there
MET_COLUMNS: Final = [c.SESSION, c.CHANNEL, c.PARTNER, c.VENUE, c.AREA, c.DATE, HEADS, c.PARTICIPANTS, OTHERS]


def met(frames: Frames, dimension: str, category: str, comparable: Iterable[str]) -> pd.DataFrame:
    """List the meetings with what is known of a group there: one row per meeting whose people were counted.

    comparable: the categories that have a population figure, of which shares are made. Columns: session,
    channel, partner, venue, area, date, heads (everybody there), participants (of the group), others. Where
    nobody told us, both are 0: nobody asked there.
    """
    cells = counts.cells(frames, dimension)
    told = cells[cells[c.CATEGORY].isin(list(comparable)) & cells[c.SESSION].notna()]
    group = told[told[c.CATEGORY] == category].groupby(c.SESSION)[c.PEOPLE].sum()
    everybody = told.groupby(c.SESSION)[c.PEOPLE].sum()
    heads = counts.heads(frames).dropna(subset=c.SESSION)
    there = heads[heads[c.PEOPLE] > 0].rename(columns={c.PEOPLE: HEADS})
    where = frames.sessions[[c.SESSION, c.PARTNER, c.VENUE, c.AREA, c.DATE]]
    known = there.merge(where, on=c.SESSION, how="left")
    own = known[c.SESSION].map(group).fillna(0).astype("int64")
    all_told = known[c.SESSION].map(everybody).fillna(0).astype("int64")
    return known.assign(**{c.PARTICIPANTS: own, OTHERS: all_told - own})[MET_COLUMNS].reset_index(drop=True)


def asked(meetings: pd.DataFrame) -> pd.DataFrame:
    """Keep the meetings where somebody told us, so that something is known of the group."""
    return meetings[meetings[c.PARTICIPANTS] + meetings[OTHERS] > 0]


def unasked(meetings: pd.DataFrame) -> pd.DataFrame:
    """Keep the meetings where nobody told us: perhaps the group was there, and nobody knows."""
    return meetings[meetings[c.PARTICIPANTS] + meetings[OTHERS] == 0]


def alone(frames: Frames, dimension: str, category: str, comparable: Iterable[str]) -> pd.DataFrame:
    """Count by channel those who came without a meeting: channel, participants (of the group), others."""
    cells = counts.cells(frames, dimension)
    told = cells[cells[c.CATEGORY].isin(list(comparable)) & cells[c.SESSION].isna()]
    everybody = told.groupby(c.CHANNEL)[c.PEOPLE].sum()
    own = told[told[c.CATEGORY] == category].groupby(c.CHANNEL)[c.PEOPLE].sum().reindex(everybody.index, fill_value=0)
    return pd.DataFrame({c.PARTICIPANTS: own, OTHERS: everybody - own}).rename_axis(c.CHANNEL).reset_index()
