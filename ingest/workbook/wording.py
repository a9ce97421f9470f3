"""Headings in other words: without brackets, numbering and function words, in two languages at once, abbreviated."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest.schema import fold
from ingest.workbook.words import STOP

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\([^()]*$")
_NUMBERING = re.compile(r"\s*(?:[qp]\s?)?\d{1,2}(?:\.\d)?\s*[.):–-]\s*(?=\D)|\s*\(?[a-h]\)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[/|\n]\s*|\s+[–—-]\s+")
_NUMBER = re.compile(r"#|№|\b[Nn]\s?[º°]\.?|\b[Nn][úu]m(?:ero)?\b\.?|\b[Nn]ro\b\.?|\bnr\b\.?")
_WANTING = re.compile(r"\b(?:would|should|d) (?:you |they |we |i |people )?(?:most )?like(?: to see)?\b|"
                      r"\blike to see\b")
_SHORT = {"qtd": "quantidade", "qtde": "quantidade", "qte": "quantidade", "qty": "quantity", "cant": "cantidad",
          "org": "organisation", "neigh": "neighbourhood", "n": "number", "no": "number", "nos": "number",
          "num": "number", "numero": "number", "nro": "number", "particip": "participants", "ppl": "people",
          "pess": "pessoas", "loc": "location", "fac": "facilitator", "recd": "received", "rec": "received"}


def spelt_out(heading: str) -> str:
    """Write the sign of a number as a word: «Form #» is no form."""
    return _NUMBER.sub(" number ", heading) if any(sign in heading for sign in "#№º°úuUrR") else heading


@lru_cache(maxsize=10_000)  # most are the same for every file
def gist(folded: str) -> str:
    """Give what a folded heading says without function words, plurals and abbreviations."""
    words = [_SHORT.get(word, word) for word in folded.split()]
    kept = [word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words if word not in STOP]
    return " ".join(kept)


def bare(heading: str) -> str:
    """Take off brackets and what numbers a heading: «3. Age (years)*» → «Age *»."""
    return _NUMBERING.sub("", _BRACKETS.sub(" ", heading), count=1).strip() or heading


def parts(heading: str) -> list[str]:
    """Give the parts of a heading that says the same twice, or in two languages: «Age / Edad»."""
    return [part for part in _BETWEEN.split(heading) if fold(part)]


def words_of(heading: str) -> Iterator[str]:
    """Give the words of a heading as they are compared, brackets left out."""
    said = _WANTING.sub("want", fold(bare(spelt_out(heading))))
    yield from gist(said).split()
