"""The Review page: one text at a time, and nothing is kept that nobody said."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ingest import Store, open_folder
from ingest.kept import Draw, KeptSample, keep_sample
from ingest.schema import names as c
from ingest.schema.names import Coding, Outcome
from locales import LANGUAGES, _
from pages.parts.viewer import SEE_AS
from tests.pages.seen import Visit, click, words

PAGE = Path(__file__).resolve().parents[2] / "pages" / "review.py"
TEXT = "fh-text"


def start(app: AppTest, name: str = "Ana") -> AppTest:
    """Say who reviews."""
    app.text_input[0].set_value(name)
    return click(app, _("Start"))


def text(app: AppTest) -> str:
    """Give the text that is shown."""
    return next(element.proto.body for element in app.get("html") if TEXT in element.proto.body)


def told(folder: Path) -> list[tuple[str, str, str]]:
    """Give what was kept: coder, kind, outcome."""
    store = Store.open(open_folder(folder))
    said = store.codings()
    store.close()
    return [tuple(row) for row in said[[c.CODER, c.KIND, c.OUTCOME]].to_numpy().tolist()]


def drawn(folder: Path, size: int = 12) -> list[str]:
    """Draw a blind sample for Ana and Ben."""
    store = Store.open(open_folder(folder))
    texts = store.frames().contributions[c.CONTRIBUTION].tolist()[:size]
    store.draw(texts)
    store.close()
    keep_sample(folder, KeptSample(coders=("Ana", "Ben"), draws=[Draw(seed=7, size=size, of=184, day="2026-06-01")]))
    return texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_staff_are_asked_for_their_name_once(visit: Visit, london: Path, language: str) -> None:
    """If this fails, nobody knows who said what, or is asked at every text."""
    app = visit(london, "review", language)
    assert app.title[0].value == _("Review")
    hint = _("Draw it on the page «Quality»")
    assert [link.proto.label for link in app.get("page_link")] == [hint]
    app = start(app)
    assert not app.text_input
    assert not app.get("page_link")
    assert TEXT in text(app)
    assert told(london) == []  # looking at a text says nothing of it


@pytest.mark.parametrize("role", ["partner", "policymaker"])
def test_others_have_no_such_page(visit: Visit, prepared: Path, role: str) -> None:
    """If this fails, residents' own words are shown to people they were not promised to."""
    for page in ("review", "quality"):
        with pytest.raises(ValueError, match="Could not find a navigation page"):
            visit(prepared, page, role=role)


@pytest.mark.parametrize("name", ["review", "quality"])
def test_the_page_itself_keeps_others_out(visit: Visit, prepared: Path, name: str) -> None:
    """If this fails, the page is only missing from the menu."""
    visit(prepared, role="policymaker")
    app = AppTest.from_file(str(PAGE.with_name(f"{name}.py")), default_timeout=60)
    app.session_state[SEE_AS] = "policymaker"
    assert "by the engagement staff only" in words(app.run()) or "for the engagement staff only" in words(app)
    assert not app.button
    assert not app.get("plotly_chart")


def test_accept_change_cannot_tell_and_back(visit: Visit, london: Path) -> None:
    """If this fails, one of the four things somebody can say of a text is not kept, or there is no way back."""
    app = start(visit(london, "review"))
    first = text(app)
    labels = [button.label for button in app.button]
    themes = [i for i, label in enumerate(labels) if label[0] in "☐☑"]
    assert labels.index("Accept and go on") < themes[0], "on a telephone, accepting is far from the text"
    app = click(app, "Accept and go on")
    second = text(app)
    assert second != first
    app = click(click(app, "☐ Litter, bins and dirt"), "Accept and go on")
    app = click(app, "Cannot tell")
    assert told(london)[1:] == [("Ana", "review", "themes"), ("Ana", "review", "cannot_tell")]
    app = click(click(app, "Back"), "Back")
    assert text(app) == second
    assert "Chosen: Litter, bins and dirt" in words(app)  # what was said of it stands there
    click(app, "None of these themes")
    assert sorted(told(london)[1:]) == [("Ana", "review", "cannot_tell"), ("Ana", "review", "other")]


def test_a_key_pressed_too_late_says_nothing(visit: Visit, london: Path) -> None:
    """If this fails, a text is said to have been reviewed that nobody has seen, or another is said anew."""
    app = start(visit(london, "review"))
    stale = next(button for button in app.button if button.label == "Cannot tell")
    click(app, "Accept and go on")
    before = told(london)
    stale.click().run()
    assert told(london) == before


def test_what_a_person_said_wins_on_the_themes_page(visit: Visit, london: Path) -> None:
    """If this fails, reviewing changes nothing."""
    store = Store.open(open_folder(london))
    everything = store.frames().contributions
    bookshop = everything.loc[everything[c.TEXT].str.contains("bookshop"), c.CONTRIBUTION].tolist()
    for one in bookshop:
        store.say_themes(one, "Ana", Coding.REVIEW, Outcome.THEMES, ["voice"])
    store.close()
    app = visit(london, "themes")
    assert "bookshop" not in words(app)  # shops come first
    box = next(box for box in app.selectbox if box.label == "Theme")
    assert "bookshop" in words(box.set_value("voice").run())


def test_coding_blind_shows_nothing_that_anybody_found(visit: Visit, london: Path) -> None:
    """If this fails, agreement is measured between people who saw the answer."""
    drawn(london)
    app = start(visit(london, "review"))
    app = app.segmented_control[0].set_value("blind").run()  # who said their name is not asked again
    shown = words(app) + text(app)
    assert "<mark>" not in shown
    assert "codebook's words" not in shown
    assert "How safe" in shown or "policing" in shown  # the themes' definitions
    accept = next(button for button in app.button if button.label == "Accept and go on")
    assert accept.disabled  # nothing is chosen yet: Enter says nothing
    app = click(click(app, "☐ Being heard"), "Accept and go on")
    assert told(london) == [("Ana", "blind", "themes")]
    assert "11 texts to go" in words(app)


def test_the_review_holds_back_what_is_still_to_be_coded_blind(visit: Visit, london: Path) -> None:
    """If this fails, a blind coder has seen the proposals before."""
    sample = drawn(london, 183)
    app = visit(london, "review")
    app = start(app)
    click(app, "Accept and go on")
    store = Store.open(open_folder(london))
    reviewed = store.codings()[c.CONTRIBUTION].tolist()
    assert len(reviewed) == 1
    assert reviewed[0] not in sample
    store.close()
    assert "Every text has been reviewed, or waits to be coded blind." in " ".join(
        element.value for element in app.success)
