"""Finding the table on a sheet, and what stands around it."""

from typing import Any

import pytest

from ingest import Folder
from ingest.workbook import Located, Sheet, Vocabulary, locate, locate_all
from ingest.workbook.locate import letters


@pytest.fixture
def find(folder: Folder):
    """Locate the table on a sheet of the given rows."""
    def go(*rows: list[Any]) -> Located:
        return locate(Sheet("S", [list(row) for row in rows]), Vocabulary(folder.engagement))
    return go


@pytest.fixture
def find_all(folder: Folder):
    """Locate every table on a sheet of the given rows."""
    def go(*rows: list[Any]) -> list[Located]:
        return locate_all(Sheet("S", [list(row) for row in rows]), Vocabulary(folder.engagement))
    return go


def test_a_header_on_the_first_line(find) -> None:
    """If this fails, the plainest of all files is not read."""
    block = find(["Your idea", "Age", "Shoe size"], ["Shade", 20, 42]).block
    assert block.header == 1
    assert [(c.index, c.heading, c.role and c.role.kind) for c in block.columns] == [
        (0, "Your idea", "question"), (1, "Age", "answer"), (2, "Shoe size", None)]


def test_session_lines_above_a_table(find) -> None:
    """If this fails, nobody knows which meeting the ideas are from."""
    found = find(["Workshop notes"], ["Partner:", "Lantern Circle"], ["Date: 3/3/2026"], [None, None],
                 [None, "People present", 22.0], ["Idea"], ["Shade"])
    assert found.meta == {"partner": ("Lantern Circle", "B2"), "date": ("3/3/2026", "A3"), "people": (22.0, "C5")}
    assert found.block.header == 6
    assert found.unread == []


def test_lines_that_nobody_understood_are_listed(find) -> None:
    """If this fails, «Those at the door: 40» is lost without a word, and with it forty people."""
    found = find(["Notes"], ["Those at the door", 40], ["Head teacher: Ana"], ["Partner", "A"], ["Partner", "B"],
                 ["a", "b", "c"], ["Partner", "A"], ["Idea"], ["Shade"])
    assert found.unread == [2, 3, 5, 6]
    assert found.meta["partner"] == ("A", "B4")


def test_a_sheet_of_session_lines_alone(find) -> None:
    """If this fails, a cover sheet is taken for ideas, or ideas without a heading vanish behind it."""
    cover = find(["Notes"], ["Partner:", "A"], ["Date:", "2026-03-01"])
    assert (cover.block, cover.unread) == (None, [])
    assert find(["Partner:", "A"], ["Thoughts"], ["Shade"]).unread == [2, 3]


def test_a_sheet_without_any_heading(find) -> None:
    """If this fails, a list without a heading is taken for something it isn't."""
    found = find(["Thoughts", "Years"], ["Shade", 20])
    assert (found.block, found.meta) == (None, {})


def test_a_second_table_below_the_first(find_all) -> None:
    """If this fails, the head count under a list of people is stored as people's ideas, or set aside."""
    first, second = find_all(["Participant", "Your idea"], [1, "Shade"], [None, None], ["Question", "Answer", "People"],
                             ["Age", "Under 18", 4])
    assert (first.block.header, first.sheet.rows[3:]) == (1, [])
    assert (second.block.header, second.block.counts_heads) == (4, True)


def test_another_questions_ideas_below_the_first(find_all) -> None:
    """If this fails, worries are filed under ideas."""
    found = find_all(["Your idea"], ["Shade"], ["What worries you?"], ["Rats"])
    assert [(f.block.header, f.block.columns[0].role.key) for f in found] == [(1, "idea"), (3, "worry")]


def test_two_tables_side_by_side(find_all) -> None:
    """If this fails, one person's row holds another person's words; a gap alone makes no second table."""
    found = find_all(["Idea", "Votes", None, "Idea", "Votes"], ["Shade", 1, None, "Bins", 2])
    assert [[c.index for c in f.block.columns if c.role] for f in found] == [[0, 1], [3, 4]]
    assert len(find_all(["No.", "Idea", None, "What worries you?"], [1, "Shade", None, "Rats"])) == 1


def test_a_slip_of_the_pen_needs_one_meaning(find) -> None:
    """If this fails, a heading is guessed where two meanings are as near, or a number is a slip of the pen."""
    columns = find(["No.", "Yuor idea", "Age", "Question 1", "Agge"]).block.columns
    assert [(c.role and c.role.kind, c.taken_for) for c in columns] == [
        ("participant", ""), ("question", "your idea"), ("answer", ""), (None, ""), (None, "")]


def test_the_same_headings_again_are_not_another_table(find) -> None:
    """If this fails, everything after a page break is set aside."""
    assert find(["Your idea", "Age"], ["Shade", 20], ["Your idea", "Age"], ["Bins", 30]).block.apart == {}


def test_session_lines_below_a_table_stand_apart(find) -> None:
    """If this fails, «Partner: Lantern Circle» is stored as somebody's idea."""
    block = find(["No.", "Your idea"], [1, "Shade"], ["Partner:", "Lantern Circle"],
                 ["Place: a warm room", None], [None, "People: slow down"]).block
    assert block.apart == {3: "session_line"}


def test_rows_longer_than_the_header_have_columns(find) -> None:
    """If this fails, what stands right of the last heading is lost in silence."""
    assert [c.heading for c in find(["Your idea", "Age"], ["Shade", 20, "and bins"]).block.columns] == [
        "Your idea", "Age", ""]


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_letters(index: int, name: str) -> None:
    """If this fails, a problem points at the wrong cell."""
    assert letters(index) == name
