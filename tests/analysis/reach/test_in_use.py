"""The figures in use: one telling for each question and area, the newer of two, never a mixture."""

import pandas as pd

from analysis.reach import in_use, passed_over, population, replaced
from analysis.reach.tellings import year_of
from ingest.schema import names as c
from tests.analysis.make import AREAS, PLACE, benchmark, engagement
from tests.analysis.make_population import figures

ENGAGEMENT = engagement({"sex": ("f", "m"), "area": AREAS}, area="area")  # ends in 2026
FOLDER = benchmark((PLACE, "sex", "f", 100), (PLACE, "sex", "m", 100),
                   ("hill", "sex", "f", 10), ("hill", "sex", "m", 10))


def people(used: pd.DataFrame, areas: tuple[str, ...] = (), dimension: str = "sex") -> dict[str, int]:
    """Give the people that a dimension is compared with."""
    return population(used, ENGAGEMENT, dimension, areas).people.to_dict()


def test_the_newer_wins_area_by_area() -> None:
    """If this fails, old figures stay in use, or those that nobody replaced are lost."""
    used = in_use(FOLDER, figures((PLACE, "sex", "f", 120), (PLACE, "sex", "m", 110)), ENGAGEMENT)
    assert people(used) == {"f": 120, "m": 110}
    assert people(used, ("hill",)) == {"f": 10, "m": 10}
    assert replaced(FOLDER, used).to_dict("records") == [{c.DIMENSION: "sex", "before": "2021", c.YEAR: "2024"}]


def test_older_and_equally_new_figures_leave_the_folder_alone() -> None:
    """If this fails, a table handed in by chance undoes what somebody checked by hand."""
    for year in (2011, 2021, None):
        used = in_use(FOLDER, figures((PLACE, "sex", "f", 1), year=year), ENGAGEMENT)
        assert people(used) == {"f": 100, "m": 100}
        assert replaced(FOLDER, used).empty


def test_a_forecast_is_not_the_newest() -> None:
    """If this fails, people are compared with a population that doesn't exist yet."""
    told = pd.concat([figures((PLACE, "sex", "f", n), (PLACE, "sex", "m", n), year=year)
                      for n, year in ((5, 2030), (7, 2020))])
    assert people(in_use(benchmark(), told, ENGAGEMENT)) == {"f": 7, "m": 7}
    passed = passed_over(benchmark(), told, ENGAGEMENT)
    assert passed[[c.YEAR, "why", "instead"]].values.tolist() == [["2030", "later", "2020"]]


def test_a_newer_table_with_fewer_groups_takes_nobodys_place() -> None:
    """If this fails, a group that was missed is no longer flagged because a newer table doesn't tell of it."""
    one = figures((PLACE, "sex", "f", 120))
    assert people(in_use(FOLDER, one, ENGAGEMENT)) == {"f": 100, "m": 100}
    assert passed_over(FOLDER, one, ENGAGEMENT).values.tolist() == [
        ["sex", PLACE, "2024", "Office", "fewer", ["m"], "2021"]]
    stored = pd.concat([one, figures((PLACE, "sex", "f", 90), (PLACE, "sex", "m", 90), year=2020)])
    assert people(in_use(benchmark(), stored, ENGAGEMENT)) == {"f": 90, "m": 90}


def test_fewer_groups_will_do_where_staff_say_so() -> None:
    """If this fails, figures of groups that an office no longer tells apart are used for ever."""
    sex, area = ENGAGEMENT.dimensions
    more = sex.model_copy(update={"accept": ["fewer"], "categories": [
        *sex.categories, sex.categories[0].model_copy(update={"id": "x"})]})
    asked = ENGAGEMENT.model_copy(update={"dimensions": [more, area]})
    folder = pd.concat([FOLDER, benchmark((PLACE, "sex", "x", 5))])
    newer = figures((PLACE, "sex", "f", 120), (PLACE, "sex", "m", 110))
    assert population(in_use(folder, newer, asked), asked, "sex").people.to_dict() == {"f": 120, "m": 110}


def test_a_group_that_staff_left_out_of_the_folder_may_be_lacking() -> None:
    """If this fails, each newer table needs a word in engagement.toml for a group that no census ever counted."""
    sex, area = ENGAGEMENT.dimensions
    more = sex.model_copy(update={"categories": [*sex.categories, sex.categories[0].model_copy(update={"id": "x"})]})
    asked = ENGAGEMENT.model_copy(update={"dimensions": [more, area]})
    newer = figures((PLACE, "sex", "f", 120), (PLACE, "sex", "m", 110))
    assert population(in_use(FOLDER, newer, asked), asked, "sex").doubts == ()
    assert [d.code for d in population(in_use(benchmark(), newer, asked), asked, "sex").doubts] == ["fewer"]


def test_two_sources_of_one_year_are_never_added_up() -> None:
    """If this fails, a town has twice as many people."""
    one = figures((PLACE, "sex", "f", 50), (PLACE, "sex", "m", 50))
    other = figures((PLACE, "sex", "f", 51), **{c.SOURCE: "Other"})
    assert people(in_use(benchmark(), pd.concat([other, one]), ENGAGEMENT)) == {"f": 50, "m": 50}


def test_finer_groups_and_parts_of_an_area_add_up() -> None:
    """If this fails, one borough stands for all boroughs of an area."""
    parts = pd.concat([figures(("hill", "sex", "f", n), **{c.AREA_WRITTEN: name, c.WRITTEN: group})
                       for name, group, n in (("Upper", "girls", 3), ("Upper", "women", 4), ("Lower", "women", 5))]
                      + [figures(("hill", "sex", "m", 8), **{c.AREA_WRITTEN: "Upper"})])
    assert people(in_use(benchmark(), parts, ENGAGEMENT), ("hill",)) == {"f": 12, "m": 8}
    whole = figures(("hill", "sex", "f", 12), ("hill", "sex", "m", 8), **{c.AREA_WRITTEN: "Hill"})
    assert people(in_use(benchmark(), pd.concat([parts, whole]), ENGAGEMENT), ("hill",)) == {"f": 12, "m": 8}


def test_areas_are_counted_from_another_question() -> None:
    """If this fails, nobody learns which areas were missed, though a table tells who lives there."""
    rows = [(area, "sex", sex, n) for area, n in (("hill", 30), ("quay", 50)) for sex in ("f", "m", None)]
    used = in_use(benchmark(), figures(*rows), ENGAGEMENT)
    assert people(used, dimension="area") == {"hill": 90, "quay": 150}
    assert [d.code for d in population(used, ENGAGEMENT, "area").doubts] == ["added_up"]


def test_areas_are_not_counted_from_half_a_table() -> None:
    """If this fails, an area without figures is empty, or households live in it."""
    half = figures(("hill", "sex", "f", 30))
    assert people(in_use(benchmark(), half, ENGAGEMENT), dimension="area") == {}
    homes = figures(("hill", "sex", "f", 30), ("quay", "sex", "f", 30), **{c.UNIT: "households"})
    assert people(in_use(benchmark(), homes, ENGAGEMENT), dimension="area") == {}


def test_what_the_engagement_no_longer_has_is_left_out() -> None:
    """If this fails, a question that was taken out of engagement.toml makes the screens fall over."""
    used = in_use(benchmark(), figures(("gone", "sex", "f", 1), (PLACE, "gone", "f", 1)), ENGAGEMENT)
    assert used.empty
    renamed = in_use(benchmark(), figures((PLACE, "sex", "x", 1)), ENGAGEMENT)
    assert renamed[c.CATEGORY].isna().all()  # people of a group that isn't asked about: no comparison
    assert list(used.columns)[:3] == [c.AREA, c.DIMENSION, c.CATEGORY]


def test_nothing_at_all() -> None:
    """If this fails, a new engagement can't be opened."""
    assert in_use(benchmark(), figures(), ENGAGEMENT).empty


def test_years_as_they_are_written() -> None:
    """If this fails, figures pass for newer than they are."""
    assert [year_of(text) for text in ("2021", "2017-21", "Census 2011", "", "n/a")] == [2021, 2017, 2011, None, None]


def test_one_part_does_not_stand_for_its_whole_area() -> None:
    """If this fails, one borough's newer figures are taken for a region of ten."""
    assert ENGAGEMENT.areas
    hill, *others = ENGAGEMENT.areas.categories
    parted = hill.model_copy(update={"synonyms": {"en": ["Upper", "Lower", "Far"]}})
    areas = ENGAGEMENT.areas.model_copy(update={"categories": [parted, *others]})
    asked = ENGAGEMENT.model_copy(update={"dimensions": [ENGAGEMENT.dimensions[0], areas]})
    one = figures(("hill", "sex", "f", 5), ("hill", "sex", "m", 6), **{c.AREA_WRITTEN: "Upper"})
    assert people(in_use(FOLDER, one, asked), ("hill",)) == {"f": 10, "m": 10}
    two = pd.concat([one, figures(("hill", "sex", "f", 7), **{c.AREA_WRITTEN: "Lower"})])
    assert people(in_use(FOLDER, two, asked), ("hill",)) == {"f": 12, "m": 6}
