"""Which words of a text weighed most for a theme, as the resident wrote them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from analysis.themes.learn.features import WORD, Features, Word
from analysis.themes.learn.fitted import Fitted
from analysis.themes.pipeline import stems
from analysis.themes.spelling import even, tidy
from ingest.schema import fold

SHOWN = 3  # words
LETTERS = 3  # a word has at least, unless it is the only one
PART = 0.25  # of what the weightiest word weighs, a word weighs at least


@dataclass(frozen=True)
class Telling:
    """What each word weighs for each theme; a word's weight is worked out when it is first met."""

    features: Features
    weights: np.ndarray  # features × themes, rarity included
    met: dict[Word, np.ndarray] = field(default_factory=dict)

    @classmethod
    def of(cls, features: Features, fitted: Fitted) -> "Telling":
        """Take what the features weigh, compared with what they weigh for the themes on average."""
        weights = fitted.weights() * features.rarity[:, None]
        return cls(features, weights - weights.mean(axis=1, keepdims=True) if weights.shape[1] > 1 else weights)

    def meet(self, words: Iterable[Word]) -> None:
        """Work out what words weigh that were not met yet, all at once."""
        new = sorted({word for word in words if word not in self.met})
        if new:
            self.met.update(zip(new, np.asarray(self.features.spelt(new) @ self.weights), strict=True))

    def words(self, text: str, language: str, theme: int, first: list[str]) -> list[str]:
        """Give the words that speak for a theme, in the order of the text; those of the rules are among them."""
        shown = tidy(text)
        said = [shown[found.start():found.end()] for found in WORD.finditer(even(shown))]
        full = [word for word in dict.fromkeys(said) if not _is_empty(word, language)]
        self.meet((language, word.lower()) for word in full)
        weighed = {word: self.met[language, word.lower()][theme] for word in full}
        own = {word for phrase in first for word in WORD.findall(even(phrase))}
        best = sorted((weight, word) for word, weight in weighed.items() if weight > 0 and word not in own)[::-1]
        enough = best[0][0] * PART if best else 0.0
        kept = [word for weight, word in best if weight >= enough][:max(SHOWN - len(first), 0)]
        kept = kept or ([] if first else [max(weighed, key=lambda one: (weighed[one], one))] if weighed else [])
        places = {word: place for place, word in reversed(list(enumerate(said)))}
        return sorted([*first, *kept], key=lambda phrase: places.get(_first_word(phrase), len(said)))


@cache
def _is_empty(word: str, language: str) -> bool:
    """Say whether a word says little by itself: function words, numbers, single letters."""
    return len(word) < LETTERS or word.isdigit() or fold(word) in stems(language).function_words


def _first_word(phrase: str) -> str:
    found = WORD.search(phrase)
    return found[0] if found else phrase
