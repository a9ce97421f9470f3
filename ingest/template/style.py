"""How the workbook looks: large dark letters, framed cells to write in, and nothing told by colour alone."""

import math
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

FONT = "Arial"  # is, or has a twin of the same widths, everywhere
SIZE = 11
INK, PAPER, DARK, ENTRY, EDGE = "1A1A1A", "FFFFFF", "1F3864", "FFF9DB", "595959"
KEYS = 1  # the hidden column and the hidden row
LINE = 15.0  # points that a line of text needs
LETTERS = 1.12  # of this font stand in a column one letter wide
A4 = 9
MAY_BE_FORMULA = ("=", "+", "-", "@")

_EDGE = Side(style="thin", color=EDGE)
_FRAME = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)


def put(cell: Cell, value: Any, bold: bool = False, size: int = SIZE, ink: str = INK) -> Cell:
    """Write into a locked cell. A text stays a text, whatever it starts with."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(MAY_BE_FORMULA)
    cell.font = Font(name=FONT, size=size, bold=bold, color=ink)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def heading(cell: Cell, value: str) -> Cell:
    """Write a heading: light letters on dark ground, bold, framed."""
    put(cell, value, bold=True, ink=PAPER)
    cell.fill = PatternFill("solid", fgColor=DARK)
    cell.border = _FRAME
    cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="left", indent=1)
    return cell


def label(cell: Cell, value: str, bold: bool = False) -> Cell:
    """Write what stands beside a cell to write in."""
    put(cell, value, bold).border = _FRAME
    cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="left", indent=1)
    return cell


def entry(cell: Any, form: str = "General", across: str = "left", long: bool = False) -> None:
    """Make a cell one to write in: framed, tinted, not locked. ``long``: for texts, which begin at the top."""
    open_cell(cell, form)
    cell.border = _FRAME
    cell.alignment = Alignment(wrap_text=True, vertical="top" if long else "center", horizontal=across, indent=1)


def open_cell(cell: Any, form: str = "General") -> None:
    """Let people write in a cell, or in a whole column; without a frame it isn't printed as long as it is empty."""
    cell.font = Font(name=FONT, size=SIZE, color=INK)
    cell.fill = PatternFill("solid", fgColor=ENTRY)
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left", indent=1)
    cell.protection = Protection(locked=False)
    cell.number_format = form


def paragraph(sheet: Worksheet, row: int, text: str, last: int, bold: bool = False, size: int = SIZE) -> None:
    """Write a text over all columns up to ``last``, in a row as tall as it needs."""
    put(sheet.cell(row, KEYS + 1), text, bold, size)
    sheet.merge_cells(start_row=row, start_column=KEYS + 1, end_row=row, end_column=last)
    width = sum(sheet.column_dimensions[get_column_letter(i)].width for i in range(KEYS + 1, last + 1))
    sheet.row_dimensions[row].height = height(text, width, size)


def height(text: str, width: float, size: int = SIZE) -> float:
    """Tell how tall a row must be for a text, in points; ``width`` as columns are measured."""
    letters = max(1.0, width * LETTERS * SIZE / size)
    lines = sum(max(1, math.ceil(len(line) / letters)) for line in text.split("\n"))
    return lines * LINE * size / SIZE + 4


def widths(sheet: Worksheet, *wide: float) -> None:
    """Set the columns' widths, beginning with the first that is seen."""
    for i, width in enumerate(wide, start=KEYS + 1):
        sheet.column_dimensions[get_column_letter(i)].width = width


def finish(sheet: Worksheet, landscape: bool = False, pages_tall: int = 0) -> None:
    """Hide the keys, lock what is ours, set up A4. Heights and widths stay free to change."""
    sheet.row_dimensions[KEYS].hidden = True
    sheet.column_dimensions[get_column_letter(KEYS)].hidden = True
    sheet.protection.sheet = True  # no password: it guards against slips, not against people
    sheet.protection.formatColumns = sheet.protection.formatRows = False  # False: may be done
    sheet.page_setup.paperSize = A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, pages_tall
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top, sheet.page_margins.bottom = 0.5, 0.7
    sheet.oddFooter.center.text = "&P / &N"
    sheet.sheet_view.zoomScale = 100
