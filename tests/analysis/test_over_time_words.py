"""When people took part, in words."""

import pandas as pd
import pytest

import locales
from analysis.figures.over_time import over_time_figure
from analysis.over_time import Step, of_months
from analysis.over_time_words import finding, period, undated
from analysis.tables.over_time import over_time_table
from analysis.viewers import Role, Viewer, protect

STAFF, READER = Viewer(Role.STAFF), Viewer(Role.POLICYMAKER, 10)


def _months(*people: int, viewer: Viewer = STAFF) -> pd.DataFrame:
    told = pd.Series(people, [f"2026-{month:02}" for month in range(3, 3 + len(people))])
    return protect(of_months(told, told), viewer)


@pytest.mark.parametrize(("people", "viewer", "told"), [
    ((10, 30, 20), STAFF, "Most people came in April 2026: 30."),
    ((10, 30, 30), STAFF, "No month stands out."),
    ((0, 0), STAFF, "No month stands out."),
    ((7,), STAFF, "Everybody came in one month."),
    ((), STAFF, "No month stands out."),
    ((110, 130, 20), READER, "Most people came in April 2026: about 130."),
    ((120, 130, 20), READER, "No month stands out."),  # 129 and 121 are as likely as 121 and 129
    ((0, 0), READER, "No month stands out."),
])
def test_a_month_is_named_where_it_is_surely_the_first(people: tuple[int, ...], viewer: Viewer, told: str) -> None:
    """If this fails, the overview names a first month that rounding made, or none where there is one."""
    assert finding(_months(*people, viewer=viewer), Step.MONTH) == told


@pytest.mark.parametrize(("texts", "told"), [
    ((10, 30), "Most contributions came in April 2026: 30."), ((30, 30), "No month stands out."),
    ((7,), "Everything came in one month.")])
def test_where_nobody_counted_people_the_title_is_about_contributions(texts: tuple[int, ...], told: str) -> None:
    """If this fails, the title says that no month stands out above bars of which one plainly does."""
    months = pd.Series(texts, [f"2026-{month:02}" for month in range(3, 3 + len(texts))])
    assert finding(protect(of_months(months * 0, months), STAFF), Step.MONTH) == told


@pytest.mark.parametrize(("language", "week", "month"), [
    ("en", "2 Mar", "Mar 2026"), ("pt_BR", "2 de mar.", "mar. 2026"), ("es", "2 mar", "mar 2026")])
def test_periods_are_named_as_people_do(language: str, week: str, month: str) -> None:
    """If this fails, dates below the bars are in another language than the page."""
    day = pd.Timestamp(2026, 3, 2)
    with locales.speaking(language):
        assert (period(day, Step.WEEK), period(day, Step.MONTH).replace(" de ", " ")) == (week, month)


def test_who_is_in_no_period_is_told() -> None:
    """If this fails, bars add up to fewer than were heard, and nobody says why."""
    assert undated(0) == ""
    assert undated(1).startswith("1 person came on a day")
    assert undated(12).startswith("12 people came on days")


def test_hidden_months_have_no_bar_and_say_so() -> None:
    """If this fails, a month with fewer than ten people reads as one with nobody."""
    periods = _months(0, 40, viewer=READER)
    line, people, texts = over_time_figure(periods, Step.MONTH).data
    assert pd.isna(people.y[0])
    assert people.hovertext[0].endswith("People: fewer than 10")
    assert list(line.y)[1:] == [40]
    assert texts.marker.pattern.shape != people.marker.pattern.shape, "only the colour tells the bars apart"
    assert over_time_table(periods, Step.MONTH).shown()["People so far"].tolist() == ["fewer than 10", "about 40"]
