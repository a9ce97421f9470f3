"""Read numbers as people write them on paper: «~20», «15–20», «a dozen», «12 ●», «More shade (5 votes)»."""

import re
from typing import Any, NamedTuple

from ingest.rows import values
from ingest.schema import fold

_ABOUT = (r"(?:~|≈|±|about|around|approx\.?|approximately|circa|ca\.|cerca de|aprox\.?|aproximadamente|"
          r"mais ou menos|más o menos|unos|unas|uns|umas|roughly|at least|pelo menos|ao menos|al menos|por lo menos)")
_SO = r"(?:[ -]?ish|or so|e (?:pouc|tant)[oa]s|y (?:pico|tant[oa]s)|mais ou menos|más o menos)"
_PEOPLE = r"(?:people|persons?|pessoas|personas|participants|participantes)"
_HEADS = re.compile(rf"(?P<about>{_ABOUT})?\s*(?P<low>\d{{1,6}})\s*(?:(?:-|–|—|\bto\b|\ba\b)\s*(?P<high>\d{{1,6}}))?"
                    rf"\s*(?P<more>\+|{_SO}\b)?\s*{_PEOPLE}?", re.IGNORECASE)
_WORDS = {word: number for words in (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty", "dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis "
    "dezessete dezoito dezenove vinte", "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
    "quince dieciseis diecisiete dieciocho diecinueve veinte")
    for number, word in enumerate(words.split(), start=2)} | {
    "duas": 2, "catorze": 14, "thirty": 30, "trinta": 30, "treinta": 30, "forty": 40, "quarenta": 40, "cuarenta": 40}
_ABOUT_WORDS = re.compile(r"(?:about|around|approx|approximately|roughly|circa|ca|cerca de|aprox|aproximadamente|"
                          r"mais ou menos|mas o menos|un[oa]s|um[ao]?s|at least|pelo menos|al menos|por lo menos) ")
_DOZENS = re.compile(r"(?:(?P<about>about|around|umas?|unas?|cerca de) )?(?P<half>half a|meia|media)? ?"
                     r"(?P<many>a|one|two|three|uma|duas|tres|una|dos|\d)? ?(?:dozen|duzias?|docenas?)")
_FIVE = "卌"
_STROKES = re.compile(rf"(?:[|I]+|[/]+|{_FIVE}|[●•✓✔*]+)(?:\s+(?:[|I]+|[/]+|{_FIVE}|[●•✓✔*]+))*")
LONGEST = 40  # letters; whoever writes more has not counted
_MARKS = "●⬤•⚫🔴🟢🔵⭐★"
_VOTE = r"(?:votes?|votos?|dots?|puntos?|pontos?|bolinhas?|apoios?|apoyos?|likes?|👍)"
_DOTS = re.compile(rf"[{_MARKS}](?:\s?[{_MARKS}])*")
_NUMBER_OF = re.compile(rf"(?P<n>\d{{1,5}})\s*(?:{_VOTE}|[{_MARKS}])\.?", re.IGNORECASE)
_SET_OFF = rf"\d{{1,5}}\s*{_VOTE}"
_DRAWN = rf"\d{{1,5}}\s*[{_MARKS}]"
_ROW = rf"[{_MARKS}](?:\s?[{_MARKS}])"
_AFTER = re.compile(  # only what is set off from the words is a count: «we need 5 votes» is an idea
    rf"\s*[(\[]\s*(?P<inside>{_SET_OFF}|{_DRAWN}|{_ROW}*)\s*[)\]]\.?\Z|"
    rf"(?:\s[-–—:=]|\n|\s\s)\s*(?P<set_off>{_SET_OFF})\.?\Z|\s(?P<drawn>{_DRAWN}|{_ROW}*)\Z", re.IGNORECASE)
_TOLD = re.compile(rf"[\d{_MARKS}]")  # no votes without one of them
_BEFORE = re.compile(rf"(?P<drawn>{_DRAWN}|{_ROW}+)\s+(?=\S)")


class Heads(NamedTuple):
    """How many people were counted; ``about``: whoever counted was not sure."""

    number: int
    about: bool = False


def heads(cell: Any) -> Heads | None:
    """Read a head count. Of «15–20» it is the lower number: so many were there for sure."""
    if (number := values.whole_number(cell)) is not None:
        return Heads(number)
    if isinstance(cell, str) and (drawn := _strokes(cell.strip())):
        return drawn
    if isinstance(cell, str) and len(cell) <= LONGEST and (worded := _worded(fold(cell))):
        return worded
    found = _HEADS.fullmatch(values.text(cell)) if isinstance(cell, str) else None
    if found is None or (found["high"] and int(found["high"]) < int(found["low"])):
        return None
    return Heads(int(found["low"]), bool(found["about"] or found["high"] or found["more"]))


def _worded(said: str) -> Heads | None:
    """Read «twelve» and «two dozen»; dozens are never quite sure."""
    about = _ABOUT_WORDS.match(said)
    if number := _WORDS.get(said[about.end():] if about else said):
        return Heads(number, about=bool(about))
    if not (found := _DOZENS.fullmatch(said)):
        return None
    many = found["many"] or ""
    times = int(many) if many.isdigit() else _WORDS.get(many) or {"three": 3}.get(many, 1)
    return Heads(6 if found["half"] else 12 * times, about=True)


def _strokes(said: str) -> Heads | None:
    """Count strokes in fives: «||||| ||», «卌 II», «●●●». «IIII I» may be five or six: at least five."""
    if not said or len(said) > LONGEST or not _STROKES.fullmatch(said):
        return None
    groups = said.split()
    number = sum(5 if group == _FIVE else len(group) for group in groups)
    return Heads(number, about=any(group != _FIVE and len(group) != len("|||||") for group in groups[:-1]))


def votes(cell: Any) -> int | None:
    """Read how many supported an idea: «12», «12 ●», «5 votos», «●●●»."""
    if (number := values.whole_number(cell)) is not None:
        return number
    said = values.text(cell)
    if _DOTS.fullmatch(said):
        return sum(mark in _MARKS for mark in said)
    found = _NUMBER_OF.fullmatch(said)
    return int(found["n"]) if found else None


def votes_beside(idea: str) -> tuple[str, int | None]:
    """Take the votes written beside an idea off its words: «Shade (5 votes)» → «Shade», 5."""
    end = len(idea) - LONGEST if len(idea) > LONGEST else 0  # a long text is not searched: votes stand at its end
    if not _TOLD.search(idea, end) and not _TOLD.match(idea):
        return idea, None
    if (found := _AFTER.search(idea, end)) and found.start() > 0:
        return idea[:found.start()].rstrip(), votes(found[found.lastgroup or 0])
    if found := _BEFORE.match(idea[:LONGEST]):
        return idea[found.end():], votes(found["drawn"])
    return idea, None


def looks_counted(cell: Any) -> bool:
    """Say whether a cell is a number of people, or stands where one was not known."""
    if not isinstance(cell, str):
        return cell is None or heads(cell) is not None
    return len(cell) <= LONGEST and (heads(cell) is not None or values.text(cell) in ("?", "-", "–", "x", "X"))
