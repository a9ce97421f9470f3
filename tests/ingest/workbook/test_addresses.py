"""The addresses of many cells at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.workbook.addresses import BEYOND, begins, reach
from ingest.workbook.grid import letters


def told(*tags: bytes) -> tuple[int, int] | None:
    """Give how far these cells reach."""
    text = b"".join(tags) + BEYOND
    return reach(text, begins(text, len(text) - len(BEYOND)))


@given(st.lists(st.tuples(st.integers(1, 9_999_999), st.integers(0, 18_277)), min_size=1, max_size=30))
def test_the_furthest_cell_is_found(cells: list[tuple[int, int]]) -> None:
    """If this fails, a cell far away is overlooked, and fills the memory."""
    tags = [f'<c r="{letters(column)}{row}">'.encode() for row, column in cells]
    assert told(*tags) == (max(row for row, _ in cells), 1 + max(column for _, column in cells))


@pytest.mark.parametrize("tag", [
    b"<c >", b'<c r="">', b'<c r="1">', b'<c r="A">', b'<c r="a1">', b'<c r="ABCD1">', b'<c r="A12345678">',
    b'<c r="A1 ">', b"<c r='A1'>", b'<c  r="A1">', b'<c r="A1B2">', b'<c r="A1'])
def test_an_unusual_address_is_not_guessed(tag: bytes) -> None:
    """If this fails, an address is read otherwise than calamine reads it, and the guard looks elsewhere."""
    assert told(b'<c r="B2">', tag, b'<c r="C3">') is None


def test_no_cells_reach_nowhere() -> None:
    """If this fails, a part without cells can't be looked at."""
    assert told() == (0, 0)
