"""Open a file safely: bytes in, sheets as grids of cells out. Refuse in words what can't be read."""

import io
import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ingest.errors import FileRefused
from ingest.workbook.grid import Merge, Merges, Rows, Sheet
from ingest.workbook.guard import (
    refuse_big_files,
    refuse_monsters,
    refuse_monstrous_documents,
    refuse_old_monsters,
)
from ingest.workbook.text import read_text
from locales import _

WORKBOOKS = (".xlsx", ".xlsm")
OPEN_DOCUMENT = ".ods"
OLD_WORKBOOK = ".xls"
TEXTS = (".csv", ".tsv", ".txt", ".pb")
ZIP = b"PK"
_EMPTY = re.compile(r"[\s\x00\ufeff\u200b]*")  # nothing that anybody could see


def open_file(name: str, data: bytes) -> list[Sheet]:
    """Read a CSV, XLSX, XLS or ODS file into its sheets, or raise ``FileRefused`` with a sentence."""
    if not data.strip(b"\x00 \r\n\t"):
        raise FileRefused("empty_file", _("{file} is empty. Check that it is the right file.").format(file=name))
    refuse_big_files(name, len(data))
    suffix = PurePath(name).suffix.lower()
    if suffix in WORKBOOKS or (suffix == OLD_WORKBOOK and data[:2] == ZIP):  # saved anew under its old name
        return _workbook(name, data, refuse_monsters)
    if suffix == OPEN_DOCUMENT:
        return _workbook(name, data, refuse_monstrous_documents)
    if suffix == OLD_WORKBOOK:
        return _workbook(name, data, refuse_old_monsters)
    if suffix in TEXTS:
        return [Sheet("", _grid(read_text(name, data)))]
    raise FileRefused("unknown_type", _(
        "{file} is not a file we can read. Save it as an Excel workbook (.xlsx) or as CSV.").format(file=name))


def _workbook(name: str, data: bytes, guard: Callable[[str, bytes], list[Merges]]) -> list[Sheet]:
    """Open a workbook that its ``guard`` lets pass; the guard may know of merged cells."""
    try:
        merges = guard(name, data)
        book = CalamineWorkbook.from_object(io.BytesIO(data))
        found = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        known = merges if len(merges) == len(found) else [()] * len(found)
        return [_sheet(book, sheet, own) for sheet, own in zip(found, known, strict=True)]
    except FileRefused:
        raise
    except Exception as error:  # zipfile and calamine raise many kinds; to a person they are one
        raise FileRefused("broken_workbook", _(
            "{file} can't be opened as a workbook; it may be damaged or protected by a password. "
            "Open it in a spreadsheet program, save it again as .xlsx, and hand that in.").format(
                file=name)) from error


def _sheet(book: CalamineWorkbook, meta: Any, merges: Merges) -> Sheet:
    sheet = book.get_sheet_by_name(meta.name)
    rows = _grid(sheet.to_python(skip_empty_area=False))
    merges = merges or tuple(Merge(*start, *end) for start, end in sheet.merged_cell_ranges or [])
    return Sheet(meta.name, rows, meta.visible != SheetVisibleEnum.Visible, merges)


def _grid(rows: Rows) -> Rows:
    """Empty the cells in which nothing can be seen; most texts show at once that they hold something."""
    for row in rows:
        row[:] = [None if isinstance(cell, str) and not "!" <= cell < "\x7f" and _EMPTY.fullmatch(cell) else cell
                  for cell in row]
    return rows
