"""Numbers, dates and lists, as each language writes them."""

import datetime as dt
from collections.abc import Iterator

import pandas as pd
import pytest

import locales
from analysis import written as say


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    yield
    locales.use("en")


@pytest.mark.parametrize(("language", "large", "share", "small"), [
    ("en", "12,345", "8%", "0.8%"), ("pt_BR", "12.345", "8%", "0,8%"), ("es", "12.345", "8\xa0%", "0,8\xa0%")])
def test_numbers_follow_the_language(language: str, large: str, share: str, small: str) -> None:
    """When it fails, a thousand reads as one point something."""
    locales.use(language)
    assert (say.number(12345), say.percent(0.08), say.percent(0.0081)) == (large, share, small)


def test_one_per_cent_is_written_like_its_neighbours() -> None:
    """When it fails, «1.0%» stands in a column of whole numbers."""
    assert (say.percent(1 / 105), say.percent(0.0094), say.percent(0.0)) == ("1%", "0.9%", "0%")


def test_dates_can_be_read_on_both_sides_of_an_ocean() -> None:
    """When it fails, 03/04 is March to some and April to others."""
    assert say.day(pd.Timestamp(2026, 3, 4)) == "4 March 2026"
    assert say.day(pd.NaT) == ""
    locales.use("pt_BR")
    assert say.day(dt.date(2026, 3, 4)) == "4 de março de 2026"


def test_moments_are_in_the_visitors_own_time() -> None:
    """When it fails, an upload seems to come from tomorrow."""
    moment = dt.datetime(2026, 3, 4, 23, 30)  # kept in universal time
    assert say.moment(moment, dt.timezone(dt.timedelta(hours=1))) == "5 Mar 2026, 00:30"
    locales.use("pt_BR")
    assert say.moment(moment, dt.UTC) == "4 de mar. de 2026, 23:30"


def test_months_have_their_own_grammar() -> None:
    """When it fails, Portuguese screens say «abril 2026»."""
    assert say.month(dt.date(2026, 4, 1)) == "April 2026"
    locales.use("pt_BR")
    assert say.month(dt.date(2026, 4, 1)) == "abril de 2026"


def test_others_words_cannot_draw_on_the_page() -> None:
    """When it fails, a category or a file name can bring a link, an icon or a picture."""
    assert say.plain("![x](http://e.org) :red[a] *b* $x$") == (
        r"\!\[x\]\(http\://e\.org\) \:red\[a\] \*b\* \$x\$")


@pytest.mark.parametrize(("n", "words"), [
    (1, "A"), (3, "A, B, and C"), (4, "A, B, C, and D"), (5, "A, B, C, and 2 more"), (8, "A, B, C, and 5 more")])
def test_a_list_that_stops_says_so(n: int, words: str) -> None:
    """When it fails, three areas are read as all areas."""
    assert say.first_of("ABCDEFGH"[:n], 3) == words
