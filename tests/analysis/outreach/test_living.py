"""Where the people of a group live."""

import pandas as pd
import pytest

from analysis.outreach.living import ESTIMATED, OF_GROUP, WANTED, by_area, living, with_wanted
from analysis.outreach.parity import Gap
from ingest.schema import names as c
from tests.analysis.make import AREAS, PLACE, benchmark, engagement, frames, people

ASKED = {"age": ("young", "old"), "part": AREAS}
TOWN = engagement(ASKED, area="part")
AGE, PART = TOWN.dimensions
WHOLE = ((PLACE, "age", "young", 400), (PLACE, "age", "old", 600), (PLACE, "part", "hill", 700),
         (PLACE, "part", "quay", 300))


def test_the_figures_tell_where_a_group_lives() -> None:
    """If this fails, staff look for a group where it doesn't live."""
    figures = benchmark(*WHOLE, ("hill", "age", "young", 100), ("hill", "age", "old", 600),
                        ("quay", "age", "young", 300), ("quay", "age", "old", 0))
    found = living(figures, TOWN, AGE, "young")
    assert found[[c.AREA, c.POPULATION, OF_GROUP, ESTIMATED]].to_numpy().tolist() == [
        ["quay", 300, 0.75, False], ["hill", 100, 0.25, False]]


def test_without_figures_by_area_it_is_an_estimate() -> None:
    """If this fails, a guess about who lives where is taken for a census figure."""
    found = living(benchmark(*WHOLE), TOWN, AGE, "young")
    assert found[[c.AREA, c.POPULATION, ESTIMATED]].to_numpy().tolist() == [["hill", 280, True], ["quay", 120, True]]


def test_people_of_an_area_live_there() -> None:
    """If this fails, the people of the quay are looked for on the hill."""
    found = living(benchmark(*WHOLE), TOWN, PART, "quay")
    assert found[[c.AREA, c.POPULATION, ESTIMATED]].to_numpy().tolist() == [["quay", 300, False]]


def test_without_areas_or_figures_nothing_is_said() -> None:
    """If this fails, an engagement without areas breaks the page."""
    assert living(benchmark(*WHOLE), engagement(), AGE, "young").empty
    assert living(benchmark(*WHOLE[:2]), TOWN, AGE, "young").empty


def test_most_are_wanted_where_fewest_came_for_their_part() -> None:
    """10 came, all from the hill, and 20 more are needed: 15 are due from each, so 5 more from the hill."""
    lives = pd.DataFrame({c.AREA: ["hill", "quay"], c.POPULATION: [50, 50], OF_GROUP: [0.5, 0.5], ESTIMATED: False})
    gap = Gap(10, 40, 0.5)
    assert gap.closed_by() == pytest.approx(20)
    found = with_wanted(lives, pd.Series({"hill": 10}), gap)
    assert found[[c.AREA, WANTED]].to_numpy().tolist() == [["quay", 15.0], ["hill", 5.0]]


def test_an_area_with_enough_lacks_nobody_and_the_parts_add_up() -> None:
    """If this fails, more people are sent for than are needed."""
    lives = pd.DataFrame({c.AREA: ["hill", "quay"], c.POPULATION: [50, 50], OF_GROUP: [0.5, 0.5], ESTIMATED: False})
    found = with_wanted(lives, pd.Series({"hill": 90}), Gap(90, 200, 0.5)).set_index(c.AREA)[WANTED]
    assert found.to_dict() == {"quay": pytest.approx(20), "hill": 0}


def test_people_are_counted_where_they_live() -> None:
    """If this fails, an area that was reached is visited again."""
    data = frames([*people(3, age="young", part="hill", area="hill"), *people(2, age="old", part="quay", area="quay")],
                  dimensions=("age", "part"))
    assert by_area(data, TOWN)["age"].loc["young"].to_dict() == {"hill": 3, "quay": 0}
