"""What was made of a row, as a digest: stored rows are told from changed ones by it."""

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from ingest.records import Answer, Place, Submission, digest
from ingest.schema.names import State
from ingest.store.sort import reading

words = st.one_of(st.none(), st.text(max_size=5))
answers = st.lists(st.builds(Answer, st.text(max_size=3), st.sampled_from(State), words, st.text(max_size=5)),
                   max_size=3)
made = st.builds(Submission, st.just("k"), st.just("c"), st.booleans(), st.just(Place("", 2, partner="'A'")), words,
                 st.lists(st.tuples(st.text(max_size=3), st.text(max_size=9)), max_size=2), answers,
                 st.one_of(st.none(), st.integers()))


@given(made)
def test_the_short_way_gives_the_same_digest(submission: Submission) -> None:
    """If this fails, every row that is stored seems changed, and is written anew when it comes again."""
    written = {f.name: getattr(submission, f.name) for f in fields(Submission)
               if f.name not in ("key", "content", "place")}
    assert reading(submission) == digest(str(written), "'A'", *[None] * 5)
