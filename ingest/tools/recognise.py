"""Tell which tool wrote a sheet, and read its header."""

from dataclasses import replace
from itertools import islice
from typing import Any

from ingest.tools.headings import Headings
from ingest.tools.tool import Rows, Tool
from ingest.workbook import Sheet
from ingest.workbook.headings import Headings as Known
from ingest.workbook.locate import Block, Located
from ingest.workbook.settle import settled
from ingest.workbook.vocabulary import Vocabulary

FIRST = 3  # rows that hold anything, among which the header stands; a spreadsheet program may have put its own above it


def recognise(sheet: Sheet, vocabulary: Vocabulary, tools: tuple[Tool, ...]) -> Located | None:
    """Read a sheet as the export of one of the tools; None where it is none of theirs."""
    written = (i for i, row in enumerate(sheet.rows) if _filled(row))
    for start in islice(written, FIRST):
        if tool := _writer(sheet.rows[start:], tools):
            return _located(sheet, start, tool, vocabulary)
    return None


def _writer(rows: Rows, tools: tuple[Tool, ...]) -> Tool | None:
    return next((tool for tool in tools if tool.wrote(rows)), None)


def _located(sheet: Sheet, start: int, tool: Tool, vocabulary: Vocabulary) -> Located:
    tidied = tool.tidy(sheet.rows[start:])
    above = sheet.rows[:start]
    header = start + next(i for i, row in enumerate(tidied) if _filled(row))
    cells = tidied[header - start]
    width = max(map(len, tidied))
    headings = Headings(tool, vocabulary, cells + [None] * (width - len(cells)))
    columns = headings.columns()
    if tool.figures is None:
        columns = settled(columns, tidied[header - start + 1:], Known(vocabulary))
    block = Block(header + 1, columns, origin=tool)
    unread = [i for i, row in enumerate(above, start=1) if len(_filled(row)) > 1]  # a lone cell is a title
    return Located(replace(sheet, rows=above + tidied), block=block, unread=unread)


def _filled(row: list[Any]) -> list[Any]:
    return [cell for cell in row if cell is not None]
