"""What a cell accepts, and the hint it shows when somebody comes to it. A warning, never a wall."""

import datetime as dt

from openpyxl.worksheet.datavalidation import DataValidation

from ingest.rows.values import EXCEL_EPOCH, LARGEST
from locales import _


def told(rule: DataValidation, title: str, hint: str) -> DataValidation:
    """Let a rule show a hint; Excel takes titles of 32 and hints of 255 characters."""
    rule.showInputMessage = True
    rule.promptTitle, rule.prompt = title[:32], hint[:255]
    return rule


def whole_number() -> DataValidation:
    """Accept whole numbers; «about 20» after a warning, since it is understood, too."""
    return _warning(DataValidation(type="whole", operator="between", formula1="0", formula2=str(LARGEST)),
                    _("This is not a whole number. Keep it only if nobody knows it better."))


def day(first: dt.date, last: dt.date) -> DataValidation:
    """Accept the days of the consultation."""
    return _warning(DataValidation(type="date", operator="between", formula1=_serial(first), formula2=_serial(last)),
                    _("This is not a day of the consultation. Keep it only if it is right."))


def _warning(rule: DataValidation, words: str) -> DataValidation:
    rule.errorStyle, rule.error, rule.showErrorMessage, rule.allow_blank = "warning", words[:255], True, True
    return rule


def _serial(day: dt.date) -> str:
    return str((day - EXCEL_EPOCH).days)
