"""A compound file («OLE») that nobody vouches for: what .xls files and encrypted workbooks are packed in."""

import io
import struct
from collections.abc import Sequence

import olefile

from ingest.workbook import guard
from ingest.workbook.guard import refusal, refuse_big_files
from locales import N_, _

BOOKS = ("Workbook", "Book", "WORKBOOK", "BOOK")
ENCRYPTED = ("EncryptedPackage", "EncryptionInfo")
MACROS = ("_VBA_PROJECT_CUR", "_VBA_PROJECT", "Macros")
OTHERS = {"WordDocument": N_("a text document"), "PowerPoint Document": N_("a presentation")}
_END = 0xFFFFFFFA  # sectors from here on are signs, not places


def workbook_stream(name: str, data: bytes) -> bytes:
    """Give the records of an old workbook, or raise ``FileRefused``."""
    refuse_big_files(name, len(data), guard.MAX_OLD_BYTES)
    _refuse_lies(name, data)
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as files:
            _refuse_loops(name, files)
            inside = {part for path in files.listdir(streams=True, storages=True) for part in path}
            if not inside.isdisjoint(ENCRYPTED):
                raise refusal("protected", name)
            if what := next((what for part, what in OTHERS.items() if part in inside), None):
                raise refusal("another_kind", name, what=_(what))
            if not inside.isdisjoint(MACROS):
                raise refusal("macros", name)
            book = next((book for book in BOOKS if files.exists(book)), None)
            if book is None:
                raise refusal("not_a_workbook", name)
            stream: bytes = files.openstream(book).read()
    except OSError as error:  # what olefile raises for bytes that are no file system
        raise refusal("broken_workbook", name) from error
    return stream


def _refuse_lies(name: str, data: bytes) -> None:
    """Refuse a header with numbers larger than the file: calamine makes room for as much as they say."""
    if len(data) < 1536:
        raise refusal("broken_workbook", name)
    shift, = struct.unpack_from("<H", data, 30)
    tables, *_others, small_tables, more, more_tables = struct.unpack_from("<I16xI2I", data, 44)
    sectors = len(data) >> shift if shift in (9, 12) else 0
    if max(tables, small_tables, more_tables) > sectors:
        raise refusal("broken_workbook", name)
    met = 0
    while more < _END:  # the table of sectors goes on elsewhere, and each piece says where the next one is
        at = (more + 2) << shift
        met += 1
        if met > sectors or at > len(data):
            raise refusal("broken_workbook", name)
        more, = struct.unpack_from("<I", data, at - 4)


def _refuse_loops(name: str, files: "olefile.OleFileIO") -> None:
    """Refuse chains of sectors that come back to themselves or lead nowhere: calamine follows them for ever."""
    entries = [entry for entry in files.direntries if entry is not None]
    starts = [files.first_dir_sector, files.first_mini_fat_sector, files.root.isectStart]
    starts += [entry.isectStart for entry in entries if entry.size >= files.mini_stream_cutoff_size]
    for start in starts:
        _follow(name, start, files.fat)
    small = [entry.isectStart for entry in entries if entry.size < files.mini_stream_cutoff_size
             and entry.entry_type == olefile.STGTY_STREAM]
    if small:
        files.loadminifat()
        for start in small:
            _follow(name, start, files.minifat)


def _follow(name: str, at: int, table: "Sequence[int]") -> None:
    met = 0
    while at < _END:
        met += 1
        if met > len(table) or at >= len(table):
            raise refusal("broken_workbook", name)
        at = table[at]


