"""How many people drawn singly those of meetings are worth."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import betabinom

from analysis import counts
from analysis.reach.effective import Turnout, cluster_effect, kish, turnout_of
from tests.analysis.make import frames, people

SIZES = st.lists(st.integers(1, 300), min_size=1, max_size=20)


def test_meetings_of_twenty() -> None:
    """If it fails, twenty neighbours in one room count as much as twenty strangers: 1 + 19 · .05."""
    assert cluster_effect([20], 0.05) == pytest.approx(1.95)
    assert cluster_effect([20] * 7, 0.05) == pytest.approx(1.95)


def test_people_on_their_own_count_singly() -> None:
    """If it fails, an online form is taken for a meeting."""
    assert Turnout(50, (), 0.05).effect == Turnout(0).effect == 1
    assert cluster_effect([], 0.05) == 1
    assert Turnout(20, (20,), 0.05).effect == pytest.approx((20 + 39) / 40)
    assert Turnout(20, (20,), 0.05, weighting=1.25).effect == pytest.approx(1.25 * (20 + 39) / 40)


def test_who_is_missed_by_chance() -> None:
    """If it fails, «nobody seen» is said too early, or a missing group overlooked: scipy's beta-binomial as oracle."""
    p = np.array([0.05, 0.1, 0.3])
    assert Turnout(30).misses(p) == pytest.approx((1 - p) ** 30)
    rooms = [betabinom.pmf(0, m, p * 19, (1 - p) * 19) for m in (20, 7)]
    assert Turnout(10, (20, 7), 0.05).misses(p) == pytest.approx((1 - p) ** 10 * rooms[0] * rooms[1])
    assert Turnout(10, (20, 7), 0.0).misses(p) == pytest.approx((1 - p) ** 37)
    assert Turnout(5, (4,), 0.05).misses(np.array([1.0])) == pytest.approx([0])


@pytest.mark.parametrize(("weights", "effect"), [((0, 1, 2, 3), 1.5556), ((1, 3), 1.25), ((2, 2, 2), 1), ((), 1)])
def test_unequal_weights(weights: tuple[int, ...], effect: float) -> None:
    """If it fails, weighted figures look surer than they are."""
    assert kish(weights) == pytest.approx(effect, abs=5e-5)


@given(SIZES, st.floats(0, 0.9))
def test_meeting_never_makes_anything_surer(sizes: list[int], rho: float) -> None:
    """If it fails, people count for more than one, or all meetings together for less than the largest would."""
    assert cluster_effect(sizes, rho) + 1e-9 >= 1
    assert cluster_effect(sizes, rho) <= 1 + (max(sizes) - 1) * rho + 1e-9


def test_a_dimension_s_effect_counts_those_who_are_compared() -> None:
    """If it fails, a room's people count as alike in an answer that most of them did not give."""
    hall = {"session": "hall"}
    data = frames(
        [*people(30, age="old"), *people(5, age="old", **hall), *people(4, age="other", **hall), *people(2, **hall)],
        sessions=[hall | {"people": 20}], tallies=[])
    cells = counts.cells(data, "age")
    compared = turnout_of(cells[cells["category"] == "old"], 0.05)
    assert (compared.alone, compared.met) == (30, (5,))
    assert compared.effect == pytest.approx((30 + 5 * 1.2) / 35)
    assert turnout_of(cells[cells["category"] != "other"], 0.05).met == (16,), "and eleven of whom nothing is known"


def test_a_tally_is_a_meeting() -> None:
    """If it fails, a head count of forty weighs as much as forty people from everywhere."""
    tallies = [{"session": "stall", "dimension": "age", "category": age, "people": 10} for age in ("young", "old")]
    assert turnout_of(counts.cells(frames(tallies=tallies), "age"), 0.05).effect == pytest.approx(1.95)
