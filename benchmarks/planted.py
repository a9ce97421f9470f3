"""Invented texts with planted duplicates and planted near-misses, for ``benchmarks.alike_ratio``.

Each idea is a text of its own; no two have the same words. A duplicate says an idea again, changed in
one of the ways in ``KINDS``. A near-miss is an idea of its own that differs in little: ``MISSES``.
"""

import random
import re
import unicodedata
from collections.abc import Callable, Iterator

import pandas as pd

from benchmarks.planted_words import BEGIN, END, LONGER, MORE, OWN, SENTENCE, SHORT, THINGS, TURNED
from ingest.schema import names as c

TRUTH, KIND, OF = "truth", "kind", "of"  # columns: the idea's number, how the text came about, the idea it resembles
IDEA = "idea"
COPIES, MISSED = 0.3, 0.06  # parts of the texts that are planted
MOST = 200  # copies of one idea


def planted(texts: int) -> pd.DataFrame:
    """Invent so many contributions: ``contribution_id``, ``text``, ``language``, ``truth``, ``kind``, ``of``."""
    draw = random.Random(texts)
    rows: list[tuple[str, str, int, str, int]] = []
    ideas = _ideas(draw, int(texts * (1 - COPIES - MISSED)))
    for number, (text, language) in enumerate(ideas):
        rows.append((text, language, number, IDEA, -1))
    kinds, first = list(KINDS), len(rows)
    while len(rows) < texts * (1 - MISSED):
        of = draw.randrange(first)
        text, language = ideas[of]
        many = draw.randrange(20, MOST) if _is_letter(text) and draw.random() < 0.005 else 1
        for _ in range(many):
            kind = draw.choice(kinds)
            if (said := KINDS[kind](draw, text, language)) is not None:
                rows.append((said, language, of, kind, of))
    known, misses = {_bag(text) for text, _ in ideas}, list(MISSES)
    while len(rows) < texts:
        of = draw.randrange(first)
        text, language = ideas[of]
        kind = draw.choice(misses)
        missed = MISSES[kind](draw, text, language)
        if missed is not None and _bag(missed) not in known:
            known.add(_bag(missed))
            rows.append((missed, language, len(rows), kind, of))
    del rows[texts:]
    draw.shuffle(rows)
    frame = pd.DataFrame(rows, columns=[c.TEXT, c.LANGUAGE, TRUTH, KIND, OF]).astype(
        {c.TEXT: "str", c.LANGUAGE: "str", KIND: "str"})
    frame.insert(0, c.CONTRIBUTION, [f"t{i:07d}" for i in range(len(frame))])
    return frame


def _ideas(draw: random.Random, number: int) -> list[tuple[str, str]]:
    found: dict[int, tuple[str, str]] = {}
    while len(found) < number:
        language = draw.choice(list(SHORT))
        size = draw.random()
        text = _short(draw, language) if size < 0.5 else _long(draw, language, 1 if size < 0.75 else draw.randint(3, 5))
        found.setdefault(_bag(text), (text, language))
    return list(found.values())


def _short(draw: random.Random, language: str) -> str:
    forms, where = SHORT[language]
    text = draw.choice(forms).format(t=draw.choice(THINGS[language]), w=draw.choice(where), p=_place(draw))
    return text[0].upper() + text[1:] + draw.choice(["", "", ".", "!"])


def _long(draw: random.Random, language: str, sentences: int) -> str:
    if sentences == 1:
        form = draw.choice(LONGER[language])
        return form.format(t=draw.choice(THINGS[language]), p=_place(draw), **_figures(draw)) + "."
    place = _place(draw)
    said = [f"{MORE[language]} {draw.choice(THINGS[language])} & {draw.choice(THINGS[language])}, {place}",
            draw.choice(LONGER[language]).format(t=draw.choice(THINGS[language]), p=place, **_figures(draw))]
    for _ in range(sentences):
        parts = [draw.choice(part) for part in SENTENCE[language]]
        said.append(" ".join(parts).format(t=draw.choice(THINGS[language]), **_figures(draw)))
    return ". ".join(said) + "."


def _figures(draw: random.Random) -> dict[str, int]:
    return {"n": draw.randint(2, 9), "y": draw.randint(2005, 2024)}


def _place(draw: random.Random) -> str:
    return draw.choice(BEGIN) + draw.choice(END) + draw.choice(["", "", " " + draw.choice(BEGIN) + draw.choice(END)])


def _bag(text: str) -> int:
    return hash(tuple(sorted(_plain(text).split())))


def _plain(text: str) -> str:
    bare = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^\w\s]", " ", bare).lower().split())


def _is_letter(text: str) -> bool:
    return len(text.split()) >= 30


def _loosely(draw: random.Random, text: str, language: str) -> str:
    """Lose case, accents and punctuation."""
    lost = [_plain, str.upper, lambda said: _plain(said).upper(), lambda said: f"  {said.lower()} !!"]
    return str(draw.choice(lost)(text))


def _typos(draw: random.Random, text: str, language: str) -> str | None:
    """Make a slip in one word of eight, at least in one; words of four letters and more."""
    words = text.split(" ")
    able = [i for i, word in enumerate(words) if len(word) >= 4 and word.isalpha()]
    if not able:
        return None
    for i in draw.sample(able, min(len(able), max(1, len(words) // 8))):
        words[i] = _slip(draw, words[i])
    return " ".join(words)


def _slip(draw: random.Random, word: str) -> str:
    at = draw.randrange(len(word) - 1)
    a, b, letter = word[:at], word[at:], draw.choice("aeiounrstl")
    return draw.choice([a + b[1:], a + b[1] + b[0] + b[2:], a + letter + b, a + letter + b[1:], a + b[0] + b])


def _before(draw: random.Random, text: str, language: str) -> str | None:
    """Begin a letter with a sentence of one's own."""
    return f"{_own(draw, language)}. {text}" if _is_letter(text) else None


def _after(draw: random.Random, text: str, language: str) -> str | None:
    """End a letter with a sentence of one's own; some of these lose their accents and punctuation on the way."""
    if not _is_letter(text):
        return None
    said = f"{text} {_own(draw, language)}"
    return _plain(said) if draw.random() < 0.3 else said


def _own(draw: random.Random, language: str) -> str:
    return draw.choice(OWN[language]).format(n=draw.randint(2, 9))


def _reordered(draw: random.Random, text: str, language: str) -> str:
    """Say the end first: «in Hillside, more benches»; a letter's sentences in another order."""
    if "." in text[:-1]:
        sentences = text.rstrip(".").split(". ")
        draw.shuffle(sentences)
        return ". ".join(sentences) + "."
    said = re.split(r" (?=(?:in|near|behind|en|cerca|detrás|before|antes|and|y|e|while) )", text, maxsplit=1)
    return f"{said[1]}, {said[0]}" if len(said) == 2 else text.upper()


def _other_place(draw: random.Random, text: str, language: str) -> str | None:
    """Put another place into the same words, everywhere."""
    names = sorted({word.strip(".,!") for word in text.split() if word.strip(".,!") in _NAMES})
    if not names:
        return None
    said = text.replace(names[0], draw.choice(BEGIN) + draw.choice(END))
    return said if said != text else None


def _near_place(draw: random.Random, text: str, language: str) -> str | None:
    """Put a place into the same words whose name differs in a letter only: Millside, Hillside."""
    for name in (word.strip(".,!") for word in text.split()):
        if name in _NEAR:
            return text.replace(name, draw.choice(_NEAR[name]))
    return None


def _opposite(draw: random.Random, text: str, language: str) -> str | None:
    """Turn a text around: no for more, a «not» in the first sentence."""
    for one, other in [(MORE[language], TURNED[language]), ("More ", "No "), ("No ", "More "), ("Fewer ", "More "),
                       ("Más ", "Menos "), ("Menos ", "Más "), ("No quiero", "Quiero"), ("Faltan ", "Sobran "),
                       ("cannot manage", "can manage"), ("no pueden", "pueden")]:
        if one in text:
            return text.replace(one, other)
    return None


def _other_figure(draw: random.Random, text: str, language: str) -> str | None:
    """Change a figure."""
    said = re.sub(r"\d+", lambda found: str(int(found[0]) + 1), text)
    return said if said != text else None


def _near_names() -> Iterator[tuple[str, list[str]]]:
    for name in sorted(_NAMES):
        near = [name[:i] + letter + name[i + 1:] for i in range(len(name)) for letter in "abcdefghijklmnopqrstuvwxyz"]
        if kept := [other for one in near if (other := one.capitalize()) in _NAMES and other != name]:
            yield name, kept


_NAMES = frozenset(begin + end for begin in BEGIN for end in END)
_NEAR = dict(_near_names())

Change = Callable[[random.Random, str, str], str | None]
KINDS: dict[str, Change] = {
    "the same": lambda draw, text, language: text, "case, accents, punctuation lost": _loosely, "typos": _typos,
    "another order": _reordered, "a sentence before": _before, "a sentence after": _after}
MISSES: dict[str, Change] = {
    "another place": _other_place, "a place spelt nearly so": _near_place, "the opposite": _opposite,
    "another figure": _other_figure}
