"""How far the sheet of an Excel workbook reaches, and what it hides: told from its XML, piece by piece.

``Glance`` takes a fraction of the time that reading takes, and knows only the tags that nearly
every program writes. What it finds odd, or too large, is looked at again by ``Look``, which
reads every tag.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

import numpy as np

from ingest.workbook import guard
from ingest.workbook.addresses import BEYOND, begins, first_bytes, reach, start_with
from ingest.workbook.formulas import Formulas, column_number
from ingest.workbook.grid import Features
from ingest.workbook.guard import refusal

_AFTER_A_NAME = np.isin(np.arange(256), list(b" \t\n\r/>"))
_OTHER_CELL = re.compile(rb":c[\s/>]")
_ROW = re.compile(rb'<row (?:[^>]*?\s)?r="([0-9]{1,7})"')
_HIDDEN = re.compile(rb'<(?:row|col)\s[^>]*\bhidden\s*=\s*["\'](?:1|true)["\'][^>]*>')
_NUMBER = re.compile(rb'\b(r|min|max)\s*=\s*["\']([0-9]{1,7})["\']')


@dataclass
class Part:
    """What a part of a workbook holds, as far as it was looked at; rows and columns are counted from 1."""

    rows: int = 0
    columns: int = 0
    filled: int = 0
    merges: int = 0
    hidden_rows: list[range] = field(default_factory=list)
    hidden_columns: list[range] = field(default_factory=list)
    is_odd: bool = False
    formulas: Sequence[int] = ()  # those without a result

    @property
    def told(self) -> Features:
        """Give what is to be told with the sheet."""
        return Features((), tuple(self.hidden_rows), tuple(self.hidden_columns), self.formulas)


class Glance:
    """Looks at a part as bytes."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.part = Part()
        self.rest = b""
        self.formulas = Formulas()
        self.part.formulas = self.formulas.places
        self.tags = self.values = 0  # of cells; one without a value holds nothing

    def see(self, piece: bytes) -> None:
        """Look at one more piece; a tag that is cut in two is looked at with the next."""
        text = b"".join((self.rest, piece, BEYOND))
        end = len(text) - len(BEYOND)
        start = text.rfind(b"<", 0, end)
        self.rest = text[start:end] if start >= 0 and text.find(b">", start, end) < 0 else b""
        if len(self.rest) > guard.MAX_TAG:
            raise refusal("broken_workbook", self.name)
        self.part.is_odd |= text.find(b"\0", 0, end) >= 0 or _OTHER_CELL.search(text) is not None
        has_formulas = self._tags(text, end - len(self.rest))
        self.formulas.see(piece, has_formulas)

    def _tags(self, text: bytes, end: int) -> bool:
        """Look at the tags that begin before ``end``; say whether any of them is a formula's."""
        part, places = self.part, begins(text, end)
        tags = first_bytes(text, places)
        if start_with(tags, b"<!").any() and (b"<!DOCTYPE" in text or b"<!ENTITY" in text):
            raise refusal("definitions", self.name)
        may_be = start_with(tags, b"<c")
        cells = places[may_be][_AFTER_A_NAME[tags[may_be] >> np.uint64(16) & np.uint64(255)]]
        far = reach(text, cells)
        part.is_odd |= far is None
        part.rows, part.columns = max(part.rows, far[0] if far else 0), max(part.columns, far[1] if far else 0)
        self.tags += len(cells)
        ends = tags[start_with(tags, b"</")]
        self.values += int(np.count_nonzero(start_with(ends, b"</v>") | start_with(ends, b"</is>")))
        part.filled = min(self.tags, self.values)
        part.merges += text.count(b"mergeCell ", 0, end)
        if b"hidden" in text:
            self._hidden(text[:end])
        return bool(start_with(tags, b"<f").any())

    def _hidden(self, text: bytes) -> None:
        for tag in _HIDDEN.findall(text):
            numbers = {name: int(number) for name, number in _NUMBER.findall(tag)}
            if tag.startswith(b"<row"):
                self.part.is_odd |= b"r" not in numbers
                self.part.hidden_rows.append(range(numbers.get(b"r", 1) - 1, numbers.get(b"r", 0)))
            else:
                self.part.hidden_columns.append(range(numbers.get(b"min", 1) - 1, numbers.get(b"max", 0)))


class Look:
    """Reads every tag of a part, as calamine does."""

    def __init__(self, name: str) -> None:
        self.part = Part()
        self.row, self.column = 0, 0
        self.is_cell = self.has_formula = self.has_result = False
        self.formulas = Formulas()
        self.part.formulas = self.formulas.places
        self.parser = plain_parser(name)
        self.parser.StartElementHandler, self.parser.EndElementHandler = self._start, self._end

    def _start(self, tag: str, given: dict[str, str]) -> None:
        kind = tag.rpartition(":")[2]
        if kind == "c":
            self._cell(given)
        elif kind == "f":
            self.has_formula = self.is_cell
        elif kind in ("v", "is") and self.is_cell:
            self.part.filled += 1
            self.part.rows, self.part.columns = max(self.part.rows, self.row), max(self.part.columns, self.column)
            if self.has_formula:
                self.parser.CharacterDataHandler = self._result
        elif kind == "row":
            self.row = int(given.get("r", self.row + 1))
            self.column = 0
            if given.get("hidden") in ("1", "true"):
                self.part.hidden_rows.append(range(self.row - 1, self.row))
        elif kind == "col" and given.get("hidden") in ("1", "true"):
            self.part.hidden_columns.append(range(int(given["min"]) - 1, int(given["max"])))
        elif kind == "mergeCell":
            self.part.merges += 1

    def _cell(self, given: dict[str, str]) -> None:
        self.is_cell, self.has_formula = True, False
        self.has_result = given.get("t") == "str"  # a text, and be it an empty one
        self.column += 1
        if "r" in given:
            letters = given["r"].rstrip("0123456789")
            self.row, self.column = int(given["r"][len(letters):]), column_number(letters.encode())

    def _result(self, said: str) -> None:
        self.has_result |= bool(said.strip())

    def _end(self, tag: str) -> None:
        kind = tag.rpartition(":")[2]
        if kind == "c":
            if self.has_formula and not self.has_result:
                self.formulas.add(self.row, self.column)
            self.is_cell = False
        elif kind == "v":
            self.parser.CharacterDataHandler = None


def plain_parser(name: str) -> Any:
    """Make a parser that refuses a file which defines words of its own, before any of them is used."""
    parser = expat.ParserCreate()

    def refuse(*_: Any) -> None:
        raise refusal("definitions", name)
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    return parser
