"""The Outreach page: what to do on Monday, for staff only."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from locales import _
from pages.parts.viewer import SEE_AS
from tests.pages.seen import Visit, words

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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ["partner", "policymaker"])
def test_others_have_no_such_page(visit: Visit, prepared: Path, role: str, language: str) -> None:
    """If this fails, somebody reads how many people of a small group one partner met."""
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        visit(prepared, "outreach", language, role)


@pytest.mark.parametrize("role", ["partner", "policymaker"])
def test_the_page_itself_keeps_others_out(visit: Visit, prepared: Path, role: str) -> None:
    """If this fails, the page is only missing from the menu."""
    visit(prepared, role=role)
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    app.session_state[SEE_AS] = role
    told = words(app.run())
    assert "for the engagement staff only" in told
    assert "Lantern" not in told
    assert not app.get("plotly_chart")
    assert not app.get("download_button")


def test_the_sentence_of_london(visit: Visit, prepared: Path) -> None:
    """If this fails, staff don't learn how many social renters are missing, nor who meets them."""
    told = words(visit(prepared, "outreach"))
    assert "29 of the 376 people who told us are of this group. About 86 more of them (79 to 93)" in told
    assert "Lantern Tenants' Circle (invented) is surest to meet them: about 9.8 of them in a meeting" in told
    assert "Meetings like that can't close the gap: too many others come along." in told  # young people


def test_inviting_only_the_group_changes_the_plan(visit: Visit, prepared: Path) -> None:
    """If this fails, the choice of whom to invite has no effect."""
    app = visit(prepared, "outreach")
    planned = "Thimble Lane market  Workshops"  # a row of the plan
    assert planned not in words(app)
    box = next(box for box in app.selectbox if box.label == "Who is invited")
    assert planned in words(box.select_index(1).run())
