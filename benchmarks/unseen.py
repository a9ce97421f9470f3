"""What the columns of an unseen file were taken for, beside its gold."""

from collections.abc import Iterator

from ingest.tools import exported
from ingest.workbook import Located, Role, Vocabulary, locate_all, open_file
from ingest.workbook.locate import Block, Column, letters
from tests.zoo.unseen.sheet import Unseen, engagement

Compared = tuple[str, str | None, str | None, bool, str | None]  # where, gold, found, shown at all, what is offered
NEAR = 2  # rows between the header's last row and the gold's, where people may say either


def compared(case: Unseen) -> list[Compared]:
    """Give each column that the gold or the reader knows of: where it is, its gold, what it was taken for,
    whether a person is shown it at all, and what they are offered where the reader isn't sure.

    Lines of a head count that have no headings are no columns: what they count is held against the gold's ``counts``
    and ``present``.
    """
    vocabulary = Vocabulary(engagement(case.engagement))
    located = [found for sheet in open_file(case.file, case.data)
               for found in exported(sheet, vocabulary) or locate_all(sheet, vocabulary)]
    found = {(sheet.sheet.name, sheet.block.header, column.index): (column, sheet.block)
             for sheet in located if sheet.block for column in sheet.block.columns if column.heading or column.role}
    return list(_pairs(case, found, located))


def _pairs(case: Unseen, found: dict[tuple[str, int, int], tuple[Column, Block]],
           located: list[Located]) -> Iterator[Compared]:
    only = located[0].sheet.name
    for address, gold in case.columns.items():
        sheet, _, cell = address.rpartition("!")
        place = _nearest(sheet or only, cell, found)
        column, block = found.pop(place) if place else (None, None)
        yield f"{address} {column.heading if column else ''}".strip(), gold, *_taken(column, block, gold)
    lines = {(each.sheet.name, each.block.header) for each in located if each.block and each.sheet.counted}
    for (sheet, header, index), (column, block) in found.items():
        if column.role and case.columns and (sheet, header) not in lines:
            yield (f"{sheet}!{letters(index)}{header} {column.heading}", None, *_taken(column, block, None))


def _nearest(sheet: str, cell: str, found: dict[tuple[str, int, int], tuple[Column, Block]]
             ) -> tuple[str, int, int] | None:
    name, row = cell.rstrip("0123456789"), int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    there = [place for place in found
             if place[0] == sheet and letters(place[2]) == name and abs(place[1] - row) <= NEAR]
    return min(there, key=lambda place: abs(place[1] - row), default=None)


def _taken(column: Column | None, block: Block | None, gold: str | None) -> tuple[str | None, bool, str | None]:
    if column is None or block is None:
        return None, False, None
    return _name(column.role, block, gold), True, _name(column.maybe, block, gold)


def _name(role: Role | None, block: Block, gold: str | None) -> str | None:
    """Name a role as the golds do. In a head count, a dimension's heading stands above its categories."""
    if role is None:
        return None
    kind, key = role.kind, role.key
    meanings = (gold or "").split("|")
    if kind == "answer" and block.counts_heads and "category" in meanings:
        return "category"
    if kind == "total":  # the sum of the columns beside it: as a number of people, or as nothing of use
        return next((meaning for meaning in ("people", "ignore") if meaning in meanings), kind)
    if kind == "participant" and "id" in meanings:
        return "id"
    return f"{kind}:{key.replace('/', ':')}" if key and kind in ("question", "answer", "count") else kind
