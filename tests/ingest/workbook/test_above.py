"""Head counts above a table, among the lines that tell of the meeting."""

import pytest

from ingest import Folder
from tests.ingest.workbook.test_counts_alone import IDEAS, LINES, OTHER, Rows, aside, counted, present, read

COUNT: Rows = [["In the room", 20], ["Women", 12], ["Men", 8]]
SEXES = [("sex", "f", 12), ("sex", "m", 8)]
TOLD = [["Partner", "Lantern Circle"], ["Date", "3/3/2026"]]


@pytest.mark.parametrize("above", [
    [*TOLD, *COUNT], [*TOLD, *COUNT, []], [*COUNT, *TOLD, []], [*TOLD, [], ["Head count"], *COUNT, []],
    [*TOLD, ["20 people: 12 women, 8 men"], []]])
def test_it_is_of_the_table_below(folder: Folder, above: Rows) -> None:
    """If this fails, whoever was counted before the ideas were written down is lost."""
    batch = read(folder, [*above, *IDEAS])
    assert (counted(batch), present(batch)) == (SEXES, [("lantern circle · 2026 03 03", 20)])
    assert [s.texts[0][1] for s in batch.submissions] == ["Shade", "Bins"]
    assert [p.code for p in batch.problems] == ["counted_below"] * (2 if "people" in str(above) else 1)


def test_each_table_has_its_own(folder: Folder) -> None:
    """If this fails, the second meeting's lines are people, or its head count is the first one's."""
    batch = read(folder, [*LINES[:2], *COUNT, *IDEAS, [], *OTHER[:2], ["Women", 5], ["Men", 4], *IDEAS])
    assert present(batch) == [("lantern circle · 2026 03 03", 20), ("bell yard · 2026 03 10", None)]
    assert [(t.people, (t.place.session or "")[:4]) for t in batch.tallies] == [
        (12, "lant"), (8, "lant"), (5, "bell"), (4, "bell")]
    assert len(batch.submissions) == 4


def test_a_number_of_people_that_is_not_exact(folder: Folder) -> None:
    """If this fails, «People present | about 20» above the ideas counts nobody."""
    batch = read(folder, [*TOLD, ["People present", "about 20"], [], *IDEAS])
    assert present(batch) == [("lantern circle · 2026 03 03", 20)]
    assert [p.code for p in batch.problems] == ["people_about"]


def test_everybody_above_a_head_count(folder: Folder) -> None:
    """If this fails, those of whom the groups below say nothing are lost."""
    batch = read(folder, [["In the room", 20], [], ["Age"], ["under 18", 3], ["65+", 5]])
    assert (present(batch), len(batch.tallies)) == ([("hall", 20)], 2)


@pytest.mark.parametrize("line", [["Women", 12], ["Tables", 4], ["Votes", 12], ["The Hill", 12]])
def test_one_line_that_may_be_anything_is_reported(folder: Folder, line: list[object]) -> None:
    """If this fails, a number of whatever is a number of people."""
    batch = read(folder, [line, [], *IDEAS])
    assert (batch.tallies, aside(batch)) == ([], [])
    assert ("unknown_line", "A1") in [(p.code, p.cell) for p in batch.problems]
