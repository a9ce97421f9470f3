"""Agreement by published vectors, and intervals by another program's."""

import numpy as np
import pytest
from statsmodels.stats.proportion import proportion_confint

from analysis.themes.agreement import alpha, f1, f1_interval, f1_of, kappa

# four people, twelve things: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability
CLASSIC = ["1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."]
TRUTH, FOUND = np.array([[0, 0, 0], [1, 1, 1], [0, 1, 1]]), np.array([[0, 0, 0], [1, 1, 1], [1, 1, 0]])


def test_alpha_of_the_classic_example() -> None:
    """If this fails, what is called Krippendorff's alpha is something else."""
    told = np.array([[np.nan if x == "." else float(x) for x in row.split()] for row in CLASSIC])
    assert alpha(told) == pytest.approx(0.7434, abs=5e-5)


def test_alpha_says_nothing_where_nothing_differs() -> None:
    """If this fails, two people who never used a theme are said to agree about it, or the page breaks."""
    assert np.isnan(alpha(np.zeros((2, 8))))
    assert np.isnan(alpha(np.array([[1, np.nan], [np.nan, 0]])))
    assert alpha(np.array([[0, 1, 1], [0, 1, 1]])) == 1


def test_kappa_of_a_table() -> None:
    """If this fails, what is called Cohen's kappa is something else."""
    table = [[0, 4, 1], [0, 8, 0], [0, 1, 5]]
    pairs = [(i, j) for i, row in enumerate(table) for j, n in enumerate(row) for _ in range(n)]
    first, second = np.array(pairs).T
    assert kappa(first, second) == pytest.approx(0.4842, abs=5e-5)
    assert np.isnan(kappa(np.zeros(3), np.zeros(3)))


def test_f1_of_several_themes() -> None:
    """If this fails, micro and macro are mixed up, or one of them is wrong."""
    assert f1(TRUTH, FOUND, "macro") == pytest.approx(0.7778, abs=5e-5)
    assert f1(TRUTH, FOUND, "micro") == pytest.approx(0.8)
    assert np.isnan(f1(TRUTH * 0, FOUND * 0, "micro"))
    for average in ("micro", "macro"):
        assert f1(TRUTH[:, :1], FOUND[:, :1], average) == pytest.approx(2 / 3)
        assert f1(TRUTH[:2, :1], FOUND[:2, :1] * 0, average) == 0  # and here .5


def test_f1_from_counts_is_the_librarys() -> None:
    """If this fails, intervals are drawn around another figure than the one shown."""
    right, too_many, missed = (TRUTH & FOUND).sum(0), ((1 - TRUTH) & FOUND).sum(0), (TRUTH & (1 - FOUND)).sum(0)
    assert f1_of(right, too_many, missed).mean() == pytest.approx(f1(TRUTH, FOUND, "macro"))
    assert f1_of(right.sum(), too_many.sum(), missed.sum()) == pytest.approx(f1(TRUTH, FOUND, "micro"))
    assert np.isnan(f1_of(np.array([0]), np.array([0]), np.array([0]))[0])


@pytest.mark.parametrize(("right", "too_many", "missed"), [(18, 1, 1), (4, 9, 7), (0, 12, 8), (20, 0, 0)])
def test_a_themes_interval_is_wilsons_turned(right: int, too_many: int, missed: int) -> None:
    """If this fails, a theme's interval is narrower or wider than said."""
    low, high = f1_interval(*(np.array([float(x)]) for x in (right, too_many, missed)))
    q_low, q_high = proportion_confint(right, right + too_many + missed, method="wilson")
    assert low[0] == pytest.approx(2 * q_low / (1 + q_low), abs=1e-9)
    assert high[0] == pytest.approx(2 * q_high / (1 + q_high), abs=1e-9)
    assert low[0] <= f1_of(*(np.array([float(x)]) for x in (right, too_many, missed)))[0] <= high[0]
    assert high[0] - low[0] > 0.05
