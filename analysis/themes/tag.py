"""Tag texts with the codebook's themes, by their words; every tag shows the words that matched."""

from collections.abc import Iterator

import pandas as pd
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from analysis.themes.codebook import SEPARATOR, claims, form, words
from analysis.themes.pipeline import pipeline
from analysis.themes.spelling import HYPHENS, even, tidy
from ingest.schema import names as c

TAG_COLUMNS = [c.CONTRIBUTION, c.THEME, c.SCORE, c.EVIDENCE, c.TAGGED_BY]
RULE = "rule"
COMPOUNDING = ("pt",)  # a word's end is another word here: no «feira» in «quinta-feira»

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
        if listed := words(codebook, str(language)):
            rows += _Tagger(listed, pipeline(str(language))).tag(part)
    place = {contribution: i for i, contribution in enumerate(contributions[c.CONTRIBUTION].tolist())}
    rows.sort(key=lambda row: place[row[0]])
    tags = pd.DataFrame(rows, columns=[c.CONTRIBUTION, c.THEME, c.EVIDENCE], dtype="str")
    tags[c.SCORE], tags[c.TAGGED_BY] = 1.0, pd.Series(RULE, index=tags.index, dtype="str")
    return tags[TAG_COLUMNS]


class _Tagger:
    """A codebook's words in one language, ready to be looked for."""

    def __init__(self, listed: dict[str, list[str]], nlp: Language) -> None:
        self.nlp = nlp
        self.matcher = PhraseMatcher(nlp.vocab, attr="NORM")
        for theme, phrases in listed.items():
            self.matcher.add(theme, list(nlp.pipe(even(tidy(phrase)) for phrase in phrases)))
        self.claimed = claims(listed, nlp)

    def tag(self, part: pd.DataFrame) -> Iterator[tuple[str, str, str]]:
        """Give contribution, theme and evidence of every match."""
        shown = [tidy(text) for text in part[c.TEXT].tolist()]
        docs = self.nlp.pipe(even(text) for text in shown)
        for contribution, text, doc in zip(part[c.CONTRIBUTION].tolist(), shown, docs, strict=True):
            if matches := self.matcher(doc):
                named = [(doc.vocab.strings[theme], start, end) for theme, start, end in matches]
                for theme, said in self._evidence(doc, text, _longest(named)).items():
                    yield contribution, theme, SEPARATOR.join(said)

    def _evidence(self, doc: Doc, text: str, matches: list[Match]) -> dict[str, list[str]]:
        """Collect each theme's matched words as they stand in the text, in their order, each once."""
        found: dict[str, list[str]] = {}
        for theme, start, end in matches:
            first, last = doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
            if self._means(theme, text[first:last], text[:first]):
                said = found.setdefault(theme, [])
                said += [text[first:last]] if text[first:last] not in said else []
        return found

    def _means(self, theme: str, said: str, before: str) -> bool:
        """Say whether matched words speak of the theme: they are no other theme's, nor a compound's end."""
        if self.nlp.lang in COMPOUNDING and before.endswith(HYPHENS):
            return False
        return not self.claimed or theme in self.claimed.get(form(said), (theme,))


def _longest(matches: list[Match]) -> list[Match]:
    """Leave out what stands inside a longer match of the same theme: «bus» in «bus stop»."""
    if len(matches) == 1:
        return matches
    return [(theme, start, end) for theme, start, end in matches
            if not any(theme == other and first <= start and end <= last and (first, last) != (start, end)
                       for other, first, last in matches)]
