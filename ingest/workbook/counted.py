"""A line that says how many people there were: «under 35 | 6», «In the room: 23», «Na sala | 23»."""

import re
from enum import Enum
from typing import Any, NamedTuple

from ingest.rows import counts, values
from ingest.rows.ages import read_years
from ingest.schema import fold
from ingest.schema.engagement import AGE_KIND
from ingest.workbook.grid import Cells, filled
from ingest.workbook.headings import Headings
from ingest.workbook.wording import gist
from ingest.workbook.words import COUNTERS

LONGEST = 60  # letters of a label; whoever writes more says something
_COUNTERS = frozenset(gist(fold(name)) for name in COUNTERS)
_SHARE = re.compile(r"\s*\d{1,3}(?:[.,]\d+)?\s*%\s*")
_OF_AGE = re.compile(r"(?:aged?|ages|idades?|edad(?:es)?)\s+", re.IGNORECASE)
_MANY = (r"(?:(?:total|how many|number of|no of|total de|total of|quantos|quantas|cuantos|cuantas|numero de) )?"
         r"(?:(?:people|persons|participants|residents|attendees|heads|pessoas|participantes|moradores|presentes|"
         r"personas|asistentes|vecinos|cabezas|cabecas) )?(?:(?:who|were|we were|que|estavam|estaban|eramos|eram) )*")
_THERE = re.compile(_MANY + (
    r"(?:in (?:the )?(?:room|hall|meeting|workshop|session)|at (?:the )?(?:table|meeting|workshop|session)|"
    r"came|attended|there|(?:were )?present(?: today)?|on the day|signed in|"
    r"n[ao]s? (?:sala|salao|oficina|reuniao|roda|encontro|mesa|auditorio)|vieram|compareceram|participaram|"
    r"en (?:la|el) (?:sala|salon|taller|reunion|mesa|encuentro|auditorio)|vinieron|asistieron|acudieron|participaron)"))
_ALL = frozenset(("everyone", "everybody", "all", "all together", "all of us", "todos", "todas", "todos e todas"))
_COUNT = re.compile(  # what stands above such lines
    r"(?:the )?(?:head ?counts?|count(?: of (?:people|heads))?|attendance|numbers|"
    r"who (?:came|was (?:there|in the room))|"
    r"contagem(?: de pessoas| de cabecas)?|(?:lista de )?presencas?|quem (?:veio|estava)|"
    r"conteo(?: de personas)?|recuento(?: de personas)?|asistencia|quien(?:es)? (?:vino|vinieron|estaba|estaban))"
    r"(?: (?:by|por|per) \w+(?: \w+)?)?")


class Kind(Enum):
    """What a line counts: everybody at the meeting, a group of them, a sum, or something that isn't known."""

    WHOLE = 1
    GROUP = 2
    SUM = 3
    UNKNOWN = 4


class Line(NamedTuple):
    """A label and a number of people, with the columns they stand in (the same one for «Women: 12»).

    ``dimension``: of which it is a group; nothing where the label tells none, or several could be meant.
    """

    kind: Kind
    label: str
    column: int
    number: counts.Heads
    beside: int
    dimension: str = ""


def line_of(row: Cells, headings: Headings) -> Line | None:
    """Read a row as such a line; None where it holds anything else, or more than a share beside the number."""
    places = filled(row)
    if len(places) == 3 and _is_share(row[places[2]]):
        places = places[:2]
    if len(places) == 2 and isinstance(row[places[0]], str) and not isinstance(row[places[1]], bool):
        label, number, beside = row[places[0]], row[places[1]], places[1]
    elif len(places) == 1 and isinstance(row[places[0]], str):
        label, number = _in_one_cell(row[places[0]])
        beside = places[0]
    else:
        return None
    heads = counts.heads(number)
    label = label.strip().rstrip(":=–-").strip()
    if heads is None or not label or len(label) > LONGEST or values.whole_number(label) is not None:
        return None
    kind, dimension = _meaning(label, headings)
    return Line(kind, label, places[0], heads, beside, dimension)


def _in_one_cell(cell: str) -> tuple[str, str]:
    """Part «Women: 12» and «23 people present» into label and number."""
    number, _, label = cell.strip().partition(" ")
    if number.isdigit() and _THERE.fullmatch(fold(label)):
        return label, number
    label, _, number = cell.rpartition(":")
    return label, number


def _is_share(cell: Any) -> bool:
    """Say whether a cell is a part of the whole: «26 %», or .26 as spreadsheets have it."""
    return bool(_SHARE.fullmatch(cell)) if isinstance(cell, str) else isinstance(cell, float) and 0 < cell < 1


def names_a_count(cells: list[Any], headings: Headings) -> bool:
    """Say whether cells stand above such lines as their heading: «Head count», «Group | Number», «Age»."""
    if not all(isinstance(cell, str) and len(cell) <= LONGEST for cell in cells):
        return False
    return _names_one(cells[0], headings) and all(
        _names_one(cell, headings) or gist(fold(cell)) in _COUNTERS or "%" in cell for cell in cells[1:])


def _names_one(cell: str, headings: Headings) -> bool:
    said, role = fold(cell), headings.role(cell)
    return bool(_COUNT.fullmatch(said) or _THERE.fullmatch(said) or headings.vocabulary.meta(cell) == "people"
                or headings.dimension(cell) or (role and role.kind in ("people", "category", "dimension")))


def _meaning(label: str, headings: Headings) -> tuple[Kind, str]:
    said = fold(label)
    if values.says_total(label) or said in _ALL:
        return Kind.SUM, ""
    if _THERE.fullmatch(said) or headings.vocabulary.meta(label) == "people" or _COUNT.fullmatch(said):
        return Kind.WHOLE, ""
    if known := [dimension for dimension, category in headings.counted(label).items() if category]:
        return Kind.GROUP, known[0] if len(known) == 1 else ""
    return _of_ages(label, headings)


def _of_ages(label: str, headings: Headings) -> tuple[Kind, str]:
    """Know «under 35» for ages, even where they are no band of the engagement's."""
    years = read_years(_OF_AGE.sub("", label, count=1))
    asked = next((d.id for d in headings.engagement.dimensions if d.kind == AGE_KIND), None)
    return (Kind.GROUP, asked) if asked and years and years.low < years.high else (Kind.UNKNOWN, "")
