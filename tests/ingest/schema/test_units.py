"""What a population figure counts."""

import pytest

from ingest.schema.names import Unit
from ingest.schema.units import counts_households, unit_called


@pytest.mark.parametrize(("written", "unit"), [
    ("osoba", Unit.PEOPLE), ("Pessoas", Unit.PEOPLE), ("domicílios", Unit.HOUSEHOLDS), ("hogares", Unit.HOUSEHOLDS),
    ("km2", None), ("%", None)])
def test_what_was_counted(written: str, unit: Unit | None) -> None:
    """If this fails, square kilometres are people."""
    assert unit_called(written) == unit


def test_households_are_heard_in_the_words_around_a_figure() -> None:
    """If this fails, households are compared with people without a word."""
    assert counts_households("population", "tenure (households)")
    assert not counts_households("population", "householder status")
