"""Rows of a table: each that holds anything becomes one record, or is set aside with its reason."""

from collections.abc import Callable
from typing import Any

import pytest

from ingest import Folder
from ingest.records import Batch
from ingest.understand import understand
from tests.make import xlsx

Read = Callable[..., Batch]


@pytest.fixture
def read(folder: Folder) -> Read:
    """Understand a workbook with one sheet of the given rows."""
    def go(*rows: list[Any], channel: str | None = "workshop") -> Batch:
        batch = understand(folder.engagement, "hall.xlsx", xlsx([list(row) for row in rows]), channel)
        assert batch.rows_read == len(batch.submissions + batch.tallies + batch.links + batch.set_aside)
        return batch
    return go


def aside(batch: Batch) -> list[tuple[str, str]]:
    """Give code and cell of what was set aside."""
    return [(a.problem.code, a.problem.cell) for a in batch.set_aside]


def noted(batch: Batch) -> list[tuple[str, str, str]]:
    """Give code, cell and value of the problems that set no row aside."""
    return [(p.code, p.cell, p.value) for p in batch.problems if p.cell]


def said(batch: Batch) -> list[list[str]]:
    """Give the texts of each submission."""
    return [[text for _, text in record.texts] for record in batch.submissions]


def test_one_row_per_person(read: Read) -> None:
    """If this fails, people are not counted, or their words not kept."""
    batch = read(["No.", "Your idea", "What worries you?", "Your age", "Sex"],
                 [1, "Shade", "Rats", 20, "Woman"], [2, None, "Cars", None, "prefer not to say"])
    assert said(batch) == [["Shade", "Rats"], ["Cars"]]
    assert all(record.is_person for record in batch.submissions)
    assert [[(a.dimension, a.state.value, a.category) for a in r.answers] for r in batch.submissions] == [
        [("age", "given", "18-64"), ("sex", "given", "f")], [("age", "blank", None), ("sex", "prefer_not", None)]]


def test_people_who_only_ticked_boxes_or_only_came(read: Read) -> None:
    """If this fails, a form without words, or an empty one with its number, is a person nobody counts."""
    batch = read(["No.", "Your idea", "Sex"], [1, None, "Man"], [2, None, None], [None, None, "Man"])
    assert said(batch) == [[], [], []]
    assert aside(batch) == []


def test_rows_that_say_nothing_are_set_aside(read: Read) -> None:
    """If this fails, a note below the table is one more participant."""
    batch = read(["No.", "Your idea", "Sex", "Shoe size", "Date"], [1, "Shade", "Man", 42, None],
                 ["Counted by Ana", None, None, None, None], ["End", None, None, None, None],
                 [None, None, None, 40, None], [None, None, None, None, "1/3/2026"])
    assert aside(batch) == [("empty_answer", "A3"), ("empty_answer", "A4"), ("nothing_recognised", "D5"),
                            ("empty_answer", "E6")]
    assert len(batch.submissions) == 1


def test_ideas_without_people(read: Read) -> None:
    """If this fails, a wall of sticky notes counts as a crowd."""
    batch = read(["Idea", "Votes"], ["Shade", 4], ["Bins", "many"])
    assert [(r.is_person, r.supports) for r in batch.submissions] == [(False, 4), (False, None)]
    assert noted(batch) == [("unknown_number", "B3", "many")]
    assert {p.code for p in batch.problems} == {"unknown_number", "no_head_count", "no_session"}


def test_five_ideas_in_one_cell_are_one_person(read: Read) -> None:
    """If this fails, who writes a list is five people, or has one idea."""
    batch = read(["No.", "Your idea"], [1, "- Shade\n- Bins\n- Benches\n- Toilets\n- A crossing"])
    assert said(batch) == [["Shade", "Bins", "Benches", "Toilets", "A crossing"]]


def test_identical_ideas_both_stay(read: Read) -> None:
    """If this fails, the second person with the same wish is not heard: that is support, not a duplicate."""
    batch = read(["Idea"], ["Shade"], ["Shade"])
    assert len({record.key for record in batch.submissions}) == 2


def test_totals_and_repeated_headings(read: Read) -> None:
    """If this fails, the total is a participant and a page break an idea."""
    batch = read(["Your idea", "Votes"], ["Shade", 4], ["Your idea", "Votes"], ["Bins", 2], [None, None], ["Total", 6])
    assert said(batch) == [["Shade"], ["Bins"]]
    assert aside(batch) == [("repeated_header", "A3"), ("total_row", "A6")]


def test_a_second_table_and_a_late_session_line(read: Read) -> None:
    """If this fails, other tables on the sheet are stored as people's ideas, or not at all."""
    batch = read(["No.", "Your idea"], [1, "Shade"], ["People present:", 22], ["Question", "Answer", "People"],
                 ["Age", "Under 18", 4], ["People present:", 30])
    assert said(batch) == [["Shade"]]
    assert [(t.category, t.people) for t in batch.tallies] == [("0-17", 4)]
    assert [s.people for s in batch.sessions] == [22]
    assert aside(batch) == [("session_line", "A6")]


def test_unknown_columns_are_kept(read: Read) -> None:
    """If this fails, a column with a new heading is lost, or two of the same name become one."""
    batch = read(["No.", "Your idea", "Shoe size", "Shoe size", None], [1, "Shade", 42, 43, "late"])
    assert batch.submissions[0].place.extra == {"Shoe size": "42", "Shoe size (D)": "43", "E": "late"}
    assert noted(batch) == [("unknown_column", "C1", "Shoe size"), ("unknown_column", "D1", "Shoe size"),
                            ("unknown_column", "E1", "")]


def test_known_columns_without_a_use_here_are_kept(read: Read) -> None:
    """If this fails, a platform's own «Category» or «Note» column is lost without a word."""
    batch = read(["No.", "Your idea", "Category", "Note"], [1, "Shade", "Parks", "said twice"])
    assert batch.submissions[0].place.extra == {"Category": "Parks", "Note": "said twice"}
    assert noted(batch) == [("unused_column", "C1", "Category"), ("unused_column", "D1", "Note")]


def test_two_columns_for_one_dimension(read: Read) -> None:
    """If this fails, one of two answers wins at random, or the other is lost."""
    batch = read(["No.", "Age", "Your age", "Date", "Fecha"], [1, 20, 70, "1/3/2026", "2/3/2026"])
    assert [(a.dimension, a.category) for a in batch.submissions[0].answers] == [("age", "18-64")]
    assert batch.submissions[0].place.extra == {"Your age": "70", "Fecha": "2/3/2026"}
    assert noted(batch) == [("same_column_twice", "C1", "Your age"), ("same_column_twice", "E1", "Fecha")]


def test_answers_nobody_understands_are_reported(read: Read) -> None:
    """If this fails, people drop out of the count and nobody knows why."""
    batch = read(["No.", "Your age", "Sex"], [1, "<25", "W"])
    assert [(a.state.value, a.category, a.raw) for a in batch.submissions[0].answers] == [
        ("given", None, "<25"), ("given", None, "W")]
    assert noted(batch) == [("unknown_value", "B2", "<25"), ("unknown_value", "C2", "W")]


def test_where_people_live_wins_over_where_they_met(read: Read) -> None:
    """If this fails, people from the Quay who met on the Hill are counted on the Hill."""
    batch = read(["No.", "Your idea", "Where do you live?", "Area"], [1, "Shade", "The Quay", "The Hill"],
                 [2, "Bins", None, "the hill"], [3, "Cars", None, "Atlantis"])
    assert [r.place.area for r in batch.submissions] == ["quay", "hill", None]
    assert noted(batch) == [("unknown_area", "D4", "Atlantis")]


def test_sessions_by_columns(read: Read) -> None:
    """If this fails, a workbook with several meetings is one meeting."""
    batch = read(["No.", "Your idea", "Partner", "Date"], [1, "Shade", "A", "1/3/2026"], [1, "Shade", "B", "1/3/2026"],
                 [2, "Bins", "A", "sometime"])
    assert [r.place.session for r in batch.submissions] == ["a · 2026 03 01", "b · 2026 03 01", "a"]
    assert noted(batch) == [("unknown_date", "D4", "sometime")]


def test_a_joined_question_is_one_text(folder: Folder) -> None:
    """If this fails, a title and its description are two contributions."""
    plain = folder.engagement.model_dump(by_alias=True)
    plain["questions"][0] |= {"join": True, "headings": {"en": ["Title", "Description"]}}
    engagement = type(folder.engagement).model_validate(plain)
    rows = [["Title", "Description", "Submission ID"], ["Shade", "for all", 1], [None, "- Bins\n- Cars", 2]]
    assert said(understand(engagement, "x.xlsx", xlsx(rows))) == [["Shade\n\nfor all"], ["- Bins\n- Cars"]]


# ---------------------------------------------------------------- head counts

def test_head_counts(read: Read) -> None:
    """If this fails, the people of a stall where nobody filled in forms are not counted."""
    batch = read(["Question", "Answer", "People"], ["Age", "Under 18", 3], [None, "18 to 64", "4"],
                 [None, "prefer not to say", 1], ["Age", "Total", 8], ["Sexo", "Mujer", 5], ["Sex", "no answer", 2])
    assert [(t.dimension, t.category, t.people) for t in batch.tallies] == [
        ("age", "0-17", 3), ("age", "18-64", 4), ("age", None, 1), ("sex", "f", 5), ("sex", None, 2)]
    assert aside(batch) == [("total_row", "B5")]


def test_head_counts_that_cannot_be_used(read: Read) -> None:
    """If this fails, numbers land on the wrong group, or an unlabelled total is forty silent people."""
    batch = read(["Question", "Answer", "People"],
                 ["Age", "Martians", 3], ["Height", "Tall", 2], ["Age", "65+", "some"],
                 ["Age", "Under 18", None], ["Age", "18 to 64", -2], ["Sex", None, 40], ["Age", "18 to 64", 5])
    assert aside(batch) == [("unknown_group", "B2"), ("unknown_group", "A3"), ("no_people", "C4"), ("no_people", "C5"),
                            ("no_people", "C6"), ("unknown_group", "B7")]
    assert [t.people for t in batch.tallies] == [5]


def test_one_group_counted_twice_in_a_sheet_adds_up(read: Read) -> None:
    """If this fails, two lines that mean the same group lose one of them."""
    batch = read(["Question", "Answer", "People"], ["Sex", "Woman", 3], ["Sex", "Mujer", 4])
    assert len({t.key for t in batch.tallies}) == 2


# ---------------------------------------------------------------- minutes

def test_minutes(read: Read) -> None:
    """If this fails, a decision is not linked to the proposal it is about."""
    batch = read(["Topic", "Online ID", "Decision", "Note"], ["Trees", 12.0, "Taken up", "soon"],
                 ["Bins", None, "Passed on", None], ["Cars", "X-3", None, None])
    assert [(link.reference, link.decision, link.note) for link in batch.links] == [
        ("12", "Taken up", "soon"), ("X-3", "", "")]
    assert aside(batch) == [("empty_answer", "A3")]
    assert batch.links[0].place.extra == {"Topic": "Trees"}


def test_personal_details_are_never_stored(folder: Folder) -> None:
    """If this fails, e-mail addresses and telephone numbers of residents end up in the store."""
    data = b"Submission ID,E-mail,Idea\n1,ana@example.org,More trees\n,bo@example.org,\n"
    batch = understand(folder.engagement, "export.csv", data)
    assert batch.rows_read == 2
    assert [problem.code for problem in batch.problems] == ["private_column"]
    assert "example.org" not in repr([batch.submissions, [a.cells for a in batch.set_aside]])


def test_one_head_count_over_rows_of_several_sessions_is_not_multiplied(read: Read) -> None:
    """If this fails, thirty people in one room become sixty because the rows name two venues."""
    lines = [["People present:", 30], ["Idea", "Venue", "Date"]]
    one = read(*lines, ["Shade", "Hall", "2026-03-01"], ["Bins", "Hall", "2026-03-01"])
    assert [s.people for s in one.sessions] == [30]
    two = read(*lines, ["Shade", "Hall", "2026-03-01"], ["Bins", "Library", "2026-03-01"])
    assert [s.people for s in two.sessions] == [None, None]
    assert "whose_head_count" in [p.code for p in two.problems]


def test_two_head_counts_of_one_session_are_told(folder: Folder) -> None:
    """If this fails, one of two contradicting numbers of people wins in silence."""
    lines: list[list[Any]] = [["Partner:", "A"], ["Date:", "2026-03-01"]]
    batch = understand(folder.engagement, "x.xlsx", xlsx({
        "One": [*lines, ["People present:", 12], ["Idea"], ["Shade"]],
        "Two": [*lines, ["People present:", 30], ["Idea"], ["Bins"]]}))
    assert [s.people for s in batch.sessions] == [30]
    assert "two_head_counts" in [p.code for p in batch.problems]


def test_answers_that_look_like_headings_start_no_table(read: Read) -> None:
    """If this fails, one person's «No» and «Mobile» set the rest of an export aside."""
    batch = read(["Submission ID", "Idea", "How did you hear of us", "Been before"],
                 [1, "Shade", "Friend", "Yes"], [2, "Trees", "Mobile", "No"], [3, "Bins", "Poster", "No"])
    assert len(batch.submissions) == 3


def test_a_lone_title_above_the_headings_is_no_header(read: Read) -> None:
    """If this fails, a sheet with «Ideas» above its table is set aside whole."""
    batch = read(["Ideas"], ["Participant", "Idea", "Age"], [1, "Shade", 30])
    assert said(batch) == [["Shade"]]


@pytest.mark.parametrize("heading", ["Teléfono móvil", "CPF do titular", "Full name", "E-mail", "WhatsApp"])
def test_headings_that_ask_for_personal_details_are_known(folder: Folder, heading: str) -> None:
    """If this fails, names and numbers of residents are kept with their rows."""
    batch = understand(folder.engagement, "x.csv", f"Idea,{heading}\nShade,Ana Invented\n".encode(), "online")
    assert "private_column" in [p.code for p in batch.problems]
    assert "Ana" not in repr(batch.submissions)


def test_personal_details_in_rows_nobody_understood_are_masked(folder: Folder) -> None:
    """If this fails, a sheet without headings puts telephone numbers into the store."""
    batch = understand(folder.engagement, "x.csv", b"Fulana,600 123 456,ana@example.org,\n,+55 11 99999 0000,x,\n")
    assert batch.rows_read == len(batch.set_aside) == 2
    assert not {"600", "example", "99999"} & set(repr(batch.set_aside).replace("@", " ").replace(".", " ").split())
    assert "example.org" not in repr(batch.set_aside)
