"""No sheet lacks a letter: typst leaves one out that no font has, and says nothing."""

from pathlib import Path

import pytest

import locales
from ingest import FairHearingError, open_folder
from ingest.folder import Folder
from ingest.paper import fonts, plan
from ingest.paper.press import Press
from ingest.paper.words import words
from tests.ingest.paper.make import TITLES, link, reachable

CASES = sorted((Path(__file__).parents[3] / "sample_data").glob("*/engagement.toml"))


@pytest.fixture(autouse=True)
def _packages_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the fonts of this computer out: others haven't them."""
    monkeypatch.setattr(fonts, "everywhere", fonts.packaged)


@pytest.mark.parametrize("language", locales.form_languages())
def test_the_packages_fonts_have_every_letter_of_our_words(language: str) -> None:
    """If this fails, a poster in a language of ours depends on what is installed where it is made."""
    locales.use_on_form(language.split("_")[0])
    said = words()
    locales.use("en")
    assert fonts.families_for(fonts.letters([*said.values(), *TITLES.values()]), language)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.parent.name)
def test_the_packages_fonts_have_every_letter_of_the_samples(case: Path) -> None:
    """If this fails, the posters of a demonstration can't be made everywhere."""
    engagement = open_folder(case.parent).engagement
    texts = [*engagement.title.values(), *(text for q in engagement.questions for text in q.label.values())]
    assert fonts.families_for(fonts.letters(texts), "en")


def test_a_missing_letter_is_named_before_anything_is_made(folder: Folder) -> None:
    """If this fails, a poster hangs on a door with holes in its words."""
    with pytest.raises(FairHearingError) as refused:
        plan(reachable(folder.engagement), [link(partner="Kite 字 (invented)")])
    assert refused.value.code == "missing_letter"
    assert "«en» need: 字 (CJK UNIFIED IDEOGRAPH-5B57)" in refused.value.message
    assert "fonts-noto-cjk" in refused.value.message


def test_a_font_that_lacks_one_letter_is_not_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, the tests above can't fail."""
    usual = {ord(letter) for letter in "abc "}
    monkeypatch.setattr(fonts, "_faces", lambda _fonts: {"Noto Sans": frozenset(usual), "Other": frozenset({ord("d")})})
    assert fonts.families_for(fonts.letters(["a bc"]), "en") == ["Noto Sans"]
    assert fonts.families_for(fonts.letters(["a bcd"]), "en") == ["Noto Sans", "Other"]
    with pytest.raises(FairHearingError, match=r"ã \(LATIN SMALL LETTER A WITH TILDE\)"):
        fonts.families_for(fonts.letters(["abcã"]), "pt")


def test_a_face_in_use_that_lacks_a_letter_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, a letter that is there in regular is missing in every heading."""
    bold, regular = (type("Face", (), {"path": name, "index": 0, "style": "normal", "weight": weight, "family": "F"})()
                     for name, weight in (("bold", 700), ("regular", 400)))
    monkeypatch.setattr(fonts, "_letters_in", lambda path, _index: frozenset({1, 2} if path == "regular" else {1}))
    there = type("Fonts", (), {"fonts": lambda _self: [bold, regular]})()
    assert fonts._faces.__wrapped__(there) == {"F": frozenset({1})}


def test_the_press_refuses_what_slipped_through(folder: Folder) -> None:
    """If this fails, a wrong choice of fonts is seen by the people who read the poster, and by nobody before."""
    kit, = plan(reachable(folder.engagement), [link(language="ar")])
    sheet, families = kit.sheets[0]
    assert families == ["Noto Sans", "Noto Sans Arabic"]
    with pytest.raises(FairHearingError, match="could not be displayed"):
        Press().pdf(sheet, ["Noto Sans"], folder.engagement.start)
