"""The country whose telephone numbers and postcodes are meant."""

import pytest
from pydantic import ValidationError

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
