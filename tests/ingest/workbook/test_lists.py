"""Lists below the question that is asked."""

import pytest

from ingest import Folder
from ingest.understand import understand
from tests.zoo.case import Rows, workbook


@pytest.mark.parametrize("rows", [
    [["What would help us?"], [], ["- Shade"], ["- Bins"]],
    [["What would help?"], ["Table 1", "Table 2"], ["Shade", "Bins"]],
    [["What would help us?"], [], ["Table 1", "Table 2"], ["Shade", "Bins"]],
    [["Idea"], ["Table 1"], ["Shade"], ["Table 2"], ["Bins"]],
], ids=["list", "table a column", "in other words", "table a line"])
def test_ideas_below_a_question(folder: Folder, rows: Rows) -> None:
    """If this fails, a wall of ideas is not read, or «Table 1» is one."""
    batch = understand(folder.engagement, "f.xlsx", workbook(rows), "workshop")
    assert sorted(text.lstrip("- ") for s in batch.submissions for _, text in s.texts) == ["Bins", "Shade"]


def test_a_list_under_anything_else(folder: Folder) -> None:
    """If this fails, a shopping list is what residents want."""
    batch = understand(folder.engagement, "f.xlsx", workbook([["To bring"], ["Pens"], ["Tape"]]), "workshop")
    assert batch.submissions == []
