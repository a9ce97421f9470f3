"""How probable a theme must be."""

import numpy as np

from analysis.themes.learn.decide import Bar, expected_f1


def test_a_rare_theme_has_a_lower_bar_where_its_scores_are_low() -> None:
    """If this fails, rare themes are never shown."""
    dice = np.random.default_rng(0)
    truth = np.column_stack([dice.random(500) < 0.5, dice.random(500) < 0.05]).astype(int)
    probability = np.column_stack([0.2 + 0.6 * truth[:, 0], 0.03 + 0.25 * truth[:, 1]]) + dice.normal(0, 0.01, (500, 2))
    bar = Bar.of(probability, truth, False)
    assert bar.level[1] < bar.level[0]
    assert (bar.over(probability)[:, 1] == truth[:, 1]).all()


def test_of_themes_that_shut_each_other_out_one_is_said() -> None:
    """If this fails, a text that has one theme gets two, or none."""
    dice = np.random.default_rng(0)
    probability = dice.dirichlet([3, 1, 1], 200)
    truth = np.eye(3, dtype=int)[[dice.choice(3, p=row) for row in probability]]
    bar = Bar.of(probability, truth, True)
    assert (bar.over(probability).sum(axis=1) == 1).all()
    assert bar.level[0] < max(bar.level[1:])


def test_expected_f1_of_what_is_certain_is_f1() -> None:
    """If this fails, rare themes are helped by a wrong measure."""
    assert expected_f1(np.eye(2)[[0, 0, 1, 1]], np.array([0, 1, 1, 1])) == (2 / 3 + 4 / 5) / 2
