"""Two engagements side by side: each figure its own engagement's, by the names of the first."""

import datetime as dt
from dataclasses import replace
from functools import cache
from typing import Any

import pandas as pd
import pytest

from analysis import sentences as say
from analysis.analyse import Analysis, analyse, tag_all
from analysis.beside import across, judged, side_of
from analysis.beside import across_words as words
from analysis.beside.rows import ONE, OTHER
from analysis.beside.told import lines, report
from analysis.protect import look, make_copy
from analysis.tables.sides import channel_sides_table
from analysis.viewers import Role, Viewer, protect
from ingest.schema import Engagement
from ingest.schema import names as c
from ingest.schema.names import Difference
from tests.analysis import make

FIGURES = make.benchmark((make.PLACE, "age", "young", 50), (make.PLACE, "age", "old", 50))
BOOK = make.codebook({"trees": "tree", "bins": "bin", "cars": "car"})
THEIR_BOOK = make.codebook({"green": "tree", "bins": "bin|litter"}).assign(label_en=["Trees", "bins"])
TOWN = make.engagement()
STAFF, READER = Viewer(Role.STAFF), Viewer(Role.POLICYMAKER)


def _theirs() -> Engagement:
    """The same town a year before: other short names, one answer more, one question of its own."""
    told = make.engagement({"years": ("y", "o", "oldest"), "tenure": ("rent", "own")}).model_dump()
    told["dimensions"][0]["label"] = {"en": "Age"}
    for category, label in zip(told["dimensions"][0]["categories"], ("young", "OLD", "oldest"), strict=True):
        category["label"] = {"en": label}
    return Engagement.model_validate(told | {"start": dt.date(2025, 3, 1), "end": dt.date(2025, 3, 31)})


LAST_YEAR = _theirs()
THEIR_FIGURES = make.benchmark((make.PLACE, "years", "y", 30), (make.PLACE, "years", "o", 60),
                               (make.PLACE, "years", "oldest", 10))


def told(engagement: Engagement, book: pd.DataFrame, figures: pd.DataFrame, asked: str, *rows: tuple[str, str, int],
         protected: bool = False) -> Analysis:
    """Analyse people online from (answer, text, how many)."""
    people = [{asked: answer} for answer, _text, n in rows for _person in range(n)]
    texts = [{c.PARTICIPANT: f"p{i}", c.TEXT: text} for i, text in enumerate(
        text for _answer, text, n in rows for _person in range(n))]
    dimensions = tuple(dimension.id for dimension in engagement.dimensions)
    tagged = tag_all(make.frames(people, texts, dimensions=dimensions), engagement, book)
    if protected:
        return look(make_copy(tagged, engagement, book, figures, b"secret"), engagement, book, figures)
    return analyse(tagged, engagement, book, figures)


@cache
def both(protected: bool = False) -> tuple[Analysis, Analysis]:
    """This year's 100 people and last year's."""
    return (told(TOWN, BOOK, FIGURES, "age", ("young", "a tree", 60), ("old", "a bin", 40), protected=protected),
            told(LAST_YEAR, THEIR_BOOK, THEIR_FIGURES, "years", ("y", "a tree", 10), ("o", "a bin", 85),
                 ("oldest", "litter", 5), protected=protected))


@pytest.mark.parametrize(("people", "finding"), [(0, "nobody has taken part yet"), (2, "whom it missed can't be told")])
def test_where_nobody_came_nobody_was_missed(people: int, finding: str) -> None:
    """If it fails, a consultation that nobody came to «missed 0»."""
    ours = told(TOWN, BOOK, FIGURES, "age", ("young", "a tree", people))
    known = [side_of(ours, TOWN, BOOK), side_of(both()[1], LAST_YEAR, THEIR_BOOK)]
    assert words.headline(across(*known), words.names(*known)) == f"2026: {finding}"


def test_rows_are_paired_by_name_and_each_has_its_own_population() -> None:
    """If it fails, last year's young stand beside this year's old, or are compared with this year's town."""
    known = [side_of(one, engagement, book) for one, engagement, book in
             zip(both(), (TOWN, LAST_YEAR), (BOOK, THEIR_BOOK), strict=True)]
    beside = across(*known)
    groups = beside.groups.set_index(c.CATEGORY)
    assert list(groups.index) == ["young", "old"]
    assert [groups.loc["young", side][c.PARTICIPANTS] for side in (ONE, OTHER)] == [60, 10]
    assert [groups.loc["young", side][c.POPULATION_SHARE] for side in (ONE, OTHER)] == [0.5, 0.3]
    trees = beside.themes.set_index(c.THEME).loc["trees"]
    assert [trees[side]["contributions"] for side in (ONE, OTHER)] == [60, 10]
    called = words.names(*known)
    assert called == {ONE: "2026", OTHER: "2025"}
    assert words.headline(beside, called) == "Of 2 groups that both asked about, 2026 missed 0 and 2025 missed 1"
    assert words.missing(beside, called) == [
        "▼ Missing in 2025, not clearly in 2026: young (age), there ● within range."]
    assert words.of_question(beside, called, "age") == [
        "To be like those who live there, 10% of those who told us would have to be others in 2026, 25% in 2025.",
        "Answers in 2025 only: oldest."]
    assert words.unlike(beside, called) == [
        "Asked in 2025 only: tenure.", "Themes in 2026 only: cars.",
        "The two codebooks find these themes by different words, so they may differ for that reason: bins."]


PUBLISHED = {"published": dt.date(2026, 4, 2)}


@pytest.mark.parametrize(("theirs", "said"), [
    ({}, ("This one", "The other one")), (PUBLISHED, ("Now", "Published 2 April 2026")),
    (PUBLISHED | {"title": "Sua rua"}, ("Now", "Published 2 April 2026")),
    (PUBLISHED | {"id": "hill", "place": "Hill"}, (make.PLACE, "Hill")),
    (PUBLISHED | {"id": "hill", "title": "Hill's turn"}, (TOWN.title["en"], "Hill's turn")),
    (PUBLISHED | {"start": dt.date(2026, 2, 1)}, tuple(
        f"{TOWN.title['en']} ({day} to 31 March 2026)" for day in ("1 March 2026", "1 February 2026"))),
    (PUBLISHED | {"id": "hill"}, tuple(f"{TOWN.title['en']} ({name})" for name in (TOWN.id, "hill")))])
def test_only_two_states_of_one_engagement_are_called_by_a_day(theirs: dict[str, Any], said: tuple[str, str]) -> None:
    """If it fails, another city's package is read as what this city published before."""
    own = side_of(both()[0], TOWN, BOOK)
    assert words.names(own, replace(own, **theirs)) == dict(zip((ONE, OTHER), said, strict=True))


def test_what_differs_is_tested_where_both_are_exact() -> None:
    """If it fails, two years' people and texts of the same number are taken for one, or nothing is found."""
    one, other = both()
    beside = across(side_of(one, TOWN, BOOK), side_of(other, LAST_YEAR, THEIR_BOOK))
    found = judged(one, other, beside, TOWN, (BOOK, THEIR_BOOK))
    assert found.themes.set_index(c.THEME)[c.VERDICT].to_dict() == {"trees": Difference.MORE, "bins": Difference.LESS}
    trees = found.themes.set_index(c.THEME).loc["trees"]
    assert (trees["spoke"], trees["others_spoke"], trees[c.PARTICIPANTS], trees["others"]) == (60, 10, 100, 100)
    assert found.groups.set_index(c.CATEGORY)[c.VERDICT].to_dict() == {"young": Difference.MORE, "old": Difference.LESS}
    said = lines(beside, found, TOWN)
    assert "2026 and 2025 differ in 2 themes and 2 groups of people" in said
    document = report(beside, found)
    assert document["themes"][0]["difference"]["verdict"] == Difference.MORE
    assert (document["one"]["participants"], document["other"]["rounded_to"]) == (100, 1)


def test_rounded_figures_are_compared_without_a_test_and_say_so() -> None:
    """If it fails, others read a distance to one per cent that rounding made, or nobody says that it is rounded."""
    one, other = both(protected=True)
    beside = across(side_of(one, TOWN, BOOK), side_of(other, LAST_YEAR, THEIR_BOOK))
    said = lines(beside, None, TOWN)
    most = "2 themes differ by more than rounding, perhaps by chance, «trees» most: 2026 47% to "
    assert any(line.startswith(most) for line in said)
    assert any("Numbers of 2026 and 2025 are rounded to multiples of 10, so no test was made" in line for line in said)
    assert "in 2026, about 25% in 2025" not in "\n".join(said)  # 100 people and three answers: rounding alone may do it
    document = report(beside, None)
    assert "difference" not in document["themes"][0]
    assert all(row[side].get(c.PARTICIPANTS, 0) % 10 == 0 for row in document["groups"] for side in (ONE, OTHER))


@pytest.mark.parametrize(("theirs", "viewer", "said"), [
    ((90, 10), STAFF, "Most people came by the same way in both: online"),
    ((10, 90), STAFF, "Most people: 2026 by online, 2025 by workshops"),
    ((50, 50), READER, "2026: Online brought most people (about 80); besides: workshops (about 20); 2025: No way of "
                       "taking part clearly brought most people: online (about 50) and workshops (about 50)")])
def test_a_title_says_how_most_people_came(theirs: tuple[int, int], viewer: Viewer, said: str) -> None:
    """If it fails, rounding decides by which way most people came."""
    one, other = (replace(side_of(known, TOWN, BOOK), start=dt.date(year, 3, 1), channels=protect(pd.DataFrame({
        c.CHANNEL: ["online", "workshop"], c.PARTICIPANTS: people, "contributions": [0, 0]}), viewer))
        for known, year, people in ((both()[0], 2026, (80, 20)), (both()[0], 2025, theirs)))
    beside = across(one, other)
    assert words.channels(beside, words.names(one, other)) == said
    table = channel_sides_table(beside.channels, words.names(one, other)).shown()
    assert list(table["2025: people"]) == [say.people(row) for row in other.channels.to_dict("records")]


def test_a_channel_that_one_alone_has_is_kept() -> None:
    """If it fails, the telephone that only one of two consultations had is gone from both."""
    one, other = (side_of(both()[0], TOWN, BOOK) for _side in range(2))
    phone = other.channels.assign(**{c.CHANNEL: "phone"})
    beside = across(one, replace(other, channels=phone, start=dt.date(2025, 3, 1)))
    table = channel_sides_table(beside.channels, words.names(beside.one, beside.other)).shown()
    assert table.to_numpy()[:, :3].tolist() == [["Online", "100", "–"], ["Telephone", "–", "100"]]


def test_nothing_in_common_is_said() -> None:
    """If it fails, two cities that asked different things end in a traceback or an empty page."""
    one, _other = both()
    strange = make.engagement({"job": ("yes", "no")})
    other = told(strange, make.codebook({"noise": "loud"}), make.benchmark(), "job", ("yes", "so loud", 3))
    beside = across(side_of(one, TOWN, BOOK), side_of(other, strange, make.codebook({"noise": "loud"})))
    called = words.names(beside.one, beside.other)
    assert called == {ONE: "This one", OTHER: "The other one"}
    assert words.headline(beside, called) == "This one and The other one asked no question alike"
    assert lines(beside, None, TOWN)
    assert (report(beside, None)["groups"], len(beside.themes)) == ([], 0)
