"""The order of review: the least sure first, small groups not last, nothing lost, nothing asked twice."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.themes.learn import queue
from ingest.schema import names as c
from tests.analysis.themes.learn.made import codings

NO_TAGS = pd.DataFrame({c.CONTRIBUTION: [], c.THEME: [], c.SCORE: [], c.EVIDENCE: [], c.TAGGED_BY: []}, dtype="str")


def some(languages: list[str]) -> pd.DataFrame:
    """Give a different text for each of the languages."""
    return pd.DataFrame({c.CONTRIBUTION: [f"c{i}" for i in range(len(languages))],
                         c.TEXT: [f"said {i}" for i in range(len(languages))], c.LANGUAGE: languages}, dtype="str")


def test_the_least_sure_come_first() -> None:
    """If this fails, people review what the model knows already."""
    unsure = pd.Series({"c0": 0.1, "c1": 0.9, "c2": 0.5})
    waiting = queue(some(["en"] * 3), NO_TAGS, unsure, codings(some([]), []), [])
    assert waiting[c.CONTRIBUTION].tolist() == ["c1", "c2", "c0"]


def test_a_small_language_is_not_last() -> None:
    """If this fails, nobody looks at the texts of a small group until all others are done."""
    texts = some(["en"] * 95 + ["so"] * 5)
    unsure = pd.Series({one: 0.9 if place < 95 else 0.0 for place, one in enumerate(texts[c.CONTRIBUTION])})
    waiting = queue(texts, NO_TAGS, unsure, codings(some([]), []), [c.LANGUAGE])
    assert "so" in waiting[c.LANGUAGE][:6].tolist()
    assert (waiting[c.LANGUAGE][:30] == "so").sum() >= 5


def test_what_was_reviewed_counts_for_its_group() -> None:
    """If this fails, a language that was reviewed already comes first again with each new queue."""
    texts = some(["en"] * 10 + ["so"] * 10)
    waiting = queue(texts, NO_TAGS, None, codings(texts[:5], [""] * 5), [c.LANGUAGE])
    assert (waiting[c.LANGUAGE][:5] == "so").all()


def test_without_a_model_the_rules_doubts_come_first() -> None:
    """If this fails, the first thirty reviews are wasted on texts with three words for one theme."""
    texts = some(["en"] * 4)
    tags = pd.DataFrame([("c0", "a", "x|y|z"), ("c1", "a", "x"), ("c2", "a", "x"), ("c2", "b", "y"), ("c2", "d", "z")],
                        columns=[c.CONTRIBUTION, c.THEME, c.EVIDENCE], dtype="str")
    waiting = queue(texts, tags, None, codings(some([]), []), [])
    assert waiting[c.CONTRIBUTION].tolist() == ["c3", "c2", "c1", "c0"]


def test_the_same_words_are_asked_about_once_first() -> None:
    """If this fails, people read one slogan fifty times."""
    texts = some(["en"] * 3).assign(**{c.TEXT: ["More benches", "more benches", "Less noise"]})
    waiting = queue(texts, NO_TAGS, pd.Series({"c0": 0.9, "c1": 0.9, "c2": 0.1}), codings(some([]), []), [])
    assert waiting[c.TEXT].str.casefold().tolist() == ["more benches", "less noise", "more benches"]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["en", "es", "so"]), max_size=25), st.sets(st.integers(0, 24)), st.randoms())
def test_nothing_is_lost_and_order_is_nothing_to_it(languages: list[str], done: set[int], dice: object) -> None:
    """If this fails, a text is never reviewed, or two people get two queues."""
    texts = some(languages)
    reviewed = texts[pd.Series([place in done for place in range(len(texts))], dtype="bool")]
    said = codings(reviewed, [""] * len(reviewed))
    waiting = queue(texts, NO_TAGS, None, said, [c.LANGUAGE])
    assert sorted([*waiting[c.CONTRIBUTION], *reviewed[c.CONTRIBUTION]]) == sorted(texts[c.CONTRIBUTION])
    order = list(range(len(texts)))
    dice.shuffle(order)  # type: ignore[attr-defined]
    again = queue(texts.iloc[order], NO_TAGS, None, said, [c.LANGUAGE])
    assert again[c.CONTRIBUTION].tolist() == waiting[c.CONTRIBUTION].tolist()
