"""Open a file safely: bytes in, sheets as grids of cells out. Refuse in words what can't be read."""

import io
import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ingest.errors import FileRefused
from ingest.workbook.guard import refuse_big_files, refuse_monsters
from ingest.workbook.text import read_text
from locales import _

WORKBOOKS = (".xlsx", ".xlsm")
TEXTS = (".csv", ".tsv", ".txt")
_EMPTY = re.compile(r"[\s\x00\ufeff\u200b]*")  # nothing that anybody could see


@dataclass(frozen=True)
class Sheet:
    """A sheet as a grid: ``rows[i][j]`` is the cell in row i + 1; None where it is empty."""

    name: str
    rows: list[list[Any]]
    hidden: bool = False


def open_file(name: str, data: bytes) -> list[Sheet]:
    """Read a CSV or XLSX file into its sheets, or raise ``FileRefused`` with a sentence."""
    if not data.strip(b"\x00 \r\n\t"):
        raise FileRefused("empty_file", _("{file} is empty. Check that it is the right file.").format(file=name))
    refuse_big_files(name, len(data))
    suffix = PurePath(name).suffix.lower()
    if suffix in WORKBOOKS:
        return _workbook(name, data)
    if suffix in TEXTS:
        return [Sheet("", _grid(read_text(name, data)))]
    raise FileRefused("unknown_type", _(
        "{file} is not a file we can read. Save it as an Excel workbook (.xlsx) or as CSV.").format(file=name))


def _workbook(name: str, data: bytes) -> list[Sheet]:
    try:
        refuse_monsters(name, data)
        book = CalamineWorkbook.from_object(io.BytesIO(data))
        return [_sheet(book, sheet) for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    except FileRefused:
        raise
    except Exception as error:  # zipfile and calamine raise many kinds; to a person they are one
        raise FileRefused("broken_workbook", _(
            "{file} can't be opened as a workbook; it may be damaged or protected by a password. "
            "Open it in a spreadsheet program, save it again as .xlsx, and hand that in.").format(
                file=name)) from error


def _sheet(book: CalamineWorkbook, meta: Any) -> Sheet:
    rows = book.get_sheet_by_name(meta.name).to_python(skip_empty_area=False)
    return Sheet(meta.name, _grid(rows), meta.visible != SheetVisibleEnum.Visible)


def _grid(rows: list[list[Any]]) -> list[list[Any]]:
    return [[None if isinstance(cell, str) and _EMPTY.fullmatch(cell) else cell for cell in row] for row in rows]
