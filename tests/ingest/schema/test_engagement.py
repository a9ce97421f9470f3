"""The country whose telephone numbers and postcodes are meant, and what population figures say in other languages."""

import pytest
from pydantic import ValidationError

import locales
from ingest.schema import Engagement
from tests.analysis.make import engagement


@pytest.mark.parametrize(("country", "languages", "expected"), [
    ("US", ("en", "es"), "US"), (None, ("pt",), "BR"), (None, ("en",), "GB"), (None, ("es", "en"), "ES"),
    (None, ("yo",), "")])
def test_the_country_is_said_or_follows_from_the_first_language(
        country: str | None, languages: tuple[str, ...], expected: str) -> None:
    """If this fails, telephone numbers of another country are looked for, and those of this one stay in quotes."""
    made = engagement(languages=languages).model_copy(update={"country": country})
    assert made.region == expected


@pytest.mark.parametrize("wrong", ["gb", "GBR", "", "44", "UK"])
def test_a_country_has_two_capital_letters(wrong: str) -> None:
    """If this fails, a misspelt country finds no telephone number, and nobody is told."""
    with pytest.raises(ValidationError):
        Engagement.model_validate(engagement().model_dump(by_alias=True) | {"country": wrong})


@pytest.mark.parametrize(("written", "language", "said"), [
    ("Greater Quay, residents aged 15 and over", "es", "Greater Quay, residentes de 15 años o más"),
    ("Greater Quay, residents aged 15 and over", "pt_BR", "Greater Quay, residents aged 15 and over"),
    ("Greater Quay, residents aged 15 and over", "en", "Greater Quay, residents aged 15 and over"),
    ("Round figure, not checked", "es", "cifra redonda, sin comprobar"),
    ("Round figure, not checked", "pt_BR", "número redondo"),
    ("Census 2021 TS007A", "es", "Census 2021 TS007A"), ("", "es", "")])
def test_population_figures_are_told_in_the_language_in_use(written: str, language: str, said: str) -> None:
    """If this fails, a Spanish page says in English whom the census counted, or a table loses its name."""
    made = Engagement.model_validate(engagement().model_dump(by_alias=True) | {"sources": [
        {"written": "residents aged 15 and over", "label": {"es": "residentes de 15 años o más"}},
        {"written": "round figure, not checked", "label": {"es": "cifra redonda, sin comprobar",
                                                            "pt": "número redondo"}},
        {"written": "not checked", "label": {"es": "nobody should read this piece"}}]})
    with locales.speaking(language):
        assert made.say_source(written) == said
