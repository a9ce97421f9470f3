"""Names of people: after a title, in a salutation, where somebody says who they are, and below a text."""

import re

from analysis.redact.kinds import GONE, Span, Spans
from analysis.redact.letters import CAPITALS, JOINED, SMALL
from analysis.redact.not_names import NOT_NAMES, PLACE_WORDS, PLACED_BEFORE, SMALL_WORDS
from ingest.schema import fold

_TOKEN = rf"(?:[{CAPITALS}][^\W\d_]*(?:['’-][^\W\d_]+)*(?!\w)|[{CAPITALS}]\.)"
_NAME = rf"{_TOKEN}(?:[ \t]+{JOINED}{{0,2}}{_TOKEN}){{0,4}}"
_PROPER = rf"[{CAPITALS}][{SMALL}]+(?:['’-][{CAPITALS}]?[{SMALL}]+)*"
_TITLES = (r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Profa|Dra|Sr|Sra|Srta|Sres|Don|Doña|Dona|Dª|Herrn?|Frau|Monsieur|Madame|Mme|Mlle"
           r"|[Ss]enhora?|[Ss]eñora?|[Ss]eñorita|[Pp]rofessora?|[Pp]rofesora?|[Dd]outora?)")
_TITLED = re.compile(rf"(?<![\w.-]){_TITLES}\b\.?ª?[ \t]+(?:{_TITLES}\b\.?[ \t]+)?(?P<name>{_NAME})")
_GREETED = re.compile(
    rf"(?:^|[.!?\n«\"][ ]*)(?i:dear|hi|hello|hey|hola|ol[áa]|oi|querid[oa]|estimad[oa]|prezad[oa]|car[oa]|liebe[r]?|ch[eè]re?"
    rf"|bonjour|hallo)[ \t,]+(?!{_TITLES}\b)(?P<name>{_NAME})(?=[ \t]*(?:[,!:\n–-]|$))", re.M)
_NAMED = re.compile(
    r"\b(?:my name(?:['’]s| is)|my names|i am called|i['’]m called|mi nombre es|me llamo|me chamo|(?:o )?meu nome (?:é|e)"
    r"|ich hei(?:ß|ss)e|mein name ist|je m['’]appelle|mon nom est)[ \t:]+"
    rf"(?:(?-i:(?P<name>{_NAME}))|(?P<small>[^\W\d_]{{2,}}))", re.I)
_ARTICLE = re.compile(rf"\b(?:[Ss]ou|SOU)[ \t]+(?:a|o)[ \t]+(?P<name>{_PROPER}(?:[ \t]+{JOINED}{{0,2}}{_PROPER}){{0,4}})")
_BEING = re.compile(rf"\b(?:[Ss]oy|[Ss]ou|I am|I['’]m|[Tt]his is|[Jj]e suis)[ \t]+"
                    rf"(?P<name>{_PROPER}(?:[ \t]+{JOINED}{{0,2}}{_PROPER}){{1,4}})")
_CLOSINGS = (
    r"(?:(?:kind(?:est)?|best|warm(?:est)?|many)[ ])?regards|best wishes|yours (?:sincerely|faithfully|truly)|sincerely|signed"
    r"|atenciosamente|att\.?|abraços?|um abraço|saudações|cordialmente|assinado|ass\.|(?:un|un cordial) saludo|saludos"
    r"|saludos cordiales|atentamente|un abrazo|firmado|fdo\.?|cordialement|bien à vous|mit freundlichen grüßen"
    r"|(?:viele|liebe|beste|freundliche) grüße|mfg")
_THANKS = r"thanks|many thanks|thank you|cheers|love|gracias|muchas gracias|obrigad[oa]|muito obrigad[oa]|grat[oa]|merci|danke"
_LAST = rf"[ \t]*[.!]?\s*(?:\Z|\n|[,(]?\s*(?:{GONE}|\d{{1,3}}\b))"
_SIGNED = re.compile(rf"(?<!\w)(?i:{_CLOSINGS})(?:[ \t]*[,.:;!–—-]+\s*|[ \t]*\n\s*)(?P<name>[^\W\d_][\w'’.-]*"
                     rf"(?:[ \t]+[^\W\d_][\w'’.-]*){{0,4}}?)(?={_LAST})")
_SIGNED_ON = re.compile(rf"(?<!\w)(?i:{_CLOSINGS})[ \t]+(?P<name>{_NAME})(?={_LAST})")
_THANKED = re.compile(rf"(?<!\w)(?i:{_THANKS})(?:[ \t]*[,.!–—-]\s*|[ \t]*\n\s*)(?P<name>{_PROPER}(?:[ \t]+{JOINED}{{0,2}}{_PROPER})"
                      rf"{{0,3}})[ \t]*[.!]?\s*\Z")
_DASHED = re.compile(rf"(?:\n|[.!?][ ]*)[—–][ ]?(?P<name>{_PROPER}(?:[ \t]+{JOINED}{{0,2}}{_PROPER}){{0,3}})(?={_LAST})")
_PLACED = re.compile(rf"(?<!\w){PLACED_BEFORE}[ \t]+(?:(?:de|da|do|del|la|el|the|municipal|estadual)[ \t]+){{0,3}}$", re.I)


def find(text: str, language: str, region: str) -> Spans:
    """Find names where something says that they are names; a name in the middle of a sentence is not found."""
    for match in _TITLED.finditer(text):
        if not _PLACED.search(text[:match.start()]) and not _is_place(match["name"]):
            yield from _if_name(match)
    for pattern in (_GREETED, _ARTICLE, _SIGNED, _SIGNED_ON, _THANKED, _DASHED):
        for match in pattern.finditer(text):
            yield from _if_name(match)
    for match in _BEING.finditer(text):
        if not any(fold(token) in NOT_NAMES for token in match["name"].split()):
            yield match.span("name")
    for match in _NAMED.finditer(text):
        small = match["small"]
        if small and fold(small) not in SMALL_WORDS | NOT_NAMES:
            yield match.span("small")
        elif not small:
            yield from _if_name(match)


def _if_name(match: re.Match[str]) -> list[Span]:
    first = fold(match["name"].split()[0])
    return [] if first in NOT_NAMES or first in SMALL_WORDS else [match.span("name")]


def _is_place(name: str) -> bool:
    """Say whether a place is called after somebody: «Dr. King Boulevard»."""
    return any(fold(token) in PLACE_WORDS for token in name.split())
