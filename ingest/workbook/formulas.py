"""Formulas whose result a file doesn't hold: programs that don't work them out leave the place for it empty.

To everybody who opens the file they show something, and to whoever reads it they are nothing. So they are looked for,
named, and the rows that hold nothing else are counted.
"""

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.problems import Problem, SetAside
from ingest.workbook import guard
from ingest.workbook.grid import NoResult, Rows, Sheet, is_blank, letters
from locales import _

NAMED = 3  # cells of a sheet that are named
_CELL = b"<c "
WIDTH = 1 << 14  # columns that a sheet can have
_NONE = re.compile(  # a text that is empty (t="str") is a result
    rb'<c r="([A-Z]{1,3})([0-9]{1,7})"(?![^<>]*\st=["\']str)[^<>]*>\s*<f(?:\s[^<>]*)?(?:/>|(?<!/)>[^<]*</f>)\s*'
    rb'(?:<v\s*/>|<v>\s*</v>)?\s*</c>')


class Formulas:
    """Finds them in a sheet that comes in pieces; ``places``: row times ``WIDTH`` plus column, from 0."""

    def __init__(self) -> None:
        self.places = array("Q")
        self._rest = b""

    def see(self, piece: bytes, has_formulas: bool) -> None:
        """Look at one more piece; a cell that is cut in two is looked at with the next."""
        text, done = piece, 0
        if self._rest:
            text = self._rest + piece
        if has_formulas or b"<f" in self._rest:
            for found in _NONE.finditer(text):
                done = found.end()
                self.add(int(found[2]), column_number(found[1]))
        start = text.rfind(_CELL, max(done, len(text) - guard.MAX_TAG))
        start = len(text) - len(_CELL) + 1 if start < 0 else start  # the tag's name may be cut, too
        self._rest = text[max(start, 0):]

    def add(self, row: int, column: int) -> None:
        """Keep a place (row and column from 1); of more than can be anybody's work the rest are left out."""
        if len(self.places) < guard.MAX_EMPTY and row and column:
            self.places.append((row - 1) * WIDTH + column - 1)


def column_number(name: bytes) -> int:
    """Give a column's number from its letters: A → 1, AA → 27."""
    number = 0
    for letter in name.upper():
        number = number * 26 + letter - 64
    return number


def in_grid(places: Iterable[int], rows: Rows) -> NoResult:
    """Give the places as rows and columns, and say which rows hold nothing else."""
    found = tuple(divmod(place, WIDTH) for place in places)
    bare = dict.fromkeys(row for row, _column in found if row >= len(rows) or is_blank(rows[row]))
    return NoResult(found, tuple(bare))


def but(sheet: Sheet, rows: Iterable[int]) -> Sheet:
    """Give a sheet without those in some rows (from 0), which are ours and nobody's words."""
    ours, told = set(rows), sheet.no_result
    return replace(sheet, no_result=NoResult(tuple(place for place in told.places if place[0] not in ours),
                                             tuple(row for row in told.rows if row not in ours)))


def problems(sheets: Iterable[Sheet]) -> Iterator[Problem]:
    """Name once for each sheet the first of these cells, and say how many there are."""
    for sheet in {sheet.name: sheet for sheet in sheets}.values():
        if places := sheet.no_result.places:
            named = [f"{letters(column)}{row + 1}" for row, column in places[:NAMED]]
            said = ", ".join(named) if len(places) <= NAMED else _("{cells} … {n} cells").format(
                cells=", ".join(named), n=len(places))
            yield Problem("no_result", sheet.name, named[0], said)


def aside(sheets: Iterable[Sheet]) -> Iterator[SetAside]:
    """Set the rows aside that hold nothing else."""
    for sheet in {sheet.name: sheet for sheet in sheets}.values():
        first = dict(reversed(sheet.no_result.places))
        for row in sheet.no_result.rows:
            cell = f"{letters(first[row])}{row + 1}"
            yield SetAside(Problem("no_result_row", sheet.name, cell), sheet.name, row + 1)
