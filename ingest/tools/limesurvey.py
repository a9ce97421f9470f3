"""LimeSurvey: headings as codes, as full texts, or as both (`code. text`); one row per response."""

import re

from ingest.rows import values
from ingest.schema import fold
from ingest.schema.names import Channel
from ingest.tools.tool import KEPT, STARTED, Rows, Tool, folded, means

UNKNOWN_DAY = "1980-01-01"  # «handed in, but the date was not kept»
_CODED = re.compile(r"(\w+(?:\[[^\]]*\])*)\.\s+(.+)", re.DOTALL)
_CODES = means(
    id=["id"], date=["submitdate"], started=["seed", "startdate"], language=["startlanguage"],
    private=["token", "ipaddr"],
    kept=["lastpage", "datestamp", "refurl", "interviewtime"])
_TEXTS = means(
    id=["Response ID", "ID da resposta", "ID de respuesta"],
    date=["Date submitted", "Data de envio", "Fecha de envío"],
    started=["Seed", "Semente", "Semilla", "Date started", "Data de início", "Fecha de inicio"],
    language=["Start language", "Idioma inicial", "Lenguaje inicial"],
    private=["Access code", "Token", "Código de acesso", "Contraseña", "IP address", "Endereço IP", "Dirección IP"],
    kept=["Last page", "Última página", "Date last action", "Data da última ação", "Fecha de la última acción",
          "Referrer URL", "Total time", "Tempo total"])


def _spelt(heading: str) -> str:
    """Take `id. Response ID` for `id`; everything else is what it says."""
    coded = _CODED.fullmatch(heading.strip())
    return fold(coded[1]) if coded and fold(coded[1]) in _CODES else fold(heading)


def _parts(heading: str) -> list[str]:
    coded = _CODED.fullmatch(heading)
    return [coded[2], coded[1]] if coded else []


def _without_made_up_days(rows: Rows) -> Rows:
    dates = {i for i, cell in enumerate(rows[0]) if (_CODES | _TEXTS).get(_spelt(str(cell))) == "date"}
    return [rows[0], *([None if i in dates and _is_made_up(cell) else cell for i, cell in enumerate(row)]
                       for row in rows[1:])]


def _is_made_up(cell: object) -> bool:
    return values.text(cell) in (UNKNOWN_DAY, f"{UNKNOWN_DAY} 00:00:00")


LIMESURVEY = Tool(
    name="LimeSurvey",
    channel=Channel.ONLINE,
    people=True,
    several=";",
    signatures=(
        folded("id", "submitdate", "lastpage", "startlanguage"),
        folded("Response ID", "Date submitted", "Last page", "Start language"),
        folded("ID da resposta", "Data de envio", "Última página", "Idioma inicial"),
        folded("ID de respuesta", "Fecha de envío", "Última página", "Lenguaje inicial"),
    ),
    patterns=((r"(groupTime|Q\w*Time)\d*", KEPT), (r"startdate", STARTED)),
    spelt=_spelt,
    parts=_parts,
    roles=_CODES | _TEXTS,
    tidy=_without_made_up_days,
)
