"""Fonts that have every letter of a sheet. Typst leaves out a letter that no font has, and says nothing.

Fonts come from the packages the project needs (Noto Sans and Noto Sans Arabic: Latin, Greek,
Cyrillic, Devanagari, Arabic letters) and others of that kind (``fontpkg-…``), so that the sheets
look the same on every computer. Only for letters these lack are the computer's own fonts asked.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib.metadata import entry_points

import typst
from fontTools.ttLib import TTFont, TTLibError

from ingest.errors import FairHearingError
from locales import _

GROUP = "fontpkg.family"  # under which packages with fonts are known
FIRST = ("Noto Sans", "Noto Sans Arabic")
STYLES = ("normal", 400, 700)  # what sheets are set in: upright, regular and bold
UNSEEN = {"Cc", "Cf", "Zl", "Zp"}  # kinds of signs that are never drawn
EAST_ASIAN = {"CJK", "HANGUL", "HIRAGANA", "KATAKANA", "BOPOMOFO", "FULLWIDTH", "IDEOGRAPHIC"}
NAMED = 5  # letters that a message names

Faces = dict[str, frozenset[int]]  # family → the letters that all its faces in use have


def letters(texts: Iterable[str]) -> frozenset[int]:
    """Give the letters that have to be drawn, by their number in Unicode."""
    return frozenset(ord(sign) for text in texts for sign in set(text) if unicodedata.category(sign) not in UNSEEN)


@cache
def packaged() -> typst.Fonts:
    """Find the fonts that came as packages."""
    folders = [str(entry.load().ROOT) for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name)]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


@cache
def everywhere() -> typst.Fonts:
    """Find the fonts of this computer, beside the packages'."""
    folders = [str(entry.load().ROOT) for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name)]
    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=False, font_paths=folders)


def families_for(wanted: frozenset[int], language: str) -> list[str]:
    """Choose the families that have all the letters, the usual one first.

    Raises ``FairHearingError`` that names the letters, the language and what to install.
    """
    chosen, missing = _cover(wanted, _faces(packaged()), [FIRST[0]])
    if missing:
        chosen, missing = _cover(missing, _faces(everywhere()), chosen)
    if missing:
        raise _lacking(missing, language)
    return chosen


def needs_more(families: Iterable[str]) -> bool:
    """Say whether some of the families are the computer's own."""
    return not set(families) <= set(_faces(packaged()))


def _cover(wanted: frozenset[int], faces: Faces, chosen: list[str]) -> tuple[list[str], frozenset[int]]:
    """Add families until all letters are covered: the usual ones, then whichever has most of what is missing."""
    missing = wanted.difference(*(faces.get(family, frozenset()) for family in chosen))
    while missing and faces:
        best = max(sorted(faces, key=_rank), key=lambda family: len(missing & faces[family]))
        if not missing & faces[best]:
            break
        chosen, missing = [*chosen, best], missing - faces[best]
    return chosen, missing


def _rank(family: str) -> tuple[bool, bool, str]:
    return family not in FIRST, not family.startswith("Noto Sans"), family


@cache
def _faces(fonts: typst.Fonts) -> Faces:
    style, *weights = STYLES
    found: Faces = {}
    for font in fonts.fonts():
        if font.path and font.style == style and font.weight in weights:
            there = _letters_in(font.path, font.index)
            found[font.family] = found.get(font.family, there) & there
    return found


@cache
def _letters_in(path: str, index: int) -> frozenset[int]:
    try:
        with TTFont(path, fontNumber=index, lazy=True) as font:
            return frozenset(font.getBestCmap() or ())
    except (TTLibError, OSError):
        return frozenset()  # a broken font has no letters


def _lacking(missing: frozenset[int], language: str) -> FairHearingError:
    signs = [chr(letter) for letter in sorted(missing)]
    named = ", ".join(f"{sign} ({unicodedata.name(sign, f'U+{ord(sign):04X}')})" for sign in signs[:NAMED])
    script = unicodedata.name(signs[0], "").split(" ")[0]
    east = script in EAST_ASIAN
    said = _("No font on this computer has these letters, which sheets in «{language}» need: {letters}. Nothing was "
             "written. Install a font that has them, or leave them out of the text. On Debian and Ubuntu: "
             "apt install {package}. On macOS and Windows: install «{font}» from fonts.google.com/noto. Then try "
             "again.")
    return FairHearingError("missing_letter", said.format(
        language=language, letters=named + (" …" if len(signs) > NAMED else ""),
        package="fonts-noto-cjk" if east else "fonts-noto-core",
        font="Noto Sans CJK" if east else f"Noto Sans {script.title()}"))
