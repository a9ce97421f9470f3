"""Looking at a part of the data: what is chosen holds, and what is shown is of that part."""

import datetime as dt
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import locales
from pages.parts.filters import AREAS, CHANNELS
from pages.parts.language import LANGUAGE
from tests.pages.seen import Visit, click, words


def _choose(app: AppTest, key: str, value: list[str]) -> AppTest:
    return next(box for box in app.multiselect if box.key == f"{key}:en").set_value(value).run()


def test_a_channel_chosen_on_themes_holds_on_reach(visit: Visit, prepared: Path) -> None:
    """When it fails, somebody compares two pages that show different people, or has to scroll to see the filters."""
    app = _choose(visit(prepared, "themes"), CHANNELS, ["workshop"])
    order = [element.type for element in app.main if element.type in ("title", "multiselect", "date_input", "header")]
    assert order[:4] == ["title", "multiselect", "multiselect", "date_input"]
    assert "112 contributions" in words(app)
    app.switch_page("../reach.py").run()
    assert next(box for box in app.multiselect if box.key == f"{CHANNELS}:en").value == ["workshop"]
    assert "Shares are of 95 people who told us" in words(app)
    app.switch_page("../overview.py").run().switch_page("../themes.py").run()
    assert "112 contributions" in words(app), "the choice was forgotten on the way"


def test_areas_are_compared_with_their_own_population(visit: Visit, prepared: Path) -> None:
    """When it fails, one borough's people are measured against the whole city."""
    told = words(_choose(visit(prepared, "reach"), AREAS, ["east", "west"]))
    assert "who lives in East and West" in told
    assert "Areas can't be compared within a few areas" in told


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_a_choice_that_keeps_nothing_says_so_and_offers_the_way_back(
        visit: Visit, prepared: Path, language: str) -> None:
    """When it fails, a filter leaves an empty page without a word, or for good."""
    app = visit(prepared, "themes", language)
    app.date_input[0].set_value((dt.date(2020, 1, 1), dt.date(2020, 1, 2))).run()
    assert locales._("Nothing was said in the part you chose.") in words(app)
    app = click(app, locales._("Show everything again"))
    assert "184" in words(app)
    assert not app.date_input[0].value


def test_the_texts_shown_are_of_the_theme_picked(visit: Visit, prepared: Path) -> None:
    """When it fails, the words under a theme are about something else."""
    app = visit(prepared, "themes")
    next(box for box in app.selectbox if box.label == "Theme").set_value("cycling").run()
    told = [html.proto.body for html in app.get("html") if "<small>" in html.proto.body]  # with channel and day
    assert told
    assert all("<mark>" in one for one in told)


def test_a_choice_holds_when_the_language_changes(visit: Visit, prepared: Path) -> None:
    """When it fails, choosing another language shows other people, or words of the old language."""
    app = _choose(visit(prepared, "themes"), CHANNELS, ["workshop"])
    app.session_state[LANGUAGE] = "es"
    app.run()
    assert next(box for box in app.multiselect if box.key == f"{CHANNELS}:es").value == ["workshop"]
    assert "112" in words(app)
