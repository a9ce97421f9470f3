"""People's words win, blind ones never count, and nothing that was said is lost without a word."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.themes.people import LEARNABLE, STEP, lesson, reviews, settle, split
from analysis.themes.tag import TAG_COLUMNS
from ingest.schema import names as c
from tests.analysis.make import codebook, coded

BOOK = codebook({"bins": "bin", "shops": "shop", "trees": "tree"})


def tags(*rows: tuple[str, str, str]) -> pd.DataFrame:
    """Tags that rules found: text, theme, evidence."""
    found = pd.DataFrame([(text, theme, 1.0, words, "rule") for text, theme, words in rows], columns=TAG_COLUMNS)
    return found.astype({name: "float64" if name == c.SCORE else "str" for name in TAG_COLUMNS})


def plain(frame: pd.DataFrame) -> list[tuple[str, str, str, str]]:
    """The tags' rows without their scores, in order."""
    return sorted(map(tuple, frame[[c.CONTRIBUTION, c.THEME, c.EVIDENCE, c.TAGGED_BY]].to_numpy().tolist()))


FOUND = tags(("t0", "bins", "bin"), ("t0", "shops", "shop"), ("t1", "trees", "tree"), ("t2", "bins", "bins"))


def test_a_persons_themes_stand_in_the_place_of_the_machines() -> None:
    """If this fails, somebody's correction is undone by the next run, or its evidence is lost."""
    said = reviews(coded(("t0", "ana", "review", "shops|trees"), ("t1", "ana", "review", "other"),
                         ("t2", "ana", "review", "cannot_tell")), BOOK)
    settled = settle(FOUND, said)
    assert plain(settled) == [("t0", "shops", "shop", "person"), ("t0", "trees", "", "person")]
    assert settled[c.SCORE].tolist() == [1.0, 1.0]
    assert settled.dtypes.astype(str).tolist() == FOUND.dtypes.astype(str).tolist()


def test_blind_codings_change_no_tag() -> None:
    """If this fails, measuring changes what is measured."""
    said = reviews(coded(("t0", "ana", "blind", "trees"), ("t1", "ana", "blind", "other")), BOOK)
    assert plain(settle(FOUND, said)) == plain(FOUND)


def test_of_two_reviewers_the_newest_wins_and_it_is_counted() -> None:
    """If this fails, an older word stands, or nobody learns that two people differ."""
    said = reviews(coded(("t0", "ana", "review", "shops|bins"), ("t1", "ana", "review", "trees"),
                         ("t0", "ben", "review", "bins|shops"), ("t1", "ben", "review", "other")), BOOK)
    assert said.differing == 1  # the order of themes is no difference
    assert said.newest.set_index(c.CONTRIBUTION)[c.CODER].to_dict() == {"t0": "ben", "t1": "ben"}


def test_a_theme_that_left_the_codebook_is_counted_not_shown() -> None:
    """If this fails, a tag without a name is shown, or a person's word vanishes in silence."""
    said = reviews(coded(("t0", "ana", "review", "bins|lamps"), ("t1", "ana", "review", "lamps")), BOOK)
    assert said.gone == 2
    assert plain(settle(FOUND, said)) == [  # nothing is left of what was said of t1: it is open again
        ("t0", "bins", "bin", "person"), ("t1", "trees", "tree", "rule"), ("t2", "bins", "bins", "rule")]


def test_a_theme_that_came_later_is_found_in_reviewed_texts_too() -> None:
    """If this fails, a new theme is never found in what was reviewed before there was one."""
    said = reviews(coded(("t0", "ana", "review", "bins"), ("t1", "ana", "review", "other")), BOOK)
    assert plain(settle(FOUND, said, {1: {"bins", "shops"}})) == [
        ("t0", "bins", "bin", "person"), ("t1", "trees", "tree", "rule"), ("t2", "bins", "bins", "rule")]


@pytest.mark.parametrize(("reviewed", "learnt"), [(LEARNABLE - 1, 0), (LEARNABLE, LEARNABLE),
                                                 (LEARNABLE + STEP - 1, LEARNABLE), (LEARNABLE + STEP, 40)])
def test_learning_goes_by_steps(reviewed: int, learnt: int) -> None:
    """If this fails, a model is made from too little, or anew at every key press."""
    said = coded(*((f"t{i}", "ana", "review", "bins") for i in range(reviewed)))
    assert len(lesson(reviews(said, BOOK), [])) == learnt


def test_nothing_of_the_blind_sample_is_learnt_from() -> None:
    """If this fails, the model is measured by texts it was taught, and looks better than it is."""
    said = coded(*((f"t{i}", "ana", "review", "bins") for i in range(45)),
                 *((f"u{i}", "ana", "blind", "bins") for i in range(45)),
                 *((f"v{i}", "ana", "review", "cannot_tell") for i in range(45)))
    learnt = lesson(reviews(said, BOOK), {"t0", "t1", "t2"})
    assert learnt[c.CONTRIBUTION].tolist() == [f"t{i}" for i in range(3, 43)]


OUTCOMES = st.sampled_from(["bins", "bins|shops", "trees", "other", "cannot_tell", "lamps"])
SAID = st.lists(st.tuples(st.sampled_from(["t0", "t1", "t2", "t3"]), st.sampled_from(["ana", "ben"]),
                          st.sampled_from(["review", "blind"]), OUTCOMES), max_size=12)


@given(SAID)
def test_nothing_is_lost(rows: list[tuple[str, str, str, str]]) -> None:
    """If this fails, some text has neither a person's themes nor the machine's, or both."""
    said = reviews(coded(*rows), BOOK)
    settled = settle(FOUND, said)
    reviewed = dict(said.newest[[c.CONTRIBUTION, c.THEMES]].to_numpy().tolist())
    for text in ("t0", "t1", "t2", "t3"):
        got = set(settled.loc[settled[c.CONTRIBUTION] == text, c.THEME])
        machine = set(FOUND.loc[FOUND[c.CONTRIBUTION] == text, c.THEME])
        assert got == (set(split(reviewed[text])) if text in reviewed else machine)
