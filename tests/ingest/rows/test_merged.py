"""Answers in cells that were merged over several people."""

import io

from openpyxl import Workbook

from ingest import Folder
from ingest.records import Batch
from ingest.understand import understand

ROWS = [["No.", "Table", "Your idea", "Your age"], [1, "A", "Shade", 20], [2, None, "Bins", None],
        [3, None, "Benches", 70], [None, None, None, None], [4, None, "Toilets", 30]]


def read(folder: Folder, *merged: str) -> Batch:
    book = Workbook()
    for row in ROWS:
        book.worksheets[0].append(row)
    for cells in merged:
        book.worksheets[0].merge_cells(cells)
    written = io.BytesIO()
    book.save(written)
    return understand(folder.engagement, "hall.xlsx", written.getvalue(), "workshop")


def told(batch: Batch) -> list[tuple[str, str]]:
    return [(p.cell, p.value) for p in batch.problems if p.code == "merged_answer"]


def test_answers_merged_over_several_people_are_named(folder: Folder) -> None:
    """If this fails, the second person has no age, and nobody hears of it."""
    batch = read(folder, "D2:D3")
    assert [r.answers[0].category for r in batch.submissions] == ["18-64", None, "65+", "18-64"]
    assert told(batch) == [("D2:D3", "20")]


def test_a_person_named_once_for_two_rows_is_one_person(folder: Folder) -> None:
    """If this fails, a woman with two ideas is two people, or the row below her with an age of its own is nobody."""
    batch = read(folder, "A2:A3", "D2:D3")
    assert [(r.is_person, r.texts[0][1]) for r in batch.submissions] == [
        (True, "Shade"), (False, "Bins"), (True, "Benches"), (True, "Toilets")]
    assert told(batch) == []
    assert [r.is_person for r in read(folder, "A3:A4").submissions] == [True] * 4


def test_cells_that_tell_of_one_person_or_of_the_meeting_are_none(folder: Folder) -> None:
    """If this fails, every merged table number is a question on the receipt."""
    assert told(read(folder, "B2:B6", "D4:D5", "C2:D2")) == []
