"""The codebook as the tagger needs it: each theme's words, per language."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import pandas as pd
from spacy.language import Language

from analysis.themes.pipeline import pipeline, stems
from analysis.themes.spelling import even, tidy
from ingest.schema import fold
from ingest.schema import names as c
from locales import current

SEPARATOR = "|"
WEAK_COLUMNS = [c.THEME, c.LANGUAGE, "word", "clashes_with"]


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


def weak_words(codebook: pd.DataFrame, languages: Sequence[str]) -> pd.DataFrame:
    """Find the words of a codebook that will match what their author did not mean.

    Columns: theme, language, word, clashes_with: the function word that it is (it stands in nearly
    every text), or another theme's word with the same stem (*park* and *parking*: each keeps its own
    form, but *parked* is both's).
    """
    rows = [(theme, language, word, clash) for language in languages
            for theme, word, clash in _weak(words(codebook, language), language)]
    return pd.DataFrame(rows, columns=WEAK_COLUMNS, dtype="str")


def _weak(listed: dict[str, list[str]], language: str) -> Iterator[tuple[str, str, str]]:
    stem = stems(language)
    for theme, phrases in listed.items():
        yield from ((theme, phrase, stem(phrase)) for phrase in phrases if stem(phrase) in stem.function_words)
    for same_stem in _shared_stems(listed, pipeline(language)):
        for theme, phrase in same_stem:
            others = [said for other, said in same_stem if other != theme and form(said) != form(phrase)]
            yield from ((theme, phrase, said) for said in others)


def _shared_stems(listed: dict[str, list[str]], nlp: Language) -> list[list[tuple[str, str]]]:
    """Group (theme, phrase) by stem where several themes list different forms of it."""
    groups: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for theme, phrases in listed.items():
        for phrase in phrases:
            groups[tuple(token.norm_ for token in nlp(even(tidy(phrase))))].append((theme, phrase))
    return [group for group in groups.values()
            if len({theme for theme, _ in group}) > 1 and len({form(phrase) for _, phrase in group}) > 1]
