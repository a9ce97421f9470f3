"""Which texts come to a reviewer, and which never do."""

import pandas as pd

from analysis.themes.going_through import to_review
from analysis.themes.machine import Machine
from analysis.themes.people import Said
from ingest.schema import names as c
from tests.analysis.make import codebook, coded, frames
from tests.analysis.themes.test_people import tags

BOOK = codebook({"bins": "bin"})
DATA = frames(texts=[{c.LANGUAGE: "es" if i == 19 else "en", c.TEXT: f"text {i}"} for i in range(20)]).contributions
NOTHING = tags()
LANGUAGES = ["en", "es"]


def _order(unsure: pd.Series | None = None, held_back: tuple[str, ...] = (),
           *said: tuple[str, str, str, str]) -> list[str]:
    return to_review(DATA, Machine(NOTHING, NOTHING, unsure=unsure), Said(coded(*said)), BOOK, held_back, LANGUAGES)


def test_what_is_done_or_held_back_does_not_come() -> None:
    """If this fails, somebody reviews a text twice, or sees proposals for one they have to code blind."""
    order = _order(None, ("t3", "t4"), ("t0", "ana", "review", "bins"), ("t1", "ana", "blind", "bins"),
                   ("t2", "ana", "review", "gone"))
    assert sorted(order) == sorted(set(DATA[c.CONTRIBUTION]) - {"t0", "t3", "t4"})  # t2: its theme is no more


def test_the_least_sure_come_first_and_a_small_language_is_not_last() -> None:
    """If this fails, reviewing teaches little, or never reaches the Spanish text."""
    unsure = pd.Series([i / 20 for i in range(19)] + [0.0], DATA[c.CONTRIBUTION])
    order = _order(unsure)
    assert [text for text in order if text != "t19"] == [f"t{i}" for i in range(18, -1, -1)]
    assert order.index("t19") < 10


def test_a_language_that_nobody_expected_comes_first() -> None:
    """If this fails, a text that the program can't read waits behind hundreds that it can."""
    unsure = pd.Series([i / 20 for i in range(19)] + [0.0], DATA[c.CONTRIBUTION])
    order = to_review(DATA, Machine(NOTHING, NOTHING, unsure=unsure), Said(coded()), BOOK, (), ["en"])
    assert order[:2] == ["t19", "t18"]
