"""The Outreach page: what to do on Monday, for staff only."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ingest import Store, ingest_path, open_folder
from ingest.kept import PLAN_FILE, SEGMENTS_FILE, read_segments
from locales import _
from pages.parts.viewer import SEE_AS
from tests.pages.seen import Visit, click, words

LANGUAGES = ("en", "pt_BR", "es")
PAGE = Path(__file__).resolve().parents[2] / "pages" / "outreach.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_read_what_to_do(visit: Visit, prepared: Path, language: str) -> None:
    """If this fails, a flag leads to nothing, in some language."""
    app = visit(prepared, "outreach", language)
    assert app.title[0].value == _("Outreach")
    told = words(app)
    for said in ("Lantern Tenants' Circle (invented)", "Marigold Lunch Club (invented)", "Kestrel Estate hall"):
        assert said in told
    assert len(app.get("plotly_chart")) == 3


@pytest.mark.parametrize("role", ["partner", "policymaker"])
def test_others_have_no_such_page(visit: Visit, prepared: Path, role: str) -> None:
    """If this fails, somebody reads how many people of a small group one partner met."""
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        visit(prepared, "outreach", role=role)


def test_the_page_itself_keeps_others_out(visit: Visit, prepared: Path) -> None:
    """If this fails, the page is only missing from the menu."""
    visit(prepared, role="policymaker")
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    app.session_state[SEE_AS] = "policymaker"
    told = words(app.run())
    assert "for the engagement staff only" in told
    assert "Lantern" not in told
    assert not app.get("plotly_chart")
    assert not app.get("download_button")


def test_the_sentence_of_london(visit: Visit, prepared: Path) -> None:
    """If this fails, staff don't learn how many social renters are missing, nor who meets them."""
    told = words(visit(prepared, "outreach"))
    assert "29 of the 376 people who told us are of this group. About 86 more of them (79 to 93)" in told
    assert "Lantern Tenants' Circle (invented) is surest to meet them: on average about 10 of them in a meeting" in told
    assert "Meetings like that can't close the gap: too many others come along." in told  # young people


def test_inviting_only_the_group_changes_the_plan(visit: Visit, prepared: Path) -> None:
    """If this fails, the choice of whom to invite has no effect."""
    app = visit(prepared, "outreach")
    planned = "Thimble Lane market  Workshops"  # a row of the plan
    assert planned not in words(app)
    box = next(box for box in app.selectbox if box.label == "Who is invited")
    assert planned in words(box.select_index(1).run())


def test_a_kept_plan_says_what_was_held(visit: Visit, london: Path) -> None:
    """If this fails, nobody sees whether the meetings that were planned took place."""
    told = words(click(visit(london, "outreach"), "Keep this plan"))
    assert "It was kept when everything up to 20 May 2026 had come in." in told
    assert (london / PLAN_FILE).exists()
    file = london.parent / "east.csv"
    head = "Partner,Lantern Tenants' Circle (invented)\nDate,2026-05-22\nVenue,The shed\nArea,East\n\n"
    rows = "Idea,Tenure\n" + "Trees,social rent\n" * 8
    file.write_text(head + rows, encoding="utf-8")
    store = Store.open(open_folder(london))
    receipt = ingest_path(store, file, channel="workshop")
    assert receipt.stored == 8, receipt.problems
    store.close()
    told = " ".join(words(visit(london, "outreach")).split())
    assert "East Lantern Tenants&#x27; Circle (invented) to be found Workshops 6 59 21 117 1 8" in told


def test_a_segment_is_made_seen_and_forgotten(visit: Visit, london: Path) -> None:
    """If this fails, a campaign can't be aimed."""
    app = visit(london, "outreach")
    app.text_input[0].set_value("Renters of the east")
    next(box for box in app.multiselect if box.key == "segment-tenure").set_value(["social-rent", "private-rent"])
    next(box for box in app.multiselect if box.key == "segment-area").set_value(["east"])
    app = click(app, "Keep this segment")
    told = words(app)
    assert "East; Housing tenure: Rent from the council or a housing association and Rent privately" in told
    assert "They speak about" in told
    assert [button.label for button in app.get("download_button")].count("Download for a mailing tool") == 1
    assert read_segments(london)[0].name == "Renters of the east"
    assert "Renters of the east" not in words(click(app, "Forget this segment"))
    assert read_segments(london) == []


def test_a_spoilt_file_is_said(visit: Visit, london: Path) -> None:
    """If this fails, a typing error in segments.json closes the page."""
    (london / SEGMENTS_FILE).write_text("{", encoding="utf-8")
    assert "Correct the file and try again." in words(visit(london, "outreach"))
