"""Themes as people came, and as if the room looked like the city."""

import numpy as np
import pandas as pd
import pytest

from analysis.themes.as_if_words import finding, notes, reading, refusal, whom, worth
from analysis.themes.reweighted import (
    MOVES,
    NO_FIT,
    NO_QUESTION,
    RANK,
    WEIGHTED,
    WEIGHTED_RANK,
    AsIf,
    as_if,
)
from ingest.schema import names as c
from tests.analysis.make import PLACE, benchmark, codebook, engagement, frames

TOWN = engagement({"age": ("young", "old")})
FIGURES = benchmark((PLACE, "age", "young", 500), (PLACE, "age", "old", 500))
BOOK = codebook({"trees": "tree", "bins": "bin", "boats": "boat"})


def town(*groups: tuple[str | None, str, int], figures: pd.DataFrame = FIGURES, met: int = 0,
         nameless: int = 0) -> AsIf:
    """Weigh (age, theme, number of people); the first ``met`` of them came to meetings of ten."""
    rows = [(age, theme) for age, theme, number in groups for _person in range(number)]
    people = [{"age": age, **({c.SESSION: f"s{i // 10}"} if i < met else {})} for i, (age, _theme) in enumerate(rows)]
    texts = [{c.CONTRIBUTION: f"t{i}", c.PARTICIPANT: f"p{i}", c.TEXT: theme} for i, (_age, theme) in enumerate(rows)]
    texts += [{c.CONTRIBUTION: f"n{i}", c.PARTICIPANT: None, c.TEXT: "boats"} for i in range(nameless)]
    tags = pd.DataFrame([(text[c.CONTRIBUTION], text[c.TEXT]) for text in texts], columns=[c.CONTRIBUTION, c.THEME],
                        dtype="str")
    return as_if(frames(people, texts), tags, BOOK, TOWN, figures)


def test_the_few_count_for_the_many_they_are() -> None:
    """20 young speak of trees, 80 old of bins: raw 20 and 80 %, weighted half and half."""
    found = town(("young", "trees", 20), ("old", "bins", 80))
    table = found.themes.set_index(c.THEME)
    assert table.loc["trees", [c.PARTICIPANTS, c.SHARE]].tolist() == [20, 0.2]
    assert table[WEIGHTED].to_dict() == {"trees": pytest.approx(0.5), "bins": pytest.approx(0.5)}
    assert found.effective == pytest.approx(100 / (0.2 * 2.5**2 + 0.8 * 0.625**2))


def test_a_clear_change_of_place_is_told_and_a_faint_one_isnt() -> None:
    """If this fails, chance is reported as what the city wants."""
    clear = town(("young", "trees", 40), ("young", "boats", 5), ("old", "bins", 100), ("old", "boats", 50))
    moved = clear.themes.set_index(c.THEME)
    assert moved[[RANK, WEIGHTED_RANK, MOVES]].loc["trees"].tolist() == [3, 1, 1]
    assert "By more than chance can do, «trees» rises from place 3 to 1" in finding(clear)
    assert "▲ rises" in reading(clear)
    faint = town(("young", "trees", 6), ("young", "boats", 4), ("old", "bins", 14), ("old", "trees", 1),
                 ("old", "boats", 8))
    moved = faint.themes.set_index(c.THEME)
    assert moved.loc["trees", RANK] != moved.loc["trees", WEIGHTED_RANK]
    assert (moved[MOVES] == 0).all()
    assert finding(faint) == "No theme changes its place by more than chance can do."
    assert "▲" not in reading(faint), "a sign is explained that isn't drawn"


def test_the_same_people_give_the_same_noise() -> None:
    """If this fails, a theme moves on Monday and not on Tuesday."""
    one, other = (town(("young", "trees", 12), ("old", "bins", 40), ("old", "trees", 9), met=20) for _time in range(2))
    pd.testing.assert_frame_equal(one.themes, other.themes)


def test_people_of_one_meeting_are_drawn_together() -> None:
    """If this fails, a meeting of like-minded people looks like that many strangers: the range is too narrow."""
    groups = ("young", "trees", 30), ("young", "bins", 20), ("old", "bins", 60)
    alone, together = (town(*groups, met=met).themes.set_index(c.THEME).loc["trees"] for met in (0, 50))
    assert alone[WEIGHTED] == together[WEIGHTED]
    assert together[c.HIGH] - together[c.LOW] > alone[c.HIGH] - alone[c.LOW]


def test_who_did_not_say_still_counts() -> None:
    """If this fails, those who keep their age to themselves lose their voice."""
    found = town(("young", "trees", 10), ("old", "bins", 40), (None, "boats", 50))
    assert found.themes.set_index(c.THEME)[WEIGHTED].to_dict() == {
        "boats": pytest.approx(0.5), "trees": pytest.approx(0.25), "bins": pytest.approx(0.25)}


def test_texts_of_nobody_in_particular_are_told_not_weighted() -> None:
    """If this fails, a theme that rooms spoke of vanishes without a word."""
    found = town(("young", "trees", 10), ("old", "bins", 40), nameless=7)
    assert (found.people, found.nameless) == (50, 7)
    assert "boats" not in set(found.themes[c.THEME])
    assert "7 texts without a form" in whom(found)


def test_it_stops_and_says_why() -> None:
    """If this fails, a handful of people speak for half the town, or nothing is said at all."""
    few = town(("young", "trees", 3), ("old", "bins", 40))
    assert (few.refused, len(few.themes)) == (NO_QUESTION, 0)
    assert refusal(few, TOWN) == ("Nothing is weighted. age is left out: fewer than 5 of these people are «young», too "
                                  "few to speak for the others.")
    blank = town(("young", "trees", 30), ("old", "bins", 40), figures=FIGURES.iloc[:0])
    assert "No question about themselves has population figures" in refusal(blank, TOWN)
    assert "no weights make all questions fit" in refusal(
        AsIf(few.themes, 43, 0.0, 0, few.margins, refused=NO_FIT), TOWN)
    assert town().refused == NO_QUESTION


def test_what_was_cut_is_told() -> None:
    """If this fails, a reader believes that the young count for half when they count for a quarter."""
    found = town(("young", "trees", 5), ("old", "bins", 95))
    told = " ".join(notes(found, TOWN))
    assert "Even so «young» counts for 25% instead of 50%" in told
    assert "Weighted by age: each group counts for as much as it is of the population" in told
    assert f"as much as about {round(found.effective)} who came one by one" in worth(found)
    assert np.isfinite(found.effective)
