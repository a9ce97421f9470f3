"""Several things in one sentence, as each language puts them: «a, b and c»."""

import re
from collections.abc import Iterable
from typing import Final

from babel.lists import format_list

from locales import current, locale

_LIKE_I: Final = re.compile(r"\W*h?[ií](?![aeouáéóú])", re.IGNORECASE)  # «hierro» begins with another sound


def listed(items: Iterable[str]) -> str:
    """Write several things as a list in a sentence; in Spanish «y» is «e» before the sound of i."""
    names = list(items)
    said = format_list(names, locale=locale())
    if current() == "es" and len(names) > 1 and _LIKE_I.match(names[-1]):
        return f"{said.removesuffix(names[-1]).removesuffix('y ')}e {names[-1]}"
    return said
