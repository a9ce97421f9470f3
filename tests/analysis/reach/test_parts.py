"""Reach part by part: by channel, partner, area and month."""

import pandas as pd
import pytest

from analysis import counts
from analysis.filters import Filter, apply
from analysis.reach import reach
from analysis.reach.chance import clopper_pearson
from analysis.reach.parts import PARTED_COLUMNS, Kind, by_part, cuts
from tests.analysis.make import AREAS, PLACE, benchmark, engagement, frames, people

ASKED = engagement({"age": ("young", "old"), "part": AREAS}, area="part")
AGE = ASKED.dimensions[0]
LIVES = benchmark((PLACE, "age", "young", 50), (PLACE, "age", "old", 50), ("hill", "age", "young", 80),
                  ("hill", "age", "old", 20), ("quay", "age", "young", 20), ("quay", "age", "old", 80))
DATA = frames(
    [*people(91, age="young", area="hill", partner="Lantern", date="2026-03-02"),
     *people(9, age="old", area="hill", date="2026-03-30"),
     *people(20, age="young", channel="paper", area="quay", date="2026-04-01"),
     *people(20, age="old", channel="paper", area="quay")],
    sessions=[{"session": "hall", "people": 30, "area": "quay", "partner": "Teapot", "date": "2026-05-09"}],
    dimensions=("age", "part"))


def parted(kind: Kind) -> pd.DataFrame:
    """Judge the ages in every part."""
    return by_part(DATA, ASKED, LIVES, AGE, cuts(DATA, ASKED, kind))


def test_the_parts_there_are() -> None:
    """If it fails, a channel, partner, area or month can't be looked at, or an empty one can."""
    assert {kind: list(cuts(DATA, ASKED, kind)) for kind in Kind} == {
        Kind.CHANNEL: ["online", "paper", "workshop"], Kind.PARTNER: ["Lantern", "Teapot"],
        Kind.AREA: ["hill", "quay"], Kind.MONTH: ["2026-03", "2026-04", "2026-05"]}
    assert all(not cuts(frames(), engagement(), kind) for kind in Kind)


@pytest.mark.parametrize("kind", [Kind.CHANNEL, Kind.AREA])
def test_parts_add_up(kind: Kind) -> None:
    """If it fails, somebody is in two parts of one picture, or in none."""
    kept = [counts.participants_total(apply(DATA, part)) for part in cuts(DATA, ASKED, kind).values()]
    assert sum(kept) == counts.participants_total(DATA) == 170


def test_months_are_whole() -> None:
    """If it fails, the last day of a month is in no month."""
    march = cuts(DATA, ASKED, Kind.MONTH)["2026-03"]
    assert len(apply(DATA, march).participants) == 100


def test_a_part_says_what_its_filter_says() -> None:
    """If it fails, one cell reads differently on two screens; and an area is held against the whole town."""
    table = parted(Kind.AREA)
    assert list(table.columns) == PARTED_COLUMNS
    for area in AREAS:
        own = table[table["part"] == area].set_index("category")
        whole = reach(apply(DATA, Filter(areas=(area,))), ASKED, LIVES, (area,))
        same = whole[whole["dimension"] == "age"].set_index("category")
        assert own["verdict"].equals(same["verdict"])
        assert own["participants"].equals(same["participants"])
    assert table.set_index(["part", "category"]).loc[("hill", "young"), "population_share"] == pytest.approx(0.8)


def test_parts_have_exact_intervals() -> None:
    """If it fails, a room of twelve looks as sure as it would be if Wilson's interval held for few."""
    row = parted(Kind.CHANNEL).set_index(["part", "category"]).loc[("paper", "old")]
    assert (row["low"], row["high"]) == pytest.approx(tuple(map(float, clopper_pearson(20, 40))))


def test_nobody_told_is_no_part() -> None:
    """If it fails, the workshop that only counted heads is shown with shares of nobody."""
    assert set(parted(Kind.CHANNEL)["part"]) == {"online", "paper"}
