"""Rounding that adds up: rows to their totals, columns to theirs, and no large group ever vanishes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from analysis.protect.rounding import CELL, DOWN, DRAWN, UP, Cells, Draws, Room, single, spread

DRAWS = Draws(b"a secret for tests")
TABLES = arrays.arrays("int64", st.tuples(st.integers(1, 4), st.integers(1, 5)), elements=st.integers(0, 60))


def _cells(counts: np.ndarray, name: str, pull: int = DRAWN) -> Cells:
    drawn = DRAWS.table(name, map(str, range(len(counts))), list(map(str, range(counts.shape[1]))))
    return Cells(counts, drawn, np.full(counts.shape, pull))


def _sizes(counts: np.ndarray, base: int) -> np.ndarray:
    whole = counts.sum(axis=1)[None, :]
    total = single(int(counts.sum()), base, 0.5)
    anything = Room(np.full(len(counts), np.inf), np.full(len(counts), False))
    return spread(_cells(whole, "sizes"), base, np.array([total]), anything)[0]


def test_a_draw_is_the_same_whenever_it_is_asked_for_and_another_by_another_secret() -> None:
    """If this fails, a page shows another number each time it is opened, and many visits tell the exact one."""
    assert DRAWS.one("people", "age") == DRAWS.one("people", "age") != DRAWS.one("people", "sex")
    assert DRAWS.one("people", "age") != Draws(b"another").one("people", "age")
    many = [DRAWS.one(str(i)) for i in range(2000)]
    assert 0 < min(many) < 0.01 < 0.99 < max(many) < 1
    assert abs(float(np.mean(many)) - 0.5) < 0.03


@given(st.integers(0, 500), st.integers(2, 20), st.floats(0.001, 0.999))
def test_one_count_goes_to_a_neighbour(count: int, base: int, draw: float) -> None:
    """If this fails, a number is further from the truth than people are told."""
    rounded = single(count, base, draw) * base
    assert abs(rounded - count) < base
    assert (rounded == 0) == (count < base)


@settings(deadline=None, max_examples=60)
@given(TABLES, st.integers(2, 12))
def test_everything_adds_up_and_no_large_group_vanishes(counts: np.ndarray, base: int) -> None:
    """If this fails, parts don't add up to the whole (and the difference tells), or «fewer than» stands beside many."""
    rows = _sizes(counts, base)
    units = spread(_cells(counts, "cells"), base, rows, _cells(counts.sum(axis=0)[None, :], "columns"))
    assert (units >= counts // base).all()
    assert (units.sum(axis=1) == rows).all()
    assert (units.sum(axis=0) >= counts.sum(axis=0) // base).all()
    room = Room(units.sum(axis=0).astype("float64"), np.full(counts.shape[1], False))
    again = spread(_cells(counts, "again"), base, rows, room)
    assert (again.sum(axis=0) <= units.sum(axis=0)).all()


@pytest.mark.parametrize(("pull", "expected"), [(DOWN, 10), (UP, 20)])
def test_a_count_goes_where_it_is_asked_to(pull: int, expected: int) -> None:
    """If this fails, a group that is called missing is shown as if it weren't."""
    counts = np.array([[14, 26]])
    other = np.array([[pull, DRAWN]])
    asked = Cells(counts, np.array([[0.5, 0.5]]), other)
    anything = Room(np.full(2, np.inf), np.full(2, False))
    units = spread(asked, 10, np.array([4]), anything)
    assert (units * 10).tolist() == [[expected, 40 - expected]]


def test_rounding_up_is_as_frequent_as_it_is_near() -> None:
    """If this fails, rounded numbers are too high or too low on the whole."""
    free = Room(np.full(2, np.inf), np.full(2, False))
    ups = [spread(Cells(np.array([[13, 87]]), np.array([[DRAWS.one("up", str(i)), 0.5]]), np.zeros((1, 2))),
                  10, np.array([10]), free)[0, 0] for i in range(400)]
    assert set(ups) == {1, 2}
    assert CELL > 20
    assert 0.15 < float(np.mean([up == 2 for up in ups])) < 0.45


def test_totals_that_cannot_be_met_are_refused() -> None:
    """If this fails, figures that don't add up are shown instead of none."""
    none = Room(np.zeros(1), np.array([False]))
    with pytest.raises(ValueError, match="can't be met"):
        spread(_cells(np.array([[3]]), "x"), 10, np.array([1]), none)
