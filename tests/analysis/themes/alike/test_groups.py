"""Which texts are one idea: found whatever their spelling, and never for near-misses."""

import random

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.themes.alike import grouped
from ingest.schema import names as c
from tests.analysis.make import texts

LETTER = ("We ask the council to keep the library on Mill Lane open on Saturdays. Many families can only come at the "
          "weekend. Please don't close it.")
WORDS = ["benches", "library", "station", "market", "river", "children", "evening", "bridge", "garden", "more", "no",
         "the", "árboles", "near", "2024"]


def together(*written: str) -> list[set[int]]:
    """Give the groups of several texts, by their numbers."""
    idea = grouped(texts(*written))
    return [{int(name[1:]) for name in own.index} for _, own in idea.groupby(idea) if len(own) > 1]


@pytest.mark.parametrize("other", [
    "more BENCHES in the park", "More benches, in park", "In the park: more benches", "More benhces in the park",
    "more benches in the parks", "More benches in the park, please!"])
def test_short_texts_in_the_same_words_are_one_idea(other: str) -> None:
    """When it fails, support for an idea is counted as several lonely voices."""
    assert together("More benches in the park!", other) == [{0, 1}]


@pytest.mark.parametrize("other", [
    "No benches in the park!", "More benches in the square!", "More benches in the park and lamps", "More benches",
    "More benches in Park 2", "Unsafe benches in the park"])
def test_a_near_miss_is_an_idea_of_its_own(other: str) -> None:
    """When it fails, somebody is counted as wanting what they don't, or elsewhere."""
    assert together("More benches in the park!", other) == []


def test_what_a_more_stands_before_matters() -> None:
    """When it fails, two opposite wishes are one idea because they share their words."""
    assert together("More trees, less cars", "More cars, less trees", "Less cars, more trees") == [{0, 2}]


@pytest.mark.parametrize("other", [
    f"I live nearby. {LETTER}", f"{LETTER} It is the only warm place for my mother.",
    f"{LETTER} I would miss it very much".lower().replace(".", "").replace("'", ""),
    LETTER.replace("families", "familes").replace("weekend", "wekend"),
    LETTER.replace("Many families can only come at the weekend. ", "") + " Many families can only come at the weekend",
])
def test_a_letter_stays_one_with_sentences_of_ones_own(other: str) -> None:
    """When it fails, a form letter is shown as many ideas."""
    assert together(LETTER, other) == [{0, 1}]


@pytest.mark.parametrize("other", [
    LETTER.replace("Mill Lane", "Hill Street"), LETTER.replace("open", "closed"),
    LETTER.replace("to keep", "not to keep"), LETTER.replace("Saturdays", "Sundays"),
    f"No. {LETTER[:40]}"])
def test_the_same_template_with_another_wish_is_another_letter(other: str) -> None:
    """When it fails, a campaign for one place is counted for another, or against itself."""
    assert together(LETTER, other) == []


def test_two_spellings_that_are_both_usual_are_two_words() -> None:
    """When it fails, Hillside's wishes are counted for Millside."""
    several = [f"{wish} in {place}" for place in ("Hillside", "Millside")
               for wish in ("Trees", "Bins", "Nurses", "Lamps", "Ramps")]
    assert together(*several) == []
    assert together(*several, "Trees in Hilslide") == [{0, 10}]


def test_what_somebody_said_is_one_idea_is_one() -> None:
    """When it fails, an idea in two languages is two."""
    frame = texts("More benches", "Más bancos", "Menos ruido", "Más bancos!")
    same = pd.DataFrame({"one": ["t0"], "other": ["t1"]}, dtype="str")
    assert grouped(frame, same).to_dict() == {"t0": "t0", "t1": "t0", "t2": "t2", "t3": "t0"}


@pytest.mark.parametrize("odd", ["", "   ", "🌳🌳", "...", "的 的", "a", "the", "\x00", "ß" * 3000])
def test_any_text_has_an_idea(odd: str) -> None:
    """When it fails, one strange text takes the page away from everybody."""
    assert grouped(texts(odd, "More benches", odd)).to_dict() == {"t0": "t0", "t1": "t1", "t2": "t0"}
    assert grouped(texts()).empty


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.text(max_size=40), max_size=25),
       st.randoms(use_true_random=False))
def test_every_text_is_in_one_group_whatever_the_order(written: list[str], chance: random.Random) -> None:
    """When it fails, a text is lost or counted twice, or the picture changes with the order of the files."""
    frame = texts(*written)
    idea = grouped(frame)
    assert list(idea.index) == list(frame[c.CONTRIBUTION])
    assert (idea[idea.to_numpy()].to_numpy() == idea.to_numpy()).all(), "an idea is named after one of its own"
    rows = list(range(len(frame)))
    chance.shuffle(rows)
    assert grouped(frame.iloc[rows])[idea.index].equals(idea)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40, unique=False),
       st.sampled_from([str.upper, str.title, lambda text: f"  {text} !!", lambda text: text.replace("á", "a")]))
def test_planted_duplicates_are_found(words: list[str], change: object) -> None:
    """When it fails, a text that lost its case, accents or spaces supports nothing."""
    text = " ".join(words)
    idea = grouped(texts(text, "something else entirely", change(text)))  # type: ignore[operator]
    assert idea["t0"] == idea["t2"] != idea["t1"]
