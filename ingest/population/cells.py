"""Read the cells of a table of population figures: numbers, years, totals."""

import re
from typing import Any

from ingest.rows import values
from ingest.schema import fold

MOST = 2_000_000_000  # people; a larger number is a code
TOTALS = frozenset(map(fold, (
    "all", "all ages", "all persons", "all people", "all residents", "all usual residents", "all households",
    "all categories", "both sexes", "todos", "todas", "todas as idades", "todas las edades", "ambos", "ambos os sexos",
    "ambos sexos", "geral", "general", "razem", "ogółem", "obie płcie")))
UNSTATED = frozenset(map(fold, (
    "not stated", "unknown", "not known", "no data", "ignorado", "não declarado", "sem declaração", "não sabe",
    "no declarado", "sin declarar", "no especificado", "no sabe", "nie ustalono", "nieustalone", "nieustalony"))
) | values.PREFER_NOT | values.BLANK
_NUMBER = re.compile(r"([1-9]\d{0,2}(?:[ .,']\d{3})+|\d{1,12})(?:[.,]0+)?")
_SHARE = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def people(cell: Any) -> int | None:
    """Read a number of people: «780883», «1,234,567», «1 234 567»; None where it is no whole number."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return int(cell) if 0 <= cell < MOST and float(cell).is_integer() else None
    found = _NUMBER.fullmatch(values.text(cell))
    number = int(re.sub(r"\D", "", found[1])) if found else MOST
    return number if number < MOST else None


def is_share(cell: Any) -> bool:
    """Say whether a number is a percentage or a part of one: «51.5», «48 %», «0.515»."""
    found = _SHARE.fullmatch(values.text(cell)) if not isinstance(cell, bool) else None
    return found is not None and float(found[1].replace(",", ".")) <= 100


def year(cell: Any) -> int | None:
    """Read a year: a date, «2021», «Census 2021»; None where there is none, or several."""
    found = set(_YEAR.findall(values.text(cell)))
    return int(found.pop()) if len(found) == 1 else None


def is_total(cell: Any) -> bool:
    """Say whether a group is everybody: «Total», «ogółem», «both sexes»."""
    return fold(values.text(cell)) in TOTALS or values.is_total([cell], loosely=True)


def is_unstated(cell: Any) -> bool:
    """Say whether a group is of those whom nobody knows: «not stated»."""
    return fold(values.text(cell)) in UNSTATED
