"""What to do about a group that was missed."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from analysis.reach.advice import needed


@given(st.integers(0, 500), st.integers(0, 1000), st.integers(1, 99))
def test_needed_people_bring_the_group_to_its_share_and_not_one_less(x: int, others: int, percent: int) -> None:
    """When it fails, staff look for too many people, or stop too early."""
    n, p = x + others, Fraction(percent, 100)
    more = needed(x, n, float(p))
    assert x + more >= p * (n + more)
    assert more == 0 or x + more - 1 < p * (n + more - 1)


def test_needed_on_the_london_figures() -> None:
    """29 social renters of 376, 23.1 % of households: (0.231012 · 376 - 29) / 0.768988 = 75.24…, so 76."""
    assert needed(29, 376, 0.231012) == 76
