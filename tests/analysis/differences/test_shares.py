"""Two shares against each other: statsmodels and scipy as oracles, and numbers between whole ones."""

import numpy as np
import pytest
from scipy.stats import fisher_exact
from statsmodels.stats.proportion import confint_proportions_2indep

from analysis.differences.shares import between, chance

TABLES = [(31, 100, 15, 100), (5, 40, 30, 300), (12, 30, 1, 200), (3, 10, 4, 11), (20, 20, 30, 60), (1, 50, 40, 400)]


@pytest.mark.parametrize(("x", "n", "others", "of_others"), TABLES)
def test_intervals_agree_with_statsmodels(x: int, n: int, others: int, of_others: int) -> None:
    """If it fails, «between 1.3 and 2.9 times» is not Miettinen's and Nurminen's interval."""
    theirs = confint_proportions_2indep(x, n, others, of_others, compare="ratio", method="score")
    assert between(x, n, others, of_others) == pytest.approx(theirs, rel=1e-6)


def test_other_levels_agree_too() -> None:
    """If it fails, the correction for many comparisons doesn't widen the intervals."""
    theirs = confint_proportions_2indep(31, 100, 15, 100, compare="ratio", method="score", alpha=0.001)
    assert between(31, 100, 15, 100, 0.001) == pytest.approx(theirs, rel=1e-6)


@pytest.mark.parametrize(("x", "n", "others", "of_others"), TABLES)
def test_chance_is_fishers_on_whole_numbers(x: int, n: int, others: int, of_others: int) -> None:
    """If it fails, the test is not exact."""
    table = [[x, n - x], [others, of_others - others]]
    sides = [fisher_exact(table, alternative)[1] for alternative in ("less", "greater")]
    assert chance(x, n, others, of_others) == pytest.approx(min(2 * min(sides), 1))


def test_where_nobody_said_it() -> None:
    """If it fails, a ratio is shown that there is not, or a division by nothing ends the page."""
    assert [float(end) for end in between(0, 30, 20, 200)] == pytest.approx([0, 1.1593468])
    low, high = between(12, 30, 0, 200)
    assert low > 20
    assert np.isinf(high)
    assert np.isnan(between(0, 30, 0, 200)).all()
    assert np.isnan(between(0, 0, 5, 200)).all()
    assert chance(0, 30, 0, 200) == 1


@pytest.mark.parametrize("effect", [1.05, 1.4, 3.3])
def test_people_who_are_worth_less_never_prove_more(effect: float) -> None:
    """If it fails, a meeting of twenty proves more than twenty who came singly."""
    for x, n, others, of_others in TABLES:
        assert chance(x / effect, n / effect, others, of_others) >= chance(x, n, others, of_others) - 1e-12
        narrow, wide = between(x, n, others, of_others), between(x / effect, n / effect, others, of_others)
        assert wide[0] <= narrow[0] + 1e-9
        assert wide[1] >= narrow[1] - 1e-9
