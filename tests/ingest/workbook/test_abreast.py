"""Head counts of several meetings, in columns side by side."""

import pytest

from ingest import Folder
from tests.ingest.workbook.test_counts_alone import Rows, X, aside, counted, present, read

LINES: Rows = [["In the room", 20, 15], ["Women", 12, 9], ["Men", 8, "n/a"]]
FOUND = [("sex", "f", 12), ("sex", "m", 8), ("sex", "f", 9)]


@pytest.mark.parametrize(("above", "meetings"), [
    ([[X, "3 March", "10 March"]], ["2026 03 03", "2026 03 10"]),
    ([[X, "3/3/2026", "10/3/2026"]], ["2026 03 03", "2026 03 10"]),
    ([["Date", "3/3/2026", "10/3/2026"]], ["2026 03 03", "2026 03 10"]),
    ([["Head count"], [X, "Workshop 1", "Workshop 2"]], ["workshop 1", "workshop 2"]),
    ([["Partner", "Lantern Circle"], [X, "Oficina 1", "Oficina 2"]], ["oficina 1 · lantern circle",
                                                                     "oficina 2 · lantern circle"]),
    ([["Partner", "Lantern Circle", "Bell Yard"], ["Date", "3/3/2026", "10/3/2026"]],
     ["lantern circle · 2026 03 03", "bell yard · 2026 03 10"])])
def test_each_column_is_a_meeting(folder: Folder, above: Rows, meetings: list[str]) -> None:
    """If this fails, two evenings are one, or the second evening's people are lost."""
    batch = read(folder, [*above, *LINES])
    assert present(batch) == list(zip(meetings, [20, 15], strict=True))
    assert counted(batch) == FOUND
    top = len(above)
    assert aside(batch) == [*[("meeting_line", f"A{top + 1}")] * 2, ("no_people", f"C{top + 3}")]


@pytest.mark.parametrize("above", [[X, "Expected", "Came"], [X, "3 March", "Women only"], [X, "3 March", "3 March"],
                                   [X, "Morning", X], []])
def test_columns_that_name_no_meetings_are_not_guessed(folder: Folder, above: list[object]) -> None:
    """If this fails, those who were expected are counted as if they had come."""
    batch = read(folder, [above, *LINES])
    assert (batch.tallies, batch.sessions) == ([], [])
    assert batch.rows_read == len(batch.set_aside) >= 3


def test_a_total_of_all_meetings_is_nobody(folder: Folder) -> None:
    """If this fails, everybody is counted twice."""
    batch = read(folder, [[X, "3 March", "10 March", "Total"], ["Women", 12, 9, 21], ["Men", 8, 6, 14]])
    assert [tally.people for tally in batch.tallies] == [12, 8, 9, 6]
    assert [tally.place.extra for tally in batch.tallies][:2] == [{"D": "21"}, {"D": "14"}]
