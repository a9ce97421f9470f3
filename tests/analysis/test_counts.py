"""Counting people: everybody once, and every dimension's cells add up to everybody."""

import datetime as dt

import pandas as pd
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis import counts
from analysis.filters import Filter, apply
from ingest.schema import Frames
from tests.analysis.make import AGES, AREAS, frames, people

HALL = {"session": "hall"}


def in_hall(number: int, **answers: object) -> list[dict]:
    """So many people who filled in a form in the hall."""
    return people(number, **HALL, **answers)


def tally(category: str | None, number: int, session: str = "hall", dimension: str = "age") -> dict:
    """A head count of one group."""
    return {"session": session, "dimension": dimension, "category": category, "people": number}


def summary(data: Frames, dimension: str = "age") -> tuple[int, dict[str, int], dict[str, int]]:
    """Everybody; by category; by state, those that occur."""
    counted = counts.cells(data, dimension)
    states = counts.by_state(counted)
    return counts.participants_total(data), counts.by_category(counted).to_dict(), states[states > 0].to_dict()


def test_nothing_at_all() -> None:
    """If it fails, an engagement without data can't be opened."""
    assert summary(frames()) == (0, {}, {})
    assert counts.heads(frames()).empty
    assert counts.by_channel(frames()).empty
    assert counts.linked(frames()).empty
    assert counts.uncounted_sessions(frames()) == 0


def test_online_forms() -> None:
    """If it fails, the four answer states are merged, or an answer nobody understood is lost."""
    data = frames([{"age": "young"}, {"age": "prefer_not"}, {"age": "blank"}, {}, {"age": "?"}])
    assert summary(data) == (5, {"young": 1}, {"given": 2, "prefer_not": 1, "blank": 1, "not_asked": 1})


def test_head_count_only() -> None:
    """If it fails, people of whom only the number is known vanish, or get a category."""
    assert summary(frames(sessions=[HALL | {"people": 24}])) == (24, {}, {"not_asked": 24})


def test_head_count_larger_than_the_forms() -> None:
    """If it fails, people who were there and filled in nothing are lost, or those who did are counted twice."""
    data = frames(in_hall(20, age="old"), sessions=[HALL | {"people": 22}])
    assert summary(data) == (22, {"old": 20}, {"given": 20, "not_asked": 2})


def test_head_count_smaller_than_the_forms() -> None:
    """If it fails, a miscounted room takes people away who filled in a form."""
    assert summary(frames(in_hall(20, age="old"), sessions=[HALL | {"people": 15}])) == (20, {"old": 20}, {"given": 20})


def test_tally_total_larger_than_the_head_count() -> None:
    """If it fails, a group that was counted is cut down to a head count that somebody guessed."""
    data = frames(sessions=[HALL | {"people": 10}], tallies=[tally("young", 9), tally("old", 5)])
    assert summary(data) == (14, {"old": 5, "young": 9}, {"given": 14})


def test_tally_and_forms_of_one_session() -> None:
    """If it fails, the same people are counted by their forms and again by the head count."""
    data = frames(in_hall(8, age="old", sex="f"), tallies=[tally("young", 3), tally("old", 7)],
                  sessions=[HALL | {"people": 10}], dimensions=("age", "sex"))
    assert summary(data) == (10, {"old": 7, "young": 3}, {"given": 10})
    assert summary(data, "sex") == (10, {"f": 8}, {"given": 8, "not_asked": 2})


def test_forms_that_know_more_than_the_tally() -> None:
    """If it fails, «Women 2» silences 25 people who answered, or they are counted by both."""
    data = frames(in_hall(25, age="old"), tallies=[tally("young", 2)])
    assert summary(data) == (25, {"old": 25}, {"given": 25})
    silent = frames([*in_hall(3, age="old"), *in_hall(5, age="blank")], tallies=[tally("young", 2), tally("old", 3)])
    assert summary(silent) == (8, {"old": 3, "young": 2}, {"given": 5, "not_asked": 3}), "the tally knows more"
    declined = frames(in_hall(4, age="prefer_not"), tallies=[tally("young", 0)])
    assert summary(declined) == (4, {}, {"prefer_not": 4}), "a tally of nobody tells nothing"


def test_a_tally_that_lost_rows_gives_way_to_forms_that_know_as_many() -> None:
    """If it fails, a head count whose other groups were set aside silences forms that know as many people."""
    data = frames([*in_hall(3, age="young"), *in_hall(4, age="old")], tallies=[tally("young", 7)])
    assert summary(data) == (7, {"old": 4, "young": 3}, {"given": 7})
    more = frames([*in_hall(3, age="young"), *in_hall(3, age="old")], tallies=[tally("young", 7)])
    assert summary(more) == (7, {"young": 7}, {"given": 7}), "the tally knows more"
    unasked = frames(in_hall(3), tallies=[tally("young", 0)])
    assert summary(unasked) == (3, {"young": 0}, {"not_asked": 3}), "forms that ask nothing know nothing"


def test_a_tally_of_one_session_leaves_the_others_alone() -> None:
    """If it fails, one head count silences the forms of every other meeting."""
    data = frames([*in_hall(4, age="old"), *people(5, session="park", age="young"), *people(3, age="young")],
                  tallies=[tally("old", 6)])
    assert summary(data) == (14, {"old": 6, "young": 8}, {"given": 14})


def test_tally_with_people_who_did_not_say() -> None:
    """If it fails, people who declined in a room are called absent or unasked."""
    data = frames(sessions=[HALL | {"people": 12}], tallies=[tally("young", 4), tally(None, 5)])
    assert summary(data) == (12, {"young": 4}, {"given": 4, "prefer_not": 5, "not_asked": 3})


def test_a_tally_of_nobody() -> None:
    """If it fails, a head-count sheet full of zeros stops the pages."""
    data = frames(tallies=[tally("young", 0), tally("old", 0)])
    assert summary(data) == (0, {"old": 0, "young": 0}, {})


def test_two_tallied_dimensions_are_the_same_people() -> None:
    """If it fails, everybody counted by age and by sex is two people."""
    data = frames(tallies=[tally("young", 6), tally("f", 4, dimension="sex"), tally("m", 3, dimension="sex")],
                  dimensions=("age", "sex"))
    assert summary(data) == (7, {"young": 6}, {"given": 6, "not_asked": 1})
    assert summary(data, "sex") == (7, {"f": 4, "m": 3}, {"given": 7})


def test_ideas_without_a_head_count() -> None:
    """If it fails, nobody learns that people were in a room whom no number counts."""
    texts = [{"session": "wall", "channel": "workshop"}, {"session": "wall", "channel": "workshop"},
             {"session": "hall", "channel": "workshop"}, {"session": "lost", "channel": "workshop"}, {}]
    data = frames(texts=texts, sessions=[{"session": "wall"}, HALL | {"people": 9}, {"session": "silent"}])
    assert counts.uncounted_sessions(data) == 2, "the wall, and the one whose session nobody described"
    assert counts.participants_total(data) == 9


def test_by_channel() -> None:
    """If it fails, a channel with texts but no people, or the other way round, is left out."""
    data = frames([{}, {"channel": "paper"}], sessions=[HALL | {"people": 9}],
                  texts=[{"channel": "online"}, {"channel": "phone"}, {"channel": "online"}])
    assert counts.by_channel(data).sort_values("channel").to_numpy().tolist() == [
        ["online", 1, 2], ["paper", 1, 0], ["phone", 0, 1], ["workshop", 9, 0]]


def test_nobody_knows_who_came_twice() -> None:
    """If it fails, the number of different people is given as one number, which nobody can know."""
    data = frames(people(30), sessions=[HALL | {"people": 12}])
    assert counts.between(counts.by_channel(data)) == (30, 42)
    assert counts.between(counts.by_channel(frames())) == (0, 0)


def test_linked_needs_its_online_contribution() -> None:
    """If it fails, a decision is shown for a contribution that was undone, or for a form of a room."""
    data = frames([{"source_id": "A-1"}, {"source_id": "A-2", "session": "hall"}, {}],
                  links=[{"reference": "A-1"}, {"reference": "A-1"}, {"reference": "A-2"}, {"reference": "A-3"}])
    assert counts.linked(data)["reference"].tolist() == ["A-1", "A-1"]


PERSON = st.fixed_dictionaries({
    "age": st.sampled_from([*AGES, "prefer_not", "blank", "?", None]),
    "sex": st.sampled_from(["f", "m", None]),
    "session": st.sampled_from([None, None, "hall", "park", "wall"]),
    "area": st.sampled_from([*AREAS, None]),
})
SESSION = st.fixed_dictionaries({"people": st.none() | st.integers(0, 12), "area": st.sampled_from([*AREAS, None])})
TALLY = st.tuples(st.sampled_from([*AGES, None]), st.integers(0, 9), st.sampled_from(["hall", "park", "stall"]),
                  st.sampled_from(["age", "sex"]))


@st.composite
def any_frames(draw: st.DrawFn) -> Frames:
    """Any small engagement: online forms, rooms, head counts, tallies."""
    rooms = draw(st.dictionaries(st.sampled_from(["hall", "park", "wall", "stall"]), SESSION))
    counted = [tally(*row) | {"area": rooms.get(row[2], {}).get("area")} for row in draw(st.lists(TALLY, max_size=6))]
    return frames(draw(st.lists(PERSON, max_size=15)), sessions=[{"session": s, **r} for s, r in rooms.items()],
                  tallies=counted, dimensions=("age", "sex"))


@settings(max_examples=15)  # each counts a whole engagement
@given(any_frames(), st.sampled_from(["age", "sex"]))
def test_cells_add_up_to_everybody(data: Frames, dimension: str) -> None:
    """If it fails, two charts of one page show different numbers of people."""
    assert counts.cells(data, dimension)["people"].sum() == counts.participants_total(data)
    assert counts.by_channel(data)["participants"].sum() == counts.participants_total(data)


@settings(max_examples=15)  # each counts a whole engagement
@given(any_frames(), st.sampled_from(["age", "sex"]))
def test_counting_by_number_counts_as_pandas_does(data: Frames, dimension: str) -> None:
    """If it fails, forms are put into another meeting or category than they are of."""
    names = {f"state:{dimension}": "state", f"category:{dimension}": "category"}
    keys = ["channel", "session", "state", "category"]
    plain = data.participants.rename(columns=names).groupby(keys, dropna=False).size().rename("people").reset_index()
    ours = counts.cells(Frames(**{**vars(data), "sessions": data.sessions[:0], "tallies": data.tallies[:0]}), dimension)
    order = [frame.fillna("").sort_values(keys, ignore_index=True).to_numpy().tolist() for frame in (plain, ours)]
    assert order[0] == order[1]


@settings(max_examples=15)  # each counts a whole engagement
@given(any_frames(), st.sampled_from(["age", "sex"]))
def test_each_session_is_counted_from_the_source_that_knows_more(data: Frames, dimension: str) -> None:
    """If it fails, answers are lost, or the same people are counted by their forms and again by the head count."""
    cells = counts.cells(data, dimension)
    tallies = data.tallies[data.tallies["dimension"] == dimension]
    for session in {*tallies["session"], *data.participants["session"].dropna()}:
        tallied = tallies.loc[(tallies["session"] == session) & tallies["category"].notna(), "people"].sum()
        people = data.participants[data.participants["session"] == session]
        found = cells.loc[(cells["session"] == session) & cells["category"].notna(), "people"].sum()
        assert found == max(tallied, people[f"category:{dimension}"].notna().sum())


FILTERS = (Filter(areas=("hill",)), Filter(channels=("online",)), Filter(first=dt.date(2026, 3, 1)))


@settings(max_examples=15)  # each counts a whole engagement
@given(any_frames(), st.sampled_from(FILTERS))
def test_filtered_cells_still_add_up(data: Frames, chosen: Filter) -> None:
    """If it fails, choosing an area makes a chart disagree with its own title."""
    kept = apply(data, chosen)
    assert counts.cells(kept, "age")["people"].sum() == counts.participants_total(kept)
    assert counts.participants_total(kept) <= counts.participants_total(data)


MET_ON_THE_HILL = frames(
    in_hall(5, area="quay", age="old", sex=None), sessions=[HALL | {"area": "hill"}], dimensions=("age", "sex"),
    tallies=[tally("old", 8) | {"area": "hill"}, tally("f", 9, dimension="sex") | {"area": "hill"}])


@settings(max_examples=15)  # each counts a whole engagement
@given(any_frames())
@example(MET_ON_THE_HILL)
def test_areas_never_add_up_to_more_than_everybody(data: Frames) -> None:
    """If it fails, somebody who lives on the quay and met on the hill is two people."""
    parts = [counts.participants_total(apply(data, Filter(areas=(area,)))) for area in AREAS]
    both = counts.participants_total(apply(data, Filter(areas=AREAS)))
    assert sum(parts) == both
    assert both <= counts.participants_total(data)


def test_the_frames_given_are_not_changed() -> None:
    """If it fails, looking at one page changes the figures of the next."""
    data = frames(in_hall(3, age="old"), sessions=[HALL | {"people": 5}], tallies=[tally("young", 2)])
    before = {name: frame.copy() for name, frame in vars(data).items()}
    summary(data)
    apply(data, Filter(areas=("hill",)))
    for name, frame in vars(data).items():
        pd.testing.assert_frame_equal(frame, before[name])
