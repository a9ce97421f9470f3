"""In which of the engagement's languages a text is written."""

import pytest

from analysis.themes import with_language
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
