"""What the Review page says of proposals and of learning."""

from types import SimpleNamespace

import pandas as pd
import pytest

from analysis.themes import review_words as words
from analysis.themes.machine import Machine
from analysis.themes.tag import TAG_COLUMNS
from tests.analysis.themes.test_people import FOUND, tags

LABELS = {"bins": "Litter", "shops": "Shops", "trees": "Trees"}


def _machine(learnt: int, used: bool = True) -> Machine:
    tried = SimpleNamespace(n=learnt, learned_micro=0.71, rules_micro=0.6)
    model = SimpleNamespace(used=used, version="m7", comparison=tried) if learnt else None
    return Machine(FOUND, FOUND, model, learnt=learnt)  # type: ignore[arg-type]


@pytest.mark.parametrize(("learnt", "usable", "said"), [
    (0, 12, "12 of the 30 reviewed texts that the program needs to learn from people"),
    (60, 68, "Learned from 60 reviewed texts; 8 new, it learns again at 70")])
def test_where_learning_stands(learnt: int, usable: int, said: str) -> None:
    """If this fails, nobody knows what reviewing is good for."""
    assert words.standing(_machine(learnt), usable) == said


def test_the_page_says_whether_the_model_is_used() -> None:
    """If this fails, staff don't know whose themes they see."""
    assert "its themes are used" in words.learned(_machine(30))
    assert "its themes are not used" in words.learned(_machine(30, used=False))
    assert words.compared(_machine(30)).endswith("F1 0.71, by the codebook's words alone 0.60.")
    assert words.compared(_machine(0)) == ""


def test_evidence_of_rule_and_model_alike() -> None:
    """If this fails, somebody accepts a theme without seeing why it was found."""
    found = pd.DataFrame([("t0", "bins", 1.0, "bin|bins", "rule"), ("t0", "shops", 0.81, "till", "model"),
                          ("t0", "trees", 0.6, "", "model"), ("t0", "gone", 1.0, "x", "rule")], columns=TAG_COLUMNS)
    assert words.proposed(found, LABELS) == [
        ("bins", "«bin», «bins» — the codebook's words"), ("shops", "«till» — the model, sure 8 of 10"),
        ("trees", "the model, sure 6 of 10")]


def test_marks_go_by_key() -> None:
    """If this fails, a mark carries another theme's key."""
    found = tags(("t0", "bins", "bin|bins"), ("t0", "shops", "shop"))
    assert words.words_of(found, {"bins": "1", "shops": "2"}) == {"1": ["bin", "bins"], "2": ["shop"]}


def test_what_is_chosen_is_said() -> None:
    """If this fails, only colour tells what Enter will keep."""
    assert words.chosen({"trees", "bins"}, LABELS) == "Chosen: Litter · Trees"
    assert words.chosen(set(), LABELS) == "Chosen: none of the themes"


def test_beginnings_are_short() -> None:
    """If this fails, the list of what comes next is a wall of text."""
    assert words.beginning("one\ntwo  three") == "one two three"
    assert words.beginning("one two three", 9) == "one two …"
