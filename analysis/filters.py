"""Look at a part of the data: some channels, some areas, some days."""

import datetime as dt
from dataclasses import dataclass, replace

import pandas as pd

from ingest.schema import Frames
from ingest.schema import names as c


@dataclass(frozen=True)
class Filter:
    """What to keep; empty or None keeps everything. Days include both ends.

    Once days are chosen, what has no date is left out: it can't be shown to lie between them.
    A person who filled in a form is looked for where they live, others where they met. Links
    always stay: they count where the online contribution they name was kept.
    """

    channels: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None

    @property
    def is_empty(self) -> bool:
        """Say whether the filter keeps everything."""
        return self == Filter()


def apply(frames: Frames, chosen: Filter) -> Frames:
    """Keep the rows of every frame that the filter lets through."""
    if chosen.is_empty:
        return frames
    participants = _keep(frames.participants, chosen)
    return replace(
        frames, participants=participants, contributions=_keep(frames.contributions, chosen),
        tallies=_keep(frames.tallies, chosen),
        sessions=_without_left_out(_keep(frames.sessions, chosen), frames.participants, participants))


def _without_left_out(sessions: pd.DataFrame, everybody: pd.DataFrame, kept: pd.DataFrame) -> pd.DataFrame:
    """Take those whose forms were left out off the head counts, or two areas would count them both."""
    gone = everybody[c.SESSION].value_counts().sub(kept[c.SESSION].value_counts(), fill_value=0)
    fewer = sessions[c.SESSION].map(gone).fillna(0).astype("Int64")
    return sessions.assign(**{c.PEOPLE: (sessions[c.PEOPLE] - fewer).clip(lower=0)})


def _keep(frame: pd.DataFrame, chosen: Filter) -> pd.DataFrame:
    kept = pd.Series(True, index=frame.index)
    if chosen.channels:
        kept &= frame[c.CHANNEL].isin(chosen.channels)
    if chosen.areas:
        kept &= frame[c.AREA].isin(chosen.areas)
    if chosen.first:
        kept &= frame[c.DATE] >= pd.Timestamp(chosen.first)
    if chosen.last:
        kept &= frame[c.DATE] <= pd.Timestamp(chosen.last)
    return frame[kept]
