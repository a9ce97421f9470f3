"""The hidden sheet behind the dropdowns: one column per list.

A list written into the cell's own rule must be shorter than 256 characters and hold no comma.
"""

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ingest.rows.values import PREFER_NOT
from ingest.schema import Dimension
from ingest.template import marks
from ingest.template.style import KEYS, put
from locales import _

NAME = "lists"


def add_lists(book: Workbook, engagement: str) -> Worksheet:
    """Add the sheet; lists come in one by one."""
    sheet = book.create_sheet(NAME)
    put(sheet.cell(KEYS, KEYS), marks.mark(marks.LISTS, engagement))
    sheet.sheet_state = "hidden"
    sheet.protection.sheet = True
    return sheet


def options(dimension: Dimension) -> list[str]:
    """Give the answers that a person may choose: the categories, and not to say."""
    own = [category.spoken() for category in dimension.categories]
    return own if has_own_prefer_not(dimension) else [*own, prefer_not()]


def has_own_prefer_not(dimension: Dimension) -> bool:
    """Say whether not to say is one of the engagement's own categories."""
    return any(category.spellings() & PREFER_NOT for category in dimension.categories)


def prefer_not() -> str:
    """Say that somebody would rather not say, in words that are read as that."""
    return _("Prefer not to say")


def dropdown(lists: Worksheet, name: str, choices: list[str]) -> DataValidation:
    """Put a list on the hidden sheet, and give the rule by which cells offer it.

    Something else may be written after a warning: an age in years, say, is understood, too.
    """
    column = lists.max_column + 1
    for row, choice in enumerate([name, *choices], start=KEYS):
        put(lists.cell(row, column), choice)
    letter = get_column_letter(column)
    rule = DataValidation(
        type="list", formula1=f"{NAME}!${letter}${KEYS + 1}:${letter}${KEYS + len(choices)}", allow_blank=True,
        errorStyle="warning", error=_("This answer is not in the list. Keep it only if no answer in the list fits."))
    rule.showErrorMessage = True
    return rule
