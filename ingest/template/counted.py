"""The sheet of head counts: a list per question about oneself, with a cell for each group's number."""

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ingest.schema import Dimension, Engagement
from ingest.template import marks
from ingest.template.lists import has_own_prefer_not, prefer_not
from ingest.template.rules import whole_number
from ingest.template.style import KEYS, entry, finish, heading, height, label, paragraph, put, widths
from locales import _

GROUP, PEOPLE = KEYS + 1, KEYS + 2  # columns
WIDE = 62  # a group's column
TALL = 18.0  # points of a row
ONE_PAGE = 75  # rows that can still be read when they are printed on one page


def fill_counted(sheet: Worksheet, engagement: Engagement, partner: str) -> None:
    """Write the sheet."""
    put(sheet.cell(KEYS, KEYS), marks.mark(marks.COUNTED, engagement.id))
    put(sheet.cell(KEYS, GROUP), marks.GROUP)
    put(sheet.cell(KEYS, PEOPLE), marks.PEOPLE)
    widths(sheet, WIDE, 16)
    paragraph(sheet, KEYS + 1, _words(partner), PEOPLE)
    put(sheet.cell(KEYS + 1, KEYS), partner)
    rule = whole_number()
    sheet.add_data_validation(rule)
    row = KEYS + 3
    for dimension in engagement.dimensions:
        row = _block(sheet, row, dimension, rule) + 1  # an empty row between two lists
    sheet.freeze_panes = sheet.cell(KEYS + 2, 1)
    sheet.sheet_view.showGridLines = False
    finish(sheet, pages_tall=int(row <= ONE_PAGE))


def _words(partner: str) -> str:
    return "\n".join([
        _("{partner}: how many people of each group came. Ask for a show of hands or a mark on a list; "
          "please don't guess from how people look.").format(partner=partner),
        _("Write a number in each framed cell, 0 where nobody is of that group. Leave a whole list empty if you "
          "didn't count it. Nobody is counted twice, even if they have a row on the sheet of ideas.")])


def _block(sheet: Worksheet, row: int, dimension: Dimension, rule: DataValidation) -> int:
    """Write one list; give the row below it."""
    put(sheet.cell(row, KEYS), marks.TEXT)
    heading(sheet.cell(row, GROUP), dimension.spoken())
    heading(sheet.cell(row, PEOPLE), _("People"))
    first = row + 1
    for row, (group, said) in enumerate(_groups(dimension), start=first):
        put(sheet.cell(row, KEYS), marks.key(marks.COUNT, dimension.id, group))
        label(sheet.cell(row, GROUP), said)
        sheet.row_dimensions[row].height = max(TALL, height(said, WIDE))
        entry(sheet.cell(row, PEOPLE), "0", "right")
        rule.add(sheet.cell(row, PEOPLE))
    for place in (first - 1, row + 1):
        sheet.row_dimensions[place].height = TALL
    numbers = f"{sheet.cell(first, PEOPLE).coordinate}:{sheet.cell(row, PEOPLE).coordinate}"
    put(sheet.cell(row + 1, KEYS), marks.key(marks.TOTAL, dimension.id))
    label(sheet.cell(row + 1, GROUP), _("Total"), bold=True)
    label(sheet.cell(row + 1, PEOPLE), "", bold=True).value = f'=IF(COUNT({numbers})=0,"",SUM({numbers}))'
    return row + 2


def _groups(dimension: Dimension) -> list[tuple[str, str]]:
    """Give each group's id and label; no id stands for those who would rather not say."""
    own = [(category.id, category.spoken()) for category in dimension.categories]
    return own if has_own_prefer_not(dimension) else [*own, ("", prefer_not())]
