"""A stored row is told from one of which something else is made today."""

import datetime as dt
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest import Store
from ingest.records import Answer, Batch, Figure, Link, Place, Submission, Tally
from ingest.schema.names import Channel, State

letters = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=5)
words = st.one_of(st.none(), letters)
answers = st.lists(st.builds(Answer, letters, st.sampled_from(State), words, letters), max_size=3)
places = st.builds(Place, letters, st.integers(1, 9), partner=words, session=words, area=words, language=words,
                   day=st.one_of(st.none(), st.just(dt.date(2026, 3, 3))),
                   channel=st.one_of(st.none(), st.sampled_from(Channel).map(str)))
said = st.builds(Submission, st.just("k"), st.just("c"), st.booleans(), places, words,
                 st.lists(st.tuples(letters, letters), max_size=12), answers,
                 st.one_of(st.none(), st.integers(0, 10**9)))


def handed_in(store: Store, *submissions: Submission, channel: str = "import", **more: list) -> int:
    """Store a file of these records; give how many of them were read anew."""
    rows = list(submissions)
    batch = Batch("x.csv", "", channel, len(rows) + sum(map(len, more.values())), submissions=rows, **more)
    receipt = store.add(batch)
    assert receipt.adds_up
    return next((int(problem.value) for problem in receipt.problems if problem.code == "read_anew"), 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(one=said, other=said)
def test_a_row_is_read_anew_if_something_else_is_made_of_it(store: Store, one: Submission, other: Submission) -> None:
    """If this fails, every stored row seems changed when it comes again, or a better reading is not taken."""
    assert handed_in(store, one) == 0
    try:
        assert handed_in(store, one, one) == 0
        assert handed_in(store, replace(one, texts=[*one.texts, ("idea", "Shade")])) == 1
        assert handed_in(store, one) == 1
        same = replace(other, key="k", place=replace(other.place, sheet=one.place.sheet, row=one.place.row))
        handed_in(store, same)
        assert handed_in(store, same) == 0
    finally:
        for batch in store.batches().query("undone_at.isna()")["batch"]:
            store.undo(batch)


def test_how_a_row_came_in_is_no_other_reading(store: Store) -> None:
    """If this fails, a list that is handed in as minutes, too, changes how people were heard."""
    row = Submission("k", "c", True, Place("", 2))
    assert handed_in(store, row, channel="online") == 0
    assert handed_in(store, row, channel="paper") == 0
    assert handed_in(store, replace(row, place=Place("", 2, channel="paper"))) == 1


def test_counts_links_and_figures_are_read_anew_too(store: Store) -> None:
    """If this fails, a head count keeps the category that nobody knew when it came in."""
    row, place = Submission("k", "c", True, Place("", 2), "7"), Place("", 3, day=dt.date(2026, 3, 3))
    tally, link = Tally("t", "c", place, "age", None, 3), Link("l", "c", place, "7", "Taken up")
    figure = Figure("f", "c", place, "Old Town", "age", None, "0-17", "Old Town", 200, year=2021, source="One")
    handed_in(store, row, channel="online")
    for _ in range(2):
        assert handed_in(store, tallies=[tally], links=[link], figures=[figure]) == 0
    assert handed_in(store, figures=[replace(figure, source="Two")]) == 0  # who told it first, stays
    assert handed_in(store, tallies=[replace(tally, category="0-17")], links=[replace(link, note="In May")],
                     figures=[replace(figure, category="0-17")]) == 3
