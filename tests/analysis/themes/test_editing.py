"""Changing a codebook, and seeing what it does."""

from analysis.themes.editing import Difference, changed, changes, difference, with_theme
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
