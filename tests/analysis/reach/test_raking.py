"""Filling a table from its margins."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from analysis.reach.raking import rake


def test_a_table_worked_by_hand() -> None:
    """If it fails, an estimate is not the one that its sentence describes. Half the people of each row, twice."""
    table = rake(np.ones((2, 2)), np.array([30, 70]), np.array([40, 60]))
    assert table.tolist() == pytest.approx(np.array([[12, 18], [28, 42]]))


def test_a_table_whose_solution_is_known_without_raking() -> None:
    """If it fails, raking doesn't converge: with the seed's odds ratio 2/3, x² + 210x - 4000 = 0, x = 17.5765."""
    table = rake(np.array([[1, 2], [3, 4]]), np.array([40, 60]), np.array([50, 50]))
    assert table.ravel().tolist() == pytest.approx([17.5765, 22.4235, 32.4235, 27.5765], abs=5e-5)


@given(arrays("float64", (3, 4), elements=st.floats(0.1, 100)), arrays("float64", 3, elements=st.floats(1, 1000)),
       arrays("float64", 4, elements=st.floats(1, 1000)))
def test_margins_are_met_and_odds_are_kept(seed: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> None:
    """If it fails, groups add up to other people than live there, or what the seed knows of them is lost."""
    table = rake(seed, rows, columns)
    assert table.sum(axis=1) == pytest.approx(rows, rel=1e-6)
    assert table.sum(axis=0) == pytest.approx(columns * rows.sum() / columns.sum(), rel=1e-6)
    odds = [part[0, 0] * part[1, 1] / (part[0, 1] * part[1, 0]) for part in (seed, table)]
    assert odds[0] == pytest.approx(odds[1], rel=1e-6)


def test_empty_margins() -> None:
    """If it fails, a question without population stops the page."""
    assert rake(np.ones((2, 2)), np.zeros(2), np.array([1, 2])).sum() == 0
    assert rake(np.array([[0, 0], [1, 1]]), np.array([5, 5]), np.array([4, 6]))[0].sum() == 0
