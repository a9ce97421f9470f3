"""The codebook: its words, its labels, and the words that will mislead."""

from collections.abc import Iterator

import pytest

import locales
from analysis.themes import labels
from analysis.themes.codebook import form, words
from tests.analysis.make import codebook


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    locales.use("en")
    yield
    locales.use("en")


def test_words_per_language() -> None:
    """If it fails, empty words match everywhere, or a theme is looked for in another language."""
    book = codebook({"green": "tree | the park|", "voice": "", "odd": "|"}, es={"green": "árbol"})
    assert words(book, "en") == {"green": ["tree", "the park"]}
    assert words(book, "es") == {"green": ["árbol"]}
    assert words(book, "de") == {}


def test_labels_in_the_language_in_use() -> None:
    """If it fails, readers see a theme's short name although there is a label."""
    book = codebook({"green": "", "voice": "", "bare": ""}).assign(
        label_en=["Trees", "", ""], label_pt=["Árvores", "Escuta", ""])
    assert labels(book) == {"green": "Trees", "voice": "Escuta", "bare": "bare"}
    locales.use("pt-BR")
    assert labels(book) == {"green": "Árvores", "voice": "Escuta", "bare": "bare"}
    locales.use("es")
    assert labels(book)["green"] == "Trees"
    assert labels(codebook({"green": ""})) == {"green": "green"}


@pytest.mark.parametrize(("phrase", "plain"), [("Fly-Tipping", "fly tipping"), ("PARKS", "park"), ("Ônibus", "onibu")])
def test_form(phrase: str, plain: str) -> None:
    """If it fails, a word isn't recognised as the very one a theme lists."""
    assert form(phrase) == plain
