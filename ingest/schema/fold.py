"""Two spellings of one thing look the same once folded."""

import re
import unicodedata
from functools import lru_cache

_APART = re.compile(r"[^\w+]+|_")


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Drop case, accents and punctuation: «  Não-Sei! » → «nao sei». ``+`` stays (65+)."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(char for char in bare if not unicodedata.combining(char))
    return " ".join(_APART.sub(" ", letters).split()).replace(" +", "+")
