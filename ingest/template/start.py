"""The first sheet: what this is, how to fill it in, and the lines about the workshop."""

import datetime as dt

from babel import Locale
from babel.dates import format_date
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ingest.schema import Engagement
from ingest.template import marks
from ingest.template.lists import dropdown
from ingest.template.rules import day, told, whole_number
from ingest.template.style import KEYS, entry, finish, heading, label, paragraph, put, widths
from locales import _, current, locale, pick

LABEL, VALUE = KEYS + 1, KEYS + 2  # columns
DATE_FORMS = {  # the month in letters shows whether day and month were taken for each other
    "en": "d mmmm yyyy", "pt_BR": '[$-416]d" de "mmmm" de "yyyy', "es": '[$-40A]d" de "mmmm" de "yyyy'}


def fill_start(sheet: Worksheet, lists: Worksheet, engagement: Engagement, partner: str, names: list[str]) -> None:
    """Write the sheet; ``names``: what the three sheets are called."""
    put(sheet.cell(KEYS, KEYS), marks.mark(marks.START, engagement.id))
    put(sheet.cell(KEYS, VALUE), marks.VALUE)
    widths(sheet, 30, 62)
    row = _words(sheet, engagement, partner, names)
    for kind, said in _asked().items():
        put(sheet.cell(row, KEYS), kind)
        label(sheet.cell(row, LABEL), said)
        sheet.row_dimensions[row].height = 24
        if kind == "partner":
            label(sheet.cell(row, VALUE), partner, bold=True)
        else:
            _open(sheet, row, kind, _rule(kind, lists, engagement))
        row += 1
    put(sheet.cell(KEYS + 1, KEYS), partner)
    sheet.sheet_view.showGridLines = False
    finish(sheet, pages_tall=1)


def _open(sheet: Worksheet, row: int, kind: str, rule: DataValidation | None) -> None:
    entry(sheet.cell(row, VALUE), DATE_FORMS[current()] if kind == "date" else "General")
    if rule:
        sheet.add_data_validation(rule)
        rule.add(sheet.cell(row, VALUE))


def _asked() -> dict[str, str]:
    """Name the lines by what they tell. The words are those that are known in any workbook."""
    return {"partner": _("Organisation"), "date": _("Date"), "venue": _("Venue"), "area": _("Area"),
            "language": _("Language"), "people": _("People present")}


def _words(sheet: Worksheet, engagement: Engagement, partner: str, names: list[str]) -> int:
    """Write title and instructions; give the row below them."""
    row = KEYS + 1
    for text, bold, size in _paragraphs(engagement, partner, names):
        paragraph(sheet, row, text, VALUE, bold, size)
        put(sheet.cell(row, KEYS), marks.TEXT)
        row += 1
    row += 1  # a gap
    sheet.row_dimensions[row].height = 22
    heading(sheet.cell(row, LABEL), _("About the workshop"))
    heading(sheet.cell(row, VALUE), _("Write here"))
    put(sheet.cell(row, KEYS), marks.TEXT)
    return row + 1


def _paragraphs(engagement: Engagement, partner: str, names: list[str]) -> list[tuple[str, bool, int]]:
    start, end = (spoken_day(day, engagement.date_order) for day in (engagement.start, engagement.end))
    title = pick(engagement.title, engagement.id)
    plain = [
        _("This workbook is for one workshop of {partner}. What people say there counts in the consultation "
          "like everybody else's voice. The consultation runs from {start} to {end} ({place}).").format(
              partner=partner, start=start, end=end, place=engagement.place),
        _("Who reads it: the team that runs the consultation. It shows ideas and figures to those who decide. "
          "Please write no names, telephone numbers or addresses of people.")]
    steps = [
        _("One workbook is one workshop. For another workshop, fill in another copy of the empty workbook."),
        _("Write in the framed yellow cells. All else is locked, so that your answers are understood."),
        _("Tell us about the workshop below on this sheet. Write what people said on the sheet «{ideas}», and how "
          "many people of each group came on «{counted}».").format(ideas=names[1], counted=names[2]),
        _("Where a cell offers a list, choose from it. Leave empty what you don't know. "
          "Nobody has to say anything about themselves."),
        _("Save it as a workbook (.xlsx or .ods) and send it back to whoever sent it to you.")]
    return [(title, True, 16), *((text, False, 11) for text in plain), (_("How to fill it in"), True, 12),
            *((f"{i}. {step}", False, 11) for i, step in enumerate(steps, start=1))]


def _rule(kind: str, lists: Worksheet, engagement: Engagement) -> DataValidation | None:
    """Say what the answer on a line may be."""
    if kind == "area" and engagement.areas:
        rule = dropdown(lists, kind, [area.spoken() for area in engagement.areas.categories])
        return told(rule, _("Area"), _("Where the workshop took place. Choose from the list."))
    if kind == "language":
        rule = dropdown(lists, kind, [_language(code) for code in engagement.languages])
        return told(rule, _("Language"), _("The language most people spoke. Leave it empty if there were several."))
    if kind == "date":
        rule = day(engagement.start, engagement.end)
        return told(rule, _("Date"), _("The day of the workshop. Look at the month again once you have written it."))
    if kind == "people":
        return told(whole_number(), _("People present"), _("How many people came, whether they spoke or not."))
    return None


def spoken_day(day: dt.date, order: str) -> str:
    """Write a day with the month in letters; English puts the day where the engagement does."""
    return format_date(day, "long", day_locale(order))


def day_locale(order: str) -> Locale:
    """Give the rules by which days are written in the language in use."""
    return Locale("en", "GB") if current() == "en" and order == "dmy" else locale()


def _language(code: str) -> str:
    name = Locale(code).get_language_name(current()) or code
    return name[0].upper() + name[1:]
