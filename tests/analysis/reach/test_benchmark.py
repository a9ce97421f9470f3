"""Whom participants are compared with: the whole place, or the areas chosen."""

import pytest

from analysis.reach import population
from ingest.schema.engagement import SourceLabel
from locales import speaking
from tests.analysis.make import AREAS, PLACE, benchmark, engagement

ENGAGEMENT = engagement({"age": ("young", "old"), "area": AREAS}, area="area")
ROWS = (
    (PLACE, "age", "young", 100), (PLACE, "age", "old", 300),
    ("hill", "age", "young", 70), ("hill", "age", "old", 90),
    ("quay", "age", "young", 30), ("quay", "age", "old", 210),
    (PLACE, "area", "hill", 160), (PLACE, "area", "quay", 240),
)
FULL = benchmark(*ROWS)


@pytest.mark.parametrize(("areas", "people"), [
    ((), {"young": 100, "old": 300}),
    (("hill",), {"young": 70, "old": 90}),
    (("hill", "quay"), {"young": 100, "old": 300}),
    (("nowhere",), {}),
    (("hill", "nowhere"), {}),
])
def test_population_follows_the_areas(areas: tuple[str, ...], people: dict[str, int]) -> None:
    """If it fails, the people of one area are compared with those of another."""
    assert population(FULL, ENGAGEMENT, "age", areas).people.to_dict() == people


def test_the_whole_is_the_sum_of_its_areas() -> None:
    """If it fails, a benchmark by area only gives no population for the place."""
    rows = [row for row in ROWS if row[0] != PLACE]
    assert population(benchmark(*rows), ENGAGEMENT, "age").people.to_dict() == {"young": 100, "old": 300}


def test_areas_are_not_compared_inside_an_area() -> None:
    """If it fails, filtering by one area calls all others missing."""
    assert population(FULL, ENGAGEMENT, "area", ("hill",)).people.empty
    assert population(FULL, ENGAGEMENT, "area").people.to_dict() == {"hill": 160, "quay": 240}


def test_an_area_without_figures_makes_no_smaller_town() -> None:
    """If it fails, people of two areas are compared with the population of one."""
    rows = [row for row in ROWS if row[0] != "quay"]
    assert population(benchmark(*rows), ENGAGEMENT, "age", ("hill", "quay")).people.empty


@pytest.mark.parametrize("lacking", [("quay", "age", "old"), ("hill", "age", "young")])
def test_a_group_without_a_figure_in_one_area_is_no_sum(lacking: tuple[str, str, str]) -> None:
    """If it fails, a group of two areas is compared with the part of it that lives in one."""
    rows = [row for row in ROWS if row[0] != PLACE and row[:3] != lacking]
    assert population(benchmark(*rows), ENGAGEMENT, "age").people.empty
    assert population(benchmark(*rows), ENGAGEMENT, "age", AREAS).people.empty
    whole = next(area for area in AREAS if area != lacking[0])
    assert len(population(benchmark(*rows), ENGAGEMENT, "age", (whole,)).people) == 2


def test_some_areas_are_not_the_whole_place() -> None:
    """If it fails, everybody is compared with the population of the one area that has figures."""
    rows = [row for row in ROWS if row[0] == "hill"]
    assert population(benchmark(*rows), ENGAGEMENT, "age").people.empty


def test_areas_may_each_tell_how_many_live_there() -> None:
    """If it fails, a table with one line per area gives no population by area."""
    own = (("hill", "area", "hill", 160), ("quay", "area", "quay", 240))
    assert population(benchmark(*own), ENGAGEMENT, "area").people.to_dict() == {"hill": 160, "quay": 240}
    assert population(benchmark(*own[:1]), ENGAGEMENT, "area").people.empty


def test_no_benchmark() -> None:
    """If it fails, a folder whose benchmark has no rows can't be opened."""
    found = population(benchmark(), ENGAGEMENT, "age")
    assert (found.people.empty, found.illustrative, found.sources) == (True, frozenset(), ())


@pytest.mark.parametrize("status", ["illustrative", ""])
def test_doubtful_figures_and_sources_are_told(status: str) -> None:
    """If it fails, an unverified figure is shown as a census figure, or a source in somebody else's language."""
    told = ENGAGEMENT.model_copy(update={"sources": [SourceLabel(written="town", label={"es": "pueblo"})]})
    figures = benchmark(*ROWS[:2], status=status)
    found = population(figures, told, "age")
    assert found.illustrative == {"young", "old"}
    assert found.sources == ("Census, 2021, town",)
    with speaking("es"):
        assert population(figures, told, "age").sources == ("Census, 2021, pueblo",)
