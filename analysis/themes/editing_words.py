"""What changed in a codebook, in words."""

from typing import Final

from analysis import sentences as say
from analysis.themes.editing import Difference
from locales import _, ngettext

MOST: Final = 20  # words that are named of each kind


def line(one: Difference, names: dict[str, str]) -> str:
    """Say in words what became of a theme."""
    theme = names.get(one.theme) or one.theme
    if one.is_new:
        return _("{theme}: a new theme").format(theme=theme)
    if one.is_gone:
        return _("{theme}: taken out").format(theme=theme)
    said = [words.format(words=_few(listed)) for words, listed in (
        (_("added {words}"), one.added), (_("taken out {words}"), one.removed),
        (_("changed {words}"), one.other)) if listed]
    return f"{theme}: {'; '.join(said)}"


def found_nothing(words: list[str]) -> str:
    """Name the new words that find nothing; nothing where each finds something."""
    return ngettext("{n} new word finds nothing in what was handed in so far: {words}. Is it spelt as people write it?",
                    "{n} new words find nothing in what was handed in so far: {words}. Are they spelt as people write "
                    "them?", len(words)).format(n=say.number(len(words)), words=_few(words)) if words else ""


def _few(words: list[str]) -> str:
    return ", ".join(words[:MOST]) + (" …" if len(words) > MOST else "")
