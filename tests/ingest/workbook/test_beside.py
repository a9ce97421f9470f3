"""Head counts right of a table, in two columns without headings."""

import pytest

from ingest import Folder
from tests.ingest.workbook.test_foot import AGES, COUNT, PEOPLE, Rows, X, codes, counted, present, read


def right_of(table: Rows, count: Rows, down: int = 0, gap: int = 1) -> Rows:
    """Write a head count right of a table, so many rows further down."""
    width = max(map(len, table)) + gap
    rows = [row + [X] * (width - len(row)) for row in [*table, *[[] for _ in range(down + len(count))]]]
    for i, line in enumerate(count, start=down):
        rows[i] += line
    return rows


@pytest.mark.parametrize("gap", [0, 1, 2])
@pytest.mark.parametrize("down", [0, 1, 2, 4])
def test_a_head_count_beside_people(folder: Folder, down: int, gap: int) -> None:
    """If this fails, the head count is kept with people who didn't say it, or an answer with the head count."""
    batch = read(folder, right_of(PEOPLE, COUNT, down, gap))
    assert [(s.texts, len(s.answers), s.place.extra) for s in batch.submissions] == [
        ([("idea", "Shade")], 2, {}), ([("idea", "Bins")], 2, {})]
    assert (counted(batch), present(batch)) == (AGES, [23])
    assert {code for code, _ in codes(batch)} == {"meeting_line", "counted_below"}


def test_beside_the_lines_above_the_table(folder: Folder) -> None:
    """If this fails, lines about the meeting are not understood because its head count stands beside them."""
    batch = read(folder, right_of([["Partner", "Lantern Circle"], ["Date", "3/3/2026"], [], *PEOPLE], COUNT))
    assert [(s.partner, s.people) for s in batch.sessions] == [("Lantern Circle", 23)]
    assert (counted(batch), len(batch.submissions)) == (AGES, 2)


@pytest.mark.parametrize("beside", [
    [["Cohort", "Score"], ["under 18", 6], ["65+", 5]], [[X, X], ["under 18", 6], ["under 18", 5]],
    [[X, X], ["under 18", 6]], [[X, X], ["Ramp", 6], ["65+", 5]]])
def test_what_may_be_something_else_stays_with_its_row(folder: Folder, beside: Rows) -> None:
    """If this fails, two columns that nobody knows are taken for a head count, and away from the people."""
    batch = read(folder, right_of(PEOPLE, beside))
    assert batch.tallies == []
    assert sum(bool(s.place.extra) for s in batch.submissions) == len(beside) - 1


def test_a_head_count_with_headings_keeps_all_its_columns(folder: Folder) -> None:
    """If this fails, the questions of a head count further down are read as ideas."""
    rows: Rows = [["Your idea"], ["Shade"], [], ["Question", "Answer", "People"], ["Age", "under 18", 6],
                  [X, "18–64", 12], [X, "65+", 5]]
    batch = read(folder, rows)
    assert ([s.texts for s in batch.submissions], counted(batch)) == ([[("idea", "Shade")]], AGES)


def test_of_several_meetings_nobody_can_say_whose_it_is(folder: Folder) -> None:
    """If this fails, the people of one meeting are counted in another."""
    tables: Rows = [["Partner", "Bell Yard"], *PEOPLE, [], ["Partner", "Lantern Circle"], *PEOPLE]
    batch = read(folder, right_of(tables, COUNT))
    assert (batch.tallies, present(batch)) == ([], [None, None])
    assert {code for code, _ in codes(batch)} == {"count_of_which"}
