"""People counted table by table, beside the ideas."""

import pytest

from ingest import Folder
from ingest.understand import understand

HEAD = "Table,Facilitator,People,Idea 1,Idea 2\n"


@pytest.mark.parametrize(("lines", "people"), [
    ("1,Ann,6,Shade,Bins\n2,Bob,5,Buses,\nTotal,,11,,\n", 11),
    ("Table 1,Ann,6,Shade,\nTable 2,Bob,6,Buses,\n", 12),
    ("1,Ann,6,Shade,\n,,,Bins,\n2,Bob,~5,Buses,\n", 11),
    ("1,Ann,6,Shade,\n1,Ann,6,Bins,\n2,Bob,5,Buses,\n", 11),
    ("1,Ann,6,Shade,\n2,Bob,5,Buses,\nTotal,,14,,\n", None),
    ("1,Ann,6,Shade,\n1,Ann,7,Bins,\n2,Bob,5,Buses,\n", None),
    ("1,Ann,6,Shade,\n2,Bob,,Buses,\n", None),
])
def test_tables_add_up_to_a_meeting_where_that_is_sure(folder: Folder, lines: str, people: int | None) -> None:
    """If this fails, eleven people at two tables are nobody, or a number that counts something else is people."""
    batch = understand(folder.engagement, "x.csv", (HEAD + lines).encode())
    assert [session.people for session in batch.sessions] == ([people] if people else [])
    assert [p.code for p in batch.problems if p.cell == "C1"] == ["people_per_table" if people else "people_unclear"]
    assert not any(record.is_person for record in batch.submissions)


def test_a_number_of_everybody_above_the_table_is_the_meetings(folder: Folder) -> None:
    """If this fails, the way out that the receipt offers leads nowhere."""
    data = f"People present: 30,,,,\n{HEAD}1,Ann,6,Shade,Bins\n2,Bob,5,Buses,\n".encode()
    assert [session.people for session in understand(folder.engagement, "x.csv", data).sessions] == [30]
