"""A small consultation's workbook, filled in for one workshop."""

import datetime as dt

import pytest

from ingest import Folder
from ingest.template import write_template
from tests.ingest.template.filling import Filling, Line, fill, places

PARTNER = "Lantern Circle"
FILLING = Filling(
    {"date": dt.date(2026, 3, 12), "venue": "Old Mill", "people": 12},
    [Line({"idea": "More shade"}, {"age": "18-64", "sex": "f"}, 1), Line({"worry": "Cars"}, votes=3)],
    {"sex/f": 7, "sex/m": 4, "sex/": 1})


@pytest.fixture
def template(folder: Folder) -> bytes:
    """The empty workbook."""
    return write_template(folder.engagement, PARTNER, "en")


@pytest.fixture
def filled(folder: Folder, template: bytes) -> bytes:
    """The workbook as a partner sends it back."""
    return fill(template, places(template, FILLING, folder.engagement, "en"))
