"""The lines around a table that describe the session: «Partner: Lantern Circle»."""

import re
from typing import Any, NamedTuple

from ingest.workbook.grid import Cells, first_filled
from ingest.workbook.vocabulary import Vocabulary

_NOTE = re.compile(r"\s*(?:notes?|notas?|obs|observa(?:ção|ções|cao|coes|ción|ciones|cion)|source|fonte|fuente)"
                   r"\s*[.:–-]\s*\S.*", re.IGNORECASE | re.DOTALL)
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
    """Say whether a row is a note to the reader: one cell that says so of itself («Note: …»)."""
    if len(row) - row.count(None) != 1:
        return False
    only = next(cell for cell in row if cell is not None)
    return isinstance(only, str) and bool(_NOTE.fullmatch(only))
