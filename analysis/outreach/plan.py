"""Which meetings to hold: with whom, where, how many, and how many people of the group they will meet."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

import pandas as pd

from analysis.outreach.living import WANTED
from analysis.outreach.parity import Gap
from analysis.outreach.rates import OTHERS_RATE, RATE, SESSIONS, expected
from ingest.schema import names as c

EXPECTED_PEOPLE: Final = "expected_people"
ONE_LOW: Final = "one_low"  # the range for a single meeting
ONE_HIGH: Final = "one_high"
PLAN_COLUMNS: Final = [c.DIMENSION, c.CATEGORY, c.AREA, c.PARTNER, c.VENUE, c.CHANNEL, SESSIONS, EXPECTED_PEOPLE, c.LOW,
                       c.HIGH, ONE_LOW, ONE_HIGH]
MOST: Final = 100  # meetings for one group; who needs more needs another way


@dataclass(frozen=True)
class Course:
    """How meetings are to be held. only_group: nobody else is invited, so that no others come along."""

    only_group: bool = False

    def others(self, row: dict) -> float:
        """Say how many others come along to a meeting of one of ``rates``' rows."""
        return 0.0 if self.only_group else float(row[OTHERS_RATE])


def useful(rated: pd.DataFrame, gap: Gap, course: Course) -> list[dict]:
    """Give the partners whose meetings narrow the gap, the surest first."""
    return [row for row in rated.to_dict("records")
            if row[c.PARTICIPANTS] > 0 and gap.meetings(row[RATE], course.others(row)) <= MOST]


def plan(gap: Gap, rated: pd.DataFrame, areas: pd.DataFrame, meetings: pd.DataFrame,
         course: Course | None = None) -> pd.DataFrame:
    """Choose meetings one by one until the group has its share.

    Each is held where most people are still wanted, with the partner who is surest to meet the group: of
    those who met there before, unless they clearly meet fewer, else of all. The venue is the one there
    where they met most of the group.
    rated: ``rates`` by partner; areas: ``living.with_wanted``; meetings: ``met.met``.
    Returns one row per area × partner: area, partner, venue, channel, sessions, expected_people, low
    and high (95 %), one_low and one_high (of a single meeting). Nothing where no partner's meetings
    would narrow the gap.
    """
    course = course or Course()
    able = useful(rated, gap, course)
    if not able or not gap.missing:
        return pd.DataFrame(columns=PLAN_COLUMNS[2:])
    chosen = _chosen(gap, able, areas, meetings, course)
    rows = [_row(area, partner, sessions, able, meetings) for (area, partner), sessions in chosen.items()]
    return pd.DataFrame(rows, columns=PLAN_COLUMNS[2:]).sort_values(
        SESSIONS, ascending=False, kind="stable", ignore_index=True)


def _chosen(gap: Gap, able: list[dict], areas: pd.DataFrame, meetings: pd.DataFrame,
            course: Course) -> Counter[tuple[str | None, str]]:
    wanted = dict(zip(areas[c.AREA], areas[WANTED], strict=True)) or {None: gap.closed_by()}
    missing, chosen = gap.missing, Counter[tuple[str | None, str]]()
    while missing > 1e-9 and chosen.total() < MOST:
        area = max(wanted, key=lambda name: wanted[name])
        partner = _partner(area, able, meetings)
        chosen[area, partner[c.PARTNER]] += 1
        wanted[area] -= partner[RATE]
        missing -= partner[RATE] * (1 - gap.share) - course.others(partner) * gap.share
    return chosen


def _partner(area: str | None, able: list[dict], meetings: pd.DataFrame) -> dict:
    here = set(meetings.loc[meetings[c.AREA] == area, c.PARTNER].dropna())
    return next((row for row in able if row[c.PARTNER] in here and row[c.HIGH] >= able[0][RATE]), able[0])


def _row(area: str | None, partner: str, sessions: int, able: list[dict], meetings: pd.DataFrame) -> dict:
    rate = next(row for row in able if row[c.PARTNER] == partner)
    own = meetings[meetings[c.PARTNER] == partner].sort_values(c.PARTICIPANTS, ascending=False, kind="stable")
    venues = own.loc[own[c.AREA] == area, c.VENUE].dropna()
    there, one = expected(rate, sessions), expected(rate, 1)
    return {c.AREA: area, c.PARTNER: partner, c.VENUE: venues.iloc[0] if len(venues) else None,
            c.CHANNEL: own[c.CHANNEL].iloc[0], SESSIONS: sessions, EXPECTED_PEOPLE: there.people, c.LOW: there.low,
            c.HIGH: there.high, ONE_LOW: one.low, ONE_HIGH: one.high}
