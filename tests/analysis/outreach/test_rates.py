"""How many of a group a partner meets in a meeting."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import gamma

from analysis.outreach.met import OTHERS
from analysis.outreach.rates import (
    EFFECT,
    OTHERS_RATE,
    RATE,
    SESSIONS,
    dispersion,
    expected,
    per_week,
    rates,
)
from ingest.schema import names as c


def met(**partners: list[tuple[int, int]]) -> pd.DataFrame:
    """Make meetings from (of the group, others), by partner."""
    rows = [(f"{name}{i}", name, own, others) for name, several in partners.items()
            for i, (own, others) in enumerate(several)]
    return pd.DataFrame(rows, columns=[c.SESSION, c.PARTNER, c.PARTICIPANTS, OTHERS])


def test_the_average_counts_like_one_more_meeting() -> None:
    """Three partners of 12, 8 and 4 with an average of 8: (8 + 12) / 2, (8 + 8) / 2, (8 + 4) / 2."""
    found = rates(met(a=[(12, 8)], b=[(8, 12)], c=[(4, 16)]), c.PARTNER, rho=0.0).set_index(c.PARTNER)
    assert found[RATE].to_dict() == {"a": 10.0, "b": 8.0, "c": 6.0}
    assert found[OTHERS_RATE].to_dict() == {"a": 10.0, "b": 12.0, "c": 14.0}
    assert found[SESSIONS].tolist() == [1, 1, 1]
    low, high = gamma.ppf([0.025, 0.975], 20, scale=0.5)
    assert found.loc["a", [c.LOW, c.HIGH]].tolist() == pytest.approx([low, high])


def test_people_of_one_meeting_make_it_less_sure() -> None:
    """If this fails, twelve friends count as twelve chances: the range is too narrow."""
    meetings = met(a=[(12, 8)], b=[(8, 12)])
    alone, together = (rates(meetings, c.PARTNER, rho).set_index(c.PARTNER) for rho in (0.0, 0.05))
    assert together.loc["a", EFFECT] == pytest.approx(1.95)
    assert together.loc["a", RATE] == alone.loc["a", RATE]
    assert together.loc["a", c.LOW] < alone.loc["a", c.LOW]
    assert together.loc["a", c.HIGH] > alone.loc["a", c.HIGH]


def test_one_lucky_meeting_is_not_at_the_top() -> None:
    """If this fails, staff are sent to a partner who was lucky once, not to the one who delivers."""
    meetings = met(lucky=[(12, 10)], steady=[(9, 10)] * 8, others=[(3, 20), (2, 20), (4, 20), (3, 20)])
    found = rates(meetings, c.PARTNER, rho=0.05)
    assert meetings.groupby(c.PARTNER)[c.PARTICIPANTS].mean().idxmax() == "lucky"
    assert list(found[c.PARTNER]) == ["steady", "lucky", "others"]


def test_meetings_that_differ_widen_the_range() -> None:
    """Around their own means 10 and 4: (25 + 25) / 10 + (1 + 1) / 4 = 5.5, by 4 meetings less 2 partners."""
    wild = met(a=[(15, 5), (5, 5)], b=[(5, 5), (3, 5)], c=[(9, 1)])
    assert dispersion(wild, c.PARTNER) == pytest.approx(2.75)
    assert dispersion(met(a=[(5, 1)], b=[(9, 1)]), c.PARTNER) == 1.0
    assert rates(wild, c.PARTNER, rho=0.0)[EFFECT].tolist() == pytest.approx([2.75] * 3)


def test_nobody_seen_is_not_nobody_ever() -> None:
    """If this fails, a group that no meeting met has a rate of exactly nothing, and no range."""
    found = rates(met(a=[(0, 20)], b=[(0, 20)]), c.PARTNER, rho=0.0)
    assert found[RATE].tolist() == [0.125, 0.125]
    assert (found[c.HIGH] > 0.5).all()


def test_a_channel_without_meetings_is_rated_by_the_week() -> None:
    """If this fails, the panel and a meeting are compared as if both happened on one evening."""
    online = pd.DataFrame({c.CHANNEL: ["online"], c.PARTICIPANTS: [6], OTHERS: [275]})
    found = per_week(online, 12.0)
    assert found[RATE].tolist() == [0.5]
    assert found[SESSIONS].tolist() == [12.0]
    assert per_week(online, 0.0).empty


@given(st.integers(0, 40), st.integers(1, 12), st.floats(0, 0.2))
def test_what_to_expect_lies_in_its_range(own: int, sessions: int, rho: float) -> None:
    """If this fails, a plan promises a number outside its own range."""
    row = rates(met(a=[(own, 10)], b=[(5, 10), (7, 9)]), c.PARTNER, rho).set_index(c.PARTNER).loc["a"].to_dict()
    found = expected(row, sessions)
    assert found.people == pytest.approx(row[RATE] * sessions)
    assert found.low <= found.people <= found.high


def test_no_meetings_no_rates() -> None:
    """If this fails, an engagement that is online only breaks the page."""
    assert rates(met(), c.PARTNER, 0.05).empty
