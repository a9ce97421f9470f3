"""The interval beside a rounded share: it holds what chance and rounding can have done."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.protect.ends import with_ends
from analysis.reach import judge
from ingest.schema import Thresholds
from ingest.schema import names as c


def _judged(people: list[int]) -> pd.DataFrame:
    groups = [str(i) for i in range(len(people))]
    found = judge(pd.Series(people, groups), pd.Series(1.0, groups), 0, Thresholds())
    return found.assign(**{c.DIMENSION: "age"})


@given(st.lists(st.tuples(st.integers(0, 300), st.booleans()), min_size=2, max_size=5))
def test_it_holds_the_exact_share_and_all_of_its_interval(groups: list[tuple[int, bool]]) -> None:
    """If this fails, the brief says 5 %, 3 % to 8 %, of what is 8 % exactly."""
    exact = _judged([n for n, _up in groups])
    shown = with_ends(_judged([n // 10 * 10 + 10 * (up and n % 10 > 0) for n, up in groups]), 9)
    known = (exact[c.N_KNOWN] > 0) & shown[c.LOW].notna()
    assert ((shown[c.LOW] <= exact[c.LOW] + 1e-9) & (exact[c.HIGH] <= shown[c.HIGH] + 1e-9))[known].all()
    assert ((shown[c.LOW] <= exact[c.SHARE]) & (exact[c.SHARE] <= shown[c.HIGH]))[known].all()


def test_nothing_is_rounded_nothing_is_widened() -> None:
    """If this fails, exact intervals are too wide."""
    exact = _judged([20, 80])
    assert with_ends(exact, 0)[[c.LOW, c.HIGH]].round(12).equals(exact[[c.LOW, c.HIGH]].round(12))
