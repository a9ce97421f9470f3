"""The plan as a workbook: one line per meeting to hold, with room for its date, contact and state."""

import io
from collections.abc import Iterable
from typing import Final

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from analysis import sentences as say
from analysis.exports import harmless
from analysis.outreach.outreach import Missed, whole_plan
from analysis.outreach.plan import EXPECTED_PEOPLE, ONE_HIGH, ONE_LOW
from analysis.outreach.rates import SESSIONS
from analysis.outreach.report import lines
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import _

WIDTHS: Final = (5, 34, 22, 38, 28, 16, 14, 8, 8, 14, 28, 16, 40)
DATE_AT, STATUS_AT = 10, 12  # columns, from 1
_HEAD = PatternFill("solid", fgColor="1F3A5F")


def plan_workbook(missed: list[Missed], engagement: Engagement, otherwise: str = "") -> bytes:
    """Write the plans of all groups, with what is said of each; otherwise: what is said where there is none."""
    return workbook(whole_plan(missed), engagement, lines(missed, engagement, otherwise))


def workbook(planned: pd.DataFrame, engagement: Engagement, told: Iterable[str]) -> bytes:
    """Write a plan (``plan.PLAN_COLUMNS``) as XLSX, with the sentences behind it on a second sheet.

    One row per meeting; expected people and their range are those of one meeting. No cell is a formula.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _("Meetings to hold")
    lines = meetings_to_hold(planned, engagement)
    _fill(sheet, lines)
    _offer_states(sheet, len(lines))
    notes = book.create_sheet(_("How it was reckoned"))
    _fill(notes, pd.DataFrame({_("In words"): list(told)}, dtype="str"))
    notes.column_dimensions["A"].width = 110
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def meetings_to_hold(planned: pd.DataFrame, engagement: Engagement) -> pd.DataFrame:
    """Make a line of each meeting of a plan, under headings in the language in use; empty where people fill in."""
    spoken = {dimension.id: dimension for dimension in engagement.dimensions}
    every = planned.loc[planned.index.repeat(planned[SESSIONS].astype("int64"))].to_dict("records")
    return pd.DataFrame([{
        _("No."): number, _("Group"): spoken[row[c.DIMENSION]].say(row[c.CATEGORY]),
        _("Area"): "" if pd.isna(row[c.AREA]) else engagement.say_area(row[c.AREA]), _("Partner"): row[c.PARTNER],
        _("Venue"): "" if pd.isna(row[c.VENUE]) else row[c.VENUE], _("How"): say.channel(row[c.CHANNEL]),
        _("People of the group to expect"): round(row[EXPECTED_PEOPLE] / row[SESSIONS], 1),
        _("Range from"): round(row[ONE_LOW]), _("Range to"): round(row[ONE_HIGH]),
        _("Date"): "", _("Contact"): "", _("State"): "", _("Notes"): ""} for number, row in enumerate(every, start=1)])


def _fill(sheet: Worksheet, lines: pd.DataFrame) -> None:
    safe = harmless(lines)
    sheet.append(list(safe.columns))
    for row in safe.itertuples(index=False):
        sheet.append([None if value == "" else value for value in row])
    for line in sheet.iter_rows():
        for cell in line:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type  # never a formula
    for place, width in enumerate(WIDTHS[:len(safe.columns)], start=1):
        cell = sheet.cell(1, place)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), _HEAD
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A2"


def _offer_states(sheet: Worksheet, lines: int) -> None:
    """Let people choose a meeting's state from a list, and write its date as a date."""
    states = ",".join(state.replace(",", " ") for state in (_("to arrange"), _("arranged"), _("held"), _("called off")))
    choice = DataValidation(type="list", formula1=f'"{states}"', allow_blank=True)
    sheet.add_data_validation(choice)
    for line in range(2, lines + 2):
        choice.add(sheet.cell(line, STATUS_AT))
        sheet.cell(line, DATE_AT).number_format = "yyyy-mm-dd"
