"""Look at a part of the data: some channels, some areas, some days, some partners."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

from analysis import counts
from ingest.schema import Frames
from ingest.schema import names as c
from ingest.schema.names import State


@dataclass(frozen=True)
class Filter:
    """What to keep; empty or None keeps everything. Days include both ends.

    Once days are chosen, what has no date is left out: it can't be shown to lie between them.
    Links always stay: they count where the online contribution they name was kept.

    A person who filled in a form is looked for where they live, others where they met. So a
    session counts, in its own area, everybody who was there less those whose forms are counted
    elsewhere: what areas add up to is never more than everybody. A tally can't be split by where
    people live. It stands where its session met, less the answers on those forms; where it would
    still count more people than remain, it is left out and they are *not asked*, because any other
    cut would invent who they are.
    """

    channels: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None
    partners: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether the filter keeps everything."""
        return self == Filter()


def apply(frames: Frames, chosen: Filter) -> Frames:
    """Keep the rows of every frame that the filter lets through."""
    if chosen.is_empty:
        return frames
    participants, sessions = _keep(frames.participants, chosen), _keep(frames.sessions, chosen)
    left_out = frames.participants.drop(participants.index)
    remaining = _remaining(frames, left_out)
    return replace(
        frames, participants=participants, contributions=_keep(frames.contributions, chosen),
        sessions=sessions.assign(**{c.PEOPLE: sessions[c.SESSION].map(remaining).astype("Int64")}),
        tallies=_fitting(_tallies_of(frames, sessions, chosen), left_out, remaining))


def _remaining(frames: Frames, left_out: pd.DataFrame) -> pd.Series:
    """Count by session everybody less those whose forms were left out; uncounted sessions are not there."""
    everybody = counts.heads(frames).dropna(subset=c.SESSION).set_index(c.SESSION)[c.PEOPLE]
    counted = everybody[everybody > 0]
    return counted - left_out[c.SESSION].value_counts().reindex(counted.index, fill_value=0)


def _tallies_of(frames: Frames, sessions: pd.DataFrame, chosen: Filter) -> pd.DataFrame:
    """Keep the tallies of the sessions kept; those whose session nobody described go by their own columns."""
    described = counts.among(frames.tallies[c.SESSION], frames.sessions[c.SESSION])
    kept = counts.among(frames.tallies[c.SESSION], sessions[c.SESSION])
    own = frames.tallies.index.isin(_keep(frames.tallies, chosen).index)
    return frames.tallies[kept | (own & ~described)]


def _fitting(tallies: pd.DataFrame, left_out: pd.DataFrame, remaining: pd.Series) -> pd.DataFrame:
    """Take the answers of the forms left out off the tallies, and leave out tallies of more people than remain."""
    group, people = [c.SESSION, c.DIMENSION, c.CATEGORY], tallies[c.PEOPLE]
    gone = tallies[group].merge(_answers(left_out, tallies[c.DIMENSION].unique()), on=group, how="left")[c.PEOPLE]
    gone = gone.fillna(0).astype("Int64").set_axis(tallies.index)
    so_far = people.groupby([tallies[name] for name in group], dropna=False).cumsum()
    fewer = tallies.assign(**{c.PEOPLE: (so_far - gone).clip(lower=0) - (so_far - people - gone).clip(lower=0)})
    total = fewer.groupby(group[:2])[c.PEOPLE].transform("sum")
    return fewer[total <= fewer[c.SESSION].map(remaining).fillna(0)]


def _answers(forms: pd.DataFrame, dimensions: Iterable[str]) -> pd.DataFrame:
    """Count the forms by session, dimension and category; no category where people preferred not to say."""
    parts = [pd.DataFrame({c.SESSION: forms[c.SESSION], c.DIMENSION: asked, c.STATE: forms[c.state_column(asked)],
                           c.CATEGORY: forms[c.category_column(asked)]})
             for asked in dimensions if c.state_column(asked) in forms]
    empty = pd.DataFrame(columns=[c.SESSION, c.DIMENSION, c.STATE, c.CATEGORY], dtype="str")
    told = pd.concat([empty, *parts], ignore_index=True)
    told = told[told[c.CATEGORY].notna() | (told[c.STATE] == State.PREFER_NOT)]
    keys = [c.SESSION, c.DIMENSION, c.CATEGORY]
    return told.groupby(keys, dropna=False).size().rename(c.PEOPLE).reset_index()


def _keep(frame: pd.DataFrame, chosen: Filter) -> pd.DataFrame:
    kept = pd.Series(True, index=frame.index)
    if chosen.channels:
        kept &= frame[c.CHANNEL].isin(chosen.channels)
    if chosen.areas:
        kept &= frame[c.AREA].isin(chosen.areas)
    if chosen.partners:
        kept &= frame[c.PARTNER].isin(chosen.partners)
    if chosen.first:
        kept &= frame[c.DATE] >= pd.Timestamp(chosen.first)
    if chosen.last:
        kept &= frame[c.DATE] <= pd.Timestamp(chosen.last)
    return frame[kept]
