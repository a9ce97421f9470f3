"""Cells merged down the side of a table of people: a spreadsheet keeps what they say in the first row alone."""

from collections.abc import Iterator

from ingest.problems import Problem
from ingest.rows import personal, values
from ingest.workbook.grid import Merge, Sheet, at, is_blank
from ingest.workbook.locate import Block

WHO = ("participant", "id")  # kinds of columns that number people
THEIRS = ("answer", "question")  # kinds of columns that tell of a person; what tells of a meeting is repeated


def problems(sheet: Sheet, block: Block) -> Iterator[Problem]:
    """Name the cells of people's answers and texts that are merged over several filled rows."""
    theirs = {column.index for column in block.columns if column.role and column.role.kind in THEIRS}
    known = further(sheet, block)
    for merge in [] if sheet.turned or sheet.where else sheet.merges:
        if known.issuperset(range(merge.top + 2, merge.bottom + 2)):
            continue  # the same person's
        if merge.left in theirs and merge.top >= block.header and _is_several(sheet, merge):
            said = at(sheet.rows[merge.top], merge.left)
            if said is not None:
                cells = f"{sheet.address(merge.left, merge.top + 1)}:{sheet.address(merge.right, merge.bottom + 1)}"
                yield Problem("merged_answer", sheet.name, cells, values.text(personal.redact(said)))


def further(sheet: Sheet, block: Block) -> frozenset[int]:
    """Give the numbers of the rows whose person is named above, in a cell that reaches down to them: they hold
    another idea of somebody who is counted already."""
    if sheet.turned or sheet.where:
        return frozenset()
    who = {column.index for column in block.columns if column.role and column.role.kind in WHO}
    return frozenset(row + 1 for merge in sheet.merges if merge.left in who and merge.top >= block.header
                     and merge.top < len(sheet.rows) and at(sheet.rows[merge.top], merge.left) is not None
                     for row in range(merge.top + 1, merge.bottom + 1))


def _is_several(sheet: Sheet, merge: Merge) -> bool:
    return sum(not is_blank(row) for row in sheet.rows[merge.top:merge.bottom + 1]) > 1
