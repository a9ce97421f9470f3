"""How many more people bring a group to its share, while others go on coming."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.outreach.parity import NEVER, Gap, gap_of, pace_of
from analysis.reach.advice import needed
from ingest.schema import names as c
from tests.analysis.make import engagement, frames


@given(st.integers(0, 500), st.integers(0, 2000), st.floats(0.01, 0.9), st.floats(0, 3), st.floats(0, 20))
def test_so_many_more_make_the_share_the_populations(k: int, others: int, p: float, pace: float, along: float) -> None:
    """If this fails, staff invite too many people, or too few."""
    n = k + others
    x = Gap(k, n, p, pace).closed_by(along)
    if k >= p * n:
        assert x == 0
    elif x == NEVER:
        assert p * (1 + along) >= 1 - 1e-9, "there was a number"
    else:
        then = ((1 + pace) * k + x) / ((1 + pace) * n + x + along * x)
        assert then == pytest.approx(p)


@given(st.integers(0, 500), st.integers(1, 2000), st.floats(0.01, 0.9), st.floats(0, 40), st.floats(0, 60))
def test_so_many_meetings_close_the_gap(k: int, others: int, p: float, met: float, along: float) -> None:
    """If this fails, a plan stops before the group has its share."""
    gap = Gap(k, k + others, p)
    meetings = gap.meetings(met, along)
    if 0 < meetings < 1e6:
        share = (k + meetings * met) / (k + others + meetings * (met + along))
        assert share == pytest.approx(p)
    elif meetings == NEVER:
        assert met * (1 - p) <= along * p + 1e-9


def test_nobody_else_comes() -> None:
    """29 social renters of 376 at 23.1012 %: 75.24 more, as the overview says (76 whole people)."""
    gap = Gap(29, 376, 0.231012)
    assert gap.closed_by() == pytest.approx(75.24, abs=0.01)
    assert needed(29, 376, 0.231012) == 76
    assert gap.range() == pytest.approx((75.24, 75.24), abs=0.01)


def test_others_who_go_on_coming_widen_the_gap() -> None:
    """Half as many again come: 1.5 · 75.24; ten others with each of them can never be a share of 23 %."""
    assert Gap(29, 376, 0.231012, pace=0.5).closed_by() == pytest.approx(112.86, abs=0.01)
    assert Gap(29, 376, 0.231012).closed_by(along=10) == NEVER


@given(st.integers(0, 80), st.integers(100, 500), st.floats(0, 2), st.floats(1, 3))
def test_the_range_holds_the_number_and_grows_with_what_is_left(k: int, n: int, pace: float, effect: float) -> None:
    """If this fails, the range is told beside a number that is not in it, or hides that much is left to chance."""
    gap = Gap(k, n, 0.9, pace, effect)
    low, high = gap.range()
    assert low <= gap.closed_by() <= high
    wider = Gap(k, n, 0.9, pace + 0.5, effect).range()
    assert wider[1] - wider[0] > high - low


def test_a_group_at_its_share_needs_nobody() -> None:
    """If this fails, staff are sent after a group that is not missing."""
    gap = Gap(30, 100, 0.3)
    assert (gap.closed_by(), gap.range(), gap.meetings(5, 5)) == (0, (0, 0), 0)


def test_the_pace_is_days_left_for_each_day_so_far() -> None:
    """1 to 10 March is on record of a consultation to 31 March: 21 days left, 10 so far."""
    data = frames([{"age": "old", c.DATE: dt.date(2026, 3, day)} for day in (2, 10)])
    pace = pace_of(data, engagement())
    assert (pace.last, pace.until, pace.ratio) == (dt.date(2026, 3, 10), dt.date(2026, 3, 31), 2.1)
    assert pace_of(data, engagement(), until=dt.date(2026, 3, 20)).ratio == 1.0
    assert pace_of(data, engagement(), until=dt.date(2026, 3, 5)).ratio == 0.0
    assert pace_of(frames([{"age": "old"}]), engagement()).ratio == 0.0


def test_a_gap_is_read_from_a_row_of_reach() -> None:
    """If this fails, the range forgets that people of one meeting resemble each other."""
    row = {c.PARTICIPANTS: 29, c.N_KNOWN: 376, c.POPULATION_SHARE: 0.231, c.N_EFFECTIVE: 188.0}
    assert gap_of(row, 0.5) == Gap(29, 376, 0.231, 0.5, 2.0)
