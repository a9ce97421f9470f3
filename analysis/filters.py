"""Look at a part of the data: some channels, some areas, some days, some partners."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
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
    stay = _stay(frames.participants, chosen)
    left_out, sessions = frames.participants[~stay], _keep(frames.sessions, chosen)
    remaining = _remaining(frames, left_out)
    return replace(
        frames, participants=frames.participants[stay], contributions=_keep(frames.contributions, chosen),
        sessions=sessions.assign(**{c.PEOPLE: pd.array([remaining.get(name) for name in sessions[c.SESSION].tolist()],
                                                       dtype="Int64")}),
        tallies=_fitting(_tallies_of(frames, sessions, chosen), left_out, remaining))


def _remaining(frames: Frames, left_out: pd.DataFrame) -> dict[str, int]:
    """Count by session everybody less those whose forms were left out; uncounted sessions are not there."""
    heads, gone = counts.heads(frames), left_out[c.SESSION].value_counts(sort=False).to_dict()
    return {name: people - gone.get(name, 0) for name, people in zip(
        heads[c.SESSION].tolist(), heads[c.PEOPLE].tolist(), strict=True) if pd.notna(name) and people > 0}


def _tallies_of(frames: Frames, sessions: pd.DataFrame, chosen: Filter) -> pd.DataFrame:
    """Keep the tallies of the sessions kept; those whose session nobody described go by their own columns."""
    described = counts.among(frames.tallies[c.SESSION], frames.sessions[c.SESSION])
    kept = counts.among(frames.tallies[c.SESSION], sessions[c.SESSION])
    return frames.tallies[kept | (_stay(frames.tallies, chosen) & ~described)]


def _fitting(tallies: pd.DataFrame, left_out: pd.DataFrame, remaining: dict[str, int]) -> pd.DataFrame:
    """Take the answers of the forms left out off the tallies, and leave out tallies of more people than remain."""
    if tallies.empty:
        return tallies
    gone, total, fewer = _answers(left_out, tallies[c.DIMENSION].unique()), Counter[tuple[str, str]](), []
    told = list(zip(*(tallies[name].tolist() for name in (c.SESSION, c.DIMENSION, c.CATEGORY)), strict=True))
    for (session, asked, category), people in zip(told, tallies[c.PEOPLE].tolist(), strict=True):
        answer = session, asked, category if isinstance(category, str) else None
        taken = min(people, gone[answer])
        gone[answer] -= taken
        total[session, asked] += people - taken
        fewer.append(people - taken)
    fit = [total[session, asked] <= remaining.get(session, 0) for session, asked, _category in told]
    return tallies.assign(**{c.PEOPLE: pd.array(fewer, dtype="Int64")})[np.array(fit)]


def _answers(forms: pd.DataFrame, dimensions: Iterable[str]) -> Counter[tuple[str, str, str | None]]:
    """Count the forms by session, dimension and category; no category where people preferred not to say."""
    found, (session, sessions) = Counter[tuple[str, str, str | None]](), pd.factorize(forms[c.SESSION])
    where = list(sessions)
    for asked in [asked for asked in dimensions if c.state_column(asked) in forms]:
        category, categories = pd.factorize(forms[c.category_column(asked)])
        declined = (forms[c.state_column(asked)] == State.PREFER_NOT).to_numpy(dtype="bool")
        told, named = (session >= 0) & ((category >= 0) | declined), [None, *categories]
        which, people = np.unique((session * len(named) + category + 1)[told], return_counts=True)
        for at, n in zip(which.tolist(), people.tolist(), strict=True):
            found[where[at // len(named)], asked, named[at % len(named)]] = n
    return found


def _keep(frame: pd.DataFrame, chosen: Filter) -> pd.DataFrame:
    return frame[_stay(frame, chosen)]


def _stay(frame: pd.DataFrame, chosen: Filter) -> np.ndarray:
    """Say of each row whether the filter lets it through."""
    stay = np.ones(len(frame), dtype="bool")
    for name, names in ((c.CHANNEL, chosen.channels), (c.AREA, chosen.areas), (c.PARTNER, chosen.partners)):
        if names:
            stay &= frame[name].isin(names).to_numpy()
    if chosen.first:
        stay &= (frame[c.DATE] >= pd.Timestamp(chosen.first)).to_numpy()
    if chosen.last:
        stay &= (frame[c.DATE] <= pd.Timestamp(chosen.last)).to_numpy()
    return stay
