"""Head counts below a table of people, in its columns and without headings of their own."""

from typing import Any

import pytest

from ingest import Folder
from ingest.preview import preview
from ingest.records import Batch
from ingest.understand import understand
from tests.make import xlsx

X = None  # an empty cell
Rows = list[list[Any]]
PEOPLE: Rows = [["Your idea", "Your age", "Sex"], ["Shade", 20, "Woman"], ["Bins", 70, "Man"]]
PAIRS: Rows = [["Your idea", "Your age"], ["Shade", 20], ["Bins", 70]]
COUNT: Rows = [["In the room", 23], ["under 18", 6], ["18–64", 12], ["65+", 5]]
AGES = [("age", "0-17", 6), ("age", "18-64", 12), ("age", "65+", 5)]


def read(folder: Folder, rows: Rows, channel: str | None = "workshop") -> Batch:
    batch = understand(folder.engagement, "hall.xlsx", xlsx(rows), channel)
    assert batch.rows_read == len(batch.submissions) + len(batch.tallies) + len(batch.links) + len(batch.set_aside)
    return batch


def counted(batch: Batch) -> list[tuple[str, str | None, int]]:
    return [(tally.dimension, tally.category, tally.people) for tally in batch.tallies]


def present(batch: Batch) -> list[int | None]:
    return [session.people for session in batch.sessions]


def codes(batch: Batch) -> list[tuple[str, str]]:
    return [(p.code, p.cell) for p in [*(a.problem for a in batch.set_aside), *batch.problems]
            if p.code not in ("no_session", "no_date", "private_column")]


@pytest.mark.parametrize("above", [
    [], [[]], [["Head count"]], [[], ["Head count by age"]], [[], ["Contagem:"]], [[], ["Recuento"], []],
    [["Note: we left at nine"], []]])
@pytest.mark.parametrize("table", [
    PEOPLE, PAIRS, [["Name", "Your idea", "Your age"], ["Ana Example", "Shade", 20], ["Bo Example", "Bins", 70]],
    [["No.", "Your age", "Your idea"], [1, 20, "Shade"], [2, 70, "Bins"]]])
def test_a_head_count_below_people_is_no_people(folder: Folder, table: Rows, above: Rows) -> None:
    """If this fails, «under 18 | 6» is one more person, six years old, whose idea is «under 18»."""
    batch = read(folder, [*table, *above, *COUNT])
    assert len(batch.submissions) == 2
    assert counted(batch) == AGES
    assert present(batch) == [23]
    first = len(table) + len(above) + 1
    assert {("meeting_line", f"A{first}"), ("counted_below", f"A{first}")} <= set(codes(batch))


@pytest.mark.parametrize(("room", "women", "men"), [
    ("Na sala", "Mulheres", "Homens"), ("En la sala", "Mujeres", "Hombres"), ("People in the room", "Women", "Men"),
    ("Pessoas presentes", "Mulher", "Homem"), ("Asistieron", "Mujer", "Hombre"), ("Head count", "F", "Man")])
def test_in_other_words(folder: Folder, room: str, women: str, men: str) -> None:
    """If this fails, only English-speaking rooms are counted."""
    batch = read(folder, [*PEOPLE, [room, 23], [women, 14], [men, 9]])
    assert (len(batch.submissions), present(batch), counted(batch)) == (2, [23], [("sex", "f", 14), ("sex", "m", 9)])


def test_in_one_cell_and_not_sure(folder: Folder) -> None:
    """If this fails, «In the room: ~23» is an idea, or its problem names no cell of the file."""
    batch = read(folder, [*PEOPLE, [], ["In the room: ~23"], ["Women: 14"], ["Men: 9"]])
    assert (present(batch), counted(batch)) == ([23], [("sex", "f", 14), ("sex", "m", 9)])
    assert ("people_about", "A5") in codes(batch)


@pytest.mark.parametrize("heading", [["Head count", "Number"], ["Group", "Number"], ["Who came", "How many"]])
@pytest.mark.parametrize("gap", [[], [[]]])
def test_under_headings_that_make_no_table(folder: Folder, heading: list[str], gap: Rows) -> None:
    """If this fails, «Head count | Number» begins a table of people who said nothing."""
    batch = read(folder, [*PEOPLE, *gap, heading, *COUNT])
    assert (len(batch.submissions), counted(batch), present(batch)) == (2, AGES, [23])


@pytest.mark.parametrize("line", [
    ["People present: 23"], ["23 people present"], ["In the room", 23], ["Presentes:", 23]])
@pytest.mark.parametrize("table", [PEOPLE, [*PEOPLE, [], ["Age"], ["under 18", 3], ["65+", 5]],
                                   [["Age", "People"], ["under 18", 3]], [["Your idea", "Votes"], ["Shade", 7]]])
def test_everybody_alone(folder: Folder, table: Rows, line: list[Any]) -> None:
    """If this fails, the number of people is nobody's, or a group that nobody asks about, or an idea with votes."""
    batch = read(folder, [*table, [], line])
    assert present(batch) == [23]
    assert codes(batch) == [("meeting_line", f"A{len(table) + 2}")]


def test_shares_beside_the_numbers(folder: Folder) -> None:
    """If this fails, a head count with percentages is read as people after all."""
    batch = read(folder, [*PEOPLE, [], ["Women", 14, "61 %"], ["Men", 9, 0.39]])
    assert (len(batch.submissions), counted(batch)) == (2, [("sex", "f", 14), ("sex", "m", 9)])
    assert [tally.place.extra for tally in batch.tallies] == [{"C": "61 %"}, {"C": "0.39"}]


def test_below_names_no_name_is_kept(folder: Folder) -> None:
    """If this fails, a row that is set aside keeps a name that stands in a column of names."""
    batch = read(folder, [["Name", "Your idea", "Sex"], ["Ana Example", "Shade", "Woman"], *COUNT, ["Cy Example", 33]])
    assert [(a.problem.code, a.problem.cell) for a in batch.set_aside] == [
        ("meeting_line", "A3"), ("unknown_group", "A7")]
    assert "Cy Example" not in str(batch)
    asked = read(folder, [["Name", "Your age", "Sex"], ["Ana Example", 20, "Woman"], ["Woman", 34]])
    assert [(p.code, p.cell, p.value) for p in asked.problems if p.code == "perhaps_counted"] == [
        ("perhaps_counted", "A3", "34")]


def test_nobody_is_asked_what_everybody_means(folder: Folder) -> None:
    """If this fails, a preview asks which age group «In the room» is, or doesn't ask about «under 35»."""
    rows: Rows = [*PEOPLE, [], ["In the room", 23], ["under 35", 6]]
    found = preview(folder.engagement, "hall.xlsx", xlsx(rows), "workshop")
    assert [(value.raw, value.meaning) for value in found.tables[1].values] == [("under 35", "")]
    assert found.tables[1].told == (("people", "23", "B5"),)


def test_two_questions_a_total_and_groups_nobody_asks_about(folder: Folder) -> None:
    """If this fails, a group that can't be stored is dropped in silence, or takes the others with it."""
    batch = read(folder, [*PEOPLE, [], ["In the room", 23], ["under 35", 6], ["65+", 5], ["Carers", 3], [],
                          ["Women", 14], ["Men", 8], ["Total", 23], ["Present", 24]])
    assert counted(batch) == [("age", "65+", 5), ("sex", "f", 14), ("sex", "m", 8)]
    assert present(batch) == [24]
    assert {("unknown_group", "A6"), ("unknown_group", "A8"), ("total_row", "A12"), ("total_differs", "B12"),
            ("two_head_counts", "")} <= set(codes(batch))
    assert len(batch.submissions) == 2


def test_whoever_was_counted_above_stays_a_person(folder: Folder) -> None:
    """If this fails, people whose answers look like a head count's lines are counted away."""
    same = [["under 18", 12, "Woman"], ["18–64", 40, "Man"]]
    assert len(read(folder, [*PEOPLE, *same]).submissions) == 4, "other cells are filled"
    by_age: Rows = [["Your age", "No.", "Your idea"], ["18–64", 1, "Shade"], ["under 18", 2, X], ["65+", 3, X]]
    batch = read(folder, by_age)
    assert (len(batch.submissions), batch.tallies, codes(batch)) == (3, [], [])
    after: Rows = [*PEOPLE, *COUNT, ["Trees", 33, "Man"]]
    assert [s.texts[0][1] for s in read(folder, after).submissions] == ["Shade", "Bins", "Trees"]


@pytest.mark.parametrize("rows", [
    [*PAIRS, ["Women", 34]], [*PAIRS, ["Women", 34], ["65+", 70]], [*PAIRS, ["People", 34]],
    [*PEOPLE, ["Women", 34]]])
def test_what_may_be_both_is_a_person_and_asked_about(folder: Folder, rows: Rows) -> None:
    """If this fails, somebody of 34 who wants something for women is lost, or a head count passes unnoticed."""
    batch = read(folder, rows)
    assert (len(batch.submissions), batch.tallies) == (len(rows) - 1, [])
    assert [code for code, _ in codes(batch)] == ["perhaps_counted"] * (len(batch.submissions) - 2)


def test_people_who_say_the_same_are_no_head_count(folder: Folder) -> None:
    """If this fails, the answers to «Who is left out?» are taken for a count of those in the room."""
    said: Rows = [["Your idea", "Your age"], ["Women", 34], ["65+", 70], ["Women", 41]]
    batch = read(folder, said)
    assert (len(batch.submissions), batch.tallies, codes(batch)) == (3, [], [])


def test_it_is_of_the_meeting_of_the_people_above(folder: Folder) -> None:
    """If this fails, the people of a meeting are counted twice: by their rows, and as another meeting's."""
    table: Rows = [["Partner", "Date", "Your idea", "Sex"], ["Lantern Circle", "3/3/2026", "Shade", "Woman"]]
    batch = read(folder, [*table, [], *COUNT])
    assert [(s.partner, s.people) for s in batch.sessions] == [("Lantern Circle", 23)]
    assert {t.place.session for t in batch.tallies} == {batch.submissions[0].place.session}
    two = read(folder, [*table, ["Bell Yard", "4/3/2026", "Bins", "Man"], [], *COUNT])
    assert (two.tallies, present(two)) == ([], [None, None])
    assert [code for code, _ in codes(two)] == ["count_of_which"] * 4


def test_whoever_was_counted_was_in_a_room(folder: Folder) -> None:
    """If this fails, forms with a number count as online, and their people again in a room."""
    table: Rows = [["Form number", "Your idea", "Sex"], [1, "Shade", "Woman"]]
    batch = read(folder, [*table, [], *COUNT], channel=None)
    assert (batch.channel, present(batch), len(batch.sessions)) == ("workshop", [23], 1)
    online = read(folder, [*table, [], *COUNT], channel="online")
    assert (online.tallies, [code for code, _ in codes(online)]) == ([], ["count_of_which"] * 4)


def test_below_a_table_that_nobody_understands(folder: Folder) -> None:
    """If this fails, a head count below people written across is four more ideas."""
    batch = read(folder, [[X, "Person 1", "Person 2"], ["Age", 20, 70], ["Your idea", "Shade", "Bins"], [], *COUNT])
    assert (counted(batch), present(batch), batch.submissions) == (AGES, [23], [])


def test_the_same_words_of_two_people_are_two_contributions(folder: Folder) -> None:
    """If this fails, the second person who says the same is lost, or a problem is said of what is none."""
    same: Rows = [["Your idea", "Sex"], ["More shade", "Woman"], ["More shade", "Man"], ["More shade", "Woman"]]
    batch = read(folder, [*same, [], *COUNT])
    assert [s.texts for s in batch.submissions] == [[("idea", "More shade")]] * 3
    assert len({s.key for s in batch.submissions}) == 3
    assert [code for code, _ in codes(batch)] == ["meeting_line", "counted_below"]


def test_a_table_of_meetings_is_no_head_count(folder: Folder) -> None:
    """If this fails, a list of places with their votes or people is taken apart."""
    batch = read(folder, [["Area", "People present"], ["The Hill", 12], ["The Quay", 9]])
    assert [code for code, _ in codes(batch)] == ["meeting_line"] * 2


@pytest.mark.parametrize("people", [[["Woman", 34], ["Man", 28], ["Woman", 51]], [["F", 34], ["Man", 28]]])
@pytest.mark.parametrize("foot", [COUNT, [[], *COUNT], [["Women", 12], ["Men", 11], ["In the room", 23]]])
def test_people_of_whom_only_two_things_are_known_stay_people(folder: Folder, people: Rows, foot: Rows) -> None:
    """If this fails, a woman of 34 is thirty-four women as soon as somebody writes a head count below her."""
    batch = read(folder, [["Sex", "Your age"], *people, *foot])
    assert len(batch.submissions) == len(people)
    assert (present(batch), sum(number == 12 for _, _, number in counted(batch))) == ([23], 1)
    assert len(batch.tallies) == (2 if foot[0] == ["Women", 12] else 3)


def test_numbers_first(folder: Folder) -> None:
    """If this fails, «23 | In the room» is somebody whose idea is «23»."""
    batch = read(folder, [*PEOPLE, [], [23, "In the room"], [14, "Women"], [9, "Men"]])
    assert (len(batch.submissions), present(batch)) == (2, [23])
    assert counted(batch) == [("sex", "f", 14), ("sex", "m", 9)]
    assert ("meeting_line", "B5") in codes(batch)


def test_numbers_among_words(folder: Folder) -> None:
    """If this fails, «14 women, 9 men» below the ideas is one more idea; or it isn't, and somebody's idea is gone."""
    batch = read(folder, [*PEOPLE, [], ["23 people"], ["14 women, 9 men"]])
    assert (len(batch.submissions), present(batch)) == (2, [23])
    assert counted(batch) == [("sex", "f", 14), ("sex", "m", 9)]
    ideas: Rows = [["Your idea"], ["14 women, 9 men and no lights"], ["23 people"], ["Trees"]]
    kept = read(folder, ideas)
    assert [s.texts[0][1] for s in kept.submissions] == ["14 women, 9 men and no lights", "23 people", "Trees"]
    assert (kept.tallies, codes(kept)) == ([], [("perhaps_counted", "A3"), ("no_head_count", "")])


def test_at_the_end_of_a_long_sheet(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, the head count below a long register is people, because the sheet was too long to look."""
    monkeypatch.setattr("ingest.workbook.foot.LONGEST", 8)
    monkeypatch.setattr("ingest.workbook.foot.END", 4)
    long: Rows = [*PEOPLE, *[[f"Idea {i}", 30, "Man"] for i in range(10)]]
    batch = read(folder, [*long, *COUNT])
    assert (len(batch.submissions), counted(batch), present(batch)) == (12, AGES, [23])
