"""The codebook as the tagger needs it: each theme's words, per language, and how themes hang together."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping

import pandas as pd

from ingest.schema import fold
from ingest.schema import names as c
from locales import current

SEPARATOR = c.SEPARATOR
HINT = "?"  # after an everyday word, which counts beside another word of its theme only
Words = dict[str, list[str]]  # theme → words and phrases
Cut = Callable[[str], tuple[str, ...]]  # a phrase's stems


def words(codebook: pd.DataFrame, language: str) -> Words:
    """Give each theme's words and phrases in one language; themes without any, and retired ones, are left out.

    An everyday word ends in ``HINT``.
    """
    return _listed(codebook, c.words_column(language))


def excluded(codebook: pd.DataFrame, language: str) -> Words:
    """Give the phrases inside which a theme's words don't count, in one language."""
    return _listed(codebook, c.exclude_column(language))


def languages(codebook: pd.DataFrame) -> list[str]:
    """List the languages for which the codebook has words."""
    prefix = c.words_column("")
    found = [str(name).removeprefix(prefix) for name in codebook.columns if str(name).startswith(prefix)]
    return [language for language in found if words(codebook, language)]


def in_use(codebook: pd.DataFrame) -> pd.DataFrame:
    """Keep the themes that are looked for, and leave out those that were retired."""
    return codebook[codebook[c.RETIRED] != c.YES] if c.RETIRED in codebook else codebook


def skipping_negated(codebook: pd.DataFrame) -> frozenset[str]:
    """Name the themes of which a negated word doesn't speak."""
    return frozenset(codebook.loc[codebook[c.NEGATED] == c.SKIP, c.THEME]) if c.NEGATED in codebook else frozenset()


def parents(codebook: pd.DataFrame) -> dict[str, str]:
    """Give the parent of each theme that has one in the codebook."""
    if c.PARENT not in codebook:
        return {}
    known = set(codebook[c.THEME])
    return {theme: parent for theme, parent in zip(codebook[c.THEME], codebook[c.PARENT], strict=True)
            if parent in known}


def above(theme: str, parent_of: Mapping[str, str]) -> list[str]:
    """List a theme's parent, and the parent's parent, and so on; a ring of parents ends where it began."""
    found: list[str] = []
    while (theme := parent_of.get(theme, "")) and theme not in found:
        found.append(theme)
    return found


def colours(codebook: pd.DataFrame) -> dict[str, str]:
    """Give the colour of each theme that has one."""
    if c.COLOUR not in codebook:
        return {}
    return {theme: colour for theme, colour in zip(codebook[c.THEME], codebook[c.COLOUR], strict=True) if colour}


def labels(codebook: pd.DataFrame) -> dict[str, str]:
    """Give each theme's label in the language in use, else in any, else its short name."""
    own = c.label_column(current().split("_")[0])
    prefix = c.label_column("")
    columns = [own, *(column for column in codebook.columns if column.startswith(prefix) and column != own)]
    return {row[c.THEME]: next((row[name] for name in columns if row.get(name)), row[c.THEME])
            for row in codebook.to_dict("records")}


def definitions(codebook: pd.DataFrame) -> dict[str, str]:
    """Give what each theme is about, where the codebook says it."""
    return dict(zip(codebook[c.THEME], codebook[c.DEFINITION], strict=True)) if c.DEFINITION in codebook else {}


def form(phrase: str) -> str:
    """Give a word as it is written, but for case, accents, hyphens and a plural's s."""
    return fold(phrase).removesuffix("s")


def claims(listed: Words, cut: Cut) -> dict[str, set[str]]:
    """Say whose a word is when themes list different words with the same stem.

    With *park* in one theme and *parking* in another, *parking* is the second's alone.
    Returns form → themes, for such words only.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    for same_stem in _shared_stems(listed, cut):
        for theme, phrase in same_stem:
            owners[form(phrase)].add(theme)
    return dict(owners)


def split(cell: str) -> list[str]:
    """Give the words and phrases of one cell, each once."""
    return list(dict.fromkeys(word for word in re.split(r"\s*\|\s*", cell.strip()) if word))


def _listed(codebook: pd.DataFrame, column: str) -> Words:
    used = in_use(codebook)
    if column not in used:
        return {}
    return {str(theme): found for theme, cell in zip(used[c.THEME], used[column], strict=True)
            if (found := split(cell))}


def _shared_stems(listed: Words, cut: Cut) -> list[list[tuple[str, str]]]:
    """Group (theme, phrase) by stem where several themes list different forms of it."""
    groups: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for theme, phrases in listed.items():
        for phrase in phrases:
            groups[cut(phrase)].append((theme, phrase))
    return [group for group in groups.values()
            if len({theme for theme, _ in group}) > 1 and len({form(phrase) for _, phrase in group}) > 1]
