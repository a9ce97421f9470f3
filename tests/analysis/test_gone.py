"""Answers under groups that engagement.toml no longer has."""

from analysis.gone import gone, words
from tests.analysis.make import engagement, frames, people


def test_answers_under_an_id_that_was_changed_are_counted_and_said() -> None:
    """If this fails, a group whose id was changed seems to be missing, and nobody is told why."""
    told = frames([*people(3, age="young"), *people(2, age="elder")], tallies=[
        {"session": "s1", "dimension": "age", "category": name, "people": 4} for name in ("old", "elder", None)])
    found = gone(told, engagement())
    assert found == {"age": {"elder": 6}}
    assert words(found, engagement()) == [
        "age: 6 answers are stored under groups that engagement.toml no longer has (elder), so nothing is compared. "
        "Hand the files in again, or put the old ids back."]


def test_answers_that_are_known_are_not_gone() -> None:
    """If this fails, a sound engagement is compared with nobody."""
    assert gone(frames([*people(2, age="young"), {"age": "prefer_not"}, {"age": "?"}, {}]), engagement()) == {}
