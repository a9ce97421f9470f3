"""What to do about a group that was missed."""

from fractions import Fraction

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.reach.advice import NEEDED, NEEDED_LEAST, NEEDED_MOST, needed, with_needed
from ingest.schema import names as c


@given(st.integers(0, 500), st.integers(0, 1000), st.integers(1, 99))
def test_needed_people_bring_the_group_to_its_share_and_not_one_less(x: int, others: int, percent: int) -> None:
    """When it fails, staff look for too many people, or stop too early."""
    n, p = x + others, Fraction(percent, 100)
    more = needed(x, n, float(p))
    assert x + more >= p * (n + more)
    assert more == 0 or x + more - 1 < p * (n + more - 1)


@given(st.lists(st.tuples(st.integers(0, 300), st.booleans()), min_size=2, max_size=5))
def test_of_rounded_numbers_the_range_holds_the_exact_number(groups: list[tuple[int, bool]]) -> None:
    """When it fails, an official reads «70 to 110 more people» and staff read 120."""
    exact, shown = [n for n, _up in groups], [n // 10 * 10 + 10 * (up and n % 10 > 0) for n, up in groups]
    reaches = [pd.DataFrame({c.DIMENSION: "age", c.PARTICIPANTS: some, c.N_KNOWN: sum(some),
                             c.POPULATION_SHARE: 1 / len(some)}) for some in (exact, shown)]
    true, told = with_needed(reaches[0], reaches[0])[NEEDED], with_needed(reaches[1], reaches[1], 10)
    assert ((told[NEEDED_LEAST] <= true) & (true <= told[NEEDED_MOST])).all()


def test_needed_on_the_london_figures() -> None:
    """29 social renters of 376, 23.1 % of households: (0.231012 · 376 - 29) / 0.768988 = 75.24…, so 76."""
    assert needed(29, 376, 0.231012) == 76
