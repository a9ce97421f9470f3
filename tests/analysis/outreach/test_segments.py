"""Segments: who is meant, their reach, their themes, and what leaves the program."""

import json

import numpy as np
import pandas as pd
import pytest

from analysis.outreach.segment_words import definition, privacy, top_themes
from analysis.outreach.segments import export, reached
from ingest.schema import Segment
from ingest.schema import names as c
from tests.analysis.make import AREAS, PLACE, benchmark, codebook, engagement, frames, people

ASKED = {"age": ("young", "old"), "sex": ("f", "m"), "part": AREAS}
TOWN = engagement(ASKED, area="part")
WHOLE = benchmark((PLACE, "age", "young", 400), (PLACE, "age", "old", 600), (PLACE, "sex", "f", 500),
                  (PLACE, "sex", "m", 500), (PLACE, "part", "hill", 700), (PLACE, "part", "quay", 300),
                  ("hill", "age", "young", 200), ("hill", "age", "old", 500), ("quay", "age", "young", 200),
                  ("quay", "age", "old", 100))
YOUNG_QUAY = Segment(name="Young people of the quay", areas=["quay"], categories={"age": ["young"]})


def of(segment: Segment, *rows: dict, figures: pd.DataFrame = WHOLE):
    """Look at a segment among these people; the first of them spoke of trees."""
    numbered = [{c.SOURCE_ID: f"r{i}", c.AREA: row.get("part"), **row} for i, row in enumerate(rows)]
    data = frames(numbered, [{c.CONTRIBUTION: "t", c.PARTICIPANT: "p0", c.TEXT: "trees"}], dimensions=tuple(ASKED))
    tags = pd.DataFrame({c.CONTRIBUTION: ["t"], c.THEME: ["trees"]}, dtype="str")
    return reached(segment, data, tags, TOWN, figures, codebook({"trees": "tree", "bins": "bin"}))


def test_somebody_is_of_a_segment_who_fits_all_of_it() -> None:
    """Two of four who answered both; the fifth kept their age to themselves and is unknown, not outside."""
    found = of(YOUNG_QUAY, *people(2, age="young", part="quay"), {"age": "young", "part": "hill"},
               {"age": "old", "part": "quay"}, {"age": "blank", "part": "quay"})
    assert (found.people, found.row[c.PARTICIPANTS], found.row[c.N_KNOWN], found.row[c.N_UNKNOWN]) == (2, 2, 4, 1)
    assert found.row[c.SHARE] == 0.5
    assert found.row[c.POPULATION_SHARE] == pytest.approx(0.2)
    assert found.themes.set_index(c.THEME)["contributions"].to_dict() == {"trees": 1, "bins": 0}


@pytest.mark.parametrize(("areas", "categories", "lives", "estimated"), [
    ([], {"age": ["young"]}, 400, False),  # the figures tell
    (["quay"], {"age": ["young"]}, 200, False),  # by area, too
    (["hill", "quay"], {"age": ["young"]}, 400, False),
    (["quay"], {}, 300, False),
    (["quay"], {"sex": ["f"]}, 150, True),  # no figures by area: half of 300
    ([], {"age": ["young"], "sex": ["f"]}, 200, True),  # (200 + 200) · 0.5
    (["quay"], {"age": ["young", "old"], "sex": ["f", "m"]}, 300, True),
])
def test_how_many_live_there(areas: list[str], categories: dict, lives: float, estimated: bool) -> None:
    """If this fails, a campaign is planned for a number of people that nobody counted, and it isn't said."""
    found = of(Segment(name="x", areas=areas, categories=categories), {"age": "old"})
    assert (found.lives, found.estimated) == (pytest.approx(lives), estimated)


def test_without_figures_nothing_is_made_up() -> None:
    """If this fails, a segment is judged against nobody."""
    found = of(YOUNG_QUAY, *people(3, age="young", part="quay"), figures=WHOLE.iloc[:0])
    assert np.isnan(found.lives)
    assert np.isnan(found.row[c.POPULATION_SHARE])
    assert "No population figures tell how many there are." in definition(found, TOWN)


def test_the_export_holds_numbers_and_nothing_personal() -> None:
    """If this fails, somebody's words or answers leave with a mailing list."""
    found = of(YOUNG_QUAY, *people(12, age="young", part="quay"), {c.SESSION: "s", "age": "young", "part": "quay"})
    told = export(found, hide_below=10)
    assert told["submission_numbers"] == sorted(f"r{i}" for i in range(12))  # not the one met in a room
    assert set(told) == {"segment", "people", "people_who_told_us", "population", "population_estimated",
                         "submission_numbers"}
    assert "trees" not in json.dumps(told)
    assert "12 online submissions" in privacy(found, 10)


def test_the_export_names_nobody_by_an_address_or_a_code_that_stands_for_one() -> None:
    """If this fails, addresses that stood in a column of numbers leave «without personal data»."""
    ids = ["person:49165cfba133bbe0b995", "ann@mail.example", "Ann Lee", "+447700900123", "r7"]
    found = of(YOUNG_QUAY, *[{c.SOURCE_ID: number, "age": "young", "part": "quay"} for number in ids])
    assert export(found, hide_below=0)["submission_numbers"] == ["r7"]


def test_a_small_segment_leaves_without_numbers() -> None:
    """If this fails, an export says that submission r3 is the only young woman of the quay."""
    found = of(YOUNG_QUAY, *people(9, age="young", part="quay"))
    told = export(found, hide_below=10)
    assert (told["people"], told["submission_numbers"]) == (None, None)
    assert "could single somebody out" in privacy(found, 10)


def test_a_segment_in_words() -> None:
    """If this fails, staff can't see whom they chose, or what these people speak about."""
    found = of(YOUNG_QUAY, *people(2, age="young", part="quay"))
    assert definition(found, TOWN) == (
        "quay; age: young — 2 people on forms. 200 live there, by the population figures.")
    assert top_themes(found) == "They speak about trees (1)."
    assert top_themes(of(YOUNG_QUAY, {"age": "old"})).startswith("None of them")


def test_what_the_engagement_no_longer_has_is_named() -> None:
    """If this fails, a segment of an area that was renamed is silently empty."""
    gone = Segment(name="x", areas=["marsh"], categories={"age": ["young", "elder"], "tenure": ["own"]})
    assert gone.strangers(TOWN) == ["marsh", "elder", "tenure"]
    assert YOUNG_QUAY.strangers(TOWN) == []
