"""Changing a codebook, and seeing what it does."""

import pytest

from analysis.themes.editing import Difference, changed, changes, difference, in_vain, short_name, with_theme
from ingest.schema import names as c
from tests.analysis.make import codebook, texts

BOOK = codebook({"green": "tree|park", "cars": "parking"})
TEXTS = texts("a tree", "the old oak", "parking", "a park")


def test_a_changed_word_is_shown_with_its_texts() -> None:
    """If it fails, staff save a word without seeing what it tags."""
    found = changes(TEXTS, BOOK, changed(BOOK, "green", {"words_en": "oak|park"}))
    assert found.newly.to_numpy().tolist() == [["t1", "green", "oak", "the old oak"]]
    assert found.no_longer.to_numpy().tolist() == [["t0", "green", "tree", "a tree"]]
    assert (found.looked_at, found.texts) == (4, 4)


def test_nothing_changes() -> None:
    """If it fails, looking at the page already changes the codebook."""
    same = changed(BOOK, "green", {"words_en": "tree|park", c.PARENT: ""})
    assert same.equals(BOOK)
    assert changes(TEXTS, BOOK, same).newly.empty
    assert difference(BOOK, same) == []


def test_what_differs_between_two_versions() -> None:
    """If it fails, nobody knows what a version changed."""
    green = changed(BOOK, "green", {"words_en": "tree|oak", c.COLOUR: "#3d85cc"})
    new = with_theme(green, "voice", "label_en", "Voice")
    assert difference(BOOK, new) == [Difference("green", False, False, ["oak"], ["park"], [c.COLOUR]),
                                     Difference("voice", True, False, [], [], [])]
    assert difference(new, BOOK)[1] == Difference("voice", False, True, [], [], [])


def test_new_words_that_find_nothing_are_named() -> None:
    """If it fails, a slip of the pen in a word is noticed by nobody."""
    new = changed(BOOK, "green", {"words_en": "tree|park|oak|lawn|meadow?"})
    assert in_vain(TEXTS, BOOK, new) == ["lawn", "meadow?"]
    assert in_vain(TEXTS, BOOK, changed(new, "green", {c.RETIRED: c.YES})) == ["lawn", "meadow?"]
    assert in_vain(TEXTS, new, new) == []


@pytest.mark.parametrize(("label", "name"), [("Parks & Trées", "parks-tree"), ("¿?", "")])
def test_a_theme_gets_a_short_name(label: str, name: str) -> None:
    """If it fails, a new theme has a name that files or addresses can't carry."""
    assert short_name(label) == name
