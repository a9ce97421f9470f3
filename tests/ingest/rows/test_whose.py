"""Whose head count it is that stands on a sheet of its own."""

from datetime import date

import pytest

from ingest.records import Session
from ingest.rows.whose import whose

LANTERN = Session("", partner="Lantern Circle", day=date(2026, 3, 3))
BELL = Session("", partner="Bell Yard", day=date(2026, 3, 10))
NOTHING = Session("", people=20)


@pytest.mark.parametrize(("own", "met", "partner"), [
    (NOTHING, [LANTERN], "Lantern Circle"), (Session("", day=date(2026, 3, 10)), [LANTERN, BELL], "Bell Yard"),
    (Session("", partner="LANTERN circle"), [LANTERN, BELL], "Lantern Circle"),
    (Session("", venue="Hall"), [LANTERN], "Lantern Circle"),
    (Session("", partner="Elm Street"), [LANTERN, BELL], "Elm Street")])
def test_the_meeting_that_nothing_contradicts(own: Session, met: list[Session], partner: str) -> None:
    """If this fails, a meeting's people are another's, or a meeting is made that there wasn't."""
    found = whose(own, met)
    assert found is not None
    assert (found.partner, found.people) == (partner, own.people)


def test_where_nobody_can_tell() -> None:
    """If this fails, a head count is given to the first meeting there is, or people online were in a room."""
    assert whose(NOTHING, [LANTERN, BELL]) is None
    assert whose(Session("", venue="Hall"), [LANTERN, BELL]) is None
    assert whose(NOTHING, [], are_elsewhere=True) is None
    assert whose(NOTHING, []) == NOTHING
    assert whose(LANTERN, [], are_elsewhere=True) == LANTERN
