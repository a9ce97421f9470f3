"""What a file is, whatever its name says."""

import pytest

from ingest.errors import FileRefused
from ingest.workbook.kinds import ARCHIVE, OTHERS, Kind, kind_of
from tests.zoo.packed import compound, excel


@pytest.mark.parametrize(("name", "data", "kind"), [
    ("a.csv", b"Idea,Age\n", Kind.TEXT), ("a.XLS", b"Idea\tAge\n", Kind.TEXT), ("a.xlsx", "Ideia;Praça\n".encode(
        "cp1252"), Kind.TEXT), ("a.xls", "Idea".encode("utf-16"), Kind.TEXT), ("a.txt", excel(""), Kind.EXCEL),
    ("a.csv", compound({"Workbook": b"x"}), Kind.COMPOUND), ("a.csv", b"PK;Idea\n1;Shade\n", Kind.TEXT),
])
def test_contents_tell_more_than_names(name: str, data: bytes, kind: Kind) -> None:
    """If this fails, what a portal exports under a wrong name can't be handed in."""
    assert kind_of(name, data) == kind


@pytest.mark.parametrize("mark", OTHERS)
def test_what_is_no_table_is_named(mark: bytes) -> None:
    """If this fails, somebody who hands in a PDF is told that it is damaged."""
    with pytest.raises(FileRefused) as refused:
        kind_of("a.xlsx", b"\xef\xbb\xbf\n" + mark.upper() + b"x" * 100)
    assert refused.value.code == ("archive" if OTHERS[mark] == ARCHIVE else "another_kind")
    assert OTHERS[mark] in refused.value.message
