"""Postcodes that stand for a few doors; those of a whole district («SE15») are what a consultation is about."""

import re

from analysis.redact.kinds import Spans

_ENGLISH = r"(?!\d(?:st|nd|rd|th)\b)"
_BRITISH = re.compile(rf"(?<![\w.-])[a-z]{{1,2}}\d[a-z\d]?[ ]{{0,2}}{_ENGLISH}\d[abd-hjlnp-uw-z]{{2}}(?!\w)", re.I)
_STATES = ("A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|PR|RI|S[CD]|T[NX]|UT|V[AT]"
           "|W[AIVY]")
_AMERICAN = re.compile(rf"\b(?:{_STATES})[ ,]+\d{{5}}(?:-\d{{4}})?(?![\w-])|(?<![\w$.,-])\d{{5}}-\d{{4}}(?![\w-])")
_BRAZILIAN = re.compile(r"(?<![\w.,-])\d{2}\.?\d{3}-\d{3}(?![\w-])")
_TOLD = re.compile(r"\b(?:cep|zip(?: ?code)?|post ?code|c\.? ?p\.|c[óo]digo postal|PLZ|code postal)(?: is| é| es"
                   r"|[:\s])+"
                   r"(?P<code>\d{2}\.?\d{3}(?:-?\d{3,4})?)(?!\d)", re.I)
_OF = {"GB": _BRITISH, "US": _AMERICAN, "BR": _BRAZILIAN}


def find(text: str, language: str, region: str) -> Spans:
    """Find the region's postcodes, and any number that is called one."""
    if region in _OF:
        yield from (match.span() for match in _OF[region].finditer(text))
    yield from (match.span("code") for match in _TOLD.finditer(text))
