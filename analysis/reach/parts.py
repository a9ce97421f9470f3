"""Reach by channel, by partner, by area and over time: the same judgement, part by part.

Parts are cut by the same filters as everywhere, so that a part's figures are those that its
filter shows, and areas are compared with their own population.
"""

import calendar
import datetime as dt
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

import pandas as pd

from analysis import counts
from analysis.filters import Filter, apply
from analysis.reach.chance import clopper_pearson
from analysis.reach.reach import REACH_COLUMNS, reach_of
from ingest.schema import Dimension, Engagement, Frames
from ingest.schema import names as c

PART: Final = "part"
PARTED_COLUMNS: Final = [PART, *REACH_COLUMNS]
LEAST_ROUNDED: Final = 50  # people who told us, below which rounding alone makes the shares of a part


class Kind(StrEnum):
    """By what people are told apart."""

    CHANNEL = "channel"
    PARTNER = "partner"
    AREA = "area"
    MONTH = "month"


def cuts(frames: Frames, engagement: Engagement, kind: Kind) -> dict[str, Filter]:
    """Name the parts there are, each with its filter; months as «2026-03», in their order.

    People without a partner, an area or a date are in none of them.
    """
    if kind is Kind.CHANNEL:
        people = counts.by_channel(frames)
        return {name: Filter(channels=(name,)) for name in people.loc[people[c.PARTICIPANTS] > 0, c.CHANNEL]}
    if kind is Kind.AREA:
        areas = engagement.areas.categories if engagement.areas else []
        return {area.id: Filter(areas=(area.id,)) for area in areas}
    if kind is Kind.PARTNER:
        return {name: Filter(partners=(name,)) for name in sorted(_told(frames, c.PARTNER))}
    months = sorted({(day.year, day.month) for day in _told(frames, c.DATE)})
    return {f"{year}-{month:02}": _month(year, month) for year, month in months}


def by_part(frames: Frames, engagement: Engagement, benchmark: pd.DataFrame, dimension: Dimension,
            parts: Mapping[str, Filter], chosen: Filter | None = None) -> pd.DataFrame:
    """Judge one dimension in every part, and give ``joined``'s frame. ``chosen``: what the frames were filtered by."""
    areas = chosen.areas if chosen else ()
    judged = {name: reach_of(apply(frames, part), engagement, benchmark, dimension, part.areas or areas)
              for name, part in parts.items()}
    return joined(judged, dimension.id)


def joined(judged: Mapping[str, pd.DataFrame], dimension: str) -> pd.DataFrame:
    """Put reach's rows of one dimension from several parts below each other.

    One row per part × category, ``part`` first; parts in which nobody told us are left out. Parts
    may be small, so ``low`` and ``high`` are the exact interval (``chance.clopper_pearson``); those of
    rounded parts stay as they are, because they hold what rounding can have done.
    """
    named = [rows[rows[c.DIMENSION] == dimension].assign(**{PART: name}) for name, rows in judged.items()]
    kept = [*PARTED_COLUMNS, c.BLURRED]  # the last in rounded parts only
    found = [rows[[name for name in kept if name in rows]] for rows in named if (rows[c.N_KNOWN] > 0).any()]
    if not found:
        return pd.DataFrame(columns=PARTED_COLUMNS)
    together = pd.concat(found, ignore_index=True)
    if c.BLURRED in together:
        return together
    effective = together[c.N_EFFECTIVE].to_numpy()
    together[c.LOW], together[c.HIGH] = clopper_pearson(together[c.SHARE].to_numpy() * effective, effective)
    return together


def _told(frames: Frames, column: str) -> Iterable:
    """Give the values that anybody or any meeting has in a column."""
    told = pd.concat([frame[column] for frame in (frames.participants, frames.sessions, frames.tallies)])
    return told.dropna().unique() if column != c.DATE else pd.DatetimeIndex(told.dropna().unique())


def _month(year: int, month: int) -> Filter:
    last = calendar.monthrange(year, month)[1]
    return Filter(first=dt.date(year, month, 1), last=dt.date(year, month, last))
