"""Where a sheet is cut into tables: the rows that are skipped could not have been headers."""

from typing import Any
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest import Folder
from ingest.workbook import Sheet, Vocabulary
from ingest.workbook.headings import Headings
from ingest.workbook.regions import regions

CELLS = st.sampled_from([None, "Idea", " Idea ", "Age", "Sex", "No.", "Votes", "People", "Woman", "18 to 64", 20])
ROWS = st.one_of(st.lists(CELLS, max_size=4), st.sampled_from([
    [], [1, "Shade", 20], ["Shade", "Woman", 20], ["Question", "Answer", "People"], ["Age", "Under 18", 4], ["Age"],
    ["Under 18", 4], ["Sex", "People"], ["Woman", 4], ["Partner:", "A"], ["Date: 3/3/2026"], ["No.", " Idea ", "Sex"],
    ["Your idea"], ["Your idea", "Votes", "Shade"], ["Note: it rained"], ["Woman", "Man", "Total"], [7, 5, 12]]))


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROWS, max_size=9))
def test_no_header_is_skipped(folder: Folder, rows: list[list[Any]]) -> None:
    """If this fails, a second table on a sheet is read as rows of the first."""
    sheet = Sheet("S", [["No.", "Idea", "Age"], *rows])
    found = regions(sheet, Headings(Vocabulary(folder.engagement)))
    with patch("ingest.workbook.regions._is_set_off", return_value=True):
        assert found == regions(sheet, Headings(Vocabulary(folder.engagement)))
