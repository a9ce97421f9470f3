"""A line that says how many people there were: «under 35 | 6», «23 | In the room», «12 women, 8 men»."""

import re
from enum import Enum
from typing import Any, NamedTuple

from ingest.rows import counts, values
from ingest.rows.ages import read_years
from ingest.schema import fold
from ingest.schema.engagement import AGE_KIND, AREA_KIND
from ingest.workbook.grid import Cells, filled
from ingest.workbook.headings import Headings
from ingest.workbook.phrases import phrases, set_off
from ingest.workbook.wording import gist
from ingest.workbook.words import COUNTERS

SPLIT = 4  # cells into which a line of a text file may be cut at its commas
_DIGIT = re.compile(r"\d")
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
_RESIDENTS = frozenset((
    "residents", "neighbours", "neighbors", "moradores", "moradoras", "vizinhos", "vecinos", "vecinas"))
_ALL = frozenset(("everyone", "everybody", "all", "all together", "altogether", "all of us", "in all", "in total",
                  "todos", "todas", "todos e todas", "no total", "ao todo", "en total", "todos y todas"))
_COUNT = re.compile(  # what stands above such lines
    r"(?:the )?(?:head ?counts?|count(?: of (?:people|heads))?|attendance|numbers|"
    r"who (?:came|was (?:there|in the room))|"
    r"contagem(?: de pessoas| de cabecas)?|(?:lista de )?presencas?|quem (?:veio|estava)|"
    r"conteo(?: de personas)?|recuento(?: de personas)?|asistencia|quien(?:es)? (?:vino|vinieron|estaba|estaban))"
    r"(?: (?:by|por|per) \w+(?: \w+)?)?")
_AROUND = re.compile(
    r"(?:(?:how many|(?:the )?number of|no\.? of|n\.?º de|n[uú]mero de|quant[oa]s|¿?cu[aá]nt[oa]s|"
    r"quantidade de|cantidad de|aged?|ages|idade|edad)\s+)?(?P<group>.+?)"
    r"(?:\s+(?:attending|attended|came|present|in the room|there|presentes?|vieram|vinieron|asistieron|participaram|"
    r"participaron))?\s*\??", re.IGNORECASE)
_SEVERAL = re.compile(r".*(?:s|women|men|people)")
_OF_THINGS = re.compile(r" (?:of|de|do|da|dos|das|del) (?!people|persons|heads|pessoas|personas|cabe[cz]as|presen|"
                        r"particip|atten|asisten)")


class Kind(Enum):
    """What a line counts: everybody at the meeting, a group of them, a sum, or something that isn't known; or it names
    one of these, and no number."""

    WHOLE = 1
    GROUP = 2
    SUM = 3
    UNKNOWN = 4
    EMPTY = 5


class Line(NamedTuple):
    """A label and a number of people, with the columns they stand in (the same one for «Women: 12»).

    ``dimension``: of which it is a group; nothing where the label tells none, or several could be meant.
    ``said``: the number as it is written. ``loose``: no sign parts it from its label («12 women»). ``more``: what
    else is counted in the same cell.
    """

    kind: Kind
    label: str
    column: int
    number: counts.Heads
    beside: int
    dimension: str = ""
    said: Any = None
    loose: bool = False
    more: tuple["Line", ...] = ()

    @property
    def every(self) -> tuple["Line", ...]:
        """Give all that is counted in its cell."""
        return (self, *self.more)


def line_of(row: Cells, headings: Headings) -> Line | None:
    """Read a row as such a line; None where it holds anything else, or more than a share beside the number."""
    places = filled(row)
    if len(places) == 3 and _is_share(row[places[2]]):
        places = places[:2]
    if len(places) == 1 and isinstance(row[places[0]], str):
        return _in_one_cell(row[places[0]], places[0], headings)
    if 1 < len(places) <= SPLIT and all(isinstance(row[i], str) and _DIGIT.search(row[i]) for i in places):
        line = _in_one_cell(", ".join(row[i] for i in places), places[0], headings)
        if line and line.kind != Kind.UNKNOWN:
            return line
    if len(places) != 2 or isinstance(row[places[0]], bool) or isinstance(row[places[1]], bool):
        return None
    return _in_two_cells(row, places[0], places[1], headings)


def _in_two_cells(row: Cells, first: int, second: int, headings: Headings) -> Line | None:
    """Read «Women | 12» and «12 | Women»."""
    if isinstance(row[first], str) and counts.heads(row[second]) is not None:
        return _line(row[first], row[second], first, second, headings)
    if isinstance(row[second], str) and counts.heads(row[first]) is not None and not is_answer(row[first], headings):
        line = _line(row[second], row[first], second, first, headings)
        return line if line and (line.kind != Kind.UNKNOWN or values.whole_number(row[first]) is not None) else None
    return None


def _line(label: str, number: Any, column: int, beside: int, headings: Headings) -> Line | None:
    heads = counts.heads(number)
    label = label.strip().rstrip(":=–-").strip()
    if heads is None or not label or len(label) > LONGEST or values.whole_number(label) is not None:
        return None
    kind, dimension = _meaning(label, headings)
    if kind in (Kind.UNKNOWN, Kind.GROUP) and (bare := _bare(label)) and _meaning(bare, headings)[0] == Kind.GROUP:
        (kind, dimension), label = _meaning(bare, headings), bare
    return Line(kind, label, column, heads, beside, dimension, number)


def _bare(label: str) -> str:
    """Give a group without the words around it: «How many women came?» → «women»; nothing where there are none."""
    found = _AROUND.fullmatch(label)
    return found["group"] if found and found["group"] != label else ""


def _in_one_cell(cell: str, column: int, headings: Headings) -> Line | None:
    """Part «Women: 12», «23 people present» and «12 women, 8 men» into labels and numbers."""
    def knows(label: str) -> bool:
        return _is_known(label, headings)
    pair = set_off(cell, knows)
    set_apart = _line(*pair, column, column, headings) if pair else None
    if (set_apart and set_apart.kind != Kind.UNKNOWN) or headings.counted(cell) or read_years(cell):
        return set_apart  # «15 to 24» is an answer
    found = [line for phrase in phrases(cell, knows) if (line := _line(*phrase, column, column, headings))]
    lines = [line._replace(loose=not counts_everybody(line.label),
                           kind=Kind.WHOLE if line.kind == Kind.UNKNOWN else line.kind) for line in found]
    return lines[0]._replace(more=tuple(lines[1:])) if lines else set_apart


def _is_known(label: str, headings: Headings) -> bool:
    """Say whether a label beside a number leaves no doubt: a place may be an address, «Hillside 12»."""
    kind, dimension = _meaning(label, headings)
    asked = headings.engagement.dimension(dimension) if dimension else None
    return kind in (Kind.WHOLE, Kind.SUM) or (kind == Kind.GROUP and not (asked and asked.kind == AREA_KIND))


def empty_line(row: Cells, headings: Headings) -> Line | None:
    """Read a row that names what is counted, and beside it no number: «Men», «Men | n/a», «n/a | Men», «Men: few»."""
    places = filled(row)
    if not 0 < len(places) < 3:
        return None
    if len(places) == 2 and _is_nothing(row[places[0]]):
        places.reverse()
    label, said = row[places[0]], row[places[1]] if len(places) > 1 else None
    if said is None and isinstance(label, str) and ":" in label:
        label, _, said = (part.strip() for part in label.rpartition(":"))
    if not isinstance(label, str) or not (said is None or _is_share(said) or isinstance(said, str)):
        return None
    return _empty(label, said, places[0], places[-1], headings)


def _empty(label: str, said: Any, column: int, beside: int, headings: Headings) -> Line | None:
    is_number = counts.heads(label) is not None and not is_answer(label, headings)
    if is_number or len(label) > LONGEST or len(str(said)) > counts.LONGEST:
        return None
    kind, dimension = _meaning(label, headings)
    if kind == Kind.UNKNOWN or (said is None and kind != Kind.GROUP):
        return None
    return Line(Kind.EMPTY, label, column, counts.Heads(0), beside, dimension, said)


def is_answer(cell: Any, headings: Headings) -> bool:
    """Say whether a cell that reads as a number of people is spelt as an answer is: «65+»."""
    return isinstance(cell, str) and any(
        fold(cell) in headings.spellings(d.id) for d in headings.engagement.dimensions)


def _is_nothing(cell: Any) -> bool:
    return isinstance(cell, str) and (fold(cell) in values.BLANK or cell.strip() in ("?", "–"))


def _is_share(cell: Any) -> bool:
    """Say whether a cell is a part of the whole: «26 %», or .26 as spreadsheets have it."""
    return bool(_SHARE.fullmatch(cell)) if isinstance(cell, str) else isinstance(cell, float) and 0 < cell < 1


def names_a_count(cells: list[Any], headings: Headings) -> bool:
    """Say whether cells stand above such lines as their heading: «Head count», «Group | Number», «Age»."""
    if not all(isinstance(cell, str) and len(cell) <= LONGEST for cell in cells):
        return False
    return _names_one(cells[0], headings) and all(
        _names_one(cell, headings) or gist(fold(cell)) in _COUNTERS or "%" in cell for cell in cells[1:])


def counts_everybody(cell: Any) -> bool:
    """Say whether a heading is of everybody who came: «In the room»."""
    return isinstance(cell, str) and bool(_THERE.fullmatch(fold(cell)))


def is_plural(label: str) -> bool:
    """Say whether a label can't be one person's answer: «Women», «homens»."""
    return bool(_SEVERAL.fullmatch(fold(label)))


def opens_a_count(said: str) -> bool:
    """Say whether a title begins as such lines' heading: «Head count, Lantern Hall», «Who came to Elm Street»."""
    found = _COUNT.match(folded := fold(said))
    return bool(found and not folded[found.end():found.end() + 1].isalnum() and not _OF_THINGS.match(
        folded[found.end():]))


def _names_one(cell: str, headings: Headings) -> bool:
    said, role = fold(cell), headings.role(cell)
    return bool(_COUNT.fullmatch(said) or _THERE.fullmatch(said) or headings.vocabulary.meta(cell) == "people"
                or headings.dimension(cell) or (role and role.kind in ("people", "category", "dimension")))


def _meaning(label: str, headings: Headings) -> tuple[Kind, str]:
    said = fold(label)
    if values.says_total(label) or said in _ALL:
        return Kind.SUM, ""
    if (_THERE.fullmatch(said) or said in _RESIDENTS or _COUNT.fullmatch(said)
            or headings.vocabulary.meta(label) == "people"):
        return Kind.WHOLE, ""
    counted = headings.counted(label) or headings.counted(_one_of(label))
    if known := [dimension for dimension, category in counted.items() if category]:
        return Kind.GROUP, known[0] if len(known) == 1 else ""
    return _of_ages(label, headings)


def _one_of(label: str) -> str:
    """Give a label without the plural's «s»: «pretas» are counted where one answers «preta»."""
    return " ".join(word[:-1] if len(word) > len("yes") and word.endswith("s") else word for word in label.split())


def _of_ages(label: str, headings: Headings) -> tuple[Kind, str]:
    """Know «under 35» for ages, even where they are no band of the engagement's."""
    years = read_years(_OF_AGE.sub("", label, count=1))
    asked = next((d.id for d in headings.engagement.dimensions if d.kind == AGE_KIND), None)
    return (Kind.GROUP, asked) if asked and years and years.low < years.high else (Kind.UNKNOWN, "")
