"""Names of people: after a title, in a salutation, where somebody says who they are, and below a text."""

import re

from analysis.redact.kinds import GONE, Span, Spans
from analysis.redact.letters import CAPITALS, JOINED, SMALL
from analysis.redact.not_names import NOT_NAMES, PLACE_WORDS, PLACED_BEFORE, SMALL_WORDS
from ingest.schema import fold

_TOKEN = rf"(?:[{CAPITALS}]\.|[{CAPITALS}][^\W\d_]*(?:['’-][^\W\d_]+)*(?!\w))"
_NAME = rf"{_TOKEN}(?:[ \t]+{JOINED}{{0,2}}{_TOKEN}){{0,4}}"
_PROPER = rf"[{CAPITALS}][{SMALL}]+(?:['’-][{CAPITALS}]?[{SMALL}]+)*"  # not in capitals throughout
_MORE = rf"(?:[ \t]+{JOINED}{{0,2}}{_PROPER})"
_TITLES = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Profa|Dra|Sr|Sra|Srta|Sres|Don|Doña|Dona|Dª|Herrn?|Frau|Monsieur|Madame|Mme|Mlle"
    r"|[Ss]enhora?|[Ss]eñora?|[Ss]eñorita|[Pp]rofessora?|[Pp]rofesora?|[Dd]outora?)")
_TITLED = re.compile(rf"(?<![\w.-]){_TITLES}\b\.?ª?[ \t]+(?:{_TITLES}\b\.?[ \t]+)?(?P<name>{_NAME})")
_GREETINGS = (r"dear|hi|hello|hey|hola|ol[áa]|oi|querid[oa]|estimad[oa]|prezad[oa]|car[oa]|lieber?|ch[eè]re?|bonjour"
              r"|hallo")
_GREETED = re.compile(rf"(?:^|[.!?\n«\"][ ]*)(?i:{_GREETINGS})[ \t,]+(?!{_TITLES}\b)(?P<name>{_NAME})"
                      rf"(?=[ \t]*(?:[,!:\n–-]|$))", re.M)
_SAYING = (r"my name(?:['’]s| is)|my names|i am called|i['’]m called|mi nombre es|me llamo|me chamo|meu nome (?:é|e)"
           r"|ich hei(?:ß|ss)e|mein name ist|je m['’]appelle|mon nom est")
_NAMED = re.compile(rf"\b(?:{_SAYING})[ \t:]+(?:(?-i:(?P<name>{_NAME}))|(?P<small>[^\W\d_]{{2,}}"
                    r"(?:[ \t]+[^\W\d_]{2,}(?=[ \t]*(?:[,.;!\n]|$|(?:and|y|e|et|und)\b)))?))", re.I)
_ARTICLE = re.compile(rf"\b(?:[Ss]ou|SOU)[ \t]+[ao][ \t]+(?P<name>{_PROPER}{_MORE}{{0,4}})")
_BEING = re.compile(rf"\b(?:[Ss]oy|[Ss]ou|I am|I['’]m|[Jj]e suis)[ \t]+(?P<name>{_PROPER}{_MORE}{{1,4}})")
_SINGLY = re.compile(rf"\b[Ss]o[yu][ \t]+(?P<name>{_PROPER})(?=,)")
_EYES = re.compile(rf"(?<!\w)(?:Eu|Yo|I),[ \t]+(?P<name>{_PROPER}{_MORE}{{1,4}})(?=,)")
_MR = re.compile(rf"(?<!\w)(?i:mrs?|ms)\.?[ \t]+(?P<name>[{SMALL}]{{3,}})(?!\w)")
_SEU = re.compile(rf"(?<!\w)[Ss]eu[ \t]+(?P<name>{_PROPER})(?!\w)")
_CLOSINGS = (
    r"(?:(?:kind(?:est)?|best|warm(?:est)?|many)[ ])?regards|best wishes|yours (?:sincerely|faithfully|truly)"
    r"|sincerely(?: yours)?|signed|atenciosamente|att[.e]?|abraços?|um abraço|saudações|cordialmente|assinado"
    r"|ass(?=[.:])|(?:un|un cordial) saludo|saludos|saludos cordiales|atentamente|un abrazo|firmado|fdo\.?|cordialement"
    r"|bien à vous|mit freundlichen grüßen|(?:viele|liebe|beste|freundliche) grüße|mfg")
_THANKS = (r"thanks|many thanks|thank you|cheers|love|best|all the best|gracias|muchas gracias|obrigad[oa]"
           r"|muito obrigad[oa]|grat[oa]|merci|danke")
_LIVING = r"vecin[oa]|moradora?|residente?|neighbou?r|ciudadan[oa]|cidad[ãa]o?"
_NOT_OF = r"(?!(?:de|del|desde|da|do|of|from|en|in|na|no)\b)"
_LAST = rf"[ \t]*[.!]?\s*(?:\Z|\n|[,(]?\s*(?:{GONE}|\d{{1,3}}\b))"
_SIGNED = re.compile(rf"(?<!\w)(?i:{_CLOSINGS})(?:[ \t]*[,.:;!–—-]+\s*|[ \t]*\n\s*)"
                     rf"(?P<name>[^\W\d_][\w'’.-]*(?:[ \t]+[^\W\d_][\w'’.-]*){{0,4}}?)(?={_LAST})")
_SIGNED_ON = re.compile(rf"(?<!\w)(?i:{_CLOSINGS})[ \t]+(?P<name>{_NAME})(?={_LAST})")
_THANKED = re.compile(rf"(?<!\w)(?i:{_THANKS})(?:[ \t]*[,.!–—-]\s*|[ \t]*\n\s*)"
                      rf"(?P<name>{_PROPER}{_MORE}{{0,3}})[ \t]*[.!]?\s*\Z")
_NEIGHBOUR = re.compile(rf"(?<!\w)(?i:{_CLOSINGS}|{_THANKS})\b[^\n.{GONE}]{{0,40}}(?i:{_LIVING})\b"
                        rf"(?:[ \t]+{_NOT_OF}[{SMALL}]+){{0,3}},?[ \t]+(?P<name>{_PROPER}{_MORE}{{1,4}})(?={_LAST})")
_DASHED = re.compile(rf"(?:\n|[.!?][ ]*)[—–][ ]?(?P<name>{_PROPER}{_MORE}{{0,3}})(?={_LAST})")
_PLACED = re.compile(rf"(?<!\w){PLACED_BEFORE}[ \t]+(?:(?:de|da|do|del|la|el|the|municipal|estadual)[ \t]+){{0,3}}\Z",
                     re.I)
BEFORE = 60  # characters before a title in which the place stands that is called after somebody


def find(text: str, language: str, region: str) -> Spans:
    """Find names where something says that they are names; a name in the middle of a sentence is not found."""
    for match in _TITLED.finditer(text):
        if not _PLACED.search(text, max(0, match.start() - BEFORE), match.start()) and not _is_place(match["name"]):
            yield from _if_name(match)
    said = (_SEU,) if language == "pt" else ()
    for pattern in (*said, _GREETED, _ARTICLE, _SINGLY, _EYES, _MR, _SIGNED, _SIGNED_ON, _THANKED, _NEIGHBOUR, _DASHED):
        for match in pattern.finditer(text):
            yield from _if_name(match)
    for match in _BEING.finditer(text):
        if not any(fold(token) in NOT_NAMES for token in match["name"].split()[:2]):
            yield match.span("name")
    for match in _NAMED.finditer(text):
        small = match["small"]
        if small and fold(small.split()[0]) not in SMALL_WORDS | NOT_NAMES:
            yield match.span("small")
        elif not small:
            yield from _if_name(match)


def _if_name(match: re.Match[str]) -> list[Span]:
    first = match["name"].split()[0]
    return [] if not first.endswith(".") and fold(first) in NOT_NAMES | SMALL_WORDS else [match.span("name")]


def _is_place(name: str) -> bool:
    """Say whether a place is called after somebody: «Dr. King Boulevard»."""
    return any(fold(token) in PLACE_WORDS for token in name.split())
