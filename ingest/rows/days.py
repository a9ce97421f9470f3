"""Dates in words: «14 de marzo de 2026», «Saturday 7 March 2026», «Mar 7, 2026»."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

from babel import Locale

from ingest.rows import values
from ingest.schema import fold

LANGUAGES = ("en", "pt", "es")
_MONTHS = {fold(name).rstrip("."): number for language in LANGUAGES for width in ("wide", "abbreviated")
           for number, name in Locale(language).months["format"][width].items()} | {"sept": 9, "setiembre": 9}
_NAME = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th|o)?\s+(?:of\s+|de\s+)?({_NAME})\s+(?:de\s+|del\s+)?(20\d\d)\b")
_MONTH_FIRST = re.compile(rf"\b({_NAME})\s+(\d{{1,2}})(?:st|nd|rd|th)?\s+(20\d\d)\b")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?!\d)")
MONTHS = 12
LONGEST = 40  # letters; whoever writes more has not written a date


def told(cell: Any, order: str) -> dt.date | None:
    """Read a date in the given order; one that can only be in the other order («3/14/2026»), or is in words, too."""
    if (found := values.day(cell, order)) or not isinstance(cell, str) or len(cell) > LONGEST:
        return found
    return values.day(cell, "mdy" if order == "dmy" else "dmy") or _worded(fold(cell))


def order_of(cells: Iterable[Any], usual: str) -> str:
    """Tell from some cells of a column in which order its dates are written, where one of them can be but one."""
    found = [match for cell in cells if isinstance(cell, str) and (match := _NUMBERS.match(cell.strip()))]
    orders = {"dmy" if int(m[1]) > MONTHS else "mdy" for m in found if (int(m[1]) > MONTHS) != (int(m[2]) > MONTHS)
              and len(m[1]) < len("2026")}
    return orders.pop() if len(orders) == 1 else usual


def inside(said: str, order: str, start: dt.date, end: dt.date) -> str | None:
    """Find the one date within a time that a line mentions, as it stands there («2026-03-14» if in words)."""
    found = {f"{day:%Y-%m-%d}" for day in [_worded(fold(said)), *_numbered(said, order)] if day and start <= day <= end}
    return found.pop() if len(found) == 1 else None


def _worded(folded: str) -> dt.date | None:
    if found := _DAY_FIRST.search(folded):
        return _day(int(found[3]), _MONTHS[found[2]], int(found[1]))
    if found := _MONTH_FIRST.search(folded):
        return _day(int(found[3]), _MONTHS[found[1]], int(found[2]))
    return None


def _numbered(said: str, order: str) -> list[dt.date | None]:
    found = []
    for one, two, three in _NUMBERS.findall(said):
        if len(one) == len("2026"):
            found.append(_day(int(one), int(two), int(three)))
        elif len(three) in (2, 4):
            year = int(three) + (2000 if len(three) == 2 else 0)
            day, month = (one, two) if order == "dmy" else (two, one)
            if int(month) > MONTHS:  # it can only be the other order
                day, month = month, day
            found.append(_day(year, int(month), int(day)))
    return found


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
