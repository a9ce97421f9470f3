"""A brief as XLSX: the sentences, a sheet per table with its native chart, and a data dictionary.

No cell is a formula: a text stays a text, whatever it starts with.
"""

import io
import math
import re
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from analysis import colours
from analysis.brief.dictionary import units
from analysis.brief.model import Brief, Chart, Section, Table, Unit
from locales import _

COLOUR, GREY, INK, QUIET, RULE = (colour[1:] for colour in (
    colours.DEEP, colours.GREY, colours.INK, colours.QUIET, colours.RULE))  # workbooks write them without «#»
SERIES: Final = (COLOUR, GREY)
FORMATS: Final = {Unit.SHARE: "0.0%", Unit.RATIO: "0.00", Unit.NUMBER: "0"}
MAY_BE_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
HEAD_AT: Final = 4  # the row of a table's headings
NO_NAME: Final = re.compile(r"[\[\]:*?/\\']")
LONGEST_NAME: Final = 31  # letters of a sheet's name
WIDEST: Final = 60
FONT: Final = "Calibri"
LINE: Final = Border(bottom=Side(style="thin", color=RULE))


def as_xlsx(brief: Brief) -> bytes:
    """Write a brief as XLSX."""
    book = Workbook()
    told = book.worksheets[0]
    told.title = _named(book, _("Brief"))
    _tell(told, brief)
    sheets = {}
    for table in brief.tables():
        sheet = book.create_sheet(_named(book, table.caption))
        sheets[table.name] = sheet.title
        _fill(sheet, table, brief.note)
    _explain(book.create_sheet(_named(book, _("Data dictionary"))), brief, sheets)
    book.properties.title, book.properties.creator, book.properties.language = brief.title, "", brief.language
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _tell(sheet: Worksheet, brief: Brief) -> None:
    """Write all sentences, one below the other."""
    sheet.column_dimensions["A"].width = 110
    _put(sheet.cell(1, 1), brief.title, size=20, bold=True)
    for line, words in enumerate(filter(None, [brief.subtitle, brief.made_on, brief.note]), start=2):
        _put(sheet.cell(line, 1), words, ink=QUIET)
    line = 6
    for level, section in brief.walk():
        _put(sheet.cell(line, 1), section.heading, size=15 if level == 1 else 12, bold=True,
             ink=INK if level == 1 else COLOUR)
        sheet.row_dimensions[line].height = _height(section.heading, 20 if level == 1 else 16, 75)
        line += 1
        for words in _words(section):
            _put(sheet.cell(line, 1), words)
            sheet.row_dimensions[line].height = _height(words)
            line += 1
        line += 1
    sheet.row_dimensions[1].height = _height(brief.title, 28, 60)
    _paper(sheet)


def _words(section: Section) -> list[str]:
    return [*section.sentences, *(f"• {point}" for point in section.points), *(f"« {quote} »" for quote in
            section.quotes), *section.notes]


def _fill(sheet: Worksheet, table: Table, note: str) -> None:
    """Write a table, and its chart below it. Where numbers are rounded their format says so; they stay numbers."""
    _put(sheet.cell(1, 1), table.chart.title if table.chart else table.caption, size=14, bold=True, wrap=False)
    sheet.row_dimensions[1].height = 24
    _put(sheet.cell(2, 1), note, ink=QUIET, wrap=False)
    about = _about() if note else "#,##0"
    for place, column in enumerate(table.columns, start=1):
        _put(sheet.cell(HEAD_AT, place), column.heading, bold=True, ink=QUIET).border = LINE
        sheet.row_dimensions[HEAD_AT].height = 30
        sheet.column_dimensions[get_column_letter(place)].width = _width(table, place - 1)
    for line, row in enumerate(table.rows, start=HEAD_AT + 1):
        for place, (cell, column) in enumerate(zip(row, table.columns, strict=True), start=1):
            written = _put(sheet.cell(line, place), cell.holds)
            written.number_format = about if column.unit in (Unit.PEOPLE, Unit.TEXTS) else FORMATS.get(
                column.unit, "General")
            if column.unit.is_figure:
                written.alignment = Alignment(horizontal="right", vertical="top")
    sheet.freeze_panes = sheet.cell(HEAD_AT + 1, 2)
    _paper(sheet)
    if table.chart and table.rows:
        sheet.add_chart(_chart(sheet, table, table.chart), f"A{HEAD_AT + len(table.rows) + 3}")


def _chart(sheet: Worksheet, table: Table, told: Chart) -> BarChart:
    """Make a native chart of the columns that the brief draws, the first row on top."""
    chart, last = BarChart(), HEAD_AT + len(table.rows)
    chart.type, chart.gapWidth, chart.title = "bar", 60, told.title
    chart.width, chart.height = 18, max(7, 1.2 * len(told.series) * len(table.rows) * 0.65 + 4)
    for (_name, column), colour in zip(told.series, SERIES, strict=False):
        chart.add_data(Reference(sheet, min_col=column + 1, min_row=HEAD_AT, max_row=last), titles_from_data=True)
        chart.series[-1].graphicalProperties.solidFill = colour
        chart.series[-1].graphicalProperties.line.solidFill = colour
    chart.set_categories(Reference(sheet, min_col=1, min_row=HEAD_AT + 1, max_row=last))
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete, chart.y_axis.delete = False, True
    chart.y_axis.majorGridlines, chart.y_axis.scaling.min = None, 0
    chart.dataLabels = DataLabelList()
    chart.dataLabels.showVal = True
    for other in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
        setattr(chart.dataLabels, other, False)
    chart.legend.position = "b"
    chart.legend = chart.legend if len(told.series) > 1 else None
    return chart


def _explain(sheet: Worksheet, brief: Brief, sheets: dict[str, str]) -> None:
    """Write what every column is and means."""
    names = units()
    for place, (heading, width) in enumerate(((_("Sheet"), 28), (_("Column"), 32), (_("Unit"), 22),
                                              (_("What it means"), 80)), start=1):
        _put(sheet.cell(1, place), heading, bold=True, ink=QUIET).border = LINE
        sheet.column_dimensions[get_column_letter(place)].width = width
    line = 2
    for table in brief.tables():
        for column in table.columns:
            for place, words in enumerate((sheets[table.name], column.heading, names[column.unit], column.meaning), 1):
                _put(sheet.cell(line, place), words)
            line += 1
    sheet.freeze_panes = "A2"
    _paper(sheet)


def _put(cell: Any, value: Any, size: int = 11, bold: bool = False, ink: str = INK, wrap: bool = True) -> Cell:
    """Write into a cell; a text stays a text."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(MAY_BE_FORMULA)
    cell.font = Font(name=FONT, size=size, bold=bold, color=ink)
    cell.alignment = Alignment(wrap_text=wrap, vertical="top")
    return cell


def _named(book: Workbook, wanted: str) -> str:
    """Give a sheet a name that spreadsheet programs allow and that no other has."""
    plain = NO_NAME.sub(" ", ILLEGAL_CHARACTERS_RE.sub("", wanted)).strip()[:LONGEST_NAME] or "–"
    taken, name, number = {sheet.title.casefold() for sheet in book.worksheets}, plain, 2
    while name.casefold() in taken:
        name, number = f"{plain[:LONGEST_NAME - 4]} ({number})", number + 1
    return name


def _about() -> str:
    """Write the number format that says «about 40» in the language in use."""
    before, _number, after = _("about {n}").partition("{n}")
    return "".join([f'"{before}"' if before else "", "#,##0", f'"{after}"' if after else ""])


def _height(words: str, line: float = 15, letters: int = 105) -> float:
    """Say how many points a text needs: programs that open the file don't all work it out."""
    return line * sum(max(1, math.ceil(len(part) / letters)) for part in words.splitlines() or [""])


def _width(table: Table, place: int) -> float:
    longest = max([len(row[place].shown) for row in table.rows] + [len(table.columns[place].heading) / 2], default=8)
    return min(max(longest + 3, 12), WIDEST)


def _paper(sheet: Worksheet) -> None:
    """Print as wide as a page, with page numbers."""
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = 9, 0
    sheet.page_setup.orientation = "landscape"
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.right.text = "&P / &N"

