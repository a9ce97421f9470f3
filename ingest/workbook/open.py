"""Open a file safely: bytes in, sheets as grids of cells out. Refuse in words what can't be read.

How a file is read depends on what it is, not on its name: exports of many tools are text tables
called .xls.
"""

import io
import re
from dataclasses import replace
from typing import Any

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ingest.errors import FileRefused
from ingest.workbook import biff, formulas, hidden, ooxml, opendocument
from ingest.workbook.archive import open_archive
from ingest.workbook.compound import workbook_stream
from ingest.workbook.grid import Features, Merge, Rows, Sheet
from ingest.workbook.guard import refusal, refuse_big_files
from ingest.workbook.kinds import Kind, kind_of, kind_packed
from ingest.workbook.text import read_text

_EMPTY = re.compile(r"[\s\x00\ufeff\u200b]*")  # nothing that anybody could see
_STOPS = (KeyboardInterrupt, SystemExit, GeneratorExit)


def open_file(name: str, data: bytes) -> list[Sheet]:
    """Read a CSV, XLSX, XLS or ODS file into its sheets, or raise ``FileRefused`` with a sentence."""
    refuse_big_files(name, len(data))
    if not data.strip(b"\x00 \r\n\t"):
        raise refusal("empty_file", name)
    kind = kind_of(name, data)
    if kind == Kind.TEXT:
        rows, encoding = read_text(name, data)
        return [Sheet("", _grid(rows), encoding=encoding)]
    try:
        told = _inspect(name, data, kind)
        book = CalamineWorkbook.from_object(io.BytesIO(data))
        found = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        return [_sheet(book, sheet, own) for sheet, own in zip(found, _each(told, found), strict=True)]
    except (FileRefused, *_STOPS):
        raise
    except BaseException as error:  # many kinds, some of them faults of the parsers; to a person they are one
        raise refusal("broken_workbook", name) from error


def _inspect(name: str, data: bytes, kind: Kind) -> list[Features] | dict[str, Features]:
    """Refuse what should not be read, and give what calamine doesn't tell of the sheets: in order, or by name."""
    if kind == Kind.COMPOUND:
        return biff.inspect(name, workbook_stream(name, data))
    with open_archive(name, data) as archive:
        reader = ooxml if kind_packed(name, archive) == Kind.EXCEL else opendocument
        return reader.inspect(name, archive)


def _each(told: list[Features] | dict[str, Features], sheets: list[Any]) -> list[Features]:
    if isinstance(told, dict):
        return [told.get(sheet.name, Features()) for sheet in sheets]
    return told if len(told) == len(sheets) else [Features()] * len(sheets)


def _sheet(book: CalamineWorkbook, meta: Any, told: Features) -> Sheet:
    sheet = book.get_sheet_by_name(meta.name)
    rows = _grid(sheet.to_python(skip_empty_area=False))
    merges = told.merges or tuple(Merge(*start, *end) for start, end in sheet.merged_cell_ranges or [])
    grid = Sheet(meta.name, rows, meta.visible != SheetVisibleEnum.Visible, merges)
    return replace(grid, hidden_rows=hidden.rows_that_hold(rows, told.hidden_rows),
                   hidden_columns=hidden.columns_that_hold(rows, told.hidden_columns),
                   no_result=formulas.in_grid(told.formulas, rows))


def _grid(rows: Rows) -> Rows:
    """Empty the cells in which nothing can be seen; most texts show at once that they hold something."""
    for row in rows:
        row[:] = [None if isinstance(cell, str) and not "!" <= cell < "\x7f" and _EMPTY.fullmatch(cell) else cell
                  for cell in row]
    return rows
