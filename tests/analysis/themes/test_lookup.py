"""Looking words up: the same as spaCy's PhraseMatcher, everyday words, excluded phrases, denied words."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.matcher import PhraseMatcher

from analysis.themes import tag
from analysis.themes.lookup import Lookup
from analysis.themes.pipeline import pipeline
from analysis.themes.spelling import even, tidy
from ingest.schema import names as c
from tests.analysis.make import codebook, texts

PHRASES = ["tree", "the tree", "tree house", "of the tree", "to be", "fly-tipping", "tipping point", "bus", "bus stop",
           "stop of the bus", "the", "children's centre", "not", "house"]
WORDS = ["tree", "Trees", "the", "of", "house", "to", "be", "fly-tipping", "tipping", "point", "bus,", "bus/stop",
         "(stop", "children's", "centre.", "not", "🌳", "a-bus-stop"]


def found(text: str, book: pd.DataFrame, language: str = "en") -> dict[str, str]:
    """Tag one text: theme → evidence."""
    tags = tag(texts(text, language=language), book)
    return dict(zip(tags[c.THEME], tags[c.EVIDENCE], strict=True))


@given(st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join))
def test_what_spacys_matcher_finds_is_found(written: str) -> None:
    """If it fails, our way of looking words up misses phrases, or invents some."""
    text, nlp = tidy(written), pipeline("en")
    matcher = PhraseMatcher(nlp.vocab, attr="NORM")
    for phrase in PHRASES:
        matcher.add(phrase, [nlp(even(phrase))])
    doc = nlp(even(text))
    theirs = {(doc[start].idx, doc[end - 1].idx + len(doc[end - 1])) for _, start, end in matcher(doc)}
    # each phrase is a theme of its own, so that none hides another
    lookup = Lookup(codebook({phrase: phrase for phrase in PHRASES}), "en")
    ours = {(start, end) for start, end, _ in lookup.find(text, text.split(" "), 0, {})}
    assert ours == theirs


BOOK = codebook({"work": "job|work?|pay?", "cars": "parking|traffic", "green": "park|tree"})


@pytest.mark.parametrize(("text", "themes"), [
    ("it does not work", {}),
    ("work, work and working", {}),
    ("pay for work", {"work": "pay|work"}),
    ("a job at work", {"work": "job|work"}),
])
def test_an_everyday_word_needs_another_word_of_its_theme(text: str, themes: dict[str, str]) -> None:
    """If it fails, «it doesn't work» is about jobs, or «pay for work» isn't."""
    assert found(text, BOOK) == themes


@pytest.mark.parametrize(("text", "themes"), [
    ("There is no parking problem here", {}),
    ("There is no parking problem, but traffic", {"cars": "traffic"}),
    ("No parking problems? Parking is the problem", {"cars": "Parking"}),
    ("park and ride by the park", {"green": "park"}),
    ("no parking", {"cars": "parking"}),
])
def test_words_inside_an_excluded_phrase_do_not_count(text: str, themes: dict[str, str]) -> None:
    """If it fails, «no parking problem» is a parking complaint though the codebook says otherwise."""
    book = BOOK.assign(exclude_en=["", "no parking problem", "park and ride"])
    assert found(text, book) == themes


@pytest.mark.parametrize(("text", "counts"), [
    ("there are no trees", False), ("no shade, trees everywhere", True), ("without any more trees", False),
    ("trees, not cars", True), ("not one of the many old trees", True)])
def test_a_denied_word_counts_unless_its_theme_says_otherwise(text: str, counts: bool) -> None:
    """If it fails, «there are no trees» is never about trees, or always."""
    assert "green" in found(text, BOOK)
    assert ("green" in found(text, BOOK.assign(negated=["", "", "skip"]))) == counts


def test_a_retired_theme_is_not_looked_for() -> None:
    """If it fails, a theme that staff took out goes on being tagged."""
    assert found("a tree in traffic", BOOK.assign(retired=["", "yes", ""])) == {"green": "tree"}


@pytest.mark.parametrize(("text", "score"), [
    ("a bus", 0.6), ("a bus, two buses", 0.6), ("a bus stop", 0.8), ("a bus and a train", 0.84),
    ("a shelter", 0.3), ("work for pay", 0.51)])
def test_scores(text: str, score: float) -> None:
    """If it fails, the review queue asks about what is sure, and passes over what is not."""
    book = codebook({"transit": "bus|bus stop|train|shelter", "homes": "shelter", "work": "work?|pay?"})
    assert tag(texts(text), book)[c.SCORE].tolist()[0] == score


def test_scores_in_a_language_without_words_are_halved() -> None:
    """If it fails, a loanword in a Dutch text is as sure as an English sentence."""
    tags = tag(texts("een park", language="nl"), codebook({"green": "park"}))
    assert tags[[c.SCORE, c.EVIDENCE]].to_numpy().tolist() == [[0.3, "park"]]
