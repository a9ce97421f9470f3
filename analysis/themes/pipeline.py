"""A blank spaCy pipeline per language whose tokens are compared by accent-free stems.

Nothing has to be downloaded. What counts as the same word: ``analysis.themes.spelling``.
"""

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_suffix_regex

from analysis.themes.spelling import Stems

COMPONENT = "folded_stems"
POSSESSIVES = ("'s", "'S", "’s", "’S")


class FoldedStems:
    """Write each token's accent-free stem where the matcher looks (``NORM``)."""

    def __init__(self, nlp: Language) -> None:
        self.stems = Stems(nlp.lang, nlp.Defaults.stop_words)
        self._known: dict[int, str] = {}  # a word is stemmed once and then remembered

    def __call__(self, doc: Doc) -> Doc:
        """Set the norm of every token."""
        known = self._known
        for token in doc:
            norm = known.get(token.lower)
            token.norm_ = norm if norm is not None else self._learn(token.lower, token.lower_)
        return doc

    def _learn(self, lower: int, word: str) -> str:
        self._known[lower] = self.stems(word)
        return self._known[lower]


@Language.factory(COMPONENT)
def _make(nlp: Language, name: str) -> FoldedStems:
    return FoldedStems(nlp)


@cache
def pipeline(language: str) -> Language:
    """Give the pipeline of a language; one spaCy doesn't know is cut at spaces and punctuation only."""
    try:
        nlp = spacy.blank(language)
    except ImportError:
        nlp = spacy.blank("xx")
    _keep_words_whole(nlp)
    nlp.max_length = 10**9  # a whole report pasted into one answer is slow, not an error
    nlp.add_pipe(COMPONENT)
    return nlp


def stems(nlp: Language) -> Stems:
    """Give what a pipeline stems words with."""
    return nlp.get_pipe(COMPONENT).stems  # type: ignore[attr-defined]


def _keep_words_whole(nlp: Language) -> None:
    """Don't cut «children's» or «cant»; some languages' tokenizers have no such rules to take away."""
    if not hasattr(nlp.tokenizer, "rules"):
        return
    nlp.tokenizer.rules = {}
    kept = [ending for ending in nlp.Defaults.suffixes or [] if ending not in POSSESSIVES]
    nlp.tokenizer.suffix_search = compile_suffix_regex(kept).search
