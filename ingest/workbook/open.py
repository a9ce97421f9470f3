"""Open a file safely: bytes in, sheets as grids of cells out. Refuse in words what can't be read."""

import csv
import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ingest.errors import FileRefused
from locales import _

MAX_BYTES = 200_000_000  # of a file as it comes
MAX_UNPACKED = 1_500_000_000  # of a workbook's parts, unpacked
MAX_CELLS = 30_000_000  # in the rectangle a sheet spans; a far-away cell makes it huge
WORKBOOKS = (".xlsx", ".xlsm")
TEXTS = (".csv", ".tsv", ".txt")
ENCODINGS = ("utf-8-sig", "cp1252", "latin-1")
_CELL = re.compile(rb'<c [^>]*?r="([A-Z]{1,3})([0-9]{1,7})"')
_PIECE = 1 << 24


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
    if len(data) > MAX_BYTES:
        raise FileRefused("too_big", _("{file} is larger than {limit} MB. Split it and hand in the parts.").format(
            file=name, limit=MAX_BYTES // 1_000_000))
    suffix = PurePath(name).suffix.lower()
    if suffix in WORKBOOKS:
        return _workbook(name, data)
    if suffix in TEXTS:
        return [_text(name, data)]
    raise FileRefused("unknown_type", _(
        "{file} is not a file we can read. Save it as an Excel workbook (.xlsx) or as CSV.").format(file=name))


def _workbook(name: str, data: bytes) -> list[Sheet]:
    _refuse_monsters(name, data)
    try:
        book = CalamineWorkbook.from_object(io.BytesIO(data))
        return [_grid(book, sheet) for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    except Exception as error:  # calamine raises many kinds; to a person they are one
        raise FileRefused("broken_workbook", _(
            "{file} can't be opened as a workbook; it may be damaged or protected by a password. "
            "Open it in a spreadsheet program, save it again as .xlsx, and hand that in.").format(
                file=name)) from error


def _grid(book: CalamineWorkbook, meta: Any) -> Sheet:
    rows = book.get_sheet_by_name(meta.name).to_python(skip_empty_area=False)
    cells = [[None if value == "" else value for value in row] for row in rows]
    return Sheet(meta.name, cells, meta.visible != SheetVisibleEnum.Visible)


def _refuse_monsters(name: str, data: bytes) -> None:
    """Refuse, before parsing, what would fill the memory: zip bombs and far-away cells."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        raise FileRefused("not_a_workbook", _(
            "{file} has the name of a workbook but is something else inside. "
            "Open it in a spreadsheet program and save it as .xlsx.").format(file=name)) from error
    parts = archive.infolist()
    if sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise FileRefused("too_big_unpacked", _(
            "{file} is far larger inside than it should be, so it was not opened. "
            "Copy the rows you need into a new workbook.").format(file=name))
    for part in parts:
        if part.filename.startswith("xl/worksheets/") and _spans(archive, part) > MAX_CELLS:
            raise FileRefused("far_cell", _(
                "A sheet of {file} has a cell very far from the others, so it was not opened. "
                "Copy the table into a new workbook and hand that in.").format(file=name))


def _spans(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Count the cells of the rectangle that holds every cell of a sheet."""
    last_row = last_column = 0
    rest = b""
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            for column, row in set(_CELL.findall(rest + piece)):
                last_row, last_column = max(last_row, int(row)), max(last_column, _column_number(column))
            rest = piece[-200:]
    return last_row * last_column


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _text(name: str, data: bytes) -> Sheet:
    text = _decode(data)
    if "\x00" in text:
        raise FileRefused("not_text", _("{file} is not a text table. Save it as CSV (UTF-8).").format(file=name))
    csv.field_size_limit(10_000_000)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    return Sheet("", [[cell if cell.strip() else None for cell in row] for row in rows])


def _decode(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AssertionError("latin-1 decodes anything")


def _delimiter(text: str) -> str:
    first = text.lstrip("\r\n").splitlines()[0]
    return max(",;\t|", key=first.count)
