"""Meetings whose papers disagree."""

from analysis.conflicts import COLUMNS, conflicts
from tests.analysis.make import engagement, frames, people

HALL = {"session": "hall"}
ASKED = engagement().dimensions


def tally(category: str, number: int) -> dict:
    """A head count of one group in the hall."""
    return HALL | {"dimension": "age", "category": category, "people": number}


def test_more_forms_than_heads_of_a_group_are_a_conflict() -> None:
    """If it fails, nobody learns that one of two papers of a meeting is wrong."""
    data = frames([*people(5, age="young", **HALL), *people(2, age="old", **HALL)],
                  tallies=[tally("young", 3), tally("old", 9)],
                  sessions=[HALL | {"partner": "Teapot", "people": 12, "date": "2026-03-04"}])
    found = conflicts(data, ASKED)
    assert found[["partner", "session", "dimension", "category", "by_forms", "by_tally", "people"]].values.tolist() == [
        ["Teapot", "hall", "age", "young", 5, 3, 3]]


def test_it_says_what_was_counted_in_the_end() -> None:
    """If it fails, staff are told that the tally holds where the forms were counted."""
    data = frames(people(25, age="old", **HALL), tallies=[tally("old", 2)])
    assert conflicts(data, ASKED)[["by_forms", "by_tally", "people"]].values.tolist() == [[25, 2, 25]]


def test_fewer_forms_than_heads_are_none() -> None:
    """If it fails, every meeting in which somebody filled in no form is called wrong."""
    data = frames([*people(3, age="old", **HALL), *people(4, age="young", session="park"), {"age": "young"}],
                  tallies=[tally("old", 3), tally("young", 1)])
    assert list(conflicts(data, ASKED).columns) == COLUMNS
    assert conflicts(data, ASKED).empty
    assert conflicts(frames(dimensions=()), []).empty
