"""Two spellings of one thing look the same once folded."""

import re
import unicodedata
from functools import lru_cache

_LIMIT = r"[<>≤≥](?=\D{0,5}\d)"  # «<18» and «>18» are not two spellings of one thing
_APART = re.compile(rf"(?:(?!{_LIMIT})[^\w+])+|_")
_PLAIN = str.maketrans({sign: " " for sign in map(chr, range(128)) if not sign.isalnum()})
_SPACED = re.compile(r"(?<=[<>≤≥]) | (?=\+)")


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Drop case, accents and punctuation: «  Não-Sei! » → «nao sei». ``65+`` and ``<18`` keep their sign."""
    if text.isascii() and not ("+" in text or "<" in text or ">" in text):  # most texts: the short way is the same
        return " ".join(text.lower().translate(_PLAIN).split())
    bare = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(char for char in bare if not unicodedata.combining(char))
    return _SPACED.sub("", " ".join(_APART.sub(" ", letters).split()))
