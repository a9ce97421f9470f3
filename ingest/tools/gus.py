"""GUS BDL: the Polish statistics office's *Bank Danych Lokalnych*, a CSV with one column per question."""

import re
from typing import Any

from ingest.schema import fold
from ingest.schema.names import CENSUS
from ingest.tools.tool import Rows, Tool, folded, means

UNIT_NAMES = ("Jednostka terytorialna", "Nazwa")
_NAME = re.compile(  # «Bemowo - dzielnica (8)» → Bemowo; «Powiat m. st. Warszawa» and «M.st.Warszawa (1)» → Warszawa
    r"(?:(?:powiat\s+)?m\.\s*(?:st\.\s*)?)?(?P<name>.+?)"
    r"(?:\s+-\s+(?:dzielnica|delegatura|miasto|obszar wiejski))?(?:\s*\(\d\))?", re.IGNORECASE)


def _tidy(rows: Rows) -> Rows:
    """Call places what people call them: without the kind of unit that the office writes beside each."""
    names = {fold(name) for name in UNIT_NAMES}
    places = {i for i, cell in enumerate(rows[0]) if isinstance(cell, str) and fold(cell) in names}
    return [rows[0], *([_plain(cell) if i in places else cell for i, cell in enumerate(row)] for row in rows[1:])]


def _plain(cell: Any) -> Any:
    found = _NAME.fullmatch(cell.strip()) if isinstance(cell, str) else None
    return found["name"] if found else cell


GUS = Tool(
    name="GUS BDL",
    figures=CENSUS,
    signatures=(folded("Kod", "Jednostka terytorialna", "Lata", "Wartość"), folded("Kod", "Nazwa", "Rok", "Wartość")),
    roles=means(
        area=UNIT_NAMES,
        year=["Lata", "Rok"],
        unit=["Jednostka miary"],
        population=["Wartość"],
        kept=["Kod", "Atrybut"],
    ),
    tidy=_tidy,
)
