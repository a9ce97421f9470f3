"""Who may see what: small numbers of people stay hidden from those who only read."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reach import SILENT
from analysis.reach.advice import NEEDED
from analysis.viewers import Role, Sight, Viewer, hidden_column, may, protect
from ingest.schema import names as c

STAFF, READER = Viewer(Role.STAFF), Viewer(Role.POLICYMAKER)


def _reach(participants: int, n_known: int) -> pd.DataFrame:
    return pd.DataFrame([{c.PARTICIPANTS: participants, c.N_KNOWN: n_known, c.N_UNKNOWN: 0, c.SHARE: 0.5, c.RATIO: 1.0,
                          c.LOW: 0.1, c.HIGH: 0.9, c.P_VALUE: 0.2, c.EXPECTED: 5.0, NEEDED: 3,
                          c.POPULATION_SHARE: 0.5}])


def test_staff_see_everything_and_others_none_of_it() -> None:
    """When it fails, a role may do what it was not given, or staff can't work."""
    assert all(may(STAFF, sight) for sight in Sight)
    assert not any(may(Viewer(role), sight) for role in (Role.PARTNER, Role.POLICYMAKER) for sight in Sight)


@pytest.mark.parametrize(("people", "hidden"), [(0, False), (1, True), (9, True), (10, False), (455, False)])
def test_one_to_nine_people_are_hidden(people: int, hidden: bool) -> None:
    """When it fails, the limit is off by one: a group of nine is shown, or one of ten is not."""
    shown = protect(_reach(people, 400), READER).iloc[0]
    assert pd.isna(shown[c.PARTICIPANTS]) == hidden
    assert bool(shown[hidden_column(c.PARTICIPANTS)]) == hidden


@given(st.integers(0, 30), st.integers(0, 60), st.integers(0, 20))
def test_no_figure_gives_a_hidden_number_away(people: int, others: int, limit: int) -> None:
    """When it fails, a share, a ratio or an interval lets somebody compute the number that is hidden."""
    viewer = Viewer(Role.PARTNER, limit)
    shown = protect(_reach(people, people + others), viewer).iloc[0]
    if shown[hidden_column(c.PARTICIPANTS)] or shown[hidden_column(c.N_KNOWN)]:
        assert all(pd.isna(shown[name]) for name in (c.SHARE, c.RATIO, c.LOW, c.HIGH, c.P_VALUE, NEEDED))
    else:
        assert shown[c.SHARE] == 0.5
    assert shown[c.POPULATION_SHARE] == 0.5, "the population is no secret"


def test_staff_see_exact_numbers_and_the_frame_given_stays_as_it_was() -> None:
    """When it fails, showing a page to one viewer changes what the next one sees."""
    given_frame = _reach(3, 400)
    before = given_frame.copy()
    assert protect(given_frame, STAFF).iloc[0][c.PARTICIPANTS] == 3
    protect(given_frame, READER)
    pd.testing.assert_frame_equal(given_frame, before)


@pytest.mark.parametrize("count", [c.N_UNREAD, SILENT])
def test_the_silent_and_the_unread_are_people_too(count: str) -> None:
    """When it fails, a policymaker reads that three people did not say."""
    shown = protect(pd.DataFrame({count: [3, 30]}), READER)
    assert shown[count].isna().tolist() == [True, False]


@pytest.mark.parametrize("count", [c.PARTICIPANTS, c.PEOPLE])
def test_contributions_of_few_people_are_hidden_with_them(count: str) -> None:
    """When it fails, «3 contributions» beside «fewer than 10» tells how many people there were."""
    row = pd.DataFrame({count: [3, 30], "contributions": [4, 40]})
    assert protect(row, READER)["contributions"].tolist() == [pd.NA, 40]
    assert protect(row, STAFF)["contributions"].tolist() == [4, 40]


def test_unknown_is_not_hidden() -> None:
    """When it fails, «not written down» reads as «fewer than 10»."""
    shown = protect(pd.DataFrame({c.PEOPLE: pd.array([None, 4], dtype="Int64")}), READER)
    assert list(shown[hidden_column(c.PEOPLE)]) == [0, 10]
