"""Groups and themes from literal people: who is counted, what is too few, what is found, and the voices behind it."""

import pandas as pd
import pytest

from analysis.analyse import analyse, tag_all
from analysis.differences import Differences, behind, differences
from analysis.differences.words import basis, headline, in_words, sentences, times
from ingest.schema import Frames
from ingest.schema import names as c
from ingest.schema.names import Difference
from tests.analysis import make

BOOK = make.codebook({"trees": "tree", "bins": "bin"})
TOWN = make.engagement()


def heard(*said: tuple[int, str | None, str, str | None]) -> Frames:
    """People from (how many, age, what each says, their meeting)."""
    people, texts = [], []
    for number, age, text, session in said:
        for _person in range(number):
            texts.append({c.PARTICIPANT: f"p{len(people)}", c.TEXT: text})
            people.append({"age": age, **({c.SESSION: session} if session else {})})
    return make.frames(people, texts)


def compared(frames: Frames) -> Differences:
    """Tag and compare."""
    return differences(frames, tag_all(frames, TOWN, BOOK).tags, BOOK, TOWN)


def cell(found: Differences, category: str = "young", theme: str = "trees") -> pd.Series:
    """Give one cell."""
    cells = found.cells
    return cells[(cells[c.CATEGORY] == category) & (cells[c.THEME] == theme)].iloc[0]


DIFFER = ((60, "young", "a tree", None), (40, "young", "a bin", None), (30, "old", "a tree", None),
          (70, "old", "a bin", None))


def test_a_difference_is_found_and_said() -> None:
    """If it fails, what differs between groups stays unseen, or is said the wrong way round."""
    found = compared(heard(*DIFFER))
    young, old = cell(found), cell(found, "old")
    assert (young[c.SHARE], young["share_elsewhere"], young[c.RATIO]) == (0.6, 0.3, 2.0)
    assert young[c.LOW] > 1
    assert (young[c.VERDICT], old[c.VERDICT]) == (Difference.MORE, Difference.LESS)
    told = sentences(found, TOWN)
    assert len(told) == 4
    assert any(line.startswith("▲ age, «young»: speaks of «trees» about twice as often as all others who answered: "
                               "60% against 30%; between 1.") for line in told)
    assert headline(found) == "4 differences that chance doesn't explain"


def test_the_same_people_in_meetings_prove_less() -> None:
    """If it fails, ten workshops of twenty count as two hundred independent voices."""
    met = heard(*((n, age, text, f"{age}{k}") for age, shares in (("young", (12, 8)), ("old", (6, 14)))
                  for k in range(5) for n, text in zip(shares, ("a tree", "a bin"), strict=True)))
    alone, together = cell(compared(heard(*DIFFER))), cell(compared(met))
    assert together[c.SHARE] == alone[c.SHARE] == 0.6
    assert together[c.P_VALUE] > alone[c.P_VALUE]
    assert together[c.LOW] < alone[c.LOW]


@pytest.mark.parametrize("said", [
    ((9, "young", "a tree", None), (60, "old", "a bin", None), (60, "old", "a tree", None)),  # nine people
    ((40, "young", "a bin", None), (4, "young", "a tree", None), (40, "old", "a bin", None))])  # five expected
def test_too_few_get_no_ratio(said: tuple) -> None:
    """If it fails, a handful of people make a headline."""
    row = cell(compared(heard(*said)))
    assert row[c.VERDICT] == Difference.TOO_FEW
    assert row[[c.RATIO, c.LOW, c.HIGH, c.P_VALUE]].isna().all()
    assert in_words(row, "Young", "the others") == "Young: «trees» — ? too few to tell."


def test_people_count_once_and_only_those_who_answered() -> None:
    """If it fails, one busy writer is a crowd, or those who told nobody their age are «others»."""
    frames = make.frames(
        [{"age": "young"}, {"age": "old"}, {"age": None}, {"age": "prefer_not"}, {"age": "old"}],
        [{c.PARTICIPANT: who, c.TEXT: text} for who, text in
         [("p0", "a tree"), ("p0", "one more tree"), ("p1", "a bin"), ("p2", "a tree"), ("p3", "a tree"),
          (None, "a tree")]])
    found = compared(frames)
    row = cell(found)
    assert row[[c.PARTICIPANTS, "spoke", "others", "others_spoke"]].tolist() == [1, 1, 1, 0]
    assert (found.people, found.nameless) == (4, 1)
    assert basis(found).endswith("1 text without a form can't be told apart by group.")
    assert headline(found) == "Too few people to tell what groups say differently"


def test_nothing_to_compare_is_no_error() -> None:
    """If it fails, an engagement without questions, forms or themes ends in a traceback."""
    nobody = make.frames([], [{c.TEXT: "a tree"}])
    assert compared(nobody).cells.empty
    unasked = make.engagement({})
    frames = make.frames([{}], [{c.PARTICIPANT: "p0", c.TEXT: "a tree"}], dimensions=())
    assert differences(frames, tag_all(frames, unasked, BOOK).tags, BOOK, unasked).cells.empty


def test_the_voices_behind_a_cell_are_that_groups() -> None:
    """If it fails, somebody else's words stand as a group's."""
    frames = heard((2, "young", "a tree", None), (1, "young", "a bin", None), (3, "old", "a tree", None))
    known = analyse(tag_all(frames, TOWN, BOOK), TOWN, BOOK, make.benchmark())
    own = behind(known, "age", "young", "trees")
    assert sorted(own[c.PARTICIPANT]) == ["p0", "p1"]
    assert set(own[c.EVIDENCE]) == {"tree"}


@pytest.mark.parametrize(("ratio", "said"), [
    (2.04, "about twice as often as"), (0.5, "about half as often as"), (0.0, "never, unlike"),
    (float("inf"), "again and again, unlike"), (1.34, "about 1.3 times as often as")])
def test_ratios_in_words(ratio: float, said: str) -> None:
    """If it fails, a ratio reads as another."""
    assert times(ratio) == said
