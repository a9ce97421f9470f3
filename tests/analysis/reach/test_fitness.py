"""Figures that don't fit what was asked are refused, each for its own reason."""

from typing import Any

import pandas as pd
import pytest

from analysis.reach import in_use, population, reach
from ingest.schema import Engagement
from ingest.schema import names as c
from tests.analysis.make import AREAS, PLACE, benchmark, frames
from tests.analysis.make import people as residents
from tests.analysis.make_population import asked, figures


def bands(*ages: tuple[int, int], area: str = PLACE, **more: Any) -> pd.DataFrame:
    """Make figures of ten people for each band, as reading a table makes them for bands from 15 on."""
    rows = []
    for low, high in ages:
        category = "young" if low >= 15 and high <= 64 else "old" if low >= 65 else None
        rows.append(figures((area, "age", category, 10), **{
            c.YOUNGEST: low, c.OLDEST: high, c.WRITTEN: f"{low}-{high}"} | more))
    return pd.concat(rows, ignore_index=True)


def codes(told: pd.DataFrame, dimension: str, areas: tuple[str, ...] = (), wanted: Engagement | None = None,
          folder: pd.DataFrame | None = None) -> list[tuple[str, bool]]:
    """Give the doubts about a dimension and whether they refuse; nothing is compared where one does."""
    wanted = wanted or asked()
    used = in_use(benchmark() if folder is None else folder, told, wanted)
    living = population(used, wanted, dimension, areas)
    assert living.people.empty or not living.refusals
    return [(doubt.code, doubt.refuses) for doubt in living.doubts]


BOTH = figures((PLACE, "sex", "f", 10), (PLACE, "sex", "m", 10))
NONE = figures()


def test_what_fits_is_compared() -> None:
    """If this fails, good figures are refused."""
    assert codes(BOTH, "sex") == []
    assert codes(bands((15, 39), (40, 64), (65, 130)), "age") == []
    assert codes(NONE, "sex") == []


@pytest.mark.parametrize("ages", [
    [(15, 19), (20, 64), (65, 130)], [(i, i) for i in range(15, 65)] + [(65, 130)],
    [(0, 14), (15, 64), (65, 84), (85, 130)]])
def test_finer_bands_that_fit_add_up(ages: list[tuple[int, int]]) -> None:
    """If this fails, a census in five-year bands can't be used."""
    assert codes(bands(*ages), "age") == []


@pytest.mark.parametrize("ages", [
    [(10, 19), (20, 64), (65, 130)],  # 15 to 19 are counted together with children
    [(20, 64), (65, 130)],  # 15 to 19 are not counted
    [(15, 64), (15, 19), (65, 130)],  # 15 to 19 are counted twice
    [(15, 64), (65, 84)],  # nobody over 84
    [(15, 69), (70, 130)]])
def test_bands_that_do_not_line_up_are_refused(ages: list[tuple[int, int]]) -> None:
    """If this fails, people of one age are compared with those of another."""
    assert codes(bands(*ages), "age") == [("ages_apart", True)]


def test_bands_line_up_in_each_area() -> None:
    """If this fails, two areas that are each right are refused, or one that is wrong hides behind another."""
    good = [bands((15, 64), (65, 130), area=area) for area in AREAS]
    assert codes(pd.concat(good), "age") == []
    assert codes(pd.concat([good[0], bands((20, 64), (65, 130), area=AREAS[1])]), "age") == [("ages_apart", True)]


def test_groups_that_nobody_asks_for_are_refused_unless_accepted() -> None:
    """If this fails, a part of the population is missing from the comparison without a word."""
    stray = pd.concat([BOTH, figures((PLACE, "sex", None, 3), **{c.WRITTEN: "Other"})])
    assert codes(stray, "sex") == [("groups", True)]
    assert codes(stray, "sex", wanted=asked(("groups",))) == [("groups", False)]
    doubt = population(in_use(benchmark(), stray, asked()), asked(), "sex").doubts[0]
    assert (doubt.names, doubt.people) == (("Other",), 3)
    assert codes(pd.concat([BOTH, figures((PLACE, "sex", None, 0))]), "sex") == []  # nobody is in it


def test_children_in_the_population_are_refused_unless_accepted() -> None:
    """If this fails, adults who were asked are compared with everybody, children included."""
    of_age = bands((0, 14), (15, 64), (65, 130))
    everybody = figures((PLACE, "sex", "f", 15), (PLACE, "sex", "m", 15))
    assert codes(pd.concat([of_age, everybody]), "sex") == [("ages", True)]
    assert codes(pd.concat([of_age, everybody]), "sex", wanted=asked(("ages",))) == [("ages", False)]
    assert codes(pd.concat([of_age, BOTH]), "sex") == []
    assert codes(pd.concat([bands((15, 30), (65, 130)), everybody]), "sex") == []  # these ages tell nothing of all
    assert codes(pd.concat([of_age, everybody]), "age") == []
    assert codes(pd.concat([of_age, everybody]), "sex", wanted=asked(youngest=None)) == []  # children were asked, too


def test_households_are_refused_unless_accepted() -> None:
    """If this fails, a share of homes passes for a share of people."""
    homes = BOTH.assign(**{c.UNIT: "households"})
    assert codes(homes, "sex") == [("households", True)]
    assert codes(homes, "sex", wanted=asked(("households",))) == [("households", False)]
    folder = benchmark((PLACE, "sex", "f", 10), (PLACE, "sex", "m", 10)).assign(**{c.GEOGRAPHY: "Town, households"})
    assert codes(NONE, "sex", folder=folder) == [("households", True)]


def test_households_and_people_are_never_added_up() -> None:
    """If this fails, an area's homes and another's people are one sum."""
    mixed = pd.concat([figures(("hill", "sex", "f", 1), ("hill", "sex", "m", 1)),
                       figures(("quay", "sex", "f", 1), ("quay", "sex", "m", 1), **{c.UNIT: "households"})])
    assert codes(mixed, "sex", wanted=asked(("households",))) == [("mixed_units", True)]


@pytest.mark.parametrize(("year", "limit", "expected"), [
    (2016, 10, []), (2015, 10, [("old", True)]), (2015, 11, []), (None, 10, [("no_year", False)])])
def test_old_figures_are_refused(year: int | None, limit: int, expected: list[tuple[str, bool]]) -> None:
    """If this fails, people are compared with a town that is long gone."""
    told = figures((PLACE, "sex", "f", 10), (PLACE, "sex", "m", 10), year=year)
    assert codes(told, "sex", wanted=asked(oldest_figures=limit)) == expected


def test_each_filter_has_its_own_denominator() -> None:
    """If this fails, the people of one area are compared with those of another, or an area with nobody."""
    told = figures(("hill", "sex", "f", 30), ("hill", "sex", "m", 20), (PLACE, "sex", "f", 90), (PLACE, "sex", "m", 60))
    used = in_use(benchmark(), told, asked())
    assert population(used, asked(), "sex").total == 150
    assert population(used, asked(), "sex", ("hill",)).total == 50
    assert codes(told, "sex", ("quay",)) == [("missing_area", True)]
    assert codes(told, "sex", ("hill", "quay")) == [("missing_area", True)]
    assert codes(told, "area", ("hill",)) == []  # areas are not compared inside an area


def test_areas_that_cannot_be_added_up() -> None:
    """If this fails, a group of two areas is compared with the part of it that lives in one."""
    lacking = figures(("hill", "sex", "f", 3), ("hill", "sex", "m", 3), ("quay", "sex", "f", 3))
    assert codes(lacking, "sex") == [("lacking_group", True)]
    years = pd.concat([figures((area, "sex", "f", 3), (area, "sex", "m", 3), year=year)
                       for area, year in zip(AREAS, (2024, 2021), strict=True)])
    assert codes(years, "sex") == [("mixed_years", True)]


def three(*accept: str) -> Engagement:
    """Make an engagement whose question has a third group, which a census may not count."""
    plain = asked(accept).model_dump(by_alias=True)
    plain["dimensions"][0]["categories"].append({"id": "x", "label": {"en": "x"}})
    return Engagement.model_validate(plain)


def test_one_group_is_compared_with_nobody() -> None:
    """If this fails, women are all of the population because a table tells of them alone, and within range."""
    women = figures((PLACE, "sex", "f", 10))
    assert codes(women, "sex") == codes(women, "sex", wanted=asked(("fewer",))) == [("one_group", True)]
    assert codes(NONE, "sex", folder=benchmark((PLACE, "sex", "f", 10))) == [("one_group", True)]


def test_shares_are_not_of_a_part_of_the_population() -> None:
    """If this fails, two groups of three share the population among themselves, and nobody learns of the third."""
    assert codes(BOTH, "sex", wanted=three()) == [("fewer", True)]
    assert codes(BOTH, "sex", wanted=three("fewer")) == [("fewer", False)]
    assert population(in_use(benchmark(), BOTH, three()), three(), "sex").doubts[0].names == ("f", "m")


@pytest.mark.parametrize(("of_age", "expected"), [(10, []), (12, [("fewer", True)])])
def test_a_group_that_nobody_is_counted_in_stays_out(of_age: int, expected: list[tuple[str, bool]]) -> None:
    """If this fails, a census without non-binary people is useless, or passes for whole though people are missing."""
    ages = figures((PLACE, "age", "young", of_age), (PLACE, "age", "old", 10))
    assert codes(pd.concat([BOTH, ages]), "sex", wanted=three()) == expected


def test_figures_of_the_time_after_the_consultation_are_said() -> None:
    """If this fails, a forecast passes for a count."""
    later = figures((PLACE, "sex", "f", 10), (PLACE, "sex", "m", 10), year=2035)
    assert codes(later, "sex") == [("later", False)]


def test_answers_under_groups_that_are_gone_end_the_comparison() -> None:
    """If this fails, a group whose id was changed in engagement.toml seems to be missing, because nobody is in it."""
    living = population(in_use(benchmark(), BOTH, asked(), gone=["sex"]), asked(), "sex")
    assert (living.people.empty, [doubt.code for doubt in living.refusals]) == (True, ["gone"])


def test_a_refused_question_is_not_assessable() -> None:
    """If this fails, a flag is raised against figures that say something else."""
    wanted = asked()
    homes = in_use(benchmark(), BOTH.assign(**{c.UNIT: "households"}), wanted)
    judged = reach(frames(residents(40, sex="f"), dimensions=("sex", "age", "area")), wanted, homes)
    assert set(judged[c.VERDICT]) == {"not assessable"}
    assert judged[c.PARTICIPANTS].sum() == 40
