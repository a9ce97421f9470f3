"""The records of an old workbook."""

import struct

from ingest.workbook import biff
from ingest.workbook.guard import Budget
from tests.zoo.packed import TEXTS, old_book, record

CONTINUE = 0x3C


def test_texts_that_go_on_in_the_next_record_are_measured() -> None:
    """If this fails, the texts of an old workbook are measured wrongly, and honest ones refused."""
    first = struct.pack("<II", 4, 4) + struct.pack("<HB", 3, 0) + b"yes" + struct.pack("<HB", 6, 1) + "não".encode(
        "utf-16-le")
    second = b"\x00sei" + struct.pack("<HBH", 2, 8, 1) + b"no" + bytes(2)  # the rest in one byte a letter; then styles
    third = bytes(2) + struct.pack("<HB", 300, 0) + b"w" * 300  # the styles go on without a byte that says how
    stream = old_book(b"", before=record(TEXTS, first) + record(CONTINUE, second) + record(CONTINUE, third))
    _, texts = biff._book("x.xls", stream, Budget("x.xls"))
    assert list(biff._lengths(stream, texts)) == [3, 6, 2, 300]


def test_a_chart_inside_a_sheet_is_not_the_sheet() -> None:
    """If this fails, the points of a chart are taken for cells."""
    chart = record(0x809, bytes(16)) + record(0x203, struct.pack("<HHHd", 60_000, 200, 0, 1.0)) + record(0x0A)
    cell = record(0x203, struct.pack("<HHHd", 1, 2, 0, 1.0))
    assert [told.hidden_rows for told in biff.inspect("x.xls", old_book(cell + chart + cell))] == [()]
