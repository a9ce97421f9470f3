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
    return replace(frames, **{name: _keep(frame, chosen) for name, frame in vars(frames).items()})


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
