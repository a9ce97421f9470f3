"""How many more people bring a group to its share of the population, while others go on coming.

The model in one sentence: until the consultation ends everybody keeps coming as they came so far, and
on top of that come x people of the group, each with ``along`` others.

With k people of the group among n who told us, the population's share p, and a pace f (the days
that are left for each day so far):

    ((1 + f)·k + x) / ((1 + f)·n + x + along·x) = p    so    x = (1 + f)·(p·n - k) / (1 - p·(1 + along))
"""

import datetime as dt
import math
from dataclasses import dataclass
from typing import Final, NamedTuple

import pandas as pd
from scipy.stats import norm

from analysis.reach.chance import CONFIDENCE
from ingest.schema import Engagement, Frames
from ingest.schema import names as c

NEVER: Final = math.inf
_Z: Final = float(norm.ppf((1 + CONFIDENCE) / 2))


class Pace(NamedTuple):
    """Up to which day there is anything on record, until when people may come, and the days left per day so far."""

    last: dt.date | None
    until: dt.date
    ratio: float


@dataclass(frozen=True)
class Gap:
    """A group of k ``people`` among n who ``told`` us, with the ``share`` p it has of the population.

    pace: days left for each day so far. effect: of meetings (``Turnout.effect``), for the range.
    """

    people: int
    told: int
    share: float
    pace: float = 0.0
    effect: float = 1.0

    @property
    def missing(self) -> float:
        """How far from their share they will be, in people, if all goes on as it does: (1 + f)·(p·n - k)."""
        return max(0.0, (1 + self.pace) * (self.share * self.told - self.people))

    def closed_by(self, along: float = 0.0) -> float:
        """Say how many more of the group bring it to its share, if each comes with so many others.

        ``NEVER``: however many come, where the others who come along are too many.
        """
        gain = 1 - self.share * (1 + along)
        return 0.0 if not self.missing else self.missing / gain if gain > 1e-12 else NEVER

    def range(self) -> tuple[float, float]:
        """Give 95 % limits of ``closed_by()``: how many come anyway until the end is chance.

        How many more come of a kind of whom a came so far has the mean f·a and the variance f·(1 + f)·a of
        a negative binomial: chance in what comes, and in how well the rate is known (a Poisson
        rate with a gamma prior, half a person more so that «none yet» isn't «none ever»). Times
        the effect of meetings; a normal approximation.
        """
        if not self.missing:
            return 0.0, 0.0
        others = self.told - self.people + 0.5
        spread = self.share**2 * others + (1 - self.share)**2 * (self.people + 0.5)
        error = _Z * math.sqrt(self.effect * self.pace * (1 + self.pace) * spread)
        return tuple(max(0.0, self.missing + side * error) / (1 - self.share) for side in (-1, 1))  # type: ignore[return-value]

    def meetings(self, people: float, others: float) -> float:
        """Say how many meetings bring the group to its share, if each meets so many of it and so many others.

        Each narrows the gap by people·(1 - p) - others·p; ``NEVER`` where that is nothing or less.
        """
        gain = people * (1 - self.share) - others * self.share
        return 0.0 if not self.missing else self.missing / gain if gain > 1e-12 else NEVER


def gap_of(row: dict, pace: float) -> Gap:
    """Read a group's gap from one of reach's rows."""
    effect = row[c.N_KNOWN] / row[c.N_EFFECTIVE] if row[c.N_EFFECTIVE] else 1.0
    return Gap(int(row[c.PARTICIPANTS]), int(row[c.N_KNOWN]), float(row[c.POPULATION_SHARE]), pace, float(effect))


def pace_of(frames: Frames, engagement: Engagement, until: dt.date | None = None) -> Pace:
    """Say how many days are left for each day so far: from the start to the last day on record, and from there on.

    until: a later or earlier end than the engagement's. Nothing is left where no day is on record.
    """
    dates = pd.concat([frame[c.DATE] for frame in (frames.participants, frames.sessions, frames.tallies)])
    end, last = until or engagement.end, dates.max()
    if pd.isna(last):
        return Pace(None, end, 0.0)
    so_far, left = (last.date() - engagement.start).days + 1, (end - last.date()).days
    return Pace(last.date(), end, left / so_far if so_far > 0 and left > 0 else 0.0)
