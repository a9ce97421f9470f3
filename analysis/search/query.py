"""What somebody looks for: words, by their stems; "words in quotation marks", as they stand."""

import re
from dataclasses import dataclass
from typing import Final

from ingest.schema import fold

MOST: Final = 20  # words and phrases; a longer search finds nothing more
_QUOTED: Final = re.compile("[\"“”«„]([^\"“”«»„]*)[\"“”»]")


@dataclass(frozen=True)
class Query:
    """words: each is looked for by its stem. phrases: folded words that must stand side by side, as they are."""

    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is looked for."""
        return not (self.words or self.phrases)


def read(written: str) -> Query:
    """Read what somebody typed; a text must hold all of it. A quotation mark that isn't closed is none."""
    phrases = [tuple(fold(quoted).split()) for quoted in _QUOTED.findall(written)]
    words = [word for word in re.split(r"[\s\"“”«»„]+", _QUOTED.sub(" ", written)) if fold(word)]
    return Query(tuple(dict.fromkeys(words))[:MOST], tuple(dict.fromkeys(filter(None, phrases)))[:MOST])
