"""Numbers of people that are said in one cell: «Women: 12», «23 people», «Total 20», «12 women, 8 men»."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ingest.rows import counts

LONGEST = 120  # letters; whoever writes more tells a story
NUMBER_WORDS = 3  # words that a number may have: «about 12 people»
_SIGN = re.compile(r"(?P<label>.*\S)\s*[:=]\s*(?P<number>[^:=]+)", re.DOTALL)
_DASH = re.compile(r"(?P<label>.*\S)\s+[-–—]\s*(?P<number>\S.*)")
_BRACKETS = re.compile(r"(?P<label>.*\S)\s*[(\[](?P<number>[^()\[\]]+)[)\]]")
_BETWEEN = (re.compile(r"\s*[,;()\[\]\n]\s*|\.\s+|\s/\s"), re.compile(r"\s*[,;:()\[\]\n]\s*|\.\s+|\s/\s"))
_BEFORE_A_NUMBER = re.compile(r"\s*[:=]\s*(?=\S*\d)")
_AND = re.compile(r"\s+(?:and|e|y|&|\+|/)\s+(?=(?:~|about |around |cerca de |uns |umas |unos |unas )?\d)|"
                  r"(?<=\d)\s+(?:and|e|y|&|\+|/)\s+(?=[^\W\d])", re.IGNORECASE)
_NOTHING = (re.compile(r"(?<=[^\W\d])\s+(?=\d)"), re.compile(r"(?<=\d)\s+(?=[^\W\d])"))  # «12 F 8 M», «F 12 M 8»
_GLUED = re.compile(r"(?<=\d)(?=[^\W\d_])")
_SHARE = re.compile(r"\d{1,3}(?:[.,]\d+)?\s*%")
_LEAD = re.compile(  # what people say before a number
    r"(?:(?:we|they|there) (?:were|are|had|counted)|of (?:whom|which|them|us)|being|including|éramos|eramos|fomos|"
    r"somos|est[áa]vamos|est[áa]bamos|fuimos|havia|hav[íi]a|hab[íi]a|hubo|tinha|vieram|vinieron|participaram|participaron|"
    r"compareceram|asistieron|acudieron|sendo|delas|deles|d[oa]s quais|de ell[oa]s|de l[oa]s cuales|siendo)\b\s*",
    re.IGNORECASE)


class Phrase(NamedTuple):
    """A label and its number, as they are written."""

    label: str
    number: str


def set_off(cell: str, knows: Callable[[str], bool]) -> Phrase | None:
    """Read «Women: 12» and «Women = 12»; «Women – 12», «Women (12)» where ``knows`` knows the label."""
    for sign in (_SIGN, _DASH, _BRACKETS):
        if (found := sign.fullmatch(cell.strip())) and counts.heads(number := found["number"].strip()) is not None:
            return Phrase(found["label"], number) if sign is _SIGN or knows(found["label"]) else None
    return None


def phrases(cell: str, knows: Callable[[str], bool]) -> list[Phrase]:
    """Read all that is counted in a cell; nothing unless every part of it is a number of those that ``knows`` knows."""
    if len(cell) > LONGEST or not any(char.isdigit() for char in cell):
        return []
    said = _GLUED.sub(" ", cell.strip(" .!\n\t"))
    return next((found for between in _BETWEEN if (found := _parted(between.split(said), knows))), [])


def _parted(parts: list[str], knows: Callable[[str], bool]) -> list[Phrase]:
    found: list[Phrase] = []
    for part in parts:
        said = _phrases(_BEFORE_A_NUMBER.sub(" ", part), knows)
        if part and not said and not _SHARE.fullmatch(part):
            return []
        found += said
    return found


def _phrases(part: str, knows: Callable[[str], bool]) -> list[Phrase]:
    if one := _phrase(part, knows):
        return [one]
    for between in (_AND, *_NOTHING):
        pieces = between.split(part)
        found = [one for piece in pieces if (one := _phrase(piece, knows))]
        if len(found) == len(pieces) > 1:
            return found
    return []


def _phrase(said: str, knows: Callable[[str], bool]) -> Phrase | None:
    lead = _LEAD.match(said)
    rest = said[lead.end():] if lead else said
    for number, label in _ways(rest.split()):
        label = _LEAD.sub("", label, count=1) if _LEAD.match(label) else label
        if counts.heads(number) is not None and (knows(label) if label else lead):
            return Phrase(label or said[:lead.end()].strip() if lead else label, number)
    return None


def _ways(words: list[str]) -> Iterator[tuple[str, str]]:
    """Give each way to part words into a number, before or after, and a label; the longest number first."""
    for n in range(min(NUMBER_WORDS, len(words)), 0, -1):
        yield " ".join(words[:n]), " ".join(words[n:])
        if n < len(words):
            yield " ".join(words[-n:]), " ".join(words[:-n])
