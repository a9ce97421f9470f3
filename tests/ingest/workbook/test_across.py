"""Head counts written across: categories as headings, and what merely looks like them."""

import pytest


@pytest.mark.parametrize("ages", [
    [["18 to 64", "65+"], ["18 to 64", "18 to 64"], ["65+", "65+"]],
    [["18 to 64", "65+"], ["18 to 64", 30], ["under 18", None]],
], ids=["bands", "bands and numbers"])
@pytest.mark.parametrize("heading", ["Age", "Your age"])
def test_a_question_asked_twice_is_no_head_count(held, ages, heading) -> None:
    """If this fails, two columns of ages make 25 people of each «25 to 34», and every idea beside them is lost."""
    found = held(["Idea", "Age", heading], *[[f"Shade in street {i}", *row] for i, row in enumerate(ages)])
    assert found["Idea"].startswith("question:")
    assert found["Age"] == "answer:age"
    without = held(["Age", heading, "Pets"], *[[*row, "a cat"] for row in ages])
    assert not any(kind.startswith("count:") for kind in without.values())


def test_groups_above_ranges_of_people_stay_a_head_count(held) -> None:
    """If this fails, «15–20» people is taken for an age, and a whole head count is lost."""
    found = held(["Age", None, None], ["under 18", "18 to 64", "65+"], [4, "15–20", "5-6"], [3, 8, 2])
    assert [kind for kind in found.values() if kind.startswith("count:")] == [
        "count:age/0-17", "count:age/18-64", "count:age/65+"]


def test_groups_across_beside_ideas_are_asked_about(held) -> None:
    """If this fails, votes for ideas by age are people in a room, and the ideas are lost."""
    found = held(["Idea", "Age", None, None], [None, "under 18", "18 to 64", "65+"],
                 ["Shade", 4, 5, 6], ["Bins", 3, 8, 2])
    assert found["Idea"].startswith("question:")
    assert not any(kind.startswith(("count:", "answer:")) for kind in found.values())
