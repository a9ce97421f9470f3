"""Read a text table: whatever its encoding, its separator and its line ends."""

import csv
import re
from collections.abc import Iterator

from ingest.workbook import guard
from ingest.workbook.encodings import decode
from ingest.workbook.guard import refusal

SEPARATORS = ",;\t|"
_QUOTED = re.compile(r'"[^"]*(?:"|\Z)')
_TOLD = re.compile(r'"?sep=([,;\t|])"?\r?\n', re.IGNORECASE)  # a first line that is meant for Excel
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_END = "\x00"  # no text table holds it, so it tells whether the last quotation mark was closed


def read_text(name: str, data: bytes) -> tuple[list[list[str]], str]:
    """Give a text table's rows, and its encoding if that was assumed; or raise ``FileRefused``."""
    _refuse_long_lines(name, data)
    text, encoding = decode(name, data)
    told = _TOLD.match(text)
    start = told.end() if told else 0
    if not text[start:start + 1_000].strip() and not text[start:].strip():
        raise refusal("empty_file", name)
    if _END in text:
        raise refusal("not_text", name)
    rows = _rows(name, text, start, told[1] if told else _separator(text))
    return [[], *rows] if told else rows, encoding


def _rows(name: str, text: str, start: int, separator: str) -> list[list[str]]:
    rows: list[list[str]] = []
    csv.field_size_limit(guard.MAX_LINE)
    try:
        for row in csv.reader(_lines(name, text, start, separator, rows), delimiter=separator):
            rows.append(row)
    except csv.Error as error:
        raise refusal("open_quote", name, row=len(rows) + 1) from error
    if rows.pop() != [_END]:
        raise refusal("open_quote", name, row=len(rows) + 1)
    while rows and not rows[-1]:
        rows.pop()
    if max(map(len, rows)) > guard.MAX_COLUMNS:
        raise refusal("too_wide", name, limit=guard.MAX_COLUMNS)
    return rows


def _lines(name: str, text: str, start: int, separator: str, rows: list[list[str]]) -> Iterator[str]:
    """Give the lines, and one more that tells whether the last quotation mark was closed.

    ``rows``: what was read so far; where it didn't grow, the next line begins inside a quotation.
    """
    read = -1
    for line in _LINE.finditer(text, start):
        if len(line[0]) > guard.MAX_COLUMNS and _is_too_wide(line[0], separator, len(rows) == read):
            raise refusal("too_wide", name, limit=guard.MAX_COLUMNS)
        read = len(rows)
        yield line[0]
    yield _END


def _is_too_wide(line: str, separator: str, is_quoted: bool) -> bool:
    """Count a line's cells before they are made: each takes far more memory than it takes in the file."""
    outside = _QUOTED.sub("", f'"{line}' if is_quoted else line) if '"' in line or is_quoted else line
    return outside.count(separator) >= guard.MAX_COLUMNS


def _refuse_long_lines(name: str, data: bytes) -> None:
    at = 0
    while at + guard.MAX_LINE < len(data):
        end = max(data.rfind(mark, at, at + guard.MAX_LINE) for mark in (b"\n", b"\r"))
        if end < 0:
            raise refusal("long_line", name, limit=guard.MAX_LINE >> 20)
        at = end + 1


def _separator(text: str) -> str:
    """Take what the first line with any separator has most of, outside quotation marks."""
    lines = _QUOTED.sub("", text[:100_000]).splitlines()
    first = next((line for line in lines if any(mark in line for mark in SEPARATORS)), "")
    return max(SEPARATORS, key=first.count)
