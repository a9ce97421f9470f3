"""For every group that was missed: how many more people, where they live, who meets them, and a plan."""

import datetime as dt
from dataclasses import dataclass

import pandas as pd

from analysis.outreach.living import by_area, living, with_wanted
from analysis.outreach.met import alone, asked, met
from analysis.outreach.parity import Gap, Pace, gap_of, pace_of
from analysis.outreach.plan import PLAN_COLUMNS, Course, plan
from analysis.outreach.rates import per_week, rates
from ingest.schema import Dimension, Engagement, Frames
from ingest.schema import names as c


@dataclass(frozen=True)
class Missed:
    """One group that was missed, and what is known of how to meet it. Frames as their makers describe them.

    course: how the plan's meetings are held.
    """

    flag: dict
    dimension: Dimension
    gap: Gap
    pace: Pace
    areas: pd.DataFrame
    meetings: pd.DataFrame
    partners: pd.DataFrame
    venues: pd.DataFrame
    channels: pd.DataFrame
    weekly: pd.DataFrame
    plan: pd.DataFrame
    course: Course

    @property
    def group(self) -> str:
        """Name the group in the language in use."""
        return self.dimension.say(self.flag[c.CATEGORY])


def outreach(frames: Frames, engagement: Engagement, benchmark: pd.DataFrame, judged: pd.DataFrame,
             flagged: pd.DataFrame, course: Course | None = None, until: dt.date | None = None) -> list[Missed]:
    """Work out for every flag what would bring the group to its share, in the order of the flags.

    judged and flagged: ``reach.reach`` and ``reach.flags`` of the same frames. until: until when people may come,
    if not until the engagement's end.
    """
    pace, course = pace_of(frames, engagement, until), course or Course()
    here = by_area(frames, engagement) if len(flagged) else {}
    return [_missed(flag, frames, engagement, benchmark, judged, here, pace, course)
            for flag in flagged.to_dict("records")]


def whole_plan(missed: list[Missed]) -> pd.DataFrame:
    """Put the plans of all groups below each other, with ``dimension`` and ``category`` before."""
    parts = [one.plan.assign(**{c.DIMENSION: one.dimension.id, c.CATEGORY: one.flag[c.CATEGORY]}) for one in missed]
    filled = [part[PLAN_COLUMNS] for part in parts if len(part)]
    return pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=PLAN_COLUMNS)


def _missed(flag: dict, frames: Frames, engagement: Engagement, benchmark: pd.DataFrame, judged: pd.DataFrame,
            here: dict[str, pd.DataFrame], pace: Pace, course: Course) -> Missed:
    dimension = engagement.dimension(flag[c.DIMENSION])
    assert dimension is not None
    group, rho = flag[c.CATEGORY], engagement.thresholds.rho
    own = judged[judged[c.DIMENSION] == dimension.id]
    comparable = own.loc[own[c.POPULATION_SHARE].notna(), c.CATEGORY]
    meetings = met(frames, dimension.id, group, comparable)
    told, gap = asked(meetings), gap_of(flag, pace.ratio)
    counted = here[dimension.id]
    areas = with_wanted(living(benchmark, engagement, dimension, group),
                        counted.loc[group] if group in counted.index else pd.Series(dtype="float64"), gap)
    partners = rates(told, c.PARTNER, rho)
    weeks = ((pace.last - engagement.start).days + 1) / 7 if pace.last else 0.0
    return Missed(
        flag, dimension, gap, pace, areas, meetings, partners, rates(told, c.VENUE, rho),
        rates(told, c.CHANNEL, rho), per_week(alone(frames, dimension.id, group, comparable), weeks),
        plan(gap, partners, areas, meetings, course), course)
