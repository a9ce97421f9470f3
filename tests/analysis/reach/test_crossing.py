"""Two questions crossed: known pairs, bounds where nobody knows, and a population that is told or estimated."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reach.crossing import CROSSED_COLUMNS, cross, lives
from ingest.schema import Frames
from tests.analysis.make import AREAS, PLACE, benchmark, engagement, frames, people

ASKED = engagement({"age": ("young", "old"), "sex": ("f", "m")})
AGE, SEX = ASKED.dimensions
LIVES = benchmark((PLACE, "age", "young", 40), (PLACE, "age", "old", 60), (PLACE, "sex", "f", 50),
                  (PLACE, "sex", "m", 50))
BOTH = ("age", "sex")


def crossed(data: Frames, lives: pd.DataFrame = LIVES) -> pd.DataFrame:
    """Cross age with sex; one row per pair, by both."""
    return cross(data, ASKED, lives, AGE, SEX).set_index(["category", "other_category"])


def test_pairs_are_counted_from_forms() -> None:
    """If it fails, somebody who answered one question only is put into a pair, or a pair is lost."""
    data = frames([*people(30, age="young", sex="f"), *people(50, age="old", sex="m"), *people(9, age="old"),
                   *people(2, age="?", sex="f")], dimensions=BOTH)
    table = crossed(data)
    assert table["participants"].to_dict() == {
        ("young", "f"): 30, ("young", "m"): 0, ("old", "f"): 0, ("old", "m"): 50}
    assert table["n_known"].unique().tolist() == [80]
    assert table["n_unknown"].unique().tolist() == [11]
    assert table["population_share"].to_dict() == pytest.approx({
        ("young", "f"): 0.2, ("young", "m"): 0.2, ("old", "f"): 0.3, ("old", "m"): 0.3})
    assert table.loc[("old", "f"), "verdict"] == "none seen"
    assert (table["least"] == table["participants"]).all()
    assert (table["most"] == table["participants"]).all()
    assert table["estimated"].all()


def test_a_tally_gives_bounds_and_no_pairs() -> None:
    """If it fails, a head count becomes invented people, or the room is told to know what it doesn't."""
    tallies = [{"session": "hall", "dimension": d, "category": g, "people": n} for d, g, n in
               (("age", "young", 7), ("age", "old", 3), ("sex", "f", 6), ("sex", "m", 4))]
    table = crossed(frames([{"age": "old", "sex": "m"}, {"age": "old", "sex": "m", "channel": "paper"}],
                           tallies=tallies, dimensions=BOTH))
    assert table["participants"].to_dict() == {
        ("young", "f"): 0, ("young", "m"): 0, ("old", "f"): 0, ("old", "m"): 2}
    bounds = {pair: (row["least"], row["most"]) for pair, row in table.iterrows()}
    assert bounds == {("young", "f"): (3, 6), ("young", "m"): (1, 4), ("old", "f"): (0, 3), ("old", "m"): (2, 5)}


def test_forms_of_a_tallied_room_stand_within_its_bounds() -> None:
    """If it fails, people who said both are lost behind the head count of their room."""
    hall = {"session": "hall"}
    tallies = [hall | {"dimension": d, "category": g, "people": n} for d, g, n in
               (("age", "young", 5), ("age", "old", 5), ("sex", "f", 5), ("sex", "m", 5))]
    data = frames(people(4, age="young", sex="f", **hall), tallies=tallies, dimensions=BOTH)
    row = crossed(data).loc[("young", "f")]
    assert (row["participants"], row["least"], row["most"]) == (4, 4, 5)


def test_people_of_one_room_are_alike_in_pairs_too() -> None:
    """If it fails, twenty neighbours are twenty strangers as soon as two questions are crossed."""
    data = frames([*people(20, age="young", sex="f", session="hall"), *people(20, age="old", sex="m")], dimensions=BOTH)
    assert crossed(data)["n_effective"].unique() == pytest.approx([40 / ((20 + 39) / 40)])


def test_areas_and_another_question_are_told() -> None:
    """If it fails, a figure of the census is called an estimate, or an area gets another's people."""
    asked = engagement({"age": ("young", "old"), "part": AREAS}, area="part")
    told = benchmark(("hill", "age", "young", 10), ("hill", "age", "old", 30), ("quay", "age", "young", 20),
                     ("quay", "age", "old", 40))
    for one, other in ((0, 1), (1, 0)):
        people_there, estimated = lives(told, asked, asked.dimensions[one], asked.dimensions[other])
        assert not estimated
        named = {tuple(sorted(pair)): n for pair, n in people_there.items()}
        assert named == {("hill", "young"): 10, ("hill", "old"): 30, ("quay", "young"): 20, ("old", "quay"): 40}


def test_what_areas_tell_of_both_questions_is_used() -> None:
    """If it fails, young renters are estimated as if every quarter had as many young people and renters."""
    asked = engagement({"age": ("young", "old"), "tenure": ("rent", "own"), "part": AREAS}, area="part")
    rows = [(area, d, g, n) for area, parts in (("hill", (90, 10, 80, 20)), ("quay", (10, 90, 20, 80)))
            for (d, g), n in zip((("age", "young"), ("age", "old"), ("tenure", "rent"), ("tenure", "own")), parts,
                                 strict=True)]
    people_there, estimated = lives(benchmark(*rows), asked, asked.dimensions[0], asked.dimensions[1])
    assert estimated
    assert people_there["young", "rent"] == pytest.approx(0.9 * 80 + 0.1 * 20), "not 50, as in one mixed town"
    margins = (("age", "young"), ("age", "old"), ("tenure", "rent"), ("tenure", "own"))
    one_town = [(PLACE, d, g, 100) for d, g in margins]
    assert lives(benchmark(*one_town), asked, *asked.dimensions[:2])[0]["young", "rent"] == pytest.approx(50)


def test_without_a_margin_nothing_is_compared() -> None:
    """If it fails, pairs are compared with people nobody counted."""
    only_age = benchmark((PLACE, "age", "young", 40), (PLACE, "age", "old", 60))
    table = crossed(frames(people(30, age="young", sex="f"), dimensions=BOTH), only_age)
    assert set(table["verdict"]) == {"not assessable"}
    assert list(cross(frames(dimensions=BOTH), ASKED, LIVES, AGE, SEX).columns) == CROSSED_COLUMNS


@settings(max_examples=15)  # each counts a whole engagement
@given(st.lists(st.tuples(st.sampled_from(["young", "old"]), st.sampled_from(["f", "m"])), min_size=1, max_size=25))
def test_bounds_hold_whoever_was_in_the_room(room: list[tuple[str, str]]) -> None:
    """If it fails, «at least» or «at most» is not true of some room: here everybody is known, and then tallied."""
    tallies = [{"session": "hall", "dimension": d, "category": g, "people": sum(person[i] == g for person in room)}
               for i, (d, groups) in enumerate((("age", ("young", "old")), ("sex", ("f", "m")))) for g in groups]
    table = crossed(frames(tallies=tallies, dimensions=BOTH))
    for pair, row in table.iterrows():
        assert row["least"] <= room.count(pair) <= row["most"]
    assert np.isfinite(table["least"]).all()
