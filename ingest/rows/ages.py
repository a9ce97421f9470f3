"""Read ages as people write them, and find the one band they lie in: «34 anos», «25 a 34», «born 1988», «sessenta»."""

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from ingest.schema import Dimension

OLDEST = 130
_UNITS = r"(?:\s*(?:anos?(?: de idade)?|years?(?: old)?|yrs?|y\.?/?o\.?))?"
_EXACT = re.compile(rf"(\d{{1,3}}){_UNITS}")
_RANGE = re.compile(rf"(?:de |from |entre |between )?(\d{{1,3}})\s*(?:-|–|—|\ba\b|\bate\b|\bto\b|\be\b|\by\b|\band\b)"
                    rf"\s*(\d{{1,3}}){_UNITS}")
_ABOVE = re.compile(rf"(\d{{1,3}})\s*(?:\+|(?:anos )?(?:ou|o) mais|(?:anos )?(?:o|y) mas|(?:years )?(?:and|or) "
                    rf"(?:over|older|more)){_UNITS}")
_OVER = re.compile(rf"(?:over|above|older than|mais de|acima de|maior(?:es)? de|mas de|mayor(?:es)? de|\+)"
                   rf" ?(\d{{1,3}}){_UNITS}")
_UNDER = re.compile(rf"(?:under|below|younger than|less than|menos de|menor(?:es)? (?:de|que)|abaixo de|debajo de|< ?)"
                    rf" ?(\d{{1,3}}){_UNITS}")
_UP_TO = re.compile(rf"(?:up to|ate|hasta) (?:os |los )?(\d{{1,3}}){_UNITS}|"
                    rf"(\d{{1,3}}){_UNITS} (?:or|and) (?:under|younger)|"
                    rf"(\d{{1,3}}) (?:anos )?(?:ou|o) (?:menos|menor)")
_ABOUT = re.compile(rf"(?:~|±|c\.?|ca\.?|about|around|approx\.?|approximately|roughly|cerca de|aprox\.?|mais ou menos|"
                    rf"mas o menos|uns|umas|unos|unas|aproximadamente|por volta de|alrededor de) ?(\d{{1,3}}){_UNITS}")
_PART = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_DECADE = re.compile(r"(?:in (?:my|her|his|their) )?(?:(early|mid|late)[ -])?([1-9]0)['’]?s")
_SOME = re.compile(r"([1-9]0) (?:e (?:poucos|tantos)|y (?:pico|tantos|algo)|something|odd|ish)(?: anos)?")
CODES = ("98", "99")  # of surveys, for «no answer»; ages, too
NEAR = range(80, 98)  # ages beside which they are ages
NEARLY = 2  # years by which «about 40» may be wrong
_BORN = re.compile(r"(?:born|nascid[oa]|nacid[oa]|nasceu|nacio|nasc\.?)\s*(?:in|em|en)?\s*((?:19|20)\d\d)")
_TENS = {
    20: ("twenty", "vinte", "veinte"), 30: ("thirty", "trinta", "treinta"), 40: ("forty", "quarenta", "cuarenta"),
    50: ("fifty", "cinquenta", "cincuenta"), 60: ("sixty", "sessenta", "sesenta"),
    70: ("seventy", "setenta"), 80: ("eighty", "oitenta", "ochenta"), 90: ("ninety", "noventa")}
_ONES = {
    1: ("one", "um", "uma", "uno", "una", "un"), 2: ("two", "dois", "duas", "dos"), 3: ("three", "tres"),
    4: ("four", "quatro", "cuatro"), 5: ("five", "cinco"), 6: ("six", "seis"), 7: ("seven", "sete", "siete"),
    8: ("eight", "oito", "ocho"), 9: ("nine", "nove", "nueve")}
_TENS_BY_WORD = {word: number for number, words in _TENS.items() for word in words}
_ONES_BY_WORD = {word: number for number, words in _ONES.items() for word in words}
_WORDS = re.compile(rf"({'|'.join(_TENS_BY_WORD)})(?:(?: e | y |-| )({'|'.join(_ONES_BY_WORD)}))?{_UNITS}")


class Years(NamedTuple):
    """From the youngest to the oldest that somebody may be."""

    low: int
    high: int


def band(raw: str, dimension: Dimension, year: int | None = None) -> str | None:
    """Find the band in which an age lies as a whole; None where it may lie in two."""
    years = read_years(raw, year)
    if years is None or not years.low <= years.high <= OLDEST:
        return None
    return next((c.id for c in dimension.categories if (c.low is not None or c.high is not None)
                 and (c.low or 0) <= years.low and years.high <= (OLDEST if c.high is None else c.high)), None)


def codes_among(said: Mapping[str, int]) -> frozenset[str]:
    """Give those of «98» and «99» that are more likely a survey's code for «no answer» than an age.

    They are where more people say so than are between 80 and 97 in all: the older, the fewer. ``said``: how many gave
    each answer.
    """
    met = [code for code in CODES if code in said]
    if not met:
        return frozenset()
    read = ((read_years(text), n) for text, n in said.items())
    near = sum(n for years, n in read if years and years.low == years.high and years.low in NEAR)
    return frozenset(code for code in met if said[code] > near)


def read_years(raw: str, year: int | None = None) -> Years | None:
    """Read an age. ``year``: when it was told, for those who tell the year they were born in."""
    said = _plain(raw)
    if found := _EXACT.fullmatch(said):
        return Years(int(found[1]), int(found[1]))
    if found := _RANGE.fullmatch(said):
        return Years(int(found[1]), int(found[2]))
    if found := _ABOVE.fullmatch(said):
        return Years(int(found[1]), max(int(found[1]), OLDEST))
    if found := _DECADE.fullmatch(said):
        first, last = _PART.get(found[1] or "", (0, 9))
        return Years(int(found[2]) + first, int(found[2]) + last)
    if limits := _limits(said):
        return limits
    if (found := _BORN.fullmatch(said)) and year and int(found[1]) < year:
        return Years(year - int(found[1]) - 1, year - int(found[1]))  # the birthday may be to come
    if found := _WORDS.fullmatch(said):
        number = _TENS_BY_WORD[found[1]] + _ONES_BY_WORD.get(found[2] or "", 0)
        return Years(number, number)
    return None


def _limits(said: str) -> Years | None:
    """Read an age that is not told exactly: «over 70», «menor de 18», «about 40», «40 y tantos»."""
    if found := _OVER.fullmatch(said):
        return Years(int(found[1]) + 1, max(int(found[1]) + 1, OLDEST))
    if found := _UNDER.fullmatch(said):
        return Years(0, int(found[1]) - 1)
    if found := _UP_TO.fullmatch(said):
        return Years(0, int(found[1] or found[2] or found[3]))
    if found := _ABOUT.fullmatch(said):
        return Years(int(found[1]) - NEARLY, int(found[1]) + NEARLY)
    if found := _SOME.fullmatch(said):
        return Years(int(found[1]), int(found[1]) + 9)
    return None


def _plain(raw: str) -> str:
    bare = unicodedata.normalize("NFKD", raw.casefold())
    return " ".join("".join(char for char in bare if not unicodedata.combining(char)).split())
