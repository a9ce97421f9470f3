"""In which of the engagement's languages a text is written."""

import pytest

from analysis.themes import unlisted, with_language
from analysis.themes.language import detect
from tests.analysis.make import table, texts


@pytest.mark.parametrize(("text", "language"), [
    ("More trees on our street, please", "en"),
    ("Más árboles en nuestra calle, por favor", "es"),
    ("MAS ARBOLES EN LA CALLE", "es"),
    ("Queremos mais creches no bairro", "pt"),
])
def test_detect(text: str, language: str) -> None:
    """If it fails, texts are searched for words of another language and seem to have no theme."""
    assert detect(text, ("en", "es", "pt")) == language


@pytest.mark.parametrize("languages", [("pt",), ("qq",), ("pt", "qq")])
def test_no_choice(languages: tuple[str, ...]) -> None:
    """If it fails, one language, or one that the identifier doesn't know, stops the analysis."""
    assert detect("whatever", languages) == languages[0]


def test_an_unknown_language_beside_two_known() -> None:
    """If it fails, one exotic language switches off telling the others apart."""
    assert detect("Más árboles en la calle", ("en", "qq", "es")) == "es"


def test_only_missing_languages_are_filled_in() -> None:
    """If it fails, what a partner wrote on the sheet is overruled by a guess, or stays unknown."""
    rows = [{"contribution_id": "t0", "text": "More trees, please", "language": "es"},
            {"contribution_id": "t1", "text": "More trees, please"}]
    assert with_language(table("contributions", rows), ["en", "es"])["language"].tolist() == ["es", "en"]


@pytest.mark.parametrize("text", ["", "???", "🌳", "12"])
def test_texts_without_words(text: str) -> None:
    """If it fails, a text of signs has no language at all."""
    assert with_language(texts(text, language=None), ["en", "es"])["language"].isin(["en", "es"]).all()


def test_no_texts() -> None:
    """If it fails, an engagement without contributions can't be opened."""
    assert with_language(texts(), ["en", "es"]).empty


UNLISTED = [("Mehr Bäume und weniger Autos in unserer Straße bitte", "de"),
            ("Plus d'arbres et moins de voitures dans notre rue s'il vous plaît", "fr"),
            ("我們需要更多的公園和樹木，還有更安全的街道", "zh"), ("Мы хотим больше деревьев и скамеек во дворе", "ru")]


@pytest.mark.parametrize(("text", "language"), UNLISTED)
@pytest.mark.parametrize("languages", [("en",), ("en", "es", "pt")])
def test_a_clearly_other_language_is_called_so(text: str, language: str, languages: tuple[str, ...]) -> None:
    """If it fails, a text nobody planned for is read in the wrong language, and no person looks at it."""
    assert detect(text, languages) == language


@pytest.mark.parametrize("text", ["Mehr Bäume", "bonjour", "公園", "n/a idea", "mas medico no posto"])
def test_short_texts_are_taken_for_one_of_the_engagements(text: str) -> None:
    """If it fails, two words are enough to call a text foreign, and every name fills the review queue."""
    assert detect(text, ("en", "es", "pt")) in ("en", "es", "pt")


def test_unlisted() -> None:
    """If it fails, nobody knows which texts are in a language the engagement doesn't list."""
    assert unlisted(texts("a", language="de"), ["en"]).tolist() == [True]
    assert unlisted(texts("a", language="en"), ["en"]).tolist() == [False]
