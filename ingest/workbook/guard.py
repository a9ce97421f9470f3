"""Refuse, before parsing, a workbook that would fill the memory: zip bombs and far-away cells.

Nothing is taken at its word: headers lie about sizes and ``<dimension>`` lies about cells, so
every part is unpacked once, in pieces, and looked at.
"""

import io
import re
import zipfile
from collections.abc import Iterator

from ingest.errors import FileRefused
from ingest.workbook.grid import Merges
from ingest.workbook.opendocument import TooFar, measure
from locales import _

MAX_BYTES = 200_000_000  # of a file as it comes
MAX_UNPACKED = 1_500_000_000  # of a workbook's parts, unpacked
MAX_CELLS = 30_000_000  # in the rectangle a sheet spans; a far-away cell makes it huge
MAX_DOCUMENT_CELLS = 4_000_000  # the same in an OpenDocument sheet, which calamine unpacks into more memory
MAX_OLD_BYTES = 40_000_000  # of an .xls file: no sheet of it has more than 65,536 rows
OLD = b"\xd0\xcf\x11\xe0"
_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*?\br\s*=\s*[\"']([0-9]{1,7})[\"']")
_BARE_CELL = re.compile(rb"<(?:\w+:)?c(?=[\s/>])(?![^>]*\br\s*=)")  # stands right of the one before
_BARE_ROW = re.compile(rb"<(?:\w+:)?row(?=[\s/>])(?![^>]*\br\s*=)")
_NEW_ROW = re.compile(rb"<(?:\w+:)?row\b")
_PIECE = 1 << 24
_OVERLAP = 4096  # longer than any tag, so that none is cut in two


def refuse_big_files(name: str, size: int, limit: int | None = None) -> None:
    """Refuse a file by its size alone."""
    limit = limit or MAX_BYTES
    if size > limit:
        raise FileRefused("too_big", _("{file} is larger than {limit} MB. Split it and hand in the parts.").format(
            file=name, limit=limit // 1_000_000))


def refuse_monstrous_documents(name: str, data: bytes) -> list[Merges]:
    """Refuse an OpenDocument sheet as a workbook is refused; give its merged cells."""
    refuse_monsters(name, data)
    try:
        return measure(data, MAX_DOCUMENT_CELLS)
    except TooFar:
        _refuse_too_much(name, 0, MAX_CELLS + 1)
    return []


def refuse_old_monsters(name: str, data: bytes) -> list[Merges]:
    """Refuse an old workbook (.xls) that is none, or larger than one can be."""
    if not data.startswith(OLD):
        raise _none(name)
    refuse_big_files(name, len(data), MAX_OLD_BYTES)
    return []


def refuse_monsters(name: str, data: bytes) -> list[Merges]:
    """Refuse a workbook that is none, or is far larger inside than it should be."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except Exception as error:  # zipfile raises many kinds for bytes that are no archive
        raise _none(name) from error
    unpacked = 0
    for part in archive.infolist():
        extent = _Extent()
        for piece in _pieces(archive, part):
            unpacked += len(piece)
            extent.see(piece)
            _refuse_too_much(name, unpacked, extent.cells)
    return []


def _none(name: str) -> FileRefused:
    return FileRefused("not_a_workbook", _(
        "{file} has the name of a workbook but is something else inside. "
        "Open it in a spreadsheet program and save it as .xlsx.").format(file=name))


def _refuse_too_much(name: str, unpacked: int, cells: int) -> None:
    if unpacked > MAX_UNPACKED:
        raise FileRefused("too_big_unpacked", _(
            "{file} is far larger inside than it should be, so it was not opened. "
            "Copy the rows you need into a new workbook.").format(file=name))
    if cells > MAX_CELLS:
        raise FileRefused("far_cell", _(
            "A sheet of {file} has a cell very far from the others, so it was not opened. "
            "Copy the table into a new workbook and hand that in.").format(file=name))


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    part.file_size = MAX_UNPACKED + 2 * _PIECE  # the header may lie: read until the packed bytes end
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            yield piece


class _Extent:
    """The rectangle that holds every cell of a sheet, as far as it was looked at."""

    def __init__(self) -> None:
        self.row = self.column = self.bare_rows = self.bare_cells = 0
        self.rest = b""

    @property
    def cells(self) -> int:
        """Count the cells of the rectangle, empty ones included."""
        return (self.row + self.bare_rows) * (self.column + self.bare_cells)

    def see(self, piece: bytes) -> None:
        """Look at one more piece of the sheet."""
        text = self.rest + piece
        self.rest = piece[-_OVERLAP:]
        for column, row in set(_CELL.findall(text)):
            self.row, self.column = max(self.row, int(row)), max(self.column, _column_number(column))
        self.row = max([self.row, *map(int, _ROW.findall(text))])
        self.bare_rows += len(_BARE_ROW.findall(text))
        if _BARE_CELL.search(text):
            widest = max(len(_BARE_CELL.findall(row)) for row in _NEW_ROW.split(text))
            self.bare_cells = max(self.bare_cells, widest)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
