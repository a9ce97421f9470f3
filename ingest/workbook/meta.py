"""The lines around a table that describe the session: «Partner: Lantern Circle»."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ingest.rows import values
from ingest.rows.days import inside
from ingest.schema import Engagement
from ingest.workbook.grid import Cells, first_filled
from ingest.workbook.labels import is_label
from ingest.workbook.vocabulary import Vocabulary

_NOTE = re.compile(r"\s*(?:notes?|notas?|obs|observa(?:ção|ções|cao|coes|ción|ciones|cion)|source|fonte|fuente)"
                   r"\s*[.:–-]\s*\S.*", re.IGNORECASE | re.DOTALL)
_WHO = (r"(?:people(?: present)?|participants?|attendees|present|residents|presentes|participantes|pessoas|asistentes|"
        r"personas)")
_PRESENT = re.compile(rf"\b{_WHO}\s*[:=]\s*(\d{{1,4}})\b|(?<![-–/\d])\b(\d{{1,4}})\s+{_WHO}\b", re.IGNORECASE)
LABEL = 40  # characters; a longer text before a colon is a sentence


class Line(NamedTuple):
    """A «label: value» line: what it tells, and the column its value stands in."""

    kind: str
    value: Any
    column: int


def meta_line(row: Cells, vocabulary: Vocabulary) -> Line | None:
    """Read «Partner | Lantern Circle» or «Partner: Lantern Circle»."""
    if len(row) - row.count(None) > 2:
        return None  # most rows
    filled = [(i, cell) for i, cell in enumerate(row) if cell is not None]
    if len(filled) == 1 and isinstance(filled[0][1], str) and ":" in filled[0][1]:
        label, _, value = filled[0][1].partition(":")
        kind = vocabulary.meta(label)
        return Line(kind, value.strip(), filled[0][0]) if kind and value.strip() else None
    if len(filled) == 2 and (kind := vocabulary.meta(filled[0][1])) and vocabulary.role(filled[1][1]) is None:
        return Line(kind, filled[1][1], filled[1][0])
    return None


def meta_lines(row: Cells, vocabulary: Vocabulary) -> list[Line]:
    """Read a line of one or several labels with their values; nothing where part of it isn't understood."""
    if line := meta_line(row, vocabulary):
        return [line]
    told = [(i, cell) for i, cell in enumerate(row) if cell is not None]
    found: list[Line] = []
    while told:
        alone: Cells = [None] * told[0][0] + [told[0][1]]
        pair: Cells = alone + [cell for _, cell in told[1:2]]
        line, used = meta_line(alone, vocabulary), 1
        if line is None and len(pair) > len(alone):
            line, used = meta_line(pair, vocabulary), 2
            line = line._replace(column=told[1][0]) if line else None
        if line is None:
            return []
        found.append(line)
        told = told[used:]
    return found


def readable(row: Cells, vocabulary: Vocabulary) -> list[Line]:
    """Read such a line; nothing where its number of people is none that a line can tell («about 20»)."""
    lines = meta_lines(row, vocabulary)
    inexact = any(line.kind == "people" and values.whole_number(line.value) is None for line in lines)
    return [] if inexact else lines


def in_title(row: Cells, engagement: Engagement) -> Iterator[Line]:
    """Find a date within the engagement's time, and a number of people, in a title."""
    for i, cell in enumerate(row):
        if isinstance(cell, str):
            if day := inside(cell, engagement.date_order, engagement.start, engagement.end):
                yield Line("date", day, i)
            if people := {found[1] or found[2] for found in _PRESENT.finditer(cell)}:
                yield from [Line("people", int(people.pop()), i)] if len(people) == 1 else []


def is_title(row: Cells, before_the_lines: bool) -> bool:
    """Say whether a row is empty or a title: one cell that is no «label: value» line."""
    filled = [cell for cell in row if cell is not None]
    label, colon, value = str(filled[0]).partition(":") if filled else ("", "", "")
    told = bool(colon and value.strip()) and len(label) <= LABEL
    return not filled or (len(filled) == 1 and before_the_lines and not told)


def is_session_line(row: Cells, vocabulary: Vocabulary) -> bool:
    """Say whether a row below a header tells about the session; an idea may hold a colon, too."""
    place = first_filled(row)
    first = None if place is None else row[place]
    if not isinstance(first, str) or ":" not in first or not (line := meta_line(row, vocabulary)):
        return False
    return first.rstrip().endswith(":") or (line.kind == "people" and str(line.value).isdigit())


def is_note(row: Cells) -> bool:
    """Say whether a row is a note to the reader: one cell that says so of itself («Note: …»), or names a table."""
    if len(row) - row.count(None) != 1:
        return False
    only = next(cell for cell in row if cell is not None)
    return isinstance(only, str) and bool(_NOTE.fullmatch(only) or is_label(only))
