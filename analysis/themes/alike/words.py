"""Texts as rows of numbered words: what is compared when two texts are said to be alike.

wording     one way of writing: texts that differ in case, accents and punctuation only share it
light word  an article or «please»: a text says the same with and without it
"""

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from ingest.schema import fold


def listed(words: str) -> frozenset[str]:
    """Make a set of the words of a line."""
    return frozenset(words.split())


LIGHT = listed("a an the please pls plz el la los las un una unos unas o os as um uma uns umas favor "
               "le les une der die das den dem ein eine bitte il lo gli het een")
_SENTENCES = re.compile(r"[.!?…;\n\r。！？]+")
_UNSPACED = re.compile("([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])")  # scripts in which a sign is as good as a word
_PLURAL = re.compile(r"(?<=[^\W\d_]{3}[^\W\d_s])s$")  # not of «mais» or «less»

Ends = tuple[int, ...]


@dataclass(frozen=True)
class Wordings:
    """All ways of writing, in an order that doesn't depend on the texts' own.

    words: the wordings' words one after the other, as places in ``vocabulary``; those of wording i
    stand from ``starts[i]`` to ``starts[i + 1]``, and there is at least one. ends: for each wording
    after which of its words sentences end, where it has several; of spellings with more and with fewer
    dots the one with more.
    """

    words: np.ndarray
    starts: np.ndarray
    ends: list[Ends]
    vocabulary: list[str]

    def __len__(self) -> int:
        """Count the wordings."""
        return len(self.ends)

    @property
    def lengths(self) -> np.ndarray:
        """Count each wording's words."""
        return np.diff(self.starts)


def wordings(texts: Sequence[str]) -> tuple[Wordings, np.ndarray]:
    """Give the different wordings, and for each text the number of its own."""
    ends: dict[str, Ends] = {}
    read = [_read(text, ends) for text in texts]
    found = sorted(ends)
    place = {wording: i for i, wording in enumerate(found)}
    at = np.fromiter(map(place.__getitem__, read), "int64", len(read))
    number: dict[str, int] = {}
    words, starts = array("i"), array("q", [0])
    for wording in found:
        words.extend([number.setdefault(word, len(number)) for word in wording.split()])
        starts.append(len(words))
    return Wordings(np.array(words, dtype="int32"), np.array(starts, dtype="int64"), [ends[one] for one in found],
                    list(number)), at


def _read(text: str, ends: dict[str, Ends]) -> str:
    """Fold a text sentence by sentence, and write down where they end."""
    sentences = [sentence for part in _SENTENCES.split(text) if (sentence := _folded(part))]
    wording = " ".join(sentences) or "".join(text.split()) or "–"  # of signs only, as an emoji is
    new = tuple(accumulate(sentence.count(" ") + 1 for sentence in sentences)) if len(sentences) > 1 else ()
    ends[wording] = max(new, ends.get(wording, ()), key=lambda known: (len(known), known))
    return wording


def _folded(part: str) -> str:
    return " ".join(_UNSPACED.sub(r" \1 ", fold(part)).split()) if _UNSPACED.search(part) else fold(part)


def singular(word: str) -> str:
    """Take a plural's s off a folded word."""
    return _PLURAL.sub("", word)
