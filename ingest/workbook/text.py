"""Read a text table: whatever its encoding, its separator and its line ends."""

import csv
import io
import re

from ingest.errors import FileRefused
from locales import _

ENCODINGS = ("utf-8-sig", "cp1252", "latin-1")
SEPARATORS = ",;\t|"
MAX_COLUMNS = 16_384  # as many as a workbook may have
MAX_FIELD = 2_000_000_000  # csv's own limit would refuse a long text in words nobody understands
_QUOTED = re.compile(r'"[^"]*"')
_TOLD = re.compile(r'"?sep=([,;\t|])"?\r?\n', re.IGNORECASE)  # a first line that is meant for Excel
_ENDS = "\r\n"
_END = "\x00"  # no text table holds it, so it tells whether the last quotation mark was closed


def read_text(name: str, data: bytes) -> list[list[str]]:
    """Give a text table's rows, or raise ``FileRefused``."""
    text = _decode(name, data)
    told = _TOLD.match(text)
    text = text[told.end():] if told else text
    if not text.strip():
        raise FileRefused("empty_file", _("{file} is empty. Check that it is the right file.").format(file=name))
    if _END in text:
        raise _no_text(name)
    csv.field_size_limit(MAX_FIELD)
    separator = told[1] if told else _separator(text)
    rows = list(csv.reader(io.StringIO(f"{text.rstrip(_ENDS)}\n{_END}", newline=""), delimiter=separator))
    if rows.pop() != [_END]:
        raise FileRefused("open_quote", _(
            "{file}: a quotation mark in row {row} is never closed, so the rows after it can't be told apart. "
            "Close or remove it, and hand the file in again.").format(file=name, row=len(rows) + 1))
    if max(map(len, rows)) > MAX_COLUMNS:
        raise FileRefused("too_wide", _(
            "{file} has a row with more than {limit} cells. Check which character separates the columns, "
            "and save it again as CSV (UTF-8).").format(file=name, limit=MAX_COLUMNS))
    return [[], *rows] if told else rows


def _decode(name: str, data: bytes) -> str:
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if wide else ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _no_text(name)


def _separator(text: str) -> str:
    """Take what the first line with any separator has most of, outside quotation marks."""
    lines = _QUOTED.sub("", text[:100_000]).splitlines()
    first = next((line for line in lines if any(mark in line for mark in SEPARATORS)), "")
    return max(SEPARATORS, key=first.count)


def _no_text(name: str) -> FileRefused:
    return FileRefused("not_text", _("{file} is not a text table. Save it as CSV (UTF-8).").format(file=name))
