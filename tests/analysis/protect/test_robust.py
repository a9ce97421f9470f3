"""Whether a finding holds whatever the unknown are: others read it only where staff read the same."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.protect.findings import as_found, worth_keeping
from analysis.protect.robust import holds
from analysis.reach import judge
from ingest.schema import Thresholds
from ingest.schema import names as c

K = 10
THRESHOLDS = Thresholds()
LIVING = pd.Series({"a": 0.3, "b": 0.7})


def _judged(x: int, n: int, unknown: int) -> pd.DataFrame:
    found = judge(pd.Series({"a": x, "b": n - x}), LIVING, unknown, THRESHOLDS)
    return found.assign(**{c.DIMENSION: "age"})


def _copy(exact: pd.DataFrame, ways: list[bool]) -> pd.DataFrame:
    """Round each number down or up, and judge again."""
    x, rest, unknown = (int(n) // K * K + K * (up and n % K > 0) for n, up in zip(
        (*exact[c.PARTICIPANTS], exact[c.N_UNKNOWN].max()), ways, strict=True))
    return _judged(x, x + rest, unknown)


@pytest.mark.parametrize(("exact", "rounded", "told"), [
    ((80, 1000, 40), (80, 1000, 40), True),  # 120 of 1,040 are far below four fifths of 30 %
    ((80, 1000, 400), (80, 1000, 400), False),  # 480 of 1,400 are more than 30 %
    ((80, 1000, 181), (80, 1000, 190), None),  # 261 of 1,181 hold, 270 of 1,190 may not: near the limit nothing
    ((300, 1000, 0), (300, 1000, 0), False),  # is no finding
    ((4, 1000, 9), (0, 990, 0), True)])  # «fewer than 10» are too few in any case
def test_it_is_said_where_no_exact_number_denies_it(exact: tuple, rounded: tuple, told: bool | None) -> None:
    """If this fails, «holds anyway» is read where staff read «might not hold», or never."""
    kept = worth_keeping(_judged(*exact))
    found = as_found(_judged(*rounded), kept, K, THRESHOLDS)[c.ROBUST].iloc[0]
    assert (None if pd.isna(found) else bool(found)) is told


@given(x=st.integers(0, 120), n=st.integers(150, 900), unknown=st.integers(0, 500),
       ways=st.lists(st.booleans(), min_size=3, max_size=3))
def test_rounded_numbers_are_never_surer_than_the_exact_ones(x: int, n: int, unknown: int, ways: list[bool]) -> None:
    """If this fails, a published finding is called robust, or not robust, against the exact figures.

    The copy's word is right without being held against the exact one, so it can't tell of it either.
    """
    exact = _judged(x, n, unknown)
    rounded = _copy(exact, ways).assign(**{c.VERDICT: exact[c.VERDICT]})
    told = holds(rounded, pd.Series({"age": 1.0}), K - 1, THRESHOLDS)
    assert (told == exact[c.ROBUST]).fillna(True).all()


def test_nothing_is_rounded_nothing_is_kept_back() -> None:
    """If this fails, an engagement that rounds nothing doesn't say what holds."""
    exact = _judged(80, 1000, 181)
    assert as_found(exact, worth_keeping(exact), 1, THRESHOLDS)[c.ROBUST].tolist() == exact[c.ROBUST].tolist()
