"""When people took part: by day, by week and by month."""

from enum import StrEnum
from typing import Final

import pandas as pd

from analysis import counts
from analysis.viewers import SO_FAR, TEXTS
from ingest.schema import Frames
from ingest.schema import names as c

START: Final = "start"  # of a week (Monday) or a month
PERIOD_COLUMNS: Final = [START, c.PARTICIPANTS, TEXTS, SO_FAR]
MOST_WEEKS: Final = 26  # that have room beside each other


class Step(StrEnum):
    """How time is cut. The values are pandas' names of periods."""

    WEEK = "W-SUN"
    MONTH = "M"


def step_for(days: pd.DataFrame) -> Step:
    """Choose weeks, or months where weeks would be too many. Takes ``by_day``'s frame."""
    dated = days.index.dropna()
    few = dated.empty or (dated.max() - dated.min()).days <= 7 * MOST_WEEKS
    return Step.WEEK if few else Step.MONTH


def by_day(frames: Frames) -> pd.DataFrame:
    """Count people and texts by day: indexed by day (NaT for those without one); columns participants, contributions.

    Whoever was at a meeting came on its day; everybody else on the day of their form.
    """
    heads = counts.heads(frames)
    met = heads[heads[c.SESSION].notna()]
    alone = frames.participants.loc[frames.participants[c.SESSION].isna(), c.DATE]
    told = pd.concat([_on(_days(frames).reindex(met[c.SESSION]), met[c.PEOPLE], c.PARTICIPANTS),
                      _on(alone, 1, c.PARTICIPANTS), _on(frames.contributions[c.DATE], 1, TEXTS)])
    both = told.groupby(level=0, dropna=False).sum().astype("int64")
    return both[[c.PARTICIPANTS, TEXTS]].sort_index()


def by_period(days: pd.DataFrame, step: Step) -> pd.DataFrame:
    """Add days up to weeks or months: ``PERIOD_COLUMNS``, one row per period from the first to the last.

    ``so_far``: all people up to a period's end. Those without a day are in no period. Takes ``by_day``'s frame.
    """
    dated = days[days.index.notna()]
    if dated.empty:
        return _laid_out(pd.DataFrame({c.PARTICIPANTS: [], TEXTS: []}, dtype="int64").set_index(pd.DatetimeIndex([])))
    periods = dated.groupby(pd.DatetimeIndex(dated.index).to_period(step.value)).sum()
    every = pd.period_range(periods.index.min(), periods.index.max(), freq=step.value)
    whole = periods.reindex(every, fill_value=0)
    return _laid_out(whole.set_index(every.to_timestamp()))


def of_months(people: pd.Series, texts: pd.Series) -> pd.DataFrame:
    """Lay out what was counted by month («2026-03») as ``by_period`` does."""
    both = pd.concat([people.rename(c.PARTICIPANTS), texts.rename(TEXTS)], axis=1).fillna(0).astype("int64")
    both.index = pd.DatetimeIndex(pd.to_datetime(both.index, format="%Y-%m"))
    return by_period(both.sort_index(), Step.MONTH)


def months(days: pd.Series) -> pd.Series:
    """Add up a column of ``by_day`` by month: «2026-03» → how many; «» for those without a day."""
    named = pd.DatetimeIndex(days.index).strftime("%Y-%m").fillna("")
    return days.groupby(named).sum()


def _on(days: pd.Series, n: pd.Series | int, counted: str) -> pd.DataFrame:
    """Count what came on each day, as a row of its own."""
    index = pd.DatetimeIndex(pd.to_datetime(days.to_numpy()))
    return pd.DataFrame({c.PARTICIPANTS: 0, TEXTS: 0}, index=index).assign(
        **{counted: n.to_numpy() if isinstance(n, pd.Series) else n})


def _laid_out(periods: pd.DataFrame) -> pd.DataFrame:
    whole = periods.rename_axis(START).reset_index()
    return whole.assign(**{SO_FAR: whole[c.PARTICIPANTS].cumsum()})[PERIOD_COLUMNS]


def _days(frames: Frames) -> pd.Series:
    """Give the day of each session, from whatever tells it."""
    told = pd.concat([frame[[c.SESSION, c.DATE]] for frame in (frames.sessions, frames.participants, frames.tallies)])
    return told.dropna().drop_duplicates(c.SESSION).set_index(c.SESSION)[c.DATE]
