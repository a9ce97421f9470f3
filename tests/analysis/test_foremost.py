"""Which number surely is the largest."""

import pandas as pd
import pytest

from analysis.foremost import foremost
from analysis.viewers import Role, Viewer, protect
from ingest.schema import names as c

STAFF, READER = Viewer(Role.STAFF), Viewer(Role.POLICYMAKER, 10)


@pytest.mark.parametrize(("people", "viewer", "first"), [
    ((3, 5, 4), STAFF, 1), ((5, 5, 4), STAFF, None), ((0, 0), STAFF, None), ((), STAFF, None), ((7,), STAFF, 0),
    ((120, 140), READER, 1),
    ((120, 130), READER, None),  # 129 and 121 are as likely as 111 and 139
    ((0, 20), READER, 1),  # nine at most, and eleven at least
    ((0, 10), READER, None), ((0, 0), READER, None), ((10,), READER, 0)])
def test_a_first_is_only_named_where_it_surely_is(people: tuple[int, ...], viewer: Viewer, first: int | None) -> None:
    """If this fails, a heading names a first that rounding made, or that is as large as another."""
    counted = protect(pd.DataFrame({c.PARTICIPANTS: pd.Series(people, dtype="int64"), "place": range(len(people))}),
                      viewer)
    row = foremost(counted, c.PARTICIPANTS)
    assert (None if row is None else row["place"]) == first
