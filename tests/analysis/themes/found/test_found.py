"""New themes: groups of texts without one, and a codebook entry made of a group."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.themes.found import Group, as_entry, find_groups, would_tag
from ingest.schema import names as c
from tests.analysis.make import codebook, texts

POOL = ["A swimming pool for us", "Open the old swimming pool", "swimming lessons for kids", "a pool to swim in",
        "Swimming pool with a slide", "The pool was closed", "why no swimming here?"]
CHOIR = ["A choir for the elderly", "choir rehearsals on Sundays", "Sing in a choir", "The choir needs a piano",
         "our choir has no room", "Choir, choir, choir!"]
POOLS = Group("en", ("pool", "swimming"), ("t0", "t1"), ("t0",))


def test_texts_that_share_words_are_grouped() -> None:
    """When it fails, a theme that the codebook lacks stays unseen."""
    found = find_groups(texts(*POOL, *CHOIR, "Nothing like it", "Good morning"), texts())
    assert len(found.groups) == 2
    assert {"choir"} == {group.terms[0] for group in found.groups} - {"pool", "swimming"}
    for group in found.groups:
        assert len(group.texts) >= 5
        assert set(group.typical) <= set(group.texts)
    assert found.ungrouped == 15 - sum(len(group.texts) for group in found.groups) >= 2


def test_words_that_are_as_usual_elsewhere_make_no_group() -> None:
    """When it fails, staff are offered «like, know, think» as a theme."""
    same = ["I like it", "we like that", "they like him", "like nothing else", "people like ours", "like before"]
    assert find_groups(texts(*same), texts(*same)).groups == ()


@given(st.lists(st.sampled_from([*POOL, *CHOIR, "", "🌳", "Other", "Más bancos"]), max_size=30))
def test_every_text_is_in_one_group_or_counted_as_in_none(written: list[str]) -> None:
    """When it fails, texts vanish between the groups."""
    frame = texts(*written)
    found = find_groups(frame, texts())
    placed = [one for group in found.groups for one in group.texts]
    assert len(placed) == len(set(placed)) == len(written) - found.ungrouped
    again = find_groups(frame.iloc[::-1], texts())
    assert again == found


def test_a_named_group_is_a_row_of_the_codebook() -> None:
    """When it fails, a name that somebody gave is lost, or overwrites a theme."""
    book = codebook({"swimming": "bath", "trees": "tree"})
    grown = as_entry(POOLS, " Swimming! ", "en", book)
    assert grown.iloc[:2][list(book.columns)].equals(book)
    assert grown.iloc[2].to_dict() == {c.THEME: "swimming-2", "words_en": "pool|swimming", "label_en": "Swimming!"}
    assert as_entry(POOLS, "泳池", "en", book).iloc[2][c.THEME] == "theme"


def test_other_words_may_be_told_and_none_breaks_the_list() -> None:
    """When it fails, a bar in a word becomes two words, or an empty line matches everything."""
    grown = as_entry(POOLS, "Pool", "en", codebook({"trees": "tree"}), [" swim ming | pool", "", "lido", "lido"])
    assert grown["words_en"].iloc[1] == "swim ming pool|lido"


def test_the_preview_is_what_the_tagger_finds() -> None:
    """When it fails, staff add a theme that finds something else than they were shown."""
    grown = as_entry(POOLS, "Pool", "en", codebook({"trees": "tree"}))
    said = texts("Two pools", "A tree by the pool", "Trees")
    assert would_tag(grown, said).tolist() == ["t0", "t1"]
    assert isinstance(would_tag(grown, said), pd.Series)
