"""Files made to fill the memory, to run, to lie or to break: refused in words, or read right. Never a crash.

How long each takes, and how much memory, is measured by ``python -m benchmarks.hostile``.
"""

import csv
import io
import re
import time
from pathlib import Path

import pytest

from ingest.errors import FileRefused
from ingest.files import from_path
from ingest.rows.counts import votes_beside
from ingest.workbook import Sheet, guard, open_file
from tests.zoo.case import ods, row
from tests.zoo.hostile import CSV, DOCUMENT, GOLD, HOSTILE, OLD_TABLE, TABLE, Hostile, cuts, xls
from tests.zoo.packed import excel

NEXT = ("Check", "Close", "Copy", "Open", "Save", "Split", "Undo", "Unpack")  # to do
OURS = re.compile(r"calamine|zipfile|expat|olefile|exception|error|none|\d{6}", re.IGNORECASE)


def said(sheets: list[Sheet]) -> list[list[str]]:
    """Give what the first sheet's rows hold."""
    rows = [[str(cell) for cell in line if cell is not None] for line in sheets[0].rows]
    return [line for line in rows if line]


def test_the_list_is_long() -> None:
    """If this fails, somebody took hostile files out of the list."""
    assert len({case.name for case in HOSTILE}) == len(HOSTILE) >= 60
    assert len({case.code for case in HOSTILE}) >= 15


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case.name)
def test_refused_in_words_or_read_right(case: Hostile, tmp_path: Path) -> None:
    """If this fails, one file fills the memory, is a crash, runs, or is read wrongly in silence."""
    path = case.put(tmp_path)
    if not case.code:
        assert said(open_file(case.file, path.read_bytes())) == case.gold
        return
    with pytest.raises(FileRefused) as refused:
        open_file(case.file, from_path(path).read())
    assert refused.value.code == case.code
    what, _, last = refused.value.message.rstrip(".").rpartition(". ")
    assert case.file in what
    assert last.startswith(NEXT)
    assert not OURS.search(what.replace(case.file, "") + last)


def test_every_sentence_is_met() -> None:
    """If this fails, a refusal is never tried, or its sentence was forgotten."""
    assert {case.code for case in HOSTILE} - {""} == set(guard.SENTENCES) - {"unknown_type"}


@pytest.mark.parametrize(("name", "data"), [
    ("x.xlsx", excel(TABLE)), ("x.ods", ods(*DOCUMENT)), ("x.xls", xls(OLD_TABLE)())])
def test_a_workbook_cut_off_anywhere(name: str, data: bytes) -> None:
    """If this fails, half a workbook is a crash, or is taken for the whole."""
    outcomes = set()
    for cut in cuts(data, 150):
        try:
            assert said(open_file(name, cut)) == GOLD
            outcomes.add("read")
        except FileRefused as refused:
            outcomes.add(refused.code)
    assert outcomes <= {"not_a_workbook", "broken_workbook"}


def test_a_text_table_cut_off_anywhere() -> None:
    """If this fails, an export that broke off is a crash, or rows of it are invented."""
    for cut in cuts(CSV, len(CSV)):
        rows = [[cell for cell in line if cell] for line in csv.reader(io.StringIO(cut.decode()))]
        assert said(open_file("x.csv", cut)) == rows


def test_empty_rows_without_end_are_no_rows() -> None:
    """If this fails, every sheet that LibreOffice saved is refused."""
    assert open_file("x.ods", ods(row("Idea"), row("", times=1_048_575)))[0].rows == [["Idea"]]


def test_formatted_rows_without_end_are_no_rows() -> None:
    """If this fails, a partner who coloured whole columns can't hand the workbook in."""
    blank = "".join(f'<row r="{i}"><c r="A{i}" s="1"/><c r="AZ{i}" s="1"/></row>' for i in range(3, 60_000))
    assert said(open_file("x.xlsx", excel(TABLE + blank))) == GOLD


def test_a_very_long_idea_costs_no_time() -> None:
    """If this fails, one cell of spaces stops the server."""
    started = time.perf_counter()
    assert votes_beside("a" + " " * 200_000 + "b") == ("a" + " " * 200_000 + "b", None)
    assert time.perf_counter() - started < 0.1
