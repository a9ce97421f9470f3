"""«Something else» and «can't tell» are two things."""

import pytest

from analysis.themes import outcomes, tag
from ingest.schema import names as c
from tests.analysis.make import codebook, texts

BOOK = codebook({"green": "tree"})


@pytest.mark.parametrize(("text", "language", "outcome"), [
    ("More trees", "en", "themes"), ("tree", "en", "themes"),
    ("My neighbour's cat has gone missing", "en", "other"),
    ("no comment", "en", "cannot_tell"), ("", "en", "cannot_tell"), ("67 67 67 !!", "en", "cannot_tell"),
    ("https://example.org/a-long-way/to-go", "en", "cannot_tell"),
    ("Ich möchte gern mehr Bänke haben", "de", "cannot_tell"),
    ("een tree in de straat", "nl", "themes"),
])
def test_outcomes(text: str, language: str, outcome: str) -> None:
    """If it fails, a joke is counted as an idea without a theme, or an idea as unreadable."""
    contributions = texts(text, language=language)
    assert outcomes(contributions, tag(contributions, BOOK), BOOK).tolist() == [outcome]


def test_signs_are_words_where_there_are_no_spaces() -> None:
    """If it fails, every Chinese text is too short to tell."""
    contributions = texts("我們需要更多公園", language="zh")
    assert outcomes(contributions, tag(contributions, BOOK), codebook({"green": "樹"}, language="zh")).tolist() == [
        c.Outcome.OTHER]
