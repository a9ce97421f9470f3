"""When people took part: by day, by week and by month."""

from enum import StrEnum
from typing import Final

import numpy as np
import pandas as pd

from analysis import counts
from analysis.viewers import SO_FAR, TEXTS
from ingest.schema import Frames
from ingest.schema import names as c

START: Final = "start"  # of a week (Monday) or a month
PERIOD_COLUMNS: Final = [START, c.PARTICIPANTS, TEXTS, SO_FAR]
MOST_WEEKS: Final = 26  # that have room beside each other
_DAY: Final = "datetime64[s]"
_NO_DAY: Final = np.datetime64("NaT", "s")


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
    heads, dates = counts.heads(frames), _days(frames)
    met = heads[c.SESSION].notna().to_numpy()
    came = np.array([dates.get(name, _NO_DAY) for name in heads[c.SESSION].to_numpy()[met]], dtype=_DAY)
    alone = frames.participants.loc[frames.participants[c.SESSION].isna(), c.DATE].to_numpy(_DAY)
    written = frames.contributions[c.DATE].to_numpy(_DAY)
    at, days = pd.factorize(np.concatenate([came, alone, written]), use_na_sentinel=False)
    people = np.concatenate([heads[c.PEOPLE].to_numpy()[met], np.ones(len(alone)), np.zeros(len(written))])
    told = {c.PARTICIPANTS: np.bincount(at, people, len(days)),
            TEXTS: np.bincount(at[len(came) + len(alone):], minlength=len(days))}
    return pd.DataFrame(told, index=pd.DatetimeIndex(days)).astype("int64").sort_index()


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


def _laid_out(periods: pd.DataFrame) -> pd.DataFrame:
    whole = periods.rename_axis(START).reset_index()
    return whole.assign(**{SO_FAR: whole[c.PARTICIPANTS].cumsum()})[PERIOD_COLUMNS]


def _days(frames: Frames) -> dict[str, np.datetime64]:
    """Give the day of each session, from whatever tells it: its description, else its forms, else its tallies."""
    found: dict[str, np.datetime64] = {}
    for frame in (frames.tallies, frames.participants, frames.sessions):
        (at, names), days = pd.factorize(frame[c.SESSION]), frame[c.DATE].to_numpy(_DAY)
        told = np.flatnonzero((at >= 0) & ~np.isnat(days))[::-1]  # the last one written stays, so it goes backwards
        first = np.full(len(names), _NO_DAY)
        first[at[told]] = days[told]
        found |= {name: day for name, day in zip(names, first, strict=True) if not np.isnat(day)}
    return found
