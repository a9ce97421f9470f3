"""Read single cells: categories, ages, dates, numbers, texts. What isn't understood is None."""

import datetime as dt
import re
import unicodedata
from types import NoneType
from typing import Any

from babel import Locale

from ingest.layout.mapping import STATES
from ingest.once import each
from ingest.records import Answer
from ingest.rows.ages import band
from ingest.rows.loosely import loosely
from ingest.rows.usual import usual_spellings
from ingest.schema import Dimension, fold
from ingest.schema.engagement import AGE_KIND, AREA_KIND
from ingest.schema.names import State
from ingest.schema.near import nearest

PREFER_NOT = frozenset(fold(text) for text in (
    "prefer_not", "prefer not to say", "rather not say", "would rather not say", "decline to answer", "declined",
    "prefiro não dizer", "prefiro não responder", "não quero dizer", "não quis responder", "prefere não dizer",
    "prefiero no decirlo", "prefiero no decir", "prefiero no responder", "no quiero decirlo", "ns/nc", "refused",
    "prefer not to answer", "prefer not to respond", "prefer not to disclose", "rather not answer",
    "would rather not answer", "don't want to say", "do not want to say", "don't want to answer",
    "do not want to answer", "didn't want to say", "did not want to say", "refused to answer", "recusou se a responder",
    "prefiro não informar", "prefiro não declarar", "não quero responder", "não quero informar", "não quer dizer",
    "não quer responder", "não deseja responder", "não desejo responder", "prefere não responder",
    "prefere não informar", "prefiero no contestar", "no quiero decir", "no quiero responder", "no quiero contestar",
    "no quiere decir", "no quiere responder", "no desea responder", "no deseo responder", "no quiso responder",
    "no quiso contestar", "prefiere no decirlo", "prefiere no responder", "prefiere no contestar",
    "pnts", "prefer not", "not disclosed", "ns/nr", "no contesta", "no responde", "recusou", "não quis dizer"))
BLANK = frozenset(fold(text) for text in ("", "-", "--", "n/a", "na", "blank", "no answer", "s/r", "sem resposta",
                                          "sin respuesta", "not answered", "not stated", "not specified", "unknown",
                                          "don't know", "do not know", "does not know", "doesn't know", "dk",
                                          "not sure", "não sei", "não sabe", "não soube", "não sei dizer",
                                          "não sabe dizer", "no sé", "no lo sé", "no sabe", "no sabría decir",
                                          "did not say", "didn't say", "did not answer", "não disse", "não respondeu",
                                          "não informou", "no dijo", "no respondió", "no contestó",
                                          "não informado", "não informada", "não declarado", "não declarada",
                                          "no informado", "no informada", "sin dato", "s/d", "s/i"))
NO_ANSWER = "99"  # as survey programs write it; not for ages, where it is one
TOTALS = ("total", "subtotal", "sub total", "suma", "soma", "grand total", "total geral", "total general",
          "totals", "totais", "totales", "soma total", "suma total")
_DAY = re.compile(r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:[ T].*)?")
_WHOLE = re.compile(r"(\d{1,9})(?:\.0)?")  # other programs write 12 as 12.0
_ITEM = re.compile(r"\s*(?:[-–•*·●▪]|\(?\d{1,2}[.)])\s+(.*)", re.DOTALL)
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2007": " ", "\x00": None, "\ufeff": None})
_ODD = re.compile("[\r\u00a0\u202f\u2007\x00\ufeff]")  # what makes a text unclean
FEWEST = 3  # pieces between semicolons, and words in each, that make a list
LARGEST = 1_000_000_000  # a larger number is no count of people or votes
EXCEL_EPOCH = dt.date(1899, 12, 30)
CENTURY = 2000  # of a year in two digits
AHEAD = 366  # days; a year in two digits that lies further ahead is not a year


def text(cell: Any) -> str:
    """Give a cell as clean text: one kind of line break, plain spaces, composed accents."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    plain = str(cell)
    if _ODD.search(plain):
        plain = plain.replace("\r\n", "\n").replace("\r", "\n").translate(_SPACES)
    return unicodedata.normalize("NFC", plain).strip()


def texts(cells: list[Any]) -> list[str | None]:
    """Give a column's cells as clean texts, None where one is empty."""
    if {str, float, NoneType}.issuperset(map(type, cells)):
        return each(_text, cells)
    return [_text(cell) for cell in cells]  # 1 and True are the same, but say different things


def _text(cell: Any) -> str | None:
    """Clean a cell; most are plain, and cleaned the short way."""
    if cell is None:
        return None
    if cell.__class__ is str and cell.isascii() and "\r" not in cell and "\x00" not in cell:
        return cell.strip()
    return text(cell)


def ideas(cell: Any, several: bool = False) -> list[str]:
    """Split a cell into its ideas where every line is a list item, or where semicolons part three or more
    of three or more words (``several``: where they part any); otherwise it is one idea."""
    return pieces(text(cell), several)


def pieces(whole: str, several: bool = False) -> list[str]:
    """Split a clean text into its ideas."""
    if "\n" not in whole and ";" not in whole:
        return [whole] if whole else []
    lines = [line for line in whole.split("\n") if line.strip()]
    items = [_ITEM.fullmatch(line) for line in lines]
    if len(lines) > 1 and all(items):
        return [item[1].strip() for item in items if item and item[1].strip()]
    parts = [part.strip() for part in whole.split(";") if part.strip()]
    if several or (len(parts) >= FEWEST and all(len(part.split()) >= FEWEST for part in parts)):
        return parts
    return [whole] if whole else []


def answer(cell: Any, dimension: Dimension, spellings: dict[str, str], year: int | None = None,
           strict: bool = False) -> Answer:
    """Read a demographic answer. ``spellings``: folded spelling → category id; ``year``: of the answer;
    ``strict``: only as it is spelt, not in fewer or more words.

    An answer that is given but not understood has state ``given`` and no category.
    """
    raw = text(cell)
    folded = fold(raw)
    if found := spellings.get(folded):
        state = STATES.get(found, State.GIVEN)  # somebody may have said that a value is no answer
        return Answer(dimension.id, state, found if state == State.GIVEN else None, raw)
    if folded in BLANK or (folded == NO_ANSWER and dimension.kind != AGE_KIND):
        return Answer(dimension.id, State.BLANK, raw=raw)
    if folded in PREFER_NOT:
        return Answer(dimension.id, State.PREFER_NOT, raw=raw)
    if dimension.kind == AGE_KIND:
        return Answer(dimension.id, State.GIVEN, band(raw, dimension, year), raw)
    is_place = dimension.kind == AREA_KIND
    found = misspelt(raw, spellings) if is_place or not strict else None
    if found is None and not strict:
        found = loosely(raw, spellings, shorter=not is_place)
    return Answer(dimension.id, State.GIVEN, found, raw)


def misspelt(said: str, spellings: dict[str, str]) -> str | None:
    """Find the one category (a place, say) whose spelling is near enough; None where several are, or none is."""
    near = {spellings[name] for name in nearest(fold(said), spellings)}
    return near.pop() if len(near) == 1 else None


def spellings_of(dimension: Dimension) -> dict[str, str]:
    """Give every folded spelling of a dimension's categories, with the category's id."""
    own = {spelling: category.id for category in dimension.categories for spelling in category.spellings()}
    return usual_spellings(dimension) | own


def day(cell: Any, order: str = "dmy") -> dt.date | None:
    """Read a date: a date cell, ISO text, or three numbers in the engagement's order; 26 is the year 2026."""
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    if isinstance(cell, int | float):
        return EXCEL_EPOCH + dt.timedelta(days=int(cell)) if 20_000 < cell < 80_000 else None
    if not (match := _DAY.fullmatch(text(cell))):
        return None
    first, second, third = match.groups()
    year, month, day_ = (first, second, third) if len(first) == 4 else (
        (third, second, first) if order == "dmy" else (third, first, second))
    return _date(year, month, day_)


def _date(year: str, month: str, day_: str) -> dt.date | None:
    """Put a date together: its year in four digits, or in two unless that lies more than a year ahead."""
    if len(year) not in (2, 4):
        return None
    try:
        found = dt.date(int(year) + (CENTURY if len(year) == 2 else 0), int(month), int(day_))
    except ValueError:
        return None
    ahead = found > dt.date.today() + dt.timedelta(days=AHEAD)
    return None if len(year) == 2 and ahead else found


def language(cell: Any, languages: list[str]) -> str | None:
    """Find which of the engagement's languages a cell names: «es», «pt-BR», «Español», «Spanish»."""
    folded = fold(text(cell))
    names = {fold(Locale(code).get_language_name(spoken) or ""): code for code in languages
             for spoken in ("en", "pt", "es", code)}
    return names.get(folded) or next((code for code in languages if folded.split(" ")[0] == code), None)


def whole_number(cell: Any) -> int | None:
    """Read a count: a number without a fraction, not negative."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return int(cell) if 0 <= cell < LARGEST and float(cell).is_integer() else None
    digits = _WHOLE.fullmatch(text(cell))
    return int(digits[1]) if digits else None


def is_total(cells: list[Any], loosely: bool = False) -> bool:
    """Say whether a row's first filled cell calls it a total; loosely: «Total women» does, too."""
    return says_total(next((cell for cell in cells if cell is not None), None), loosely)


def says_total(cell: Any, loosely: bool = False) -> bool:
    """Say whether a cell says «total»."""
    if not isinstance(cell, str) or (cell.isascii() and not _may_be_total(cell.lower())):
        return False
    folded = fold(cell)
    return folded in TOTALS or (loosely and folded.startswith(("total ", "subtotal ")))


def _may_be_total(said: str) -> bool:
    return "tota" in said or "suma" in said or "soma" in said  # one of them is in each of the TOTALS
