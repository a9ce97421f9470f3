"""Find the row that is most likely a table's header where no heading on the sheet is known."""

from collections.abc import Iterator
from itertools import islice

from ingest.rows import personal
from ingest.workbook.grid import Cells, Rows, Sheet, filled, next_filled
from ingest.workbook.header import Header, columns_of
from ingest.workbook.headings import Headings
from ingest.workbook.reason import SURE
from ingest.workbook.settle import settled

SEARCHED = 60  # rows
TRIED = 6  # rows that could be a header
LONGEST = 160  # letters; a longer cell is no heading
ENOUGH = 2  # columns of which the values leave no doubt make a table


def likely_header(sheet: Sheet, headings: Headings) -> Header | None:
    """Give the first row of different words that has rows like a table's below it, and of which columns are sure;
    else the first that could be one at all. None where there is none."""
    first = None
    for header in islice(_possible(sheet, headings), TRIED):
        first = first or header
        if is_sure(header):
            return header
    return first


def _possible(sheet: Sheet, headings: Headings) -> Iterator[Header]:
    widest = 0  # what has no more cells than a row before it is one of its rows
    for index, row in islice(enumerate(sheet.rows), SEARCHED):
        if len(filled(row)) > widest and _could_be(row) and _has_rows(sheet.rows, index, filled(row)):
            widest = len(filled(row))
            columns = columns_of(sheet.rows, [index], sheet.merges, headings)
            header = Header(index, index, settled(columns, sheet.rows[index + 1:], headings))
            if not _is_one_of_its_rows(header, headings):
                yield header


def is_sure(header: Header) -> bool:
    """Say whether enough of its columns are beyond doubt to read the table without asking."""
    sure = [column for column in header.columns if column.role and column.reason.sure >= SURE]
    kinds = {column.role.kind for column in sure if column.role}
    return "question" in kinds or (len(sure) >= ENOUGH and bool(kinds & {"answer", "link", "people"}))


def _is_one_of_its_rows(header: Header, headings: Headings) -> bool:
    """Say whether what stands as a heading is an answer like those below it: then the row is no header."""
    return any(role.key in headings.counted(column.heading) for column in header.columns
               if (role := column.role or column.maybe) and role.kind == "answer" and column.reason.code == "values")


def _could_be(row: Cells) -> bool:
    cells = [row[i] for i in filled(row)]
    words = [cell.strip() for cell in cells if isinstance(cell, str) and len(cell) <= LONGEST
             and (":" not in cell[-1:] or len(cells) > 2)]
    return len(cells) >= 2 and len(words) == len(cells) == len(set(words)) and not any(
        word.replace(" ", "").isdigit() or personal.mask(word) is not word for word in words)


def _has_rows(rows: Rows, index: int, places: list[int]) -> bool:
    """Say whether the next row that holds anything fills half of the same columns."""
    below = set(filled(next_filled(rows, index)))
    return 2 * len(below & set(places)) >= len(places) and len(below) > 1
