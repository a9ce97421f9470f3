"""Reach: every dimension of an engagement, and the groups that were missed."""

from analysis.filters import Filter, apply
from analysis.reach import REACH_COLUMNS, flags, reach, with_silent
from tests.analysis.make import AREAS, PLACE, benchmark, engagement, frames, people

TWO = benchmark((PLACE, "age", "young", 50), (PLACE, "age", "old", 50))


def test_rows_follow_the_engagement() -> None:
    """If it fails, the reach table loses a category nobody gave, or its order."""
    asked = engagement({"age": ("young", "old"), "sex": ("f", "m", "x")})
    data = frames(people(30, age="young", sex="f") + people(2, age="?"), dimensions=("age", "sex"))
    table = reach(data, asked, TWO)
    assert list(table.columns) == REACH_COLUMNS
    assert table[["dimension", "category", "participants", "n_unknown", "verdict", "status"]].values.tolist() == [
        ["age", "young", 30, 2, "over-represented", "census"],
        ["age", "old", 0, 2, "none seen", "census"],
        ["sex", "f", 30, 2, "not assessable", ""],
        ["sex", "m", 0, 2, "not assessable", ""],
        ["sex", "x", 0, 2, "not assessable", ""],
    ]


def test_answers_not_understood_are_not_silence() -> None:
    """If it fails, people who told us about themselves in words we don't know are said to have kept silent."""
    data = frames([*people(30, age="young"), *people(4, age="?"), *people(2, age="prefer_not"), {}])
    table = with_silent(reach(data, engagement(), TWO))
    assert table[["n_known", "n_unknown", "n_unread", "n_silent"]].values.tolist() == [[30, 7, 4, 3]] * 2


def test_everybody_prefers_not_to_say() -> None:
    """If it fails, silence is read as absence: nobody told us, so nobody is missing."""
    table = reach(frames(people(40, age="prefer_not")), engagement(), TWO)
    assert set(table["verdict"]) == {"not assessable"}
    assert table["n_unknown"].tolist() == [40, 40]


def test_no_people_and_no_dimensions() -> None:
    """If it fails, a new engagement's pages stop before its first upload."""
    assert set(reach(frames(), engagement(), TWO)["verdict"]) == {"not assessable"}
    empty = reach(frames(dimensions=()), engagement({}), benchmark())
    assert list(empty.columns) == REACH_COLUMNS
    assert flags(empty).empty


def test_doubtful_populations_are_marked() -> None:
    """If it fails, a figure nobody verified looks like census."""
    doubtful = benchmark((PLACE, "age", "young", 1), (PLACE, "age", "old", 1), status="illustrative")
    assert reach(frames(), engagement(), doubtful)["status"].tolist() == ["illustrative", "illustrative"]


def test_widest_gap_first() -> None:
    """If it fails, the dashboard opens with a small gap and hides the large one."""
    asked = engagement({"age": ("a", "b", "c")})
    lives = benchmark((PLACE, "age", "a", 20), (PLACE, "age", "b", 40), (PLACE, "age", "c", 40))
    data = frames(people(5, age="a") + people(10, age="b") + people(185, age="c"))
    assert flags(reach(data, asked, lives))["category"].tolist() == ["b", "a"]


def test_an_area_is_compared_with_its_own_people() -> None:
    """If it fails, a young quarter is held against an old town."""
    asked = engagement({"age": ("young", "old"), "part": AREAS}, area="part")
    lives = benchmark(*((place, "age", age, n) for place, young, old in
                        ((PLACE, 50, 50), ("hill", 80, 20), ("quay", 10, 90))
                        for age, n in (("young", young), ("old", old))))
    data = frames([*people(160, age="young", area="hill"), *people(40, age="old", area="hill"),
                   *people(300, age="old", area="quay")], dimensions=("age", "part"))
    chosen = Filter(areas=("hill",))
    table = reach(apply(data, chosen), asked, lives, chosen.areas)
    assert table["verdict"].tolist() == [*["within range"] * 2, *["not assessable"] * 2]
    assert reach(data, asked, lives)["verdict"].tolist()[:2] == ["under-represented", "over-represented"]
