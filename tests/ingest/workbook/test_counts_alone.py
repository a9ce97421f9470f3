"""Sheets that are nothing but head counts."""

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import Folder
from ingest.records import Batch
from ingest.understand import understand
from tests.make import text, xlsx
from tests.zoo.case import engagement

X = None  # an empty cell
Rows = list[list[Any]]
COUNT: Rows = [["In the room", 20], ["Women", 9], ["Men", 8], ["under 18", 5]]
SEXES = [("sex", "f", 9), ("sex", "m", 8)]
COUNTED = [*SEXES, ("age", "0-17", 5)]
IDEAS: Rows = [["Your idea", "Sex"], ["Shade", "Woman"], ["Bins", "Man"]]
LINES: Rows = [["Partner", "Lantern Circle"], ["Date", "3/3/2026"], []]
OTHER: Rows = [["Partner", "Bell Yard"], ["Date", "10/3/2026"], []]


def read(folder: Folder, sheets: Rows | dict[str, Rows], hidden: Iterable[str] = ()) -> Batch:
    batch = understand(folder.engagement, "hall.xlsx", xlsx(sheets, hidden))
    assert batch.rows_read == len(batch.submissions) + len(batch.tallies) + len(batch.links) + len(batch.set_aside)
    return batch


def counted(batch: Batch) -> list[tuple[str, str | None, int]]:
    return [(tally.dimension, tally.category, tally.people) for tally in batch.tallies]


def present(batch: Batch) -> list[tuple[str, int | None]]:
    return [(session.session, session.people) for session in batch.sessions]


def aside(batch: Batch) -> list[tuple[str, str]]:
    return [(row.problem.code, row.problem.cell) for row in batch.set_aside]


def test_it_is_a_meeting_of_people(folder: Folder) -> None:
    """If this fails, everybody who came to an evening is missing from the reach."""
    batch = read(folder, COUNT)
    assert (batch.channel, counted(batch), present(batch)) == ("workshop", COUNTED, [("hall", 20)])
    assert batch.submissions == []
    assert aside(batch) == [("meeting_line", "A1")]
    assert [(p.code, p.cell, p.value) for p in batch.problems] == [
        ("counted_alone", "A1", "In the room, Women, Men, under 18"), ("no_session", "", "hall")]
    assert batch.silent == ("day", "venue", "partner"), "staff are asked when, where and with whom it was"


@pytest.mark.parametrize("above", [
    LINES, [["Lantern Hall"], ["Date: 3/3/2026"], ["Partner: Lantern Circle"]],
    [["Head count, 3 March 2026"], ["Partner", "Lantern Circle"]]])
def test_what_stands_above_tells_of_the_meeting(folder: Folder, above: Rows) -> None:
    """If this fails, a meeting's head count is of no day and of nobody's."""
    batch = read(folder, [*above, *COUNT])
    assert (counted(batch), present(batch)) == (COUNTED, [("lantern circle · 2026 03 03", 20)])


@pytest.mark.parametrize("lines", [
    "Women,9\nMen,8\nTotal,20", "Mulheres: 9\nHomens: 8\nTotal: 20", "9 mujeres y 8 hombres\nTotal 20 personas",
    "20 people: 9 women; 8 men", "20,In the room\n9,Women\n8,Men", "Women - 9\nMen - 8\nIn the room - 20",
    "Attendance\nWomen;9;53%\nMen;8;47%\nTotal;20"])
def test_as_it_is_typed(folder: Folder, lines: str) -> None:
    """If this fails, only those who write tables are heard."""
    batch = understand(folder.engagement, "hall.csv", text(lines))
    assert (counted(batch), present(batch)) == (SEXES, [("hall", 20)])


def test_a_total_is_everybody_and_is_not_counted_again(folder: Folder) -> None:
    """If this fails, people are counted twice, or those of whom nothing is known are lost."""
    assert present(read(folder, [["Women", 9], ["Men", 8], ["under 18", 5], ["Total", 20]])) == [("hall", 20)]
    mixed = read(folder, [["Women", 9], ["Men", 8], ["under 18", 5], ["Total", 22]])
    assert (present(mixed), "total_differs" in [p.code for p in mixed.problems]) == ([("hall", None)], True)
    parts = read(folder, [["Women", 9], ["Men", 8], ["Total", 17], [], ["under 18", 5], ["65+", 12], ["Total", 17]])
    assert (present(parts), len(parts.tallies)) == ([("hall", None)], 4)
    fewer = read(folder, [["Women", 9], ["Men", 8], ["Total", 15]])
    assert "total_differs" in [p.code for p in fewer.problems]


def test_what_nobody_counted_and_groups_nobody_asks_about_are_set_aside(folder: Folder) -> None:
    """If this fails, a line without a number is lost in silence, or counted as something."""
    batch = read(folder, [["Head count"], ["In the room", "about 20"], ["Women", "a dozen"], ["Men"],
                          ["under 18", "n/a"], ["65+", "30 %"], ["Carers", 3],
                          ["Note: two left early"], ["The door was cold."]])
    assert (counted(batch), present(batch)) == ([("sex", "f", 12)], [("hall", 20)])
    assert sorted(aside(batch)) == [("meeting_line", "A2"), ("no_people", "A4"), ("no_people", "B5"),
                                    ("no_people", "B6"), ("note_line", "A8"), ("unknown_group", "A7"),
                                    ("unknown_line", "A9")]
    assert [p.value for p in batch.problems if p.code == "people_about"] == ["about 20 → 20", "a dozen → 12"]


@pytest.mark.parametrize("sheets", [
    {"Ideas": [*LINES, *IDEAS], "Count": COUNT}, {"Count": COUNT, "Ideas": [*LINES, *IDEAS]},
    {"Ideas": [*LINES, *IDEAS], "Count": [["3 March 2026"], *COUNT]},
    {"Ideas": [["Partner", "Date", "Your idea", "Sex"], ["Lantern Circle", "3/3/2026", "Shade", "Woman"],
               ["Lantern Circle", "3/3/2026", "Bins", "Man"]], "Count": COUNT},
    {"A": [*LINES, *IDEAS], "B": [*OTHER, ["Your idea"], ["Trees"]], "Count": [["Partner", "Lantern Circle"], *COUNT]}])
def test_it_is_of_the_meeting_on_the_other_sheets(folder: Folder, sheets: dict[str, Rows]) -> None:
    """If this fails, the people of a meeting are counted twice: with their ideas, and as a meeting without any."""
    batch = read(folder, sheets)
    assert counted(batch) == COUNTED
    assert dict(present(batch))["lantern circle · 2026 03 03"] == 20
    assert len(batch.sessions) == len({s.place.session for s in batch.submissions})
    assert {tally.place.session for tally in batch.tallies} == {"lantern circle · 2026 03 03"}


def test_of_several_meetings_or_of_none_nobody_can_say_whose_it_is(folder: Folder) -> None:
    """If this fails, the people of one meeting are counted in another, or an export makes a meeting."""
    two = read(folder, {"A": [*LINES, *IDEAS], "B": [*OTHER, *IDEAS], "Count": COUNT})
    assert (two.tallies, {code for code, _ in aside(two)}) == ([], {"count_of_no_meeting"})
    form: Rows = [["Response ID", "Your idea", "Sex"], ["r1", "Shade", "Woman"], ["r2", "Bins", "Man"]]
    summary: Rows = [["Women", 1], ["Men", 1], ["Total", 2]]
    for sheet in (form, IDEAS):
        batch = read(folder, {"Data": sheet, "Pivot": summary})
        assert (batch.channel == "workshop", batch.tallies, batch.sessions) == (False, [], [])
        assert {code for code, _ in aside(batch)} == {"count_of_no_meeting"}
    assert read(folder, {"Forms": form, "Head count": COUNT}).channel == "workshop", "it says that they were in a room"


def test_another_day_is_another_meeting(folder: Folder) -> None:
    """If this fails, a second evening's people are said to have been at the first."""
    batch = read(folder, {"Ideas": [*LINES, *IDEAS], "Count": [["Date", "24/3/2026"], *COUNT]})
    assert present(batch) == [("lantern circle · 2026 03 03", None), ("2026 03 24", 20)]


def test_meetings_below_each_other(folder: Folder) -> None:
    """If this fails, the evenings of a month are one meeting, or none."""
    batch = read(folder, [["Date", "3/3/2026"], *COUNT[:3], [], ["Date", "10/3/2026"], ["Women", 4], ["Men", 5]])
    assert present(batch) == [("2026 03 03", 20), ("2026 03 10", None)]
    named = read(folder, [["Workshop 1"], ["Women", 9], ["Men", 8], [], ["Workshop 2"], ["Women", 4], ["Men", 5]])
    assert [name for name, _ in present(named)] == ["workshop 1", "workshop 2"]


def test_side_by_side_with_labels_of_their_own(folder: Folder) -> None:
    """If this fails, the second workshop's people are lost."""
    batch = read(folder, [["Workshop 1", X, "Workshop 2"], ["Women", 9, "Women", 4], ["Men", 8, "Men", 5],
                          ["In the room", 20, "In the room", 9]])
    assert present(batch) == [("workshop 1", 20), ("workshop 2", 9)]
    assert [tally.people for tally in batch.tallies] == [9, 8, 4, 5]


def test_words_beside_labels_that_count_nothing(folder: Folder) -> None:
    """If this fails, one remark keeps everybody who came out of the count."""
    batch = read(folder, [["Host", "Lantern Circle"], ["Women", 9], ["Men", 8], ["Weather", "rain"], ["Total", 20]])
    assert (counted(batch), present(batch)) == (SEXES, [("lantern circle", 20)])
    assert ("unknown_line", "A4") in aside(batch)


@pytest.mark.parametrize("rows", [
    [["Attendance"], ["Morning", 20], ["Afternoon", 15]],
    [["Women", 4_400_000], ["Men", 4_300_000]], [["Votes on the crossing"], ["Women", 12], ["Men", 8]],
    [["Total responses", 20], ["Women", 12], ["Men", 8]], [["Woman", 34], ["Man", 28]],
    [["The Hill", 12], ["The Quay", 9]], [["Woman", 1], ["Man", 2], [], ["under 18", 1], ["65+", 2]],
    [["Woman", "65+"], ["Man", "18 to 64"]],
    [["Women", 12], ["Men", 8], [], ["Women", 9], ["Men", 6]], [["Women", 12]]])
def test_what_may_be_something_else_is_asked_about(folder: Folder, rows: Rows) -> None:
    """If this fails, votes, codes, ages or a population are people in a room."""
    batch = read(folder, rows)
    assert (batch.tallies, batch.submissions, batch.sessions) == ([], [], [])
    assert {code for code, _ in aside(batch)} == {"perhaps_alone"}
    assert counted(read(folder, [["Head count"], ["Woman", 34], ["Man", 28]])), "the title that is asked for is enough"


@pytest.mark.parametrize("rows", [
    [["Chairs", 20], ["Tables", 5]], [["Ana Example", 34], ["Bo Example", 28]], [["Venue hire", 120], ["Total", 120]],
    [["Woman", 34, "Shade"], ["Man", 28, "Bins"]],
    [["Shade trees"], ["Later buses"], ["Bins"], ["Women", 12], ["Men", 8]]])
def test_other_lists_stay_what_they_were(folder: Folder, rows: Rows) -> None:
    """If this fails, chairs or people's rows are head counts."""
    batch = read(folder, rows)
    assert (batch.tallies, {code for code, _ in aside(batch)}) == ([], {"no_header"})


def test_a_hidden_sheet_is_nobodys_head_count(folder: Folder) -> None:
    """If this fails, lists behind a template's dropdowns are people."""
    assert read(folder, {"Ideas": [*LINES, *IDEAS], "Count": COUNT}, hidden=["Count"]).tallies == []


LABELS = st.sampled_from(["Women", "Men", "under 18", "65+", "In the room", "Total", "Carers", "The Hill", "Shade"])
NUMBERS = st.one_of(st.integers(0, 40), st.sampled_from(["~7", "a dozen", "n/a", "40%", "12 ", "?", "65+"]))
LINE = st.one_of(
    st.tuples(LABELS, NUMBERS), st.tuples(NUMBERS, LABELS), st.tuples(LABELS, NUMBERS, st.just("40%")),
    st.tuples(st.sampled_from(["12 women, 8 men", "23 people", "Men: 8", "Total 20", "9 women", "More trees please"])))


@given(lines=st.lists(LINE, min_size=1, max_size=7), title=st.sampled_from([[], ["Head count"], ["Date", "3/3/2026"]]),
       gap=st.integers(0, 7))
def test_no_line_is_lost(lines: list[tuple[Any, ...]], title: list[Any], gap: int) -> None:
    """If this fails, some number that somebody wrote down is neither counted, set aside nor a person's."""
    rows = [title, *map(list, lines)]
    rows.insert(1 + gap, [])
    batch = understand(engagement(), "hall.xlsx", xlsx(rows))
    assert batch.rows_read == len(batch.submissions) + len(batch.tallies) + len(batch.links) + len(batch.set_aside)
    found = {record.place.row for record in [*batch.submissions, *batch.tallies]} | {row.row for row in batch.set_aside}
    told = {int(p.cell[1:]) for p in batch.problems if p.code == "unknown_line"}
    numbered = {i for i, row in enumerate(rows, start=1) if i > 1 and any(isinstance(c, int) for c in row)}
    headed = {i for i in numbered if any(session.people in rows[i - 1] for session in batch.sessions)}
    assert numbered <= found | told | headed


def test_a_line_as_above_tables_tells_of_the_meeting(folder: Folder) -> None:
    """If this fails, a cover sheet is a head count, or a total below «People present» takes its place."""
    cover = read(folder, {"Meeting": [*LINES, ["People present", 23]], "Ideas": IDEAS})
    assert (cover.set_aside, present(cover)) == ([], [("lantern circle · 2026 03 03", 23)])
    batch = read(folder, [*LINES, ["People present", 23], ["Women", 9], ["Men", 8], ["Total", 17]])
    assert (counted(batch), present(batch)) == (SEXES, [("lantern circle · 2026 03 03", 23)])
    assert aside(batch) == [("total_row", "A7")]
