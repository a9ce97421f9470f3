"""Somebody at the keyboard never loses their place, and never says something of a text they didn't see."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.themes.sitting import BACK_KEY, NONE_KEY, UNSURE_KEY, Sitting, keys


def test_a_sitting_goes_on_and_back() -> None:
    """If this fails, somebody is shown the same text twice, or can't correct a slip."""
    sitting = Sitting(1, ["a", "b", "c", "d"])
    sitting.done("a")
    assert (sitting.current, sitting.behind, sitting.ahead(5)) == ("b", ["a"], ["c", "d"])
    sitting.done("a")  # the key was pressed twice
    assert sitting.current == "b"
    sitting.back()
    sitting.back()
    assert sitting.current == "a"
    sitting.done("a", elsewhere={"b", "c"})
    assert sitting.current == "d"
    sitting.done("d")
    assert sitting.current is None
    sitting.back()
    sitting.back()
    sitting.done("a", elsewhere={"a", "d"})
    assert sitting.current == "d"  # it is their own: the way back leads past it, and so does the way forth


def test_a_new_order_keeps_what_is_behind() -> None:
    """If this fails, «back» leads somewhere else once something was learnt."""
    sitting = Sitting(1, ["a", "b", "c"], at=1)
    sitting.renew(2, ["c", "d", "a", "b"])
    assert (sitting.made_of, sitting.order, sitting.current) == (2, ["a", "c", "d", "b"], "c")


@given(st.lists(st.sampled_from("abcdefgh"), unique=True), st.lists(st.sampled_from("abcdefgh"), unique=True),
       st.integers(0, 8))
def test_a_new_order_loses_no_text(first: list[str], second: list[str], at: int) -> None:
    """If this fails, a text is never reviewed."""
    sitting = Sitting(1, list(first), min(at, len(first)))
    sitting.renew(2, second)
    assert sorted(sitting.order) == sorted({*sitting.behind, *second})


def test_each_theme_has_a_key_of_its_own() -> None:
    """If this fails, one key does two things."""
    given_keys = keys([f"t{i}" for i in range(40)])
    used = [key for key in given_keys.values() if key]
    assert used[:10] == [*"123456789", "A"]
    assert len(set(used)) == len(used) == 31
    assert not set(used) & {NONE_KEY, UNSURE_KEY, BACK_KEY, "C", "R"}
    assert given_keys["t39"] == ""
