"""Sheets whose headings stand down the side: people across, or cards of «label, value», one below the other.

They are turned into a table of one row a person; every cell keeps the address it had.
"""

from dataclasses import replace
from itertools import zip_longest
from typing import Any

from ingest.rows import counts
from ingest.schema import fold
from ingest.workbook.grid import Cells, Rows, Sheet, filled
from ingest.workbook.headings import Headings

LARGEST = 2000  # rows; what is longer is no sheet of cards
WIDEST = 300  # rows of a sheet lying on its side: so many headings has nobody
FEWEST = 2  # known headings down the side
TOLD = ("question", "answer")  # kinds of which one at least must be among them

Pair = tuple[int, str, int, Any]  # row, label, column of the value, value


def upright(sheet: Sheet, headings: Headings) -> Sheet:
    """Give a sheet of cards, or one that lies on its side, as a table; any other sheet as it is.

    For sheets on which no row of headings was found.
    """
    if len(sheet.rows) > LARGEST:
        return sheet
    pairs = _pairs(sheet.rows)
    if pairs and _are_labels([label for _, label, _, _ in pairs], headings):
        return _from_cards(sheet, pairs)
    if split := _split(sheet, headings):
        return split
    side = [label for label in map(_first, sheet.rows) if label]
    if len(sheet.rows) <= WIDEST and _are_labels(side, headings):
        return _turned(sheet)
    return sheet


def _first(row: Cells) -> str:
    places = filled(row)
    return row[places[0]] if len(places) > 1 and isinstance(row[places[0]], str) else ""


def _are_labels(said: list[str], headings: Headings) -> bool:
    """Say whether labels are headings: two are known, one of them a question or an answer, and most are."""
    roles = {label: headings.role(label) for label in said}
    known = {role for role in roles.values() if role}
    told = any(role.kind in TOLD for role in known)
    return told and len(known) >= FEWEST and 2 * sum(role is not None for role in roles.values()) >= len(roles)


def _split(sheet: Sheet, headings: Headings) -> Sheet | None:
    """Write «Women: 12» into two cells, where that is how groups were counted."""
    rows, where = [list(row) for row in sheet.rows], {}
    for number, row in enumerate(sheet.rows, start=1):
        here = filled(row)
        label, colon, value = str(row[here[0]]).rpartition(":") if len(here) == 1 else ("", "", "")
        if colon and headings.counted(label.strip()) and counts.heads(value.strip()):
            rows[number - 1] = [*row[:here[0]], label.strip(), value.strip()]
            where[here[0] + 1, number] = (here[0], number)
    return replace(sheet, rows=rows, where=where) if len(where) >= FEWEST else None


# ---------------------------------------------------------------- lying on its side

def _turned(sheet: Sheet) -> Sheet:
    rows: Rows = [list(column) for column in zip_longest(*sheet.rows)]
    return Sheet(sheet.name, rows, sheet.hidden, turned=True)


# ---------------------------------------------------------------- cards

def _pairs(rows: Rows) -> list[Pair]:
    """Give each line's label and value; nothing where a line holds more than that."""
    found: list[Pair] = []
    for number, row in enumerate(rows):
        places = filled(row)
        if len(places) > 2:
            return []
        if len(places) == 2 and isinstance(row[places[0]], str):
            found.append((number, row[places[0]].rstrip(" :"), places[1], row[places[1]]))
        elif len(places) == 1 and isinstance(row[places[0]], str) and ":" in row[places[0]].rstrip(" :"):
            label, _, value = row[places[0]].partition(":")
            found.append((number, label.strip(), places[0], value.strip()))
    return found


def _from_cards(sheet: Sheet, pairs: list[Pair]) -> Sheet:
    """Write each card into one row, that of its last line, below a row of all labels in place of the first line."""
    labels: list[str] = []
    cards: list[dict[str, Pair]] = []
    for pair in pairs:
        name = fold(pair[1])
        if not cards or name in cards[-1]:
            cards.append({})
        cards[-1][name] = pair
        labels += [name] if name not in labels else []
    said = {fold(label): label for _, label, _, _ in reversed(pairs)}
    rows: Rows = [[] for _ in sheet.rows] + [[]]
    used = {number for number, *_ in pairs}
    top = pairs[0][0]
    rows[:top] = [list(row) if i not in used else [] for i, row in enumerate(sheet.rows[:top])]
    rows[top] = [said[name] for name in labels]
    where: dict[tuple[int, int], tuple[int, int]] = {}
    for card in cards:
        at = max(number for number, *_ in card.values()) + 1
        rows[at] = [card[name][3] if name in card else None for name in labels]
        where |= {(i, at + 1): (card[name][2], card[name][0] + 1) for i, name in enumerate(labels) if name in card}
    for number, row in enumerate(sheet.rows[top:], start=top):
        if number not in used and filled(row) and number + 1 < len(rows):
            rows[number + 1] = [None] * len(labels) + row  # under no label: it is no answer
            where |= {(i + len(labels), number + 2): (i, number + 1) for i in range(len(row))}
    return Sheet(sheet.name, rows, sheet.hidden, where=where)
