"""The smallest gap that could have been seen."""

import numpy as np
import pytest
from scipy.stats import binom

from analysis.reach.effective import Turnout
from analysis.reach.rule import most_flagged
from analysis.reach.visible import people_for, visible_share
from ingest.schema import Thresholds
from tests.analysis.reach.test_verdicts import judged

DEFAULT = Thresholds()


@pytest.mark.parametrize(("n", "p"), [(100, 0.3), (400, 0.1), (2000, 0.05), (5000, 0.5)])
def test_at_the_smallest_visible_gap_four_of_five_are_flagged(n: int, p: float) -> None:
    """If it fails, «we would have noticed» is a promise that isn't kept."""
    share = float(visible_share(Turnout(n), np.array([p]), DEFAULT, groups=4)[0])
    most = int(most_flagged(Turnout(n), np.array([p]), DEFAULT, groups=4)[0])
    assert binom.cdf(most, n, share) == pytest.approx(0.8, abs=1e-6)
    assert binom.cdf(most, n, p) <= 0.05 / 4 or most + 1 >= 0.8 * n * p
    assert binom.cdf(most + 1, n, p) > 0.05 / 4 or most + 1 >= 0.8 * n * p


def test_what_is_flagged_is_what_judge_flags() -> None:
    """If it fails, the page tells of another rule than the one that raises its flags."""
    for n in (40, 150, 900):
        most = int(most_flagged(Turnout(n), np.array([0.2]), DEFAULT, groups=3)[0])
        others = {"b": 0.4, "c": 0.4}
        for x, flag in ((most, True), (most + 1, False)):
            half = (n - x) / 2
            row = judged({"a": x, "b": int(half), "c": n - x - int(half)}, {"a": 0.2, **others}).loc["a"]
            assert (row["verdict"] in ("under-represented", "none seen")) is flag, (n, x)


def test_nothing_is_visible_among_a_handful() -> None:
    """If it fails, ten people are said to show that nobody is missing."""
    assert np.isnan(visible_share(Turnout(10), np.array([0.1]), DEFAULT)[0])
    assert np.isnan(visible_share(Turnout(0), np.array([0.1]), DEFAULT)[0])
    assert visible_share(Turnout(29), np.array([0.1]), DEFAULT)[0] > 0
    assert np.isnan(visible_share(Turnout(28), np.array([0.1]), DEFAULT)[0])


def test_meetings_hide_gaps() -> None:
    """If it fails, rooms are said to show as much as as many people from everywhere."""
    singly, met = (float(visible_share(came, np.array([0.15]), DEFAULT)[0]) for came in
                   (Turnout(400), Turnout(0, (20,) * 20, 0.05)))
    assert met < singly < 0.8 * 0.15 + 1e-9


@pytest.mark.parametrize(("p", "ratio", "groups"), [(0.1, 0.5, 5), (0.3, 0.5, 2), (0.1, 0.5, 1)])
def test_people_it_takes(p: float, ratio: float, groups: int) -> None:
    """If it fails, staff are told a number of people that is too low, or far too high."""
    n = people_for(ratio, p, groups, DEFAULT)
    power = [binom.cdf(most_flagged(Turnout(m), np.array([p]), DEFAULT, groups=groups), m, ratio * p)[0]
             for m in range(n - 1, n + 60)]
    assert power[0] < 0.8 <= min(power[1:])


def test_a_gap_that_no_number_of_people_shows() -> None:
    """If it fails, a gap inside the range that is not called one keeps the page computing."""
    assert people_for(0.9, 0.2, 3, DEFAULT) == 10**7


def test_judge_tells_the_gap_of_every_group() -> None:
    """If it fails, «within range» is said without what would have been noticed."""
    row = judged({"a": 100, "b": 100}, {"a": 1, "b": 1}).loc["a"]
    assert row["verdict"] == "within range"
    assert row["visible_share"] == pytest.approx(visible_share(Turnout(200), np.array([0.5]), DEFAULT, groups=2)[0])
