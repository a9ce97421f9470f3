"""Cut texts into words and give each its stem; every distinct piece between spaces is worked out once.

A blank spaCy tokeniser cuts at spaces first, so each piece can be cut by itself, and what came of it
is remembered: people use the same words again and again. A trained pipeline adds the lemmas it finds.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from analysis.themes.pipeline import pipeline, stems, trained
from analysis.themes.spelling import even, tidy

MOST_PIECES = 500_000  # remembered for a language
Place = tuple[int, int]  # a word's first letter, and the one after its last
Lemmas = dict[Place, str]  # a word's place in its text → the stem of its lemma


class Cutter(dict[str, tuple[str, ...]]):
    """The stems of each piece between two spaces, in one language; ``places``: where its words stand in the piece."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.places: dict[str, tuple[Place, ...]] = {}
        self._cut = pipeline(language).tokenizer

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) >= MOST_PIECES:
            self.clear()
            self.places.clear()
        words = [token for token in self._cut(even(piece)) if not token.is_space]
        self.places[piece] = tuple((token.idx, token.idx + len(token)) for token in words) or ((0, 0),)
        self[piece] = tuple(token.norm_ for token in words) or ("",)
        return self[piece]

    def stems(self, phrase: str) -> tuple[str, ...]:
        """Give the stems of a phrase's words."""
        return tuple(stem for piece in tidy(phrase).split() for stem in self[piece])


@cache
def cutter(language: str) -> Cutter:
    """Give the cutter of a language, once."""
    return Cutter(language)


def lemmas(language: str, texts: Iterable[str]) -> Iterator[Lemmas]:
    """Give the stems of the lemmas that a trained pipeline finds; nothing for each text where none is installed."""
    nlp = trained(language)
    if nlp is None:
        yield from ({} for _ in texts)
        return
    stem = stems(language)
    for doc in nlp.pipe(even(text) for text in texts):
        yield {(token.idx, token.idx + len(token)): stem(token.lemma_) for token in doc if token.lemma_}
