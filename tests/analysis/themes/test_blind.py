"""The blind sample is drawn by chance, coded apart, and laid side by side."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from analysis.themes.blind import as_found, draw, pair, progress, unfinished, waiting
from tests.analysis.make import coded
from tests.analysis.themes.test_people import tags

TEXTS = [f"t{i}" for i in range(50)]
SAID = coded(("t0", "ana", "blind", "bins"), ("t1", "ana", "blind", "other"), ("t2", "ana", "blind", "shops|bins"),
             ("t0", "ben", "blind", "bins|shops"), ("t1", "ben", "blind", "other"),
             ("t2", "ben", "blind", "cannot_tell"), ("t3", "ben", "blind", "bins"), ("t3", "ana", "review", "shops"),
             ("t9", "ana", "blind", "bins"))
SAMPLE = ["t0", "t1", "t2", "t3"]


def test_a_draw_can_be_made_again() -> None:
    """If this fails, nobody can check that the sample was not picked by hand."""
    first = draw(TEXTS, [], 10, seed=7)
    assert first == draw(reversed(TEXTS), [], 10, seed=7)
    assert first != draw(TEXTS, [], 10, seed=8)


@given(st.integers(0, 60), st.integers(0, 10**6), st.sets(st.sampled_from(TEXTS)))
def test_a_draw_adds_so_many_other_texts(size: int, seed: int, drawn: set[str]) -> None:
    """If this fails, a text is drawn twice, or there are fewer than were asked for."""
    fresh = draw(TEXTS, drawn, size, seed)
    assert len(set(fresh)) == len(fresh) == min(size, 50 - len(drawn))
    assert not set(fresh) & drawn


def test_each_text_is_as_likely_as_any_other() -> None:
    """If this fails, the sample is not random, and F1 is that of something else."""
    times = np.zeros(50)
    for seed in range(400):
        times[[int(one[1:]) for one in draw(TEXTS, [], 10, seed)]] += 1
    assert abs(times - 80).max() < 5 * np.sqrt(400 * 0.2 * 0.8)


def test_each_coder_gets_what_they_have_not_coded() -> None:
    """If this fails, somebody codes a text twice, or sees which ones the other has done."""
    assert sorted(waiting(SAMPLE, SAID, "ana", 1)) == ["t3"]  # what she said in review is no blind coding
    assert waiting(SAMPLE, SAID, "ben", 1) == []
    assert sorted(waiting(SAMPLE, SAID, "eve", 1)) == SAMPLE
    assert waiting(TEXTS, SAID, "eve", 1) != waiting(TEXTS, SAID, "zoe", 1)
    assert progress(SAMPLE, SAID, ["ana", "ben"]) == {"ana": 3, "ben": 4}
    assert unfinished(SAMPLE, SAID, ["ana", "ben"]) == ["t3"]


def test_two_peoples_words_side_by_side() -> None:
    """If this fails, people are compared about different texts, or a review is taken for blind."""
    both = pair(SAMPLE, SAID, ["ana", "ben"], ["bins", "shops"])
    assert both.texts == ["t0", "t1"]
    assert both.cannot_tell == 1
    assert both.first.tolist() == [[True, False], [False, False]]
    assert both.second.tolist() == [[True, True], [False, False]]
    found = tags(("t0", "shops", "shop"), ("t1", "trees", "tree"), ("t8", "bins", "bin"))
    assert as_found(found, both.texts, ["bins", "shops"]).tolist() == [[False, True], [False, False]]


def test_nothing_coded_is_no_error() -> None:
    """If this fails, the page breaks on the day the sample is drawn."""
    nobody = pair(SAMPLE, coded(), ["ana", "ben"], ["bins", "shops"])
    assert nobody.texts == []
    assert nobody.first.shape == (0, 2)
    assert pair([], SAID, [], ["bins"]).texts == []
