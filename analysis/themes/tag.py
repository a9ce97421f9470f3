"""Tag texts with the codebook's themes, by their words; every tag shows the words that matched."""

from collections.abc import Iterator

import pandas as pd
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from analysis.themes.codebook import SEPARATOR, claims, form, words
from analysis.themes.pipeline import pipeline
from analysis.themes.spelling import even, tidy
from ingest.schema import names as c

TAG_COLUMNS = [c.CONTRIBUTION, c.THEME, c.SCORE, c.EVIDENCE, c.TAGGED_BY]
RULE = "rule"

Match = tuple[str, int, int]  # theme, first token, token after the last


def tag(contributions: pd.DataFrame, codebook: pd.DataFrame) -> pd.DataFrame:
    """Find the themes of each text.

    contributions: ``contribution_id``, ``text``, ``language``. Returns one row per contribution ×
    theme, in the contributions' order: ``score`` 1.0 for a match, ``evidence`` the words as the
    resident wrote them (joined by ``|``), ``tagged_by`` ``rule``. A text without a theme has no row.
    Deterministic; any part of the rows may be tagged by itself with the same result.
    """
    rows: list[tuple[str, str, str]] = []
    for language, part in contributions.groupby(c.LANGUAGE):
        rows += _tag_language(part, words(codebook, str(language)), pipeline(str(language)))
    found = pd.DataFrame(rows, columns=[c.CONTRIBUTION, c.THEME, c.EVIDENCE], dtype="str")
    tags = found.assign(**{c.SCORE: 1.0, c.TAGGED_BY: RULE})[TAG_COLUMNS]
    order = pd.Series(range(len(contributions)), index=contributions[c.CONTRIBUTION])
    return tags.sort_values(c.CONTRIBUTION, key=order.get, kind="stable", ignore_index=True)


def _tag_language(part: pd.DataFrame, listed: dict[str, list[str]], nlp: Language) -> Iterator[tuple[str, str, str]]:
    if not listed:
        return
    matcher = PhraseMatcher(nlp.vocab, attr="NORM")
    for theme, phrases in listed.items():
        matcher.add(theme, list(nlp.pipe(even(tidy(phrase)) for phrase in phrases)))
    claimed = claims(listed, nlp)
    shown = [tidy(text) for text in part[c.TEXT]]
    docs = nlp.pipe(even(text) for text in shown)
    for contribution, text, doc in zip(part[c.CONTRIBUTION], shown, docs, strict=True):
        if matches := matcher(doc):
            named = [(doc.vocab.strings[theme], start, end) for theme, start, end in matches]
            for theme, said in _evidence(doc, text, named, claimed).items():
                yield contribution, theme, SEPARATOR.join(said)


def _evidence(doc: Doc, text: str, matches: list[Match], claimed: dict[str, set[str]]) -> dict[str, list[str]]:
    """Collect each theme's matched words as they stand in the text, in their order, each once."""
    found: dict[str, list[str]] = {}
    for theme, start, end in _longest(matches):
        words_there = text[doc[start].idx:doc[end - 1].idx + len(doc[end - 1])]
        if claimed and theme not in claimed.get(form(words_there), (theme,)):
            continue
        said = found.setdefault(theme, [])
        if words_there not in said:
            said.append(words_there)
    return found


def _longest(matches: list[Match]) -> list[Match]:
    """Leave out what stands inside a longer match of the same theme: «bus» in «bus stop»."""
    if len(matches) == 1:
        return matches
    return [(theme, start, end) for theme, start, end in matches
            if not any(theme == other and first <= start and end <= last and (first, last) != (start, end)
                       for other, first, last in matches)]
