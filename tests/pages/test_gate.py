"""Everything that a policymaker or a partner can open, read, point at or download: no exact number among it."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.tables import Table
from pages.parts import shown
from pages.parts.filters import PART
from tests.pages.seen import Visit, words

OTHERS = ("policymaker",)  # partners see what they see: tests/analysis/test_viewers.py
PAGES = ("overview", "themes", "reach", "compare", "differences", "about")
COUNTED = ("People", "Contributions", "Answered", "Answers not understood", "Preferred not to say", "Left blank",
           "Not asked")
ROUNDED = re.compile(r"fewer than 10|[Aa]bout (?:10|[\d,]*\d0)|(?:up|[\d,]*\d0) to [\d,]*\d0")
NOT_OF_THIS = re.compile(  # the population's numbers, and what follows from rules and rounded numbers alone
    r"Compared with [\d,]+|Only from about [\d,]+|So what 20 people of one meeting")
IN_SENTENCES = re.compile(  # numbers of people and contributions, as sentences write them
    r"(fewer than 10|[Aa]bout [\d,]+|(?:up|\d[\d,]*) to [\d,]+|\d[\d,]*)"
    r"(?= (?:people|contributions?\b|did not say|with a form|counted in rooms|answers? |more pe|of those))")
Download = tuple[str, pd.DataFrame]


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> list[Download]:
    """Collect every file that a page offers, as it would be written."""
    taken: list[Download] = []
    offer = shown.download

    def take(table, name: str, label: str = "") -> None:
        made = table()
        assert isinstance(made, Table)
        file = io.BytesIO(shown.written(lambda: made, "en"))
        taken.append((name, pd.read_csv(file, dtype=str, keep_default_na=False)))
        offer(table, name, label)
    monkeypatch.setattr(shown, "download", take)
    return taken


def _seen(app: AppTest) -> Iterator[str]:
    """Give the words of a screen and of its charts: labels, legends, what is told when somebody points at a mark."""
    yield words(app)
    for chart in app.get("plotly_chart"):
        figure = json.loads(chart.proto.spec)
        yield from (note["text"] for note in figure["layout"].get("annotations", []))
        for trace in figure["data"]:
            told = trace.get("hovertext") or []
            yield from (told if isinstance(told, list) else [told])


def _bars(app: AppTest) -> Iterator[float]:
    for chart in app.get("plotly_chart"):
        for trace in json.loads(chart.proto.spec)["data"]:
            numbers = trace.get("x" if trace.get("orientation") == "h" else "y", [])
            if trace["type"] == "bar":
                yield from pd.array(pd.Series(_array(numbers)).dropna())


def _array(x) -> list:
    if isinstance(x, dict):  # plotly writes numbers in base64
        import base64

        import numpy as np
        return list(np.frombuffer(base64.b64decode(x["bdata"]), dtype=x["dtype"]))
    return list(x)


def _check(app: AppTest, downloads: list[Download]) -> int:
    """Say how many numbers were looked at; none may be exact."""
    told = " ".join(_seen(app)).replace("<br>", " ").replace("<b>", "").replace("</b>", "")
    numbers = IN_SENTENCES.findall(NOT_OF_THIS.sub("", told))
    assert [n for n in numbers if not ROUNDED.fullmatch(n)] == []
    assert all(n % 10 == 0 for n in _bars(app))
    for name, table in downloads:
        for heading in [name for name in table if name in COUNTED or name.endswith(": contributions")]:
            cells = [cell for cell in table[heading] if cell]
            assert all(cell == "fewer than 10" or int(cell) % 10 == 0 for cell in cells), (name, heading, cells)
            numbers += cells
    return len(numbers)


def _parts(app: AppTest) -> list[str]:
    box = next((box for box in app.selectbox if box.key == f"{PART}:en"), None)
    return [] if box is None else list(box.proto.options)


@pytest.mark.parametrize("role", OTHERS)
@pytest.mark.parametrize("page", PAGES)
def test_no_exact_number_is_shown_or_downloaded(
        visit: Visit, prepared: Path, downloads: list[Download], page: str, role: str) -> None:
    """If this fails, a page tells a policymaker or a partner how many people exactly a group has."""
    app = visit(prepared, page, role=role)
    assert _check(app, downloads) >= 5, "the test looks past the numbers"
    for n in range(1, len(_parts(app))):
        downloads.clear()
        app.selectbox(f"{PART}:en").select_index(n).run()
        assert _check(app, downloads) >= 3


@pytest.mark.parametrize("page", PAGES)
def test_staff_would_be_caught(visit: Visit, prepared: Path, downloads: list[Download], page: str) -> None:
    """If this fails, the test above is blind: staff's exact numbers pass it."""
    app = visit(prepared, page)
    with pytest.raises(AssertionError):
        _check(app, downloads)


@pytest.mark.parametrize("role", OTHERS)
def test_only_one_channel_or_one_area_can_be_chosen(visit: Visit, prepared: Path, role: str) -> None:
    """If this fails, filters that overlap let somebody take a small group apart."""
    app = visit(prepared, "reach", role=role)
    assert not app.multiselect
    assert not app.date_input
    assert _parts(app) == ["Everything", "Online", "Workshops", "Central", "East", "North", "South", "West"]


@pytest.mark.parametrize("page", PAGES)
def test_no_words_of_residents_leave_with_the_numbers(
        visit: Visit, prepared: Path, downloads: list[Download], page: str) -> None:
    """If this fails, somebody's words stand beside a filter that leaves few people, or beside what they answered."""
    told = " ".join(_seen(visit(prepared, page, role="policymaker"))) + str(downloads)
    for phrase in ("bookshop", "speed camera", "bench"):
        assert phrase not in told.lower().replace("workbench", "")
