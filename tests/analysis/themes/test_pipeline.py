"""The blank pipeline: where texts are cut into words, without anything downloaded."""

import pytest

from analysis.themes.pipeline import pipeline


@pytest.mark.parametrize(("language", "text", "tokens"), [
    ("en", "I can't find the children's bin.", ["I", "can't", "find", "the", "children's", "bin", "."]),
    ("en", "the kids' park,🌳🌳bus/train", ["the", "kids'", "park", ",", "🌳", "🌳", "bus", "/", "train"]),
    ("es", "¿Más árboles?", ["¿", "Más", "árboles", "?"]),
    ("pt", "caixa d'água!", ["caixa", "d'água", "!"]),
    ("pt", "limpeza.mais ônibus,lixo", ["limpeza", ".", "mais", "ônibus", ",", "lixo"]),
    ("fr", "l'école", ["l'", "école"]),
    ("xx", "a b", ["a", "b"]),
])
def test_tokens(language: str, text: str, tokens: list[str]) -> None:
    """If it fails, punctuation sticks to words, or a word is cut where no resident would cut it."""
    assert [token.text for token in pipeline(language)(text)] == tokens


@pytest.mark.parametrize("language", ["zh", "ja", "ko", "ar", "bn", "ru", "ur", "yi", "ht", "pl", "zz"])
def test_every_language_has_a_pipeline(language: str) -> None:
    """If it fails, one of a city's languages can't be used at all."""
    assert len(pipeline(language)("公园 парк park")) >= 3


def test_a_pipeline_is_made_once() -> None:
    """If it fails, every call pays for building a pipeline."""
    assert pipeline("en") is pipeline("en")
