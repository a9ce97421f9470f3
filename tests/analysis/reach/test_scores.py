"""Scores that others use."""

import numpy as np
import pytest

from analysis.reach.scores import dissimilarity, lowest_highest


def test_lowest_over_highest_rate() -> None:
    """If it fails, we compare ourselves with something that nobody shows."""
    assert lowest_highest(np.array([2, 5]), np.array([20, 10])) == pytest.approx(0.2)
    assert np.isnan(lowest_highest(np.array([0, 0]), np.array([20, 10])))


def test_a_perfectly_fair_sample_is_called_half_representative() -> None:
    """If it fails, what we say of that score is not true: .54 for six age bands and 100 people."""
    fair = np.random.default_rng(1).multinomial(100, [1 / 6] * 6, size=20_000)
    assert lowest_highest(fair, np.full(6, 1 / 6)).mean() == pytest.approx(0.54, abs=0.01)


def test_dissimilarity() -> None:
    """If it fails, the part of people who would have to be others is wrong."""
    assert dissimilarity(np.array([2, 8]), np.array([40, 60])) == pytest.approx(0.2)
    assert dissimilarity(np.array([[40, 60], [0, 9]]), np.array([40, 60])) == pytest.approx([0, 0.4])
