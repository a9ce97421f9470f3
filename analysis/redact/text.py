"""Take out of a text what points to one person: kind after kind, until nothing more is found."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

import pandas as pd

from analysis.redact import addresses, documents, mails, names, phones, postcodes, profiles
from analysis.redact.kinds import GONE, Kind, Mark, Spans, word
from ingest.schema import names as c

_FINDERS: Final[list[tuple[Kind, Callable[[str, str, str], Spans]]]] = [  # what is sure before what is likely
    (Kind.EMAIL, mails.find), (Kind.PROFILE, profiles.find), (Kind.DOCUMENT, documents.find),
    (Kind.POSTCODE, postcodes.find), (Kind.PHONE, phones.find), (Kind.ADDRESS, addresses.find),
    (Kind.NAME, names.find)]
_ONE = {Kind.ADDRESS, Kind.POSTCODE}  # written behind each other they are one address


@dataclass(frozen=True)
class Redacted:
    """A text as others than staff may read it, and what was taken out of the text as it was written."""

    text: str
    marks: tuple[Mark, ...]


def redact(text: str, language: str = "", region: str = "") -> Redacted:
    """Put a word in brackets in the place of each name, number and address that is found.

    language: the text's, two letters; region: the country whose numbers and postcodes are meant, two
    letters. The words in brackets are in the language in use. This is a help, not a guarantee: what
    nothing announces (a name in the middle of a sentence) is not found.
    """
    left, marks = _places().sub(lambda place: GONE * len(place.group()), text), []
    while found := _next(left, language, region):
        marks += found
        for mark in found:
            left = left[:mark.start] + GONE * (mark.end - mark.start) + left[mark.end:]
    told = _joined(text, sorted(marks))
    return Redacted(_written(text, told), tuple(told))


def _places() -> re.Pattern[str]:
    """Match what stands in the place of something already: «[document number]» announces no number."""
    return re.compile("|".join(re.escape(word(kind)) for kind in Kind))


def redact_all(contributions: pd.DataFrame, region: str) -> list[Redacted]:
    """Redact texts in their order: a frame with the columns text and language, one row per text."""
    languages = contributions[c.LANGUAGE].fillna("")
    return [redact(text, language, region) for text, language in
            zip(contributions[c.TEXT].tolist(), languages.tolist(), strict=True)]


def _next(left: str, language: str, region: str) -> list[Mark]:
    """Find what one kind still finds; kinds later in the list only see what is left by the earlier ones."""
    for kind, find in _FINDERS:
        spans = sorted({span for span in find(left, language, region) if GONE not in left[slice(*span)]},
                       key=lambda span: (span[0], -span[1]))
        if spans:
            return [Mark(start, end, kind) for start, end in _apart(spans)]
    return []


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Make one of spans that overlap."""
    apart: list[tuple[int, int]] = []
    for start, end in spans:
        if apart and start < apart[-1][1]:
            apart[-1] = apart[-1][0], max(end, apart[-1][1])
        elif end > start:
            apart.append((start, end))
    return apart


def _joined(text: str, marks: list[Mark]) -> list[Mark]:
    """Make one address of its parts."""
    joined: list[Mark] = []
    for mark in marks:
        last = joined[-1] if joined else None
        if last and {last.kind, mark.kind} <= _ONE and Kind.ADDRESS in (last.kind, mark.kind) \
                and re.fullmatch(r"[,\s]*", text[last.end:mark.start]):
            joined[-1] = Mark(last.start, mark.end, Kind.ADDRESS)
        else:
            joined.append(mark)
    return joined


def _written(text: str, marks: Iterable[Mark]) -> str:
    pieces, end = [], 0
    for mark in marks:
        pieces += [text[end:mark.start], word(mark.kind)]
        end = mark.end
    return "".join([*pieces, text[end:]])
