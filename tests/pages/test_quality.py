"""The Quality page: draw, measure, and say it in words."""

from pathlib import Path

import pytest

from ingest import Store, open_folder
from ingest.kept import SAMPLE_FILE, read_sample
from ingest.schema.names import Coding, Outcome
from locales import LANGUAGES, _
from tests.pages.seen import Visit, click, words
from tests.pages.test_review import drawn


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_draw_a_sample(visit: Visit, london: Path, language: str) -> None:
    """If this fails, quality can't be measured, in some language."""
    app = visit(london, "quality", language)
    app.number_input[0].set_value(20)
    app.text_input[0].set_value("Ana")
    app.text_input[1].set_value("Ben")
    app = click(app, _("Draw"))
    assert _("How good the themes are is not measured yet") in words(app)
    store = Store.open(open_folder(london))
    assert len(store.blind_sample()) == 20
    store.close()
    kept = read_sample(london)
    assert kept is not None
    assert kept.coders == ("Ana", "Ben")
    assert str(kept.draws[0].seed) in words(app)


def test_two_names_are_two_people(visit: Visit, london: Path) -> None:
    """If this fails, one person's agreement with themselves is measured."""
    app = visit(london, "quality")
    app.text_input[0].set_value("Ana")
    app.text_input[1].set_value("Ana ")
    assert "Give two different names." in words(click(app, "Draw"))
    assert not (london / SAMPLE_FILE).exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_stand_there_once_both_have_coded(visit: Visit, london: Path, language: str) -> None:
    """If this fails, two people's work leads to nothing, in some language."""
    sample = drawn(london, 24)
    store = Store.open(open_folder(london))
    for i, text in enumerate(sample):
        store.say_themes(text, "Ana", Coding.BLIND, Outcome.THEMES, ["shops"])
        found = ["shops"] if i % 4 else []
        store.say_themes(text, "Ben", Coding.BLIND, Outcome.THEMES if found else Outcome.OTHER, found)
    store.close()
    app = visit(london, "quality", language)
    told = words(app)
    assert _("Theme by theme") in told
    assert _("not measured") in told
    assert len(app.get("plotly_chart")) == 1
    assert [button.label for button in app.get("download_button")].count(_("Download this table")) == 2
