"""Sheets on their side, and cards."""

from ingest import Folder
from ingest.understand import understand
from ingest.workbook import Sheet
from ingest.workbook.headings import Headings
from ingest.workbook.turned import upright
from tests.zoo.case import workbook


def test_people_across(folder: Folder) -> None:
    """If this fails, ages are people who live in the Bronx; or a problem names the wrong cell."""
    batch = understand(folder.engagement, "f.xlsx", workbook([
        [None, "Person 1", "Person 2"], ["Age", "20", "old"], ["Your idea", "Shade", "Bins"]]), "workshop")
    assert [s.texts for s in batch.submissions] == [[("idea", "Shade")], [("idea", "Bins")]]
    assert [p.cell for p in batch.problems if p.code == "unknown_value"] == ["C2"]


def test_cards_below_each_other(folder: Folder) -> None:
    """If this fails, interviews are lost, or answers change hands between people."""
    batch = understand(folder.engagement, "f.xlsx", workbook([
        ["Cards"], ["Age", "20"], ["Your idea", "Shade"], [], ["Age: old"], ["Your idea: Bins"], ["by the gate"]]),
        "workshop")
    assert [(s.texts, [a.category for a in s.answers]) for s in batch.submissions] == [
        ([("idea", "Shade")], ["18-64"]), ([("idea", "Bins")], [None])]
    assert [p.cell for p in batch.problems if p.code == "unknown_value"] == ["A5"]
    assert batch.rows_read == len(batch.submissions) + len(batch.set_aside)
    assert [(line.problem.cell, line.problem.value) for line in batch.set_aside] == [("A7", "by the gate")]


def test_counts_in_words(folder: Folder) -> None:
    """If this fails, «Woman: 12» is nothing."""
    batch = understand(folder.engagement, "f.xlsx", workbook([["Sex"], ["Woman: 12"], ["Man: 9"]]), "workshop")
    assert [(t.category, t.people) for t in batch.tallies] == [("f", 12), ("m", 9)]


def test_other_sheets_stay_as_they_are(headings: Headings) -> None:
    """If this fails, a cover sheet or a list is turned into people."""
    for rows in ([["Partner", "A"], ["Date", "3/3/2026"]], [["Shade"], ["Bins"]], [["Age", "x", "y"], ["Shoe", 1, 2]]):
        sheet = Sheet("S", rows)
        assert upright(sheet, headings) is sheet
