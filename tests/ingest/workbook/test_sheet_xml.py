"""A sheet's extent and what it hides, told from its XML."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.workbook.sheet_xml import Glance, Look, Part


def glance(xml: bytes, size: int) -> Part:
    """Look at a sheet in pieces of so many bytes."""
    looking = Glance("x.xlsx")
    for at in range(0, len(xml), size):
        looking.see(xml[at:at + size])
    return looking.part


def look(xml: bytes) -> Part:
    """Read every tag of a sheet."""
    reading = Look("x.xlsx")
    reading.parser.Parse(xml, True)
    return reading.part


def sheet(cells: list[tuple[int, int]], hidden: list[int]) -> bytes:
    """Write a sheet with these cells (row and column from 0) and these rows hidden."""
    lines = "".join(f'<row r="{row + 1}"{" hidden=" + chr(34) + "1" + chr(34) if row in hidden else ""}>' + "".join(
        f'<c r="{chr(65 + column)}{row + 1}"><v>1</v></c>' for r, column in cells if r == row) + "</row>"
        for row in range(30))
    columns = "<cols><col min='2' max='3' hidden='1'/></cols>"
    return f"<worksheet>{columns}<sheetData>{lines}</sheetData></worksheet>".encode()


@given(st.lists(st.tuples(st.integers(0, 29), st.integers(0, 25)), unique=True), st.lists(st.integers(0, 29)),
       st.integers(1, 400))
def test_a_glance_sees_what_a_look_sees(cells: list[tuple[int, int]], hidden: list[int], size: int) -> None:
    """If this fails, what a sheet holds depends on where its bytes happen to be cut."""
    xml = sheet(cells, hidden)
    assert vars(glance(xml, size)) == vars(look(xml))


def test_what_a_glance_does_not_know_is_odd() -> None:
    """If this fails, cells written in an unusual way are not counted, and fill the memory."""
    for cell in (b"<c><v>1</v></c>", b'<x:c r="A1"/>', b'<c s="1" r="A1"/>', b'<c r="a1"/>', b"<c\nr='A1'/>"):
        assert glance(b"<sheetData><row>" + cell + b"</row></sheetData>", 1000).is_odd, cell
    assert not glance(b'<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>', 1000).is_odd


def test_cells_without_addresses_are_counted() -> None:
    """If this fails, a writer that leaves addresses out hides how far its sheet reaches."""
    part = look(b"<s><row><c><v>1</v></c><c><v>2</v></c></row><row r='9'><c/><c r='D9'><v>1</v></c></row></s>")
    assert (part.rows, part.columns, part.filled) == (9, 4, 3)
