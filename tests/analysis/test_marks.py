"""Marked words carry their theme's key, and nothing a resident wrote runs as HTML."""

import re

from hypothesis import given
from hypothesis import strategies as st

from analysis.marks import marked_by


def test_words_carry_their_themes_key() -> None:
    """If this fails, only a colour tells which theme a word stands for, or nothing does."""
    assert marked_by("The bins  and bus\nstop", {"2": ["bins"], "7": ["bus stop", "bus"], "": ["and"]}) == (
        "The <mark>bins<sup>2</sup></mark>  <mark>and</mark> <mark>bus\nstop<sup>7</sup></mark>")
    assert marked_by("park", {"1": ["park"], "3": ["park"]}) == "<mark>park<sup>1 3</sup></mark>"
    assert marked_by("parking", {"1": ["park"]}) == "parking"


@given(st.text(alphabet="ab<>&\" \n|"), st.lists(st.text(alphabet="ab<& ", max_size=3), max_size=4))
def test_a_text_stays_what_it_was(text: str, words: list[str]) -> None:
    """If this fails, a text is shown with other words, or what somebody wrote runs as HTML."""
    shown = marked_by(text, {"1": words})
    bare = re.sub(r"<sup>1</sup>|</?mark>", "", shown)
    assert "<" not in bare.replace("&lt;", "")
    for sign, escape in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&amp;", "&")):
        bare = bare.replace(sign, escape)
    assert bare == text
