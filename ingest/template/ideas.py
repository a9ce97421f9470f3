"""The sheet of ideas: one row per idea, or per person with what they say about themselves."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ingest.schema import Engagement
from ingest.template import marks
from ingest.template.lists import dropdown, options
from ingest.template.rules import told, whole_number
from ingest.template.style import KEYS, entry, finish, heading, height, open_cell, paragraph, put, widths
from locales import _

WORDS, HEADINGS = KEYS + 1, KEYS + 2  # rows
RULED = 2000  # rows with dropdowns; one may write on below them
ON_PAPER = 30  # framed rows that an empty workbook is printed with
NARROW, ASIDE, WIDE = 13, 16, 38  # widths: a number, an answer, an idea


def fill_ideas(sheet: Worksheet, lists: Worksheet, engagement: Engagement, partner: str) -> None:
    """Write the sheet."""
    columns = _columns(engagement)
    put(sheet.cell(KEYS, KEYS), marks.mark(marks.IDEAS, engagement.id))
    widths(sheet, *(width for _key, _said, width in columns))
    put(sheet.cell(WORDS, KEYS), partner)
    put(sheet.cell(HEADINGS, KEYS), marks.HEADINGS)
    for place, (name, said, _width) in enumerate(columns, start=KEYS + 1):
        put(sheet.cell(KEYS, place), name)
        heading(sheet.cell(HEADINGS, place), said)
        _open(sheet, place)
    paragraph(sheet, WORDS, _words(partner), KEYS + min(len(columns), 4))  # no wider than a screen
    sheet.row_dimensions[HEADINGS].height = max(height(said, width) for _key, said, width in columns)
    _rules(sheet, lists, engagement, [name for name, _said, _width in columns])
    sheet.freeze_panes = sheet.cell(HEADINGS + 1, 1)
    sheet.print_title_rows = f"{HEADINGS}:{HEADINGS}"
    finish(sheet, landscape=True)


def _columns(engagement: Engagement) -> list[tuple[str, str, float]]:
    """Give each column's key, heading and width."""
    return [(marks.PARTICIPANT, _("Participant number"), NARROW),
            *((marks.key(marks.QUESTION, q.id), q.spoken(), WIDE) for q in engagement.questions),
            (marks.SUPPORTS, _("Votes"), NARROW),
            *((marks.key(marks.ANSWER, d.id), d.spoken(), ASIDE) for d in engagement.dimensions)]


def _words(partner: str) -> str:
    return "\n".join([
        _("{partner}: what people said. Write one idea in each row, in people's own words, "
          "also below the frame.").format(partner=partner),
        _("If you know what a person says about themselves, give the person a number and choose the answers on the "
          "right. If a person has several ideas, give each a row with the same number."),
        _("If you don't know who said it, write only the idea. «Votes» is for dots or hands, if you counted any.")])


def _open(sheet: Worksheet, place: int) -> None:
    """Let people write in a column, however far down."""
    open_cell(sheet.column_dimensions[get_column_letter(place)])
    for row in range(HEADINGS + 1, HEADINGS + 1 + ON_PAPER):
        entry(sheet.cell(row, place), long=True)
    put(sheet.cell(WORDS, place), None)  # or it would look like one to write in


def _rules(sheet: Worksheet, lists: Worksheet, engagement: Engagement, names: list[str]) -> None:
    for dimension in engagement.dimensions:
        name = marks.key(marks.ANSWER, dimension.id)
        _add(sheet, dropdown(lists, name, options(dimension)), names.index(name))
    votes = told(whole_number(), _("Votes"), _("How many people supported this idea, if you counted."))
    _add(sheet, votes, names.index(marks.SUPPORTS))


def _add(sheet: Worksheet, rule: DataValidation, place: int) -> None:
    letter = get_column_letter(KEYS + 1 + place)
    sheet.add_data_validation(rule)
    rule.add(f"{letter}{HEADINGS + 1}:{letter}{HEADINGS + RULED}")
