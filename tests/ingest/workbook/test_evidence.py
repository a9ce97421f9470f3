"""What heading words and values tell together."""

from typing import Any

import pytest

from ingest.workbook.evidence import guess
from ingest.workbook.headings import Headings
from ingest.workbook.reason import SURE

SAID = ["Mend the swing by the bend", "A tap on the allotments please", "Clean the old war memorial"]


@pytest.mark.parametrize(("heading", "cells", "role", "sure"), [
    ("What might help us most?", SAID, "question:idea", True),
    ("Column", SAID, "question:idea", False),
    ("Whoever", ["Woman", "Man", "Woman"], "answer:sex", True),
    ("Present on", ["3/3/2026", "4/3/2026", "9/3/2026"], "date:", True),
    ("Reach them at", ["a@example.org", "b@example.org"], "private:", True),
    ("Years lived here", [3, 40, 17], "answer:age", False),
    ("Ready", ["yes", "no", "yes"], None, False),
])
def test_guesses(headings: Headings, heading: str, cells: list[Any], role: str | None, sure: bool) -> None:
    """If this fails, a column is taken for what it isn't, or nobody is asked about it."""
    found = guess(heading, cells, headings)
    assert (f"{found.role.kind}:{found.role.key}" if found else None) == role
    assert bool(found and found.reason.sure >= SURE) is sure


def test_an_empty_column_tells_nothing(headings: Headings) -> None:
    """If this fails, a column without values is taken for something."""
    assert guess("Column", [], headings) is None
