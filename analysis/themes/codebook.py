"""The codebook as the tagger needs it: each theme's words, per language."""

import re
from collections import defaultdict

import pandas as pd
from spacy.language import Language

from analysis.themes.spelling import even, tidy
from ingest.schema import fold
from ingest.schema import names as c
from locales import current

SEPARATOR = c.SEPARATOR


def words(codebook: pd.DataFrame, language: str) -> dict[str, list[str]]:
    """Give each theme's words and phrases in one language; themes without any are left out."""
    column = f"words_{language}"
    if column not in codebook:
        return {}
    split = codebook.set_index(c.THEME)[column].map(lambda cell: re.split(r"\s*\|\s*", cell.strip()))
    return {str(theme): kept for theme, listed in split.items() if (kept := [word for word in listed if word])}


def labels(codebook: pd.DataFrame) -> dict[str, str]:
    """Give each theme's label in the language in use, else in any, else its short name."""
    own = f"label_{current().split('_')[0]}"
    columns = [own, *(column for column in codebook.columns if column.startswith("label_") and column != own)]
    return {row[c.THEME]: next((row[name] for name in columns if row.get(name)), row[c.THEME])
            for row in codebook.to_dict("records")}


def form(phrase: str) -> str:
    """Give a word as it is written, but for case, accents, hyphens and a plural's s."""
    return fold(phrase).removesuffix("s")


def claims(listed: dict[str, list[str]], nlp: Language) -> dict[str, set[str]]:
    """Say whose a word is when themes list different words with the same stem.

    With *park* in one theme and *parking* in another, *parking* is the second's alone.
    Returns form → themes, for such words only.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    for same_stem in _shared_stems(listed, nlp):
        for theme, phrase in same_stem:
            owners[form(phrase)].add(theme)
    return dict(owners)


def _shared_stems(listed: dict[str, list[str]], nlp: Language) -> list[list[tuple[str, str]]]:
    """Group (theme, phrase) by stem where several themes list different forms of it."""
    groups: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for theme, phrases in listed.items():
        for phrase in phrases:
            groups[tuple(token.norm_ for token in nlp(even(tidy(phrase))))].append((theme, phrase))
    return [group for group in groups.values()
            if len({theme for theme, _ in group}) > 1 and len({form(phrase) for _, phrase in group}) > 1]
