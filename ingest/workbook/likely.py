"""Find the row that is most likely a table's header where no heading on the sheet is known."""

from itertools import islice

from ingest.workbook.grid import Cells, Rows, Sheet, filled, next_filled
from ingest.workbook.header import Header, columns_of
from ingest.workbook.headings import Headings
from ingest.workbook.reason import SURE
from ingest.workbook.settle import settled

SEARCHED = 60  # rows
LONGEST = 160  # letters; a longer cell is no heading
ENOUGH = 2  # columns of which the values leave no doubt make a table


def likely_header(sheet: Sheet, headings: Headings) -> Header | None:
    """Give the first row of different words that has rows like a table's below it; None where there is none."""
    for index, row in islice(enumerate(sheet.rows), SEARCHED):
        if _could_be(row) and _has_rows(sheet.rows, index, filled(row)):
            columns = columns_of(sheet.rows, [index], sheet.merges, headings)
            return Header(index, index, settled(columns, sheet.rows[index + 1:], headings))
    return None


def is_sure(header: Header) -> bool:
    """Say whether enough of its columns are beyond doubt to read the table without asking."""
    sure = [column for column in header.columns if column.role and column.reason.sure >= SURE]
    kinds = {column.role.kind for column in sure if column.role}
    return len(sure) >= ENOUGH and bool(kinds & {"question", "answer", "link"})


def _could_be(row: Cells) -> bool:
    cells = [row[i] for i in filled(row)]
    words = [cell.strip() for cell in cells if isinstance(cell, str) and len(cell) <= LONGEST and ":" not in cell[-1:]]
    return len(cells) >= 2 and len(words) == len(cells) == len(set(words)) and not any(
        word.replace(" ", "").isdigit() for word in words)


def _has_rows(rows: Rows, index: int, places: list[int]) -> bool:
    """Say whether the next row that holds anything fills half of the same columns."""
    below = set(filled(next_filled(rows, index)))
    return 2 * len(below & set(places)) >= len(places) and len(below) > 1
