"""Single cells of a table of population figures."""

import pytest

from ingest.population import cells


@pytest.mark.parametrize(("written", "people"), [
    ("780883", 780883), ("1,234,567", 1234567), ("1 234 567", 1234567), ("1.234.567", 1234567), ("12\u00a0345", 12345),
    (55196.0, 55196), ("55196.0", 55196), ("0", 0), ("", None), (None, None), ("34.1", None), (34.1, None),
    ("-3", None), ("n/a", None), (True, None), ("9000000000", None)])
def test_numbers_of_people(written: object, people: int | None) -> None:
    """If this fails, a city has a thousand times as many residents, or a share is taken for people."""
    assert cells.people(written) == people


@pytest.mark.parametrize(("written", "year"), [
    ("2014", 2014), (2014.0, 2014), ("Census 2021", 2021), ("london-2021", 2021), ("2002-2014", None), ("", None),
    ("12021", None)])
def test_years(written: object, year: int | None) -> None:
    """If this fails, old figures pass for new ones."""
    assert cells.year(written) == year


@pytest.mark.parametrize("written", ["Total", "ogółem", "Both sexes", "ambos os sexos", "Total: all residents"])
def test_totals(written: str) -> None:
    """If this fails, everybody is counted as a group of their own, and again in the groups."""
    assert cells.is_total(written)
    assert not cells.is_total("kobiety")


def test_groups_of_whom_nobody_knows() -> None:
    """If this fails, those who didn't say on the census make every comparison impossible."""
    assert cells.is_unstated("Sem declaração")
    assert not cells.is_unstated("White: Other White")
