"""Tag texts with the codebook's themes, by their words; every tag shows the words that matched."""

from collections.abc import Iterator

import pandas as pd
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from analysis.themes.codebook import SEPARATOR, words
from analysis.themes.pipeline import pipeline
from ingest.schema import names as c

TAG_COLUMNS = [c.CONTRIBUTION, c.THEME, c.SCORE, c.EVIDENCE, c.TAGGED_BY]
RULE = "rule"


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
        matcher.add(theme, list(nlp.pipe(phrases)))
    texts = zip(part[c.TEXT], part[c.CONTRIBUTION], strict=True)
    for doc, contribution in nlp.pipe(texts, as_tuples=True):
        for theme, evidence in _evidence(doc, matcher).items():
            yield contribution, theme, SEPARATOR.join(evidence)


def _evidence(doc: Doc, matcher: PhraseMatcher) -> dict[str, list[str]]:
    """Collect each theme's matched words in their order, each once."""
    found: dict[str, list[str]] = {}
    for theme, start, end in matcher(doc):
        said = found.setdefault(doc.vocab.strings[theme], [])
        if (text := doc[start:end].text) not in said:
            said.append(text)
    return found
