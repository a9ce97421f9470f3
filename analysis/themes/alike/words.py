"""Texts as rows of numbered words: what is compared when two texts are said to be alike.

wording     one way of writing: texts that differ in case, accents and punctuation only share it
light word  an article or «please»: a text says the same with and without it
"""

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ingest.schema import fold

LIGHT = frozenset("a an the please pls plz el la los las un una unos unas o os as um uma uns umas favor "
                  "le les une der die das den dem ein eine bitte il lo gli het een".split())
_UNSPACED = re.compile("([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])")  # scripts in which a sign is as good as a word
_PLURAL = re.compile(r"(?<=[^\W\d_]{3}[^\W\d_s])s$")  # not of «mais» or «less»


@dataclass(frozen=True)
class Wordings:
    """All ways of writing, in an order that doesn't depend on the texts' own.

    texts: for each wording one text as it was written, the one with most signs. words: the wordings'
    words one after the other, as places in ``vocabulary``; those of wording i stand from
    ``starts[i]`` to ``starts[i + 1]``, and there is at least one.
    """

    texts: list[str]
    words: np.ndarray
    starts: np.ndarray
    vocabulary: list[str]

    def __len__(self) -> int:
        """Count the wordings."""
        return len(self.texts)

    @property
    def lengths(self) -> np.ndarray:
        """Count each wording's words."""
        return np.diff(self.starts)


def wordings(texts: Sequence[str]) -> tuple[Wordings, np.ndarray]:
    """Give the different wordings, and for each text the number of its own."""
    at, found = pd.factorize(np.array([folded(text) for text in texts], dtype="object"), sort=True)
    number: dict[str, int] = {}
    words, starts = array("i"), array("q", [0])
    for wording in found:
        words.extend([number.setdefault(word, len(number)) for word in wording.split()])
        starts.append(len(words))
    return Wordings(_written(texts, at, len(found)), np.array(words, dtype="int32"),
                    np.array(starts, dtype="int64"), list(number)), at


def folded(text: str) -> str:
    """Fold a text for comparison; one of signs only (an emoji) stays as it is."""
    return _UNSPACED.sub(r" \1 ", fold(text)).strip() or text.strip() or "–"


def singular(word: str) -> str:
    """Take a plural's s off a folded word."""
    return _PLURAL.sub("", word)


def _written(texts: Sequence[str], at: np.ndarray, n: int) -> list[str]:
    chosen = [""] * n
    for text, i in zip(texts, at.tolist(), strict=True):
        if (len(text), text) > (len(chosen[i]), chosen[i]):
            chosen[i] = text
    return chosen
