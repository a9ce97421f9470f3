"""Sheets made to fill the memory, in the formats that the zoo reads: refused, or read right, and soon."""

import time

import pytest

from ingest.errors import FileRefused
from ingest.rows.counts import votes_beside
from ingest.workbook import open_file
from tests.zoo.case import ods, row


@pytest.mark.parametrize(("name", "data", "code"), [
    ("x.ods", ods(row("Idea", times=200_000)), "far_cell"),
    ("x.ods", ods(row("Idea"), row("", times=1_000_000), row(*[""] * 900, "far")), "far_cell"),
    ("x.ods", b"%PDF-1.7\n", "not_a_workbook"),
    ("x.ods", ods(row("Idea"))[:-40], "not_a_workbook"),
    ("x.xls", b"<html><table><tr><td>Idea</td></tr></table></html>", "not_a_workbook"),
    ("x.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "broken_workbook"),
    ("x.csv", b"sep=;\n", "empty_file"),
])
def test_refused_soon(name: str, data: bytes, code: str) -> None:
    """If this fails, a small file fills the memory, or a broken one is a crash."""
    started = time.perf_counter()
    with pytest.raises(FileRefused) as refused:
        open_file(name, data)
    assert refused.value.code == code
    assert time.perf_counter() - started < 2


def test_empty_rows_without_end_are_no_rows() -> None:
    """If this fails, every sheet that LibreOffice saved is refused."""
    assert open_file("x.ods", ods(row("Idea"), row("", times=1_048_575)))[0].rows == [["Idea"]]


def test_a_very_long_idea_costs_no_time() -> None:
    """If this fails, one cell of spaces stops the server."""
    started = time.perf_counter()
    assert votes_beside("a" + " " * 200_000 + "b") == ("a" + " " * 200_000 + "b", None)
    assert time.perf_counter() - started < 0.1
