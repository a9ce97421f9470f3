"""Cells merged down the side of a table of people: a spreadsheet keeps what they say in the first row alone."""

from collections.abc import Iterator

from ingest.problems import Problem
from ingest.rows import personal, values
from ingest.workbook.grid import Merge, Sheet, at, is_blank
from ingest.workbook.locate import Block

THEIRS = ("answer", "question")  # kinds of columns that tell of a person; what tells of a meeting is repeated


def problems(sheet: Sheet, block: Block) -> Iterator[Problem]:
    """Name the cells of people's answers and texts that are merged over several filled rows."""
    theirs = {column.index for column in block.columns if column.role and column.role.kind in THEIRS}
    for merge in [] if sheet.turned or sheet.where else sheet.merges:
        if merge.left in theirs and merge.top >= block.header and _is_several(sheet, merge):
            said = at(sheet.rows[merge.top], merge.left)
            if said is not None:
                cells = f"{sheet.address(merge.left, merge.top + 1)}:{sheet.address(merge.right, merge.bottom + 1)}"
                yield Problem("merged_answer", sheet.name, cells, values.text(personal.redact(said)))


def _is_several(sheet: Sheet, merge: Merge) -> bool:
    return sum(not is_blank(row) for row in sheet.rows[merge.top:merge.bottom + 1]) > 1
