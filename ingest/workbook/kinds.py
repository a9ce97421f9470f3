"""What a file is, whatever its name says: told by its first bytes, and by what is packed in it."""

import re
import zipfile
from enum import StrEnum
from pathlib import PurePath

from ingest.errors import FileRefused
from ingest.workbook.archive import path
from ingest.workbook.guard import refusal
from locales import N_, _

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
TEXTS = (".csv", ".tsv", ".txt", ".pb")
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what .xls files are packed in, and encrypted workbooks
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")  # stands in no text that people write
_START = 65_536  # bytes that tell whether a file is text


class Kind(StrEnum):
    """How a file is read."""

    EXCEL = "excel"
    OPEN_DOCUMENT = "open document"
    COMPOUND = "compound"
    TEXT = "text"


ARCHIVE = "archive"  # the code of its own sentence
OTHERS = {  # first bytes, in small letters → what it is
    b"%pdf": N_("a PDF document"),
    b"\x89png": N_("a picture"), b"\xff\xd8\xff": N_("a picture"), b"gif8": N_("a picture"),
    b"{\\rtf": N_("a text document"),
    b"<!doctype html": N_("a web page"), b"<html": N_("a web page"), b"<table": N_("a web page"),
    b"<?xml": N_("an XML file"), b"\x1f\x8b": ARCHIVE, b"rar!": ARCHIVE,
    b"7z\xbc\xaf": ARCHIVE, b"sqlite format": N_("a database"),
}
PACKED = {  # a part inside a zip, in small letters → what it is
    "word/document.xml": N_("a text document"), "ppt/presentation.xml": N_("a presentation"),
    "xl/workbook.bin": N_("a binary workbook (.xlsb)"),
}
SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"


def kind_of(name: str, data: bytes) -> Kind:
    """Say how a file is to be read, or raise ``FileRefused`` with a sentence that says what it is."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in (*WORKBOOKS, *TEXTS):
        raise refusal("unknown_type", name)
    if data.startswith(ZIP):
        return Kind.EXCEL  # or OPEN_DOCUMENT: what is packed in it tells
    if data.startswith(COMPOUND):
        return Kind.COMPOUND
    start = data[:_START].lstrip(b"\xef\xbb\xbf\r\n\t ").lower()
    for mark, what in OTHERS.items():
        if start.startswith(mark):
            raise _other(name, what)
    if suffix in WORKBOOKS and not _looks_like_text(data):
        raise refusal("not_a_workbook", name)
    return Kind.TEXT


def _looks_like_text(data: bytes) -> bool:
    if any(mark.startswith(data) for mark in (*ZIP, COMPOUND)):  # a workbook of which a few bytes are left
        return False
    return data.startswith(_WIDE) or not _CONTROL.search(data[:_START])


def kind_packed(name: str, archive: zipfile.ZipFile) -> Kind:
    """Say whether an archive is an Excel or an OpenDocument workbook; one that could be both is neither."""
    parts = set(map(path, archive.namelist()))
    if "encrypted-package" in parts:
        raise refusal("protected", name)
    is_excel = any(part.endswith("workbook.xml") for part in parts)
    is_document = "content.xml" in parts
    if is_excel != is_document and not any(part.endswith("workbook.bin") for part in parts):
        if is_excel:
            return Kind.EXCEL
        if _mimetype(archive).startswith(SPREADSHEET):
            return Kind.OPEN_DOCUMENT
        raise _other(name, N_("a text document"))
    if is_excel and is_document:
        raise refusal("broken_workbook", name)
    raise _other(name, next((what for part, what in PACKED.items() if part in parts), ARCHIVE))


def _other(name: str, what: str) -> FileRefused:
    return refusal(ARCHIVE, name) if what == ARCHIVE else refusal("another_kind", name, what=_(what))


def _mimetype(archive: zipfile.ZipFile) -> bytes:
    if "mimetype" not in archive.namelist():
        return b""
    with archive.open("mimetype") as stream:
        return stream.read(len(SPREADSHEET))
