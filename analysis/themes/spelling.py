"""When two spellings count as one word: «ÔNIBUS» and «onibus», «fly-tipping» and «fly tipping».

tidy     a text as it is shown: one kind of space, nothing invisible
even     a tidy text as it is compared, letter for letter in the same places
Stems    a word's accent-free stem, under which it is compared

Accents are stripped *before* stemming, because many residents write without them. The stemmers
know plurals by their accents in places («estações»), so those are undone first.
"""

import re
from collections.abc import Iterable

from snowballstemmer import stemmer as snowball

from ingest.schema import fold

STEMMERS = {"en": "english", "pt": "portuguese", "es": "spanish", "fr": "french", "de": "german",
            "it": "italian", "nl": "dutch", "ca": "catalan", "pl": "polish"}
PLURALS = {  # ending of a folded plural → ending of its singular
    "en": [(r"^womens?$", "woman"), (r"^mens?$", "man"), (r"^childrens?$", "child"), (r"^mice$", "mouse"),
           (r"^feet$", "foot"), (r"^teeth$", "tooth"), (r"^geese$", "goose"), (r"^(bus|gas)es$", r"\1"),
           (r"^(kni|wi)ves$", r"\1fe"), (r"^(shel|thie|loa|hal)ves$", r"\1f")],
    "pt": [(r"(?<=.)(oes|aes|aos)$", "ao"), (r"(?<=..)([aeou])is$", r"\1l"), (r"(?<=.[aeiou])ns$", "m")],
    "es": [(r"(?<=..)ces$", "z"), (r"(?<=...)enes$", "en")],
    "pl": [(r"(?<=...)ow$", "")],
}
STROKES = str.maketrans("łø", "lo")  # letters that are one with their stroke, and written without it in a hurry
NOUN = 4  # letters at least: stop lists hold nouns («ponto», «grupo»), and those have plurals
_INVISIBLE = "\u00ad\u200b\u2060\ufeff\ufe0f"
_APOSTROPHE = re.compile("[’‘ʼ`´]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
HYPHENS = ("-", "‐", "‑")
_HYPHEN = re.compile(rf"(?<=[^\W\d_])[{''.join(HYPHENS)}](?=[^\W\d_])")


def tidy(text: str) -> str:
    """Put one space wherever there is white space, and drop what nobody sees (soft hyphens)."""
    return " ".join(pieces(text))


def pieces(text: str) -> list[str]:
    """Give what stands between the spaces of a tidy text."""
    for sign in () if text.isascii() else _INVISIBLE:
        if sign in text:
            text = text.replace(sign, "")
    return text.split()


def even(text: str) -> str:
    """Make hyphens inside words spaces, all apostrophes one, addresses unreadable.

    Every letter keeps its place, so that a match can be shown as it was written.
    """
    if "@" in text or "www." in text or "://" in text:
        text = _ADDRESS.sub(lambda found: "_" * len(found[0]), text)
    return _HYPHEN.sub(" ", _APOSTROPHE.sub("'", text))


def without_addresses(text: str) -> str:
    """Leave out links and addresses."""
    return _ADDRESS.sub(" ", text)


class Stems:
    """Give words their accent-free stems in one language.

    Function words keep their form, and no other word's stem is one of them: Portuguese «comida»
    would be stemmed to «com», which is *with*.
    """

    def __init__(self, language: str, function_words: Iterable[str]) -> None:
        self._stem = snowball(STEMMERS[language]).stemWord if language in STEMMERS else str
        self._plurals = [(re.compile(ending), single) for ending, single in PLURALS.get(language, [])]
        self.function_words = frozenset(fold(word).translate(STROKES) for word in function_words)

    def __call__(self, word: str) -> str:
        """Give the stem of one word; signs without letters stay as they are."""
        folded = fold(re.sub(r"'s?\b", "", word.casefold())).translate(STROKES) or word
        if (function_word := self._as_function_word(folded)) is not None:
            return function_word
        stem = self._stem(self._singular(folded))
        return stem if stem not in self.function_words else f"{stem}~"

    def _singular(self, folded: str) -> str:
        for ending, single in self._plurals:
            folded, changed = ending.subn(single, folded)
            if changed:
                break
        return folded

    def _as_function_word(self, folded: str) -> str | None:
        own = folded in self.function_words
        for ending in ("s", "es"):
            single = folded.removesuffix(ending)
            if single != folded and len(single) >= NOUN + own and single in self.function_words:
                return single
        return folded if own else None
