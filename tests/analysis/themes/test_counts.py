"""How many texts speak of each theme."""

from analysis.themes import joined_themes, tag, theme_counts, untagged
from tests.analysis.make import codebook, texts

BOOK = codebook({"voice": "council", "green": "tree|park", "transit": "bus"})
TEXTS = texts("a tree in the park", "the bus", "a tree by the bus", "nothing")
TAGS = tag(TEXTS, BOOK)


def test_theme_counts() -> None:
    """If it fails, a text with two words of a theme counts twice, or a silent theme is left out."""
    counted = theme_counts(TAGS, TEXTS, BOOK)
    assert counted[["theme", "label", "contributions", "share"]].to_numpy().tolist() == [
        ["green", "green", 2, 0.5], ["transit", "transit", 2, 0.5], ["voice", "voice", 0, 0.0]]


def test_a_childs_text_is_its_parents_once() -> None:
    """If it fails, a text with a tree and a park counts twice for nature, or not at all; or a child is lost."""
    book = codebook({"nature": "nature", "oak": "oak", "park": "park", "cars": "car"}).assign(
        parent=["", "nature", "nature", ""])
    found = texts("an oak in the park", "nature", "an oak", "a car", "a car", "a car", "a car")
    counted = theme_counts(tag(found, book), found, book)
    assert counted[["theme", "parent", "contributions"]].to_numpy().tolist() == [
        ["cars", "", 4], ["nature", "", 3], ["oak", "nature", 2], ["park", "nature", 1]]


def test_only_the_texts_shown_count() -> None:
    """If it fails, a filtered page shows the figures of all texts."""
    part = TEXTS[1:2]
    assert theme_counts(TAGS, part, BOOK)["contributions"].tolist() == [1, 0, 0]
    assert untagged(TAGS, part).empty


def test_untagged() -> None:
    """If it fails, «no theme» hides texts, or shows texts that have one."""
    assert untagged(TAGS, TEXTS)["contribution_id"].tolist() == ["t3"]


def test_joined_themes() -> None:
    """If it fails, an export's themes or evidence stand beside another text."""
    joined = joined_themes(TAGS, TEXTS)
    assert joined["themes"].tolist() == ["green", "transit", "green|transit", ""]
    assert joined["evidence"].tolist() == ["tree|park", "bus", "tree|bus", ""]


def test_nothing() -> None:
    """If it fails, an engagement without texts can't be opened."""
    nothing = texts()
    assert theme_counts(tag(nothing, BOOK), nothing, BOOK)["share"].tolist() == [0.0, 0.0, 0.0]
    assert theme_counts(tag(nothing, codebook({})), nothing, codebook({})).empty
    assert joined_themes(tag(nothing, BOOK), nothing).empty
    assert joined_themes(tag(texts("zzz"), BOOK), texts("zzz"))["themes"].tolist() == [""]
