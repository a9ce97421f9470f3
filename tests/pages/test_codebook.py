"""The codebook page: staff change words, see what that tags, keep versions; nobody else sees it."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from ingest import Store, open_folder
from tests.pages.seen import Visit, words

WORDS = "codebook-{}-cleanliness-words_en"


def _words(folder: Path) -> str:
    return str(open_folder(folder).codebook.set_index("theme").loc["cleanliness", "words_en"])


def _with_word(app: AppTest, word: str) -> AppTest:
    app.session_state["codebook_theme"] = "cleanliness"
    app.session_state["codebook_theme:en"] = "cleanliness"
    app.run()
    area = app.text_area(key=WORDS.format(1))
    return area.set_value(f"{area.value}\n{word}").run()


def test_a_change_is_shown_before_it_is_kept_and_then_kept(london: Path, visit: Visit) -> None:
    """If this fails, staff change words blindly, or what they saved is not what is used."""
    app = _with_word(visit(london, "codebook"), "swings\nzeppelins")
    assert any("more" in block.value for block in app.markdown if block.value.startswith("**"))
    assert "1 new word finds nothing in what was handed in so far: zeppelins." in words(app)
    assert "swings" not in _words(london)
    next(button for button in app.button if button.label == "Save as version 2").click().run()
    assert not app.exception
    assert "Saved. Version 2 is in use now." in [block.value for block in app.success]
    assert _words(london).endswith("|swings|zeppelins")
    assert any("This is version 2" in block.value for block in app.markdown)
    assert any("added swings, zeppelins" in block.value for block in app.markdown)


def test_going_back_to_a_version(london: Path, visit: Visit) -> None:
    """If this fails, a bad change can't be undone."""
    before = (london / "codebook.csv").read_text(encoding="utf-8")
    app = _with_word(visit(london, "codebook"), "swings")
    next(button for button in app.button if button.label == "Save as version 2").click().run()
    app.button(key="back-1").click().run()
    assert "swings" in _words(london)  # it is shown first what this would change, and asked
    assert "Litter, bins and dirt: taken out swings" in words(app)
    assert "Version 2** · :material/check: in use now" in words(app)
    app.button(key="sure-1").click().run()
    assert f"Saved. Version {Store.open(open_folder(london)).codebook_version()} is in use now." in [
        block.value for block in app.success]
    assert (london / "codebook.csv").read_text(encoding="utf-8") == before


def test_others_do_not_see_it(london: Path, visit: Visit) -> None:
    """If this fails, a policymaker rewrites the themes."""
    app = visit(london, "overview", role="policymaker")
    assert not app.exception
    assert "codebook" not in str(app.sidebar)


def test_every_theme_and_both_languages_open(london: Path, visit: Visit) -> None:
    """If this fails, the page breaks on a theme nobody tried."""
    for language in ("pt_BR", "es"):
        app = visit(london, "codebook", language)
        assert not app.exception
        assert len(app.text_area) >= 5
