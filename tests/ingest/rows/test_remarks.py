"""What is to be told of cells is told row by row, from left to right, and only of rows that are read."""

from ingest import Folder
from ingest.understand import understand
from tests.make import xlsx


def test_remarks_come_row_by_row(folder: Folder) -> None:
    """If this fails, a receipt jumps to and fro, or tells of a row that was set aside."""
    rows = [["Your idea", "Age", "Sex", "Date", "Channel", "Language"],
            ["Shade", "old", "Woman", "soon", "pigeon", "Klingon"],
            ["Total", "old", "xx", "soon", None, None],
            ["Bins", "20", "xx", "3/3/2026", None, "Elvish"],
            ["Cars", "old", "xx", "4/3/2026", "paper", "en"],
            *[["Trees", "20", "Man", "5/3/2026", "paper", "en"]] * 9]
    batch = understand(folder.engagement, "hall.xlsx", xlsx(rows), "workshop")
    assert [(p.code, p.cell) for p in batch.problems if p.cell] == [
        ("unknown_value", "B2"), ("unknown_date", "D2"), ("unknown_channel", "E2"), ("unknown_language", "F2"),
        ("unknown_value", "C4"), ("unknown_language", "F4"),
        ("unknown_value", "B5"), ("unknown_value", "C5")]
    assert [aside.problem.cell for aside in batch.set_aside] == ["A3"]
