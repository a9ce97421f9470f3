"""What counts as the same word."""

import pytest

from analysis.themes.pipeline import pipeline, stems
from analysis.themes.spelling import even, tidy

SAME = {
    "en": "tree trees TREES|lorry lorries|library libraries|bench benches|child children children's|kids kid's kid|"
          "woman women women's|mouse mice|bus buses|knife knives|flood flooding flooded|clean cleaning cleaned|"
          "don't dont don’t|show shows|café cafe CAFÉS",
    "pt": "calçada calçadas CALCADA|estação estações estacoes|hospital hospitais|papel papéis|pão pães|mão mãos|"
          "ônibus onibus|trem trens|jovem jovens|farol faróis|animal animais|jardim jardins|móvel móveis|ponto pontos|"
          "mulher mulheres|luz luzes|grupo grupos",
    "es": "luz luces|estación estaciones|árbol árboles|autobús autobuses|joven jóvenes|imagen imágenes|acera aceras|"
          "país países|carril carriles|niño niños",
    "pl": "ulica ulicy ulicach|chodnik chodników chodnikow|ścieżka sciezka ścieżki|głośno glosno|drzewo drzew drzewach",
}
APART = {
    "en": "park spark|bus busy|bin being|he her",
    "pt": "comida com|pais mais|paz para",
    "es": "comida como|parada para|sol solo",
    "pl": "ulica ul|rower rów",
}


def _lines(listed: dict[str, str]) -> list[tuple[str, str]]:
    return [(language, line) for language, lines in listed.items() for line in lines.split("|")]


@pytest.mark.parametrize(("language", "words"), _lines(SAME))
def test_forms_of_one_word(language: str, words: str) -> None:
    """If it fails, a codebook word misses its own plural or its spelling without accents."""
    assert len({stems(language)(even(word)) for word in words.split()}) == 1


@pytest.mark.parametrize(("language", "words"), _lines(APART))
def test_words_that_only_look_alike(language: str, words: str) -> None:
    """If it fails, a function word or an unlike word stands for a theme."""
    one, other = words.split()
    stem = stems(language)
    assert stem(one) != stem(other)


@pytest.mark.parametrize("text", ["Children’s e-bikes — half-price, 15-24", "", "fly‐tipping", "l’école", "🌳-🌳"])
def test_even_keeps_every_letter_in_its_place(text: str) -> None:
    """If it fails, evidence is cut out of the text at the wrong letters."""
    assert len(even(text)) == len(text)


def test_even_and_tidy() -> None:
    """If it fails, a line break inside a phrase, a soft hyphen or a curly apostrophe hides a theme."""
    assert tidy(" bus\n\tstop,\u00a0play\u00adground ♿\ufe0f ") == "bus stop, playground ♿"
    assert even("fly-tipping, children’s, 15-24, bus - stop") == "fly tipping, children's, 15-24, bus - stop"


def test_a_language_without_rules() -> None:
    """If it fails, a language spaCy or snowball doesn't know stops the analysis."""
    assert stems("qq")("LEKÒL") == "lekol"
    assert [token.norm_ for token in pipeline("qq")("Lekòl la!")] == ["lekol", "la", "!"]
