"""A blank spaCy pipeline per language whose tokens are compared by accent-free stems.

Nothing has to be downloaded. Accents are stripped *before* stemming, so that «ONIBUS», «ônibus»
and «onibus» are one word. Function words keep their form: stemmed, Spanish «como» would be «com»,
and so would «comida».
"""

from functools import cache

import spacy
from snowballstemmer import stemmer as snowball
from spacy.language import Language
from spacy.tokens import Doc

from ingest.schema import fold

STEMMERS = {"en": "english", "pt": "portuguese", "es": "spanish", "fr": "french", "de": "german",
            "it": "italian", "nl": "dutch", "ca": "catalan"}
COMPONENT = "folded_stems"


class FoldedStems:
    """Write each token's accent-free stem where the matcher looks (``NORM``)."""

    def __init__(self, nlp: Language) -> None:
        self._stem = snowball(STEMMERS[nlp.lang]).stemWord if nlp.lang in STEMMERS else str
        self._function_words = {fold(word) for word in nlp.Defaults.stop_words}
        self._known: dict[int, str] = {}  # a word is stemmed once and then remembered

    def __call__(self, doc: Doc) -> Doc:
        """Set the norm of every token."""
        known = self._known
        for token in doc:
            norm = known.get(token.lower)
            token.norm_ = norm if norm is not None else self._learn(token.lower, token.lower_)
        return doc

    def _learn(self, lower: int, word: str) -> str:
        folded = fold(word) or word
        self._known[lower] = folded if folded in self._function_words else self._stem(folded)
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
    nlp.add_pipe(COMPONENT)
    return nlp
