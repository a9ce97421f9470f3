"""What chance alone can do: the design's digits, statsmodels as oracle, and numbers between whole ones."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import binom_test, proportion_confint

from analysis.reach.chance import adjusted, clopper_pearson, so_few, so_many, wilson

PARTS = st.tuples(st.integers(0, 400), st.integers(0, 400), st.floats(0.001, 0.999))


def test_nobody_of_thirty() -> None:
    """If it fails, «nobody seen» is raised too early or too late: (1 - .1)³⁰."""
    assert so_few(0, 30, 0.1) == pytest.approx(0.0424, abs=5e-5)


@pytest.mark.parametrize(("share", "first"), [(0.05, 59), (0.10, 29), (0.20, 14)])
def test_from_so_many_people_on_nobody_means_something(share: float, first: int) -> None:
    """If it fails, a wholly missing group is overlooked, or made out of too few people."""
    assert so_few(0, first - 1, share) >= 0.05
    assert so_few(0, first, share) < 0.05


@pytest.mark.parametrize(("n", "share", "wolf"), [(20, 0.05, 0.36), (50, 0.10, 0.25)])
def test_how_often_a_plain_ratio_cries_wolf(n: int, share: float, wolf: float) -> None:
    """If it fails, what the documents say of the plain rule «below .8» is not true."""
    fewest = max(x for x in range(n) if x < 0.8 * n * share)
    assert so_few(fewest, n, share) == pytest.approx(wolf, abs=0.005)


def test_clopper_pearson() -> None:
    """If it fails, the intervals of channels and partners are too narrow."""
    low, high = clopper_pearson(4, 20)
    assert (float(low), float(high)) == pytest.approx((0.0573340, 0.4366140), abs=5e-8)


@given(PARTS)
def test_whole_numbers_agree_with_statsmodels(case: tuple[int, int, float]) -> None:
    """If it fails, the incomplete beta function is not the binomial distribution any more."""
    x, others, p = case
    n = x + others
    assert so_few(x, n, p) == pytest.approx(binom_test(x, n, p, alternative="smaller"), abs=1e-9)
    assert so_many(x, n, p) == pytest.approx(binom_test(x, n, p, alternative="larger"), abs=1e-9)
    if n:
        for ours, method in ((wilson, "wilson"), (clopper_pearson, "beta")):
            low, high = ours(x, n)
            assert (float(low), float(high)) == pytest.approx(proportion_confint(x, n, method=method), abs=1e-9)


@given(PARTS, st.floats(1, 5))
def test_between_whole_numbers_nothing_jumps(case: tuple[int, int, float], effect: float) -> None:
    """If it fails, somewhat larger meetings make a gap surer instead of less sure."""
    x, others, p = case
    n = x + others
    few, many = so_few(x / effect, n / effect, p), so_many(x / effect, n / effect, p)
    assert 0 <= few <= 1
    assert few + many >= 1 - 1e-9
    assert x <= 0 or so_few((x - 0.5) / effect, n / effect, p) <= few + 1e-12


@pytest.mark.parametrize("effect", [1.4, 1.95, 3.0])
def test_people_in_meetings_are_judged_with_care(effect: float) -> None:
    """If it fails, chance raises more flags where people met in rooms: an approximate tail, widened by the effect."""
    for n, p in ((100, 0.3), (400, 0.1), (2000, 0.05)):
        x = np.arange(int(n * p))
        wide = norm.cdf((x + 0.5 - n * p) / np.sqrt(effect * n * p * (1 - p)))
        near = (wide > 0.01) & (wide < 0.2)
        assert (so_few(x / effect, n / effect, p)[near] >= wide[near] - 0.004).all()


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_adjusting_agrees_with_statsmodels(p_values: list[float]) -> None:
    """If it fails, looking at many groups finds gaps that are not there."""
    assert np.allclose(adjusted(np.array(p_values)), multipletests(p_values, method="fdr_bh")[1], atol=1e-12)


def test_nobody_asked() -> None:
    """If it fails, a page without people stops, or shows an interval around nothing."""
    assert np.isnan([*wilson(0, 0), *clopper_pearson(0, 0)]).all()
    assert float(so_few(0, 0, 0.5)) == float(so_many(0, 0, 0.5)) == 1
    assert adjusted(np.array([])).size == 0
