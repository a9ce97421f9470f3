"""Who may see what, and how a number reads: exact for staff, «about» and «fewer than» for those who only read."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import sentences as say
from analysis.reach import SILENT
from analysis.reach.advice import NEEDED
from analysis.viewers import LINKED, TEXTS, NotProtectedError, Role, Sight, Viewer, hidden_column, may, protect
from ingest.schema import names as c

STAFF, READER = Viewer(Role.STAFF), Viewer(Role.POLICYMAKER)
COUNTS = (c.PARTICIPANTS, c.PEOPLE, c.N_KNOWN, c.N_UNKNOWN, c.N_UNREAD, SILENT, TEXTS, LINKED, *map(str, c.State))


def _reach(participants: int, n_known: int) -> pd.DataFrame:
    return pd.DataFrame([{c.PARTICIPANTS: participants, c.N_KNOWN: n_known, c.N_UNKNOWN: 0, c.SHARE: 0.5, c.RATIO: 1.0,
                          c.LOW: 0.1, c.HIGH: 0.9, c.P_VALUE: 0.2, c.EXPECTED: 5.0, NEEDED: 3,
                          c.POPULATION_SHARE: 0.5}])


def test_staff_see_everything_and_others_none_of_it() -> None:
    """When it fails, a role may do what it was not given, or staff can't work."""
    assert all(may(STAFF, sight) for sight in Sight)
    assert not any(may(Viewer(role), sight) for role in (Role.PARTNER, Role.POLICYMAKER) for sight in Sight)


@pytest.mark.parametrize(("people", "words"), [(0, "fewer than 10"), (10, "about 10"), (1300, "about 1,300")])
def test_a_rounded_number_says_that_it_is_one(people: int, words: str) -> None:
    """When it fails, a policymaker takes a rounded number for an exact one."""
    assert say.people(protect(_reach(people, 1300), READER).iloc[0]) == words


@pytest.mark.parametrize("count", COUNTS)
@given(st.integers(1, 10_000).filter(lambda n: n % 10 != 0))
def test_an_exact_number_is_refused(count: str, exact: int) -> None:
    """When it fails, a screen that went past the rounded copy shows exact numbers to everybody."""
    frame = pd.DataFrame({count: [20, exact]})
    with pytest.raises(NotProtectedError):
        protect(frame, READER)
    assert protect(frame, STAFF)[count].tolist() == [20, exact]


@given(st.integers(0, 3), st.integers(0, 6), st.integers(2, 20))
def test_nothing_is_worked_out_from_fewer_than(people: int, others: int, base: int) -> None:
    """When it fails, a share or an interval stands beside «fewer than 10» as if somebody knew it."""
    shown = protect(_reach(people * base, (people + others) * base), Viewer(Role.PARTNER, base)).iloc[0]
    if shown[hidden_column(c.PARTICIPANTS)] or shown[hidden_column(c.N_KNOWN)]:
        assert all(pd.isna(shown[name]) for name in (c.SHARE, c.RATIO, c.LOW, c.HIGH, c.P_VALUE, NEEDED))
    else:
        assert shown[c.SHARE] == 0.5
    assert shown[c.POPULATION_SHARE] == 0.5, "the population is no secret"


def test_staff_see_exact_numbers_and_the_frame_given_stays_as_it_was() -> None:
    """When it fails, showing a page to one viewer changes what the next one sees."""
    given_frame = _reach(0, 400)
    before = given_frame.copy()
    assert protect(given_frame, STAFF).iloc[0][c.PARTICIPANTS] == 0
    protect(given_frame, READER)
    pd.testing.assert_frame_equal(given_frame, before)


@pytest.mark.parametrize("limit", [0, 1])
def test_an_engagement_may_hide_nothing(limit: int) -> None:
    """When it fails, «hide_below = 0» hides or refuses what the engagement wants everybody to see."""
    shown = protect(_reach(3, 401), Viewer(Role.POLICYMAKER, limit)).iloc[0]
    assert (shown[c.PARTICIPANTS], say.people(shown)) == (3, "3")


def test_unknown_is_not_hidden() -> None:
    """When it fails, «not written down» reads as «fewer than 10»."""
    shown = protect(pd.DataFrame({c.PEOPLE: pd.array([None, 0], dtype="Int64")}), READER)
    assert list(shown[hidden_column(c.PEOPLE)]) == [0, 10]
