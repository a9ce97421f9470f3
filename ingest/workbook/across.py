"""Head counts written across: categories as headings, numbers below them."""

from collections import Counter
from typing import Any

from ingest.rows import counts, values
from ingest.rows.usual import spelt_beside
from ingest.schema import fold
from ingest.workbook.counted import counts_everybody
from ingest.workbook.grid import Cells, Rows, at, filled, next_filled
from ingest.workbook.headings import COUNT, TOTAL, Headings
from ingest.workbook.vocabulary import Role

FEWEST = 2  # categories of one dimension that make a heading
SEEN = 6  # rows below it that are looked at


def counted_columns(rows: Rows, index: int, groups: Cells, headings: Headings) -> dict[int, Role]:
    """Give the columns of a row that are categories with numbers below; none if the row is no such heading."""
    below = next_filled(rows, index)
    row = rows[index]
    places = [i for i in filled(row) if isinstance(row[i], str) and i < len(below) and counts.looks_counted(below[i])]
    if len(places) < FEWEST or all(at(below, i) is None for i in places) or _are_answers(rows, index, places, headings):
        return {}
    found = _by_dimension(row, places, groups, headings)
    if max(Counter(d for d, _ in set(found.values())).values(), default=0) < FEWEST:
        return {}
    if _lies_on_its_side(row, below, headings) or any(asks(row[i], headings) for i in filled(row)):
        return {}
    roles = {i: Role(COUNT, f"{dimension}/{category or ''}") for i, (dimension, category) in found.items()}
    roles |= {i: Role(TOTAL) for i in places if i not in roles and values.is_total([row[i]], loosely=True)}
    roles |= {i: Role("people") for i in places if i not in roles and counts_everybody(row[i])}
    known = len(roles) + sum(headings.role(row[i]) is not None for i in filled(row) if i not in roles)
    return roles if 2 * known >= len(filled(row)) else {}


def _are_answers(rows: Rows, index: int, places: list[int], headings: Headings) -> bool:
    """Say whether groups stand below these, too, and no numbers: «25 to 34» below «35 to 44» is the next one's age."""
    said = [row[i] for row in rows[index + 1:index + 1 + SEEN] for i in places if at(row, i) is not None]
    groups = sum(any(headings.counted(cell).values()) for cell in said)
    return 2 * groups >= len(said) > 0


def _lies_on_its_side(row: Cells, below: Cells, headings: Headings) -> bool:
    """Say whether this row and the next are answers to two questions: «Borough | Bronx», «Age | 67»."""
    first = next(iter(filled(row)), None)
    roles = [headings.role(at(line, first)) for line in (row, below)] if first is not None else []
    return bool(roles) and all(role and role.kind in ("question", "answer") for role in roles)


def asks(cell: Any, headings: Headings) -> bool:
    """Say whether a heading asks for ideas."""
    role = headings.role(cell)
    return role is not None and role.kind == "question"  # below groups beside it stand votes for ideas, not people


def group_headings(row: Cells, width: int, headings: Headings) -> Cells:
    """Give the dimension that each column stands under: a name reaches to the next one."""
    reached: list[str | None] = []
    for i in range(width):
        cell = at(row, i)
        reached.append(headings.dimension(cell) if cell is not None else (reached[-1] if reached else None))
    return reached


def _options(cell: Any, group: str | None, headings: Headings) -> dict[str, str | None]:
    return headings.counted(cell) or (headings.counted_as(cell, group) if group else {})


def _letters(row: Cells, places: list[int], headings: Headings) -> dict[int, dict[str, str | None]]:
    """Read «M» by the letter beside it: a man beside «F», a woman beside «H»."""
    if not any(len(row[i]) == 1 for i in places):
        return {}
    meant = {d.id: spelt_beside(d, [row[i] for i in places]) for d in headings.engagement.dimensions}
    found = {i: {name: letters[fold(row[i])] for name, letters in meant.items() if fold(row[i]) in letters}
             for i in places}
    return {i: dict(options) for i, options in found.items() if options}


def _by_dimension(row: Cells, places: list[int], groups: Cells,
                  headings: Headings) -> dict[int, tuple[str, str | None]]:
    """Choose each column's dimension: the one above it, else the one that explains most columns."""
    options = {i: _options(row[i], at(groups, i), headings) for i in places}
    options |= _letters(row, places, headings)
    support = Counter(d for found in options.values() for d, category in found.items() if category)
    chosen: dict[int, tuple[str, str | None]] = {}
    for i, found in options.items():
        dimension = at(groups, i)
        if not groups and not any(found.values()) and chosen:  # «did not say» belongs to what it stands beside
            dimension = chosen[max(chosen)][0]
        elif not groups:
            ranked = sorted(found, key=lambda d: -support[d])
            tied = len(ranked) > 1 and support[ranked[0]] == support[ranked[1]]
            dimension = None if tied or not ranked else ranked[0]
        if dimension in found:
            chosen[i] = (dimension, found[dimension])
    return chosen
