"""Refusing many pairs at a time: only what would be refused one by one, too."""

from unittest.mock import patch

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.themes.alike import grouped
from analysis.themes.alike.sieve import Sieve
from tests.analysis.make import texts

LETTER = ("we ask the council to keep the library on Mill Lane open. Many families can only come at the weekend. "
          "Please don't close it")
WORDS = ["benches", "Hill", "Lane", "lane", "no", "not", "the", "open", "opne", "open.", "weekend.", "council", "2024"]
change = st.tuples(st.integers(0, 24), st.integers(0, 3), st.lists(st.sampled_from(WORDS), max_size=3))


def changed(changes: list[tuple[int, int, list[str]]]) -> str:
    """Write the letter with some of its words taken out and others put in."""
    words = LETTER.split()
    for at, gone, come in changes:
        words[at:at + gone] = come
    return " ".join(words)


@settings(max_examples=60)
@given(st.lists(st.lists(change, max_size=3).map(changed), min_size=2, max_size=8))
def test_the_sieve_changes_nothing_but_the_time(written: list[str]) -> None:
    """When it fails, a letter with somebody's own sentence is taken for another one unseen."""
    frame = texts(*written)
    with patch.object(Sieve, "passes", lambda self, left, right: np.ones(len(left), dtype="bool")):
        one_by_one = grouped(frame)
    assert grouped(frame).equals(one_by_one)


def test_a_slip_with_several_meanings_is_read_as_the_letter_has_it() -> None:
    """When it fails, a letter with a few slips stands alone because its slips are as near to other words."""
    usual = [f"{word} {place}" for word in ("quiet", "quit", "quite") for place in (
        "Ashton", "Belford", "Corby", "Derby", "Epsom", "Frome", "Goole", "Hythe", "Ilford", "Jarrow", "Kendal")]
    letter = "we would all like a quiet street with benches and trees for our children before winter comes"
    slips = letter.replace("quiet", "quie").replace("street", "stret").replace("children", "childern")
    idea = grouped(texts(letter, slips, *usual, *["quit now in " + one for one in usual]))
    assert idea["t0"] == idea["t1"]
