"""Tables of which hardly a heading is known."""

from ingest.workbook import Sheet
from ingest.workbook.headings import Headings
from ingest.workbook.likely import is_sure, likely_header


def test_one_known_heading_is_enough_for_ideas(headings: Headings) -> None:
    """If this fails, a walkabout's log is set aside whole."""
    header = likely_header(Sheet("S", [["Our walk"], ["Spot", "Suggestion", "Photo ref"],
                                       ["Corner", "Relay it with slabs", "IMG_1"]]), headings)
    assert header
    assert header.top == 1
    assert is_sure(header)


def test_a_row_of_answers_is_no_header(headings: Headings) -> None:
    """If this fails, the first person of a table becomes its headings."""
    rows = [["Woman", "Under 18", "Shade"], ["Man", "65 and over", "Bins"], ["Woman", "18 to 64", "Taps"]]
    assert likely_header(Sheet("S", rows), headings) is None


def test_what_is_no_table(headings: Headings) -> None:
    """If this fails, two lines of text are a table."""
    assert likely_header(Sheet("S", [["Thank you"], ["Write one idea a row"]]), headings) is None
