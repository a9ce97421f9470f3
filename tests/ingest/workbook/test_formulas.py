"""Formulas without a result: found however they are written and wherever the bytes are cut, named, counted."""

import pytest

from ingest import Folder
from ingest.template import write_template
from ingest.understand import understand
from ingest.workbook.formulas import WIDTH
from ingest.workbook.guard import Budget
from ingest.workbook.opendocument import Reach
from tests.ingest.workbook.test_sheet_xml import glance, look
from tests.make import xlsx

NO_RESULT = ["<f>1+1</f>", "<f>A1</f><v></v>", "<f>A1</f><v/>", '<f t="shared" si="0"/><v />', "<f/>"]
SIZES = (1, 2, 3, 7, 40, 999)  # of the pieces in which a sheet comes


@pytest.mark.parametrize("inside", [*NO_RESULT, "<f>1+1</f><v>2</v>", '<f t="shared" si="0"/><v>2</v>', "<v>2</v>", ""])
@pytest.mark.parametrize("given", ['r="B2"', 'r="B2" s="1"', 'r="B2" t="str"', 'r="B2" s="1" t="b"'])
def test_what_a_formula_comes_to_may_be_missing(inside: str, given: str) -> None:
    """If this fails, ideas behind formulas vanish, or every sum in a workbook is said to be missing."""
    xml = (f'<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c {given}>{inside}</c>'
           f'<c r="C2"><f>2</f><v>2</v></c></row></sheetData>').encode()
    wanted = [WIDTH + 1] if inside in NO_RESULT and "str" not in given else []
    assert {size: list(glance(xml, size).formulas) for size in SIZES} == dict.fromkeys(SIZES, wanted)
    assert list(look(xml).formulas) == wanted


def test_ideas_and_rows_behind_formulas_are_named_and_counted(folder: Folder) -> None:
    """If this fails, seven people and five texts come out of a file of seven ideas, and nothing says so."""
    rows = [["Your idea", "Age"], ['="More "&"shade"', 20], ["Bins", 30], ["=A2", "=B2"], ["=A3", None], [None, "=B3"]]
    batch = understand(folder.engagement, "x.xlsx", xlsx(rows))
    assert [(p.code, p.cell, p.value) for p in batch.problems] == [("no_result", "A2", "A2, A4, B4 … 5 cells")]
    assert [(a.row, a.problem.code, a.problem.cell) for a in batch.set_aside] == [
        (4, "no_result_row", "A4"), (5, "no_result_row", "A5"), (6, "no_result_row", "B6")]
    assert (batch.rows_read, len(batch.submissions)) == (5, 2)


def test_a_sheet_of_nothing_but_formulas_is_counted(folder: Folder) -> None:
    """If this fails, a sheet that a program filled with references is empty without a word."""
    batch = understand(folder.engagement, "x.xlsx", xlsx([["=Other!A1"], ["=Other!A2"]]))
    assert (batch.rows_read, [a.problem.code for a in batch.set_aside]) == (2, ["no_result_row"] * 2)


def test_our_own_sums_are_no_loss(folder: Folder) -> None:
    """If this fails, every partner's workbook that was never opened in Excel says that sums are missing."""
    batch = understand(folder.engagement, "x.xlsx", write_template(folder.engagement, "Café", "en"))
    assert not [problem for problem in batch.problems if problem.code.startswith("no_result")]


def test_formulas_of_an_opendocument_sheet() -> None:
    """If this fails, a document in LibreOffice's format hides what a workbook shows."""
    reach = Reach(Budget("x.ods"))
    reach.parser.Parse(
        '<d><table:table><table:table-row><table:table-cell office:value-type="string"/>'
        '<table:table-cell table:formula="of:=1"/>'
        '<table:table-cell table:formula="of:=1" office:value-type="float"/></table:table-row></table:table></d>')
    assert [list(sheet.formulas) for sheet in reach.sheets] == [[1]]
