"""Two spellings of one thing look the same once folded."""

import re
import unicodedata
from functools import lru_cache

_LIMIT = r"[<>≤≥](?=\D{0,5}\d)"  # «<18» and «>18» are not two spellings of one thing
_APART = re.compile(rf"(?:(?!{_LIMIT})[^\w+])+|_")
_ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]+")  # the usual ones of those that combine with a letter
_PLAIN = str.maketrans({sign: " " for sign in map(chr, range(128)) if not sign.isalnum()})
_SPACED = re.compile(r"(?<=[<>≤≥]) | (?=\+)")


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Drop case, accents and punctuation: «  Não-Sei! » → «nao sei». ``65+`` and ``<18`` keep their sign."""
    bare = text.lower() if text.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    if bare.isascii() and not ("+" in bare or "<" in bare or ">" in bare):  # most texts: the short way is the same
        return " ".join(bare.translate(_PLAIN).split())
    letters = "".join(char for char in bare if not unicodedata.combining(char))
    return _SPACED.sub("", " ".join(_APART.sub(" ", letters).split()))
