"""Names of files are for staff: a file may be called after somebody, with a telephone number behind it."""

import pandas as pd

from analysis.tables import meetings_only, session_table
from analysis.viewers import Role, Viewer, protect
from ingest.schema import names as c
from tests.analysis.make import engagement

FILE = "interview maria silva 07700900123"


def met() -> pd.DataFrame:
    """Two meetings known by their file alone, and one that a partner held."""
    frame = pd.DataFrame({c.SESSION: [FILE, "lantern", FILE + " b"], c.PARTNER: [None, "Lantern Circle", None],
                          c.DATE: pd.to_datetime([None, None, None]), c.VENUE: None, c.AREA: None})
    return frame.assign(**{c.PEOPLE: pd.array([3, 4, None], dtype="Int64"), "contributions": [1, 2, 0]})


def test_others_read_a_number_where_a_meeting_has_no_name() -> None:
    """Else the brief, the package and the page tell everybody whom an interview was with."""
    known = meetings_only(met())
    assert not known.astype("str").apply(lambda column: column.str.contains("maria")).any(axis=None)
    assert session_table(known, engagement()).shown()["Partner"].tolist() == [
        "a meeting without a name (1)", "Lantern Circle", "a meeting without a name (2)"]


def test_staff_read_which_file_it_was() -> None:
    """Else nobody could find the file to add partner and date to."""
    counted = protect(met(), Viewer(Role.STAFF, 10))
    assert session_table(counted, engagement()).shown()["Partner"].tolist() == [FILE, "Lantern Circle", FILE + " b"]
