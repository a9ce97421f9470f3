"""Dates in words, in titles, in an order nobody told."""

import datetime as dt

import pytest

from ingest.rows.days import inside, order_of, told


@pytest.mark.parametrize(("cell", "day"), [
    ("14 de marzo de 2026", (3, 14)), ("Saturday 7 March 2026", (3, 7)), ("Mar 7, 2026", (3, 7)),
    ("9 de maio de 2026", (5, 9)), ("3/14/2026", (3, 14)), ("3/4/2026", (4, 3)), ("spring 2026", None),
    ("14/3/26", (3, 14)), ("14-03-26", (3, 14)), ("14.3.26", (3, 14)), ("3/14/26", (3, 14)), ("3/4/26", (4, 3)),
    ("We met on 7 March 2026 and then again in the week after", None), (46000, (12, 9)),
])
def test_days(cell: object, day: tuple[int, int] | None) -> None:
    """If this fails, a meeting has no date, or a wrong one."""
    found = told(cell, "dmy")
    assert (found and (found.month, found.day)) == day


def test_a_year_in_two_digits_lies_in_our_century_and_not_far_ahead() -> None:
    """If this fails, a meeting of 2026 was held in 1926, or one of 1998 will be held in 2098."""
    assert told("14/3/26", "dmy") == dt.date(2026, 3, 14)
    assert told("14/3/98", "dmy") is None
    assert told("14/3/126", "dmy") is None


def test_one_year_in_two_digits_tells_the_order_of_a_column() -> None:
    """If this fails, the 3rd of April is the 4th of March in an American list with short years."""
    assert order_of(["3/4/26", "3/14/26"], "dmy") == "mdy"


def test_a_title_mentions_one_day() -> None:
    """If this fails, a meeting is on a day that a title merely mentions."""
    time = dt.date(2026, 3, 1), dt.date(2026, 5, 31)
    assert inside("Plenary - 25/04/26 - present: 63", "dmy", *time) == "2026-04-25"
    assert inside("From 1/4/2026 to 2/4/2026", "dmy", *time) is None
    assert inside("Act of 5 May 1998", "dmy", *time) is None


def test_one_date_tells_the_order_of_a_column() -> None:
    """If this fails, the 3rd of April is the 4th of March in an American list."""
    assert order_of(["3/4/2026", "3/14/2026"], "dmy") == "mdy"
    assert order_of(["3/4/2026", "5/6/2026"], "dmy") == "dmy"
    assert order_of(["3/14/2026", "14/3/2026"], "dmy") == "dmy"
