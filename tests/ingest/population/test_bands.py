"""Ages as statistics offices write them."""

import pytest

from ingest.population.bands import read_band

OLDEST = 130


@pytest.mark.parametrize(("written", "years"), [
    ("Aged 4 years and under", (0, 4)), ("Aged 5 to 9 years", (5, 9)), ("Aged 85 years and over", (85, OLDEST)),
    ("Under 18", (0, 17)), ("18 and over", (18, OLDEST)), ("0-4", (0, 4)), ("15–19", (15, 19)), ("85+", (85, OLDEST)),
    ("34", (34, 34)), ("Aged 1 year", (1, 1)), ("under 1 year", (0, 0)), ("<18", (0, 17)), (">=65", (65, OLDEST)),
    (">65", (66, OLDEST)), ("over 64", (65, OLDEST)),
    ("0 a 4 anos", (0, 4)), ("80 anos ou mais", (80, OLDEST)), ("80 anos e mais", (80, OLDEST)),
    ("menos de 18 anos", (0, 17)), ("até 14 anos", (0, 14)), ("de 20 a 24 anos", (20, 24)),
    ("85 y más", (85, OLDEST)), ("hasta 15 años", (0, 15)), ("menores de 16 años", (0, 15)),
    ("0-4 lat", (0, 4)), ("70 lat i więcej", (70, OLDEST)), ("poniżej 18", (0, 17)),
])
def test_ages_are_read(written: str, years: tuple[int, int]) -> None:
    """If this fails, people of some age are missing from the population they belong to."""
    assert read_band(written) == years


@pytest.mark.parametrize("written", ["children", "", "Total", "20 to 10", "ogółem", "pensioners"])
def test_what_tells_no_ages_tells_none(written: str) -> None:
    """If this fails, a group is taken for people of some age that nobody named."""
    assert read_band(written) is None
