"""When people took part."""

import datetime as dt

import pandas as pd
import pytest

from analysis import counts
from analysis.over_time import START, Step, by_day, by_period, months, of_months, step_for
from analysis.viewers import SO_FAR, TEXTS
from ingest import Store, ingest_file
from ingest.schema import names as c

FORMS = b"""Response ID,Date,Your idea
1,2026-03-02,More trees
2,2026-03-08,Bins
3,2026-03-09,Bins
4,,Trees
"""
ROOM = b"""Partner,Date,Venue,People,Your idea
Hill Circle,2026-03-20,Hall,30,Trees
Hill Circle,2026-03-20,Hall,30,Bins
"""


@pytest.fixture
def days(store: Store) -> pd.DataFrame:
    """Four forms, one of them without a day, and a meeting of thirty."""
    ingest_file(store, "forms.csv", FORMS, "online")
    ingest_file(store, "room.csv", ROOM, "workshop")
    frames = store.frames()
    found = by_day(frames)
    assert found[c.PARTICIPANTS].sum() == counts.participants_total(frames)
    assert found[TEXTS].sum() == len(frames.contributions)
    return found


def test_weeks_begin_on_monday_and_empty_ones_are_there(days: pd.DataFrame) -> None:
    """If this fails, a quiet week is left out, or Sunday's people came a week late."""
    found = by_period(days, Step.WEEK)
    assert found[START].dt.date.tolist() == [dt.date(2026, 3, 2), dt.date(2026, 3, 9), dt.date(2026, 3, 16)]
    assert found[c.PARTICIPANTS].tolist() == [2, 1, 30]
    assert found[TEXTS].tolist() == [2, 1, 2]
    assert found[SO_FAR].tolist() == [2, 3, 33], "a meeting's people came on its day, whoever wrote"


def test_who_has_no_day_is_in_no_period(days: pd.DataFrame) -> None:
    """If this fails, people vanish from a month, or stand in a wrong one."""
    assert months(days[c.PARTICIPANTS]).to_dict() == {"": 1, "2026-03": 33}
    assert by_period(days, Step.MONTH)[c.PARTICIPANTS].tolist() == [33]


def test_nothing_is_no_time() -> None:
    """If this fails, an empty consultation's overview ends in an error."""
    nothing = pd.Series(dtype="int64")
    assert of_months(nothing, nothing).empty
    assert by_period(pd.DataFrame({c.PARTICIPANTS: [2], TEXTS: [1]}, index=pd.DatetimeIndex([pd.NaT])), Step.WEEK).empty


@pytest.mark.parametrize(("last", "step"), [("2026-08-31", Step.WEEK), ("2026-09-01", Step.MONTH)])
def test_a_long_time_is_told_by_month(last: str, step: Step) -> None:
    """If this fails, a year's weeks are drawn as hairs."""
    assert step_for(pd.DataFrame(index=pd.DatetimeIndex(["2026-03-02", last]))) is step
    assert step_for(pd.DataFrame(index=pd.DatetimeIndex([]))) is Step.WEEK


def test_months_of_a_copy_are_laid_out_alike() -> None:
    """If this fails, a month in which fewer than ten came is missing from a policymaker's figure."""
    found = of_months(pd.Series({"2026-05": 20, "2026-03": 40}), pd.Series({"2026-04": 10}))
    assert found[c.PARTICIPANTS].tolist() == [40, 0, 20]
    assert found[TEXTS].tolist() == [0, 10, 0]
    assert found[SO_FAR].tolist() == [40, 40, 60]
