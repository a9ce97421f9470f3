"""How a sheet of ours is told from any other: a line that nobody sees and every spreadsheet program keeps.

mark    the first cell of a sheet, in a hidden row and a hidden column: «fairhearing template 1 ideas london»
key     what a column (in the hidden row) or a row (in the hidden column) holds, by id instead of by label
partner the cell below the mark
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from ingest.problems import Problem
from ingest.workbook.grid import Sheet, at
from ingest.workbook.locate import Located

VERSION = 1
START, IDEAS, COUNTED, LISTS = "start", "ideas", "people", "lists"  # the sheets

TEXT = "text"  # key of a row that holds only our own words
HEADINGS = "headings"  # key of the row of headings on the sheet of ideas
PARTICIPANT, SUPPORTS, QUESTION, ANSWER = "participant", "supports", "question", "answer"  # columns of ideas
GROUP, PEOPLE, COUNT, TOTAL = "group", "people", "count", "total"  # the head count's columns and rows
PREFER_NOT = "prefer_not"  # written as a group: they would rather not say
VALUE = "value"  # key of the column in which the workshop is described

_MARK = re.compile(rf"fairhearing template {VERSION} ({START}|{IDEAS}|{COUNTED}|{LISTS}) (\S+)")
_SEARCHED = 5  # rows and columns, in case somebody put one before ours


Meta = dict[str, tuple[Any, str]]  # what the first sheet tells: kind → cell and its address


class Mark(NamedTuple):
    """Where a sheet's mark stands (from 0), and what it says."""

    sheet: str
    engagement: str
    row: int
    column: int


@dataclass(frozen=True)
class Part(Located):
    """A sheet of the template that came back, or a part of its rows.

    ``asked``: where an answer about the workshop belongs (kind → cell); ``partner``: who got the
    workbook, as every sheet says; ``noticed``: problems met while reading.
    """

    kind: str = ""
    engagement: str = ""
    partner: str = ""
    asked: dict[str, str] = field(default_factory=dict)
    noticed: list[Problem] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Say whether nobody wrote anything on it."""
        below = self.sheet.rows[self.block.header:] if self.block else []
        told = set(self.meta) - {"partner"} if self.kind == START else set()
        return not told and all(cell is None for row in below for cell in row)

    def without_rows(self, meta: Meta) -> "Part":
        """Give it as a sheet that holds no table."""
        return replace(self, sheet=replace(self.sheet, rows=[]), block=None, meta=meta)


def mark(sheet: str, engagement: str) -> str:
    """Write the mark of a sheet."""
    return f"fairhearing template {VERSION} {sheet} {engagement}"


def find(sheet: Sheet) -> Mark | None:
    """Find the mark on a sheet that came back; None where it is none of ours."""
    for i, row in enumerate(sheet.rows[:_SEARCHED]):
        for j, cell in enumerate(row[:_SEARCHED]):
            if found := _MARK.fullmatch(cell.strip()) if isinstance(cell, str) else None:
                return Mark(found[1], found[2], i, j)
    return None


def key(kind: str, *ids: str) -> str:
    """Write the key of a row or a column: «answer:age», «count:age/15-24»."""
    return f"{kind}:{'/'.join(ids)}" if ids else kind


def read_key(cell: Any) -> tuple[str, str]:
    """Read a key: its kind, and the ids behind it."""
    kind, _, ids = cell.strip().partition(":") if isinstance(cell, str) else ("", "", "")
    return kind, ids


def column_of(sheet: Sheet, found: Mark, wanted: str, otherwise: int) -> int:
    """Find the column with this key; where it lost its key, the one it was written to, counted from the mark."""
    keys = sheet.rows[found.row]
    return next((i for i in range(len(keys)) if at(keys, i) == wanted), found.column + otherwise)
