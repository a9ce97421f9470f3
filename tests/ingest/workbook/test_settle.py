"""What is settled of a table's columns: what people said first, then what heading and values tell."""

from ingest import Folder
from ingest.layout import Layouts, Mapping
from ingest.workbook import Sheet, Vocabulary, locate

ROWS = [["Who", "How we might help", "Age"], ["Woman", "Mend the swing by the bend", 40], ["Man", "Shade", 70]]


def test_what_people_said_comes_first(folder: Folder) -> None:
    """If this fails, a correction is undone by a guess."""
    layouts = Layouts([Mapping(tuple(ROWS[0]), {"who": "ignore", "how we might help": "question:worry"})])
    block = locate(Sheet("S", ROWS), Vocabulary(folder.engagement, layouts)).block
    assert block
    assert [(c.role and c.role.kind, c.reason.code) for c in block.columns] == [
        ("ignore", "told"), ("question", "told"), ("answer", "own")]


def test_a_role_that_a_table_has_once_is_not_given_twice(folder: Folder) -> None:
    """If this fails, an answer is read from the wrong one of two columns."""
    rows = [["Sex", "Partner's", "Idea"], ["Woman", "Man", "Shade"], ["Man", "Woman", "Bins"]]
    block = locate(Sheet("S", rows), Vocabulary(folder.engagement)).block
    assert block
    assert [c.role and c.role.kind for c in block.columns] == ["answer", None, "question"]
