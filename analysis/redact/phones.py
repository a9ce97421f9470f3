"""Telephone numbers: what Google's library of the world's numbers knows, and what people call one."""

import re

import phonenumbers as pn

from analysis.redact.kinds import GONE, Spans

_CALLING = (
    r"tel(?:[ée]fono?s?|efone|ephone|efon|f)?|t[ée]l[ée]phone|phone|call|ring|text|mobile|cell(?:phone)?"
    r"|what'?s ?app|wpp"
    r"|zap|celular|contat[oe]|contacto|contact|m[óo]vil|fone|fax|ligue|ligar|ligu?em|llam(?:ar|e|en|ad|[áa]me)"
    r"|num(?:ber|ero)"
    r"|n[úu]mero|handy|nummer|ruf(?:en|t)?(?: an)?|appel(?:er|ez)")
_TOLD = re.compile(rf"\b(?:{_CALLING})\b[^\d\n(+{GONE}]{{0,15}}(?P<number>[+(]?\d"
                   rf"(?:[ ().-]{{0,2}}\d){{6,14}})(?![\d,])", re.I)
_SHAPES = {  # numbers that can hardly be anything else, where they are written like this
    "GB": re.compile(r"(?<![\d.,])\(?0\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)"),
    "US": re.compile(r"(?<!\d)\(?[2-9]\d\d\)?[ .-]?[2-9]\d\d[.-]\d{4}(?!\d)"),
    "BR": re.compile(r"(?<!\d)\(?0?[1-9]\d\)?[ -]?9?[ ]?\d{4}-\d{4}(?!\d)"),
}
_ABROAD = re.compile(r"(?<!\d)\+[ ]?[1-9](?:[ ().-]{0,2}\d){7,14}(?!\d)")
_SPREAD = re.compile(r"\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*")  # thousands apart, as sums are written
_MONEY = re.compile(r"(?:[€£$¥%]|euros?\b|eur\b|dollars?\b|d[óo]lares\b|reais\b|pounds?\b|libras?\b|people\b|pessoas\b"
                    r"|personas\b|habitantes\b|mil(?:l[óo]n|h[ãa]o|lion)|m[2²]\b)", re.I)
_CURRENCY = re.compile(r"(?:[€£$¥]|\b(?:eur|usd|brl|gbp))\s?$", re.I)
_YEARS = re.compile(r"(?:19|20)\d\d(?:\D{1,3}(?:(?:19|20)\d\d|\d\d))*")
_WEB = re.compile(r"(?:https?://|www\.|(?<!\w)\w{1,63}\.\w{2,6}/)\S*")


def find(text: str, language: str, region: str) -> Spans:
    """Find telephone numbers of the region, and of anywhere with a + before them; no years, sums or parts of links."""
    offline = _WEB.sub(lambda link: " " * len(link.group()), text)
    shape = _SHAPES.get(region)
    for pattern in filter(None, (shape, _ABROAD)):
        yield from (match.span() for match in pattern.finditer(offline) if 8 <= _digits(match.group()) <= 15)
    for match in _TOLD.finditer(offline):
        if not _is_sum(offline, *match.span("number")):
            yield match.span("number")
    for found in pn.PhoneNumberMatcher(offline, region or None, leniency=pn.Leniency.VALID):
        if not _is_sum(offline, found.start, found.end):
            yield found.start, found.end


def _digits(number: str) -> int:
    return sum(sign.isdigit() for sign in number)


def _is_sum(text: str, start: int, end: int) -> bool:
    """Say whether a number counts something: money, people, years."""
    number = text[start:end]
    if _YEARS.fullmatch(number):
        return True
    apart = _SPREAD.fullmatch(number)
    if not apart and not number.isdigit():
        return False
    priced = _CURRENCY.search(text[:start]) or _MONEY.match(text[end:].lstrip())
    return bool(priced or (apart and (apart[1] == "," or number.endswith("000"))))
