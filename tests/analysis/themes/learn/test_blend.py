"""What comes out of blending is a probability, and the better opinion weighs more."""

import numpy as np
import pytest

from analysis.themes.learn.blend import Blend, _loss

DICE = np.random.default_rng(0)
TRUTH = np.eye(3, dtype=int)[DICE.integers(0, 3, 400)]
GOOD, NOISE = TRUTH + DICE.normal(0, 0.7, TRUTH.shape), DICE.normal(0, 1, TRUTH.shape)
OPINIONS = np.stack([GOOD, NOISE], axis=2)


@pytest.mark.parametrize("exclusive", [True, False])
def test_shown_scores_are_right_as_often_as_they_say(exclusive: bool) -> None:
    """If this fails, a shown .8 is right some other part of the time."""
    probability = Blend.of(OPINIONS[:200], TRUTH[:200], exclusive).probability(OPINIONS[200:])
    sure = probability > 0.5
    assert abs(probability[sure].mean() - TRUTH[200:][sure].mean()) < 0.07
    if exclusive:
        np.testing.assert_allclose(probability.sum(axis=1), 1)


@pytest.mark.parametrize("exclusive", [True, False])
def test_the_opinion_that_is_right_weighs_more(exclusive: bool) -> None:
    """If this fails, noise is listened to."""
    weights = Blend.of(OPINIONS, TRUTH, exclusive).weights
    assert (weights[:, 0] > 5 * np.abs(weights[:, 1])).all()


@pytest.mark.parametrize("exclusive", [True, False])
def test_the_slope_is_the_slope(exclusive: bool) -> None:
    """If this fails, the search for the best weights goes astray."""
    at = DICE.normal(0, 0.3, 2 + 3 * 2 + 3)
    inputs = (OPINIONS, TRUTH.astype(float), exclusive)
    near = [(_loss(at + step, *inputs)[0] - _loss(at - step, *inputs)[0]) / 2e-5 for step in np.eye(len(at)) * 1e-5]
    np.testing.assert_allclose(_loss(at, *inputs)[1], near, rtol=1e-3, atol=1e-3)


def test_an_opinion_that_never_differs_is_no_error() -> None:
    """If this fails, an engagement without a codebook can't learn."""
    silent = np.concatenate([OPINIONS, np.zeros((400, 3, 1))], axis=2)
    assert np.isfinite(Blend.of(silent, TRUTH, False).probability(silent)).all()
