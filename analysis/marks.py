"""A text as HTML in which each theme's words are marked, with the key of the theme beside them."""

import html
import re
from collections.abc import Mapping


def marked_by(text: str, words: Mapping[str, list[str]]) -> str:
    """Mark words in a text; everything is escaped. ``words``: what stands beside the mark → the words it is for.

    Where words of several overlap, the longest is marked; what several have in common carries all
    their signs. A space in the words stands for any white space in the text.
    """
    signs: dict[str, list[str]] = {}
    for sign, listed in words.items():
        for word in listed:
            if word.strip():
                signs.setdefault(" ".join(word.split()), []).append(sign)
    pieces, end = [], 0
    for match in _pattern(signs).finditer(text) if signs else ():
        beside = " ".join(dict.fromkeys(signs[" ".join(match.group().split())]))
        pieces += [html.escape(text[end:match.start()]), _mark(match.group(), beside)]
        end = match.end()
    return "".join([*pieces, html.escape(text[end:])])


def _pattern(phrases: Mapping[str, list[str]]) -> re.Pattern[str]:
    longest = sorted(phrases, key=len, reverse=True)
    spaced = [r"\s+".join(map(re.escape, phrase.split())) for phrase in longest]
    return re.compile("|".join(rf"(?<!\w){phrase}(?!\w)" for phrase in spaced))


def _mark(words: str, sign: str) -> str:
    beside = f"<sup>{html.escape(sign)}</sup>" if sign else ""
    return f"<mark>{html.escape(words)}{beside}</mark>"
