"""The Compare page: two parts side by side, or two engagements, for whoever may look at them."""

import datetime as dt
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.publish import LICENCES, package
from ingest.saving import write_folder
from tests.analysis.brief.case import material
from tests.pages.seen import Visit, words

BY = "compare_compare_:en"
CHOICE = """
import streamlit as st
from analysis.reach.parts import Kind
from pages.parts.compare import choosing
choosing.by(st, [Kind.CHANNEL, Kind.AREA], False)
"""


def test_staff_read_what_differs_between_any_two_parts(visit: Visit, prepared: Path) -> None:
    """If this fails, what only the workshops reached stays unseen, or a kind of part can't be compared."""
    app = visit(prepared, "compare")
    told = words(app)
    assert "Online and Workshops differ in 1 group of people" in told
    assert "▼ Online: «Rent from the council or a housing association» (Housing tenure) are 2% of those who told us, " \
           "Workshops: 24%; between 0.02 and 0.35 times as large a part." in told
    assert "No theme differs between Online and Workshops by more than chance may do" in told
    assert len(app.get("plotly_chart")) == 1
    for place, kind in enumerate(["partner", "area", "month"], start=1):
        box = next(box for box in app.selectbox if box.key == BY)
        assert "What was spoken about" in words(box.select_index(place).run()), kind
    assert app.query_params["compare"] in ("month", ["month"])


def test_others_compare_what_they_may_look_at(visit: Visit, prepared: Path) -> None:
    """If this fails, others compare single partners or days, or read what only exact numbers can tell."""
    app = visit(prepared, "compare", role="policymaker")
    told = words(app)
    assert next(box for box in app.selectbox if box.key == BY).options == ["By how it came in", "By area"]
    assert "differ in" not in told
    assert "smaller part" not in told
    assert "Numbers are rounded" in told
    assert "by more than rounding" in told


@pytest.mark.parametrize(("asked", "shown"), [("area", "area"), ("partner", "channel"), ("nonsense", "channel")])
def test_a_link_opens_what_is_on_offer(asked: str, shown: str) -> None:
    """If this fails, a link shows something else than its sender saw, or what its reader may not look at."""
    app = AppTest.from_string(CHOICE)
    app.query_params["compare"] = asked
    app.run()
    assert app.selectbox[0].value == shown
    assert app.query_params["compare"] in (shown, [shown])


def test_another_engagement_stands_beside_this_one(visit: Visit, london: Path) -> None:
    """If this fails, nobody can hold this year against last year, or a wrong line in engagement.toml ends the page."""
    write_folder(london.parent / "old-town", package(material(), LICENCES["CC0-1.0"], dt.date(2026, 3, 31)))
    toml = london / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + "\n[compare]\nwith = [\"../old-town\", \"../nowhere\"]\n",
                    encoding="utf-8")
    app = visit(london, "compare")
    assert "There is no " in words(app)
    told = words(next(box for box in app.selectbox if box.key == BY).set_value("engagement").run())
    assert "London and Old Town asked no question alike" in told
    assert "Numbers of Old Town are rounded to multiples of 10" in told
    assert "Asked in both, with answers that don't match: Age." in told
    assert "Themes in Old Town only: " in told
    assert app.query_params["other"] in ("old-town", ["old-town"])
