"""How alike people of one meeting speak."""

import numpy as np
import pytest

from analysis.differences.alike import ALONE, effect, effects, likeness

MEETINGS = np.repeat(np.arange(40), 20)


def test_meetings_of_one_mind_are_one_voice_each() -> None:
    """If it fails, a workshop where all say the same counts as many independent voices."""
    said = np.repeat(np.random.default_rng(1).random((40, 3)) < 0.5, 20, axis=0)
    assert likeness(said, MEETINGS, 0.05) == pytest.approx(1)


def test_what_is_alike_is_measured() -> None:
    """If it fails, the measure is of something else: people drawn with a similarity of .2 show .2."""
    draw = np.random.default_rng(2)
    own = draw.beta(0.3 * 4, 0.7 * 4, size=(40, 12))  # (1 - ρ) / ρ = 4
    said = draw.random((800, 12)) < own[MEETINGS]
    assert likeness(said, MEETINGS, 0.0) == pytest.approx(0.2, abs=0.04)


def test_never_less_than_we_assume_elsewhere() -> None:
    """If it fails, a few small meetings that happen to differ little make everything look sure."""
    said = np.random.default_rng(3).random((800, 12)) < 0.3
    assert likeness(said, MEETINGS, 0.05) == 0.05
    assert likeness(said[:20], np.zeros(20, dtype="int64"), 0.05) == 0.05, "one meeting tells nothing"
    assert likeness(said, np.full(800, ALONE), 0.05) == 0.05
    assert likeness(np.zeros((800, 2), dtype="bool"), MEETINGS, 0.05) == 0.05, "nobody said it"


def test_the_effect_of_a_meeting_is_kishs() -> None:
    """If it fails, the numbers of people drawn singly are wrong: 1 + 19 · .05, and 1 for those on their own."""
    assert effect(np.zeros(20, dtype="int64"), 0.05) == pytest.approx(1.95)
    assert effect(np.full(7, ALONE), 0.05) == 1
    assert effect(np.array([], dtype="int64"), 0.05) == 1
    assert effect(np.array([0] * 20 + [ALONE] * 20), 0.05) == pytest.approx((20 * 1.95 + 20) / 40)


def test_groups_that_sat_together_can_be_told_apart_better() -> None:
    """If it fails, a meeting's mood counts as a group's; or groups of different meetings look too sure."""
    inside = np.arange(800) % 2 == 0
    assert effects(MEETINGS, inside, ~inside, 0.05) == (1, 1), "ten of each in every meeting: 1 - ρ"
    apart = MEETINGS < 20
    assert effects(MEETINGS, apart, ~apart, 0.05) == pytest.approx((1.95, 1.95))
    mixed = (MEETINGS < 20) ^ (np.arange(800) % 5 == 0)  # sixteen and four
    draw, differences = np.random.default_rng(5), []
    for _run in range(2000):
        mood = draw.beta(0.3 * 19, 0.7 * 19, size=40)[MEETINGS]  # (1 - ρ) / ρ = 19
        said = draw.random(800) < mood
        differences.append(said[mixed].mean() - said[~mixed].mean())
    worth = effects(MEETINGS, mixed, ~mixed, 0.05)
    assert np.var(differences) == pytest.approx(0.21 * (worth[0] / mixed.sum() + worth[1] / (~mixed).sum()), rel=0.15)
