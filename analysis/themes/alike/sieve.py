"""Which pairs of long texts can't be one letter: told of many pairs at a time, so that few are compared one by one.

A word is one sign of a string here, so that rapidfuzz compares texts outside Python, on all processors.
What two texts have in common is at most what their words have in any order. Where they share no
sentence, it is what they share in order; and where the first words in which they differ (or the last)
stand in neither text's other, these two are one in the place of the other. ``letters.Reader`` refuses
all of these pairs, too (a property test): nothing else is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from analysis.themes.alike.bands import mix, sentence_starts
from analysis.themes.alike.letters import CORE, LEAST

SIGNS, GAP, GAP_AT = 0x10F800, 0x800, 0xD800  # of Unicode, without the surrogates
AT_ONCE = 20_000  # pairs or texts


@dataclass(frozen=True)
class Rows:
    """Strings of signs, one after the other: row i stands from ``starts[i]`` to ``starts[i + 1]``."""

    signs: str
    starts: np.ndarray

    def shared(self, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        """Count for each pair of rows the signs that they have in common, in their order."""
        one, other = ([self.signs[a:b] for a, b in zip(self.starts[side].tolist(), self.starts[side + 1].tolist(),
                                                       strict=True)] for side in (left, right))
        return cpdist(one, other, scorer=LCSseq.similarity, dtype=np.int32, workers=-1)


class Sieve:
    """Long texts, ready to be refused in pairs.

    words: the texts' words as places in a vocabulary, one text after the other, each beginning at one of
    ``starts``; loose: of each whether it may be a slip, or have one; ends: after which of its words a
    text's sentences end. light: of each word of the vocabulary whether it is left out; edges: its first
    and its last letter.
    """

    def __init__(self, words: np.ndarray, loose: np.ndarray, starts: np.ndarray, ends: list[tuple[int, ...]],
                 light: np.ndarray, edges: tuple[np.ndarray, np.ndarray]) -> None:
        kept = ~light[words]
        self.words, self.loose, self.edges = words[kept], loose[kept], edges
        self.starts = np.append(0, np.cumsum(np.add.reduceat(kept, starts, dtype="int64")))
        self.lengths = np.diff(self.starts)
        self.said = Rows("".join(_signs(part) for part, _ in self._parts()), self.starts)
        self.bags = Rows("".join(_signs(_in_order(*part)) for part in self._parts()), self.starts)
        self.sentences = _sentences(kept, self.words, starts, ends)

    def passes(self, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        """Say of each pair whether its two texts have to be compared."""
        parts = [self._passes(left[i:i + AT_ONCE], right[i:i + AT_ONCE]) for i in range(0, len(left), AT_ONCE)]
        return np.concatenate(parts) if parts else np.zeros(0, dtype="bool")

    def _parts(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """Give the words of some texts after the other, and how many each has."""
        for i in range(0, len(self.lengths), AT_ONCE):
            lengths = self.lengths[i:i + AT_ONCE]
            yield self.words[self.starts[i]:self.starts[i + len(lengths)]], lengths

    def _passes(self, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        enough = np.maximum(LEAST, CORE * np.maximum(self.lengths[left], self.lengths[right]))
        passed = self.bags.shared(left, right) >= enough
        at = np.flatnonzero(passed)
        at = at[self.sentences.shared(left[at], right[at]) == 0]
        passed[at] = self.said.shared(left[at], right[at]) >= enough[at]
        for back in (False, True):
            at = at[passed[at]]
            passed[at] = ~self._replaced(left[at], right[at], back)
        return passed

    def _replaced(self, left: np.ndarray, right: np.ndarray, back: bool) -> np.ndarray:
        """Say whether the first words in which two texts differ (``back``: the last) stand in each other's place."""
        n, pair, one, other = self._side_by_side(left, right, back)
        place = np.where(self.words[one] != self.words[other], np.arange(len(pair)), len(pair))
        first = np.minimum.reduceat(np.append(place, len(pair)), np.append(0, np.cumsum(n))[:-1]) if len(n) else n
        differ = first < len(pair)
        first = np.where(differ, first, 0)
        if not differ.any():
            return differ
        one, other, edge = one[first], other[first], self.edges[back]
        x, y = self.words[one], self.words[other]
        sure = differ & ~self.loose[one] & ~self.loose[other] & (edge[x] != edge[y])
        sure[sure] = ~self._has(right[sure], x[sure]) & ~self._has(left[sure], y[sure])
        return sure

    def _side_by_side(self, left: np.ndarray, right: np.ndarray, back: bool
                      ) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Put the words of two texts side by side from the first on, or from the last: how many, whose, which."""
        n = np.minimum(self.lengths[left], self.lengths[right])
        pair = np.repeat(np.arange(len(n)), n)
        step = np.arange(len(pair)) - np.repeat(np.cumsum(n) - n, n)
        if back:
            return n, pair, self.starts[left + 1][pair] - 1 - step, self.starts[right + 1][pair] - 1 - step
        return n, pair, self.starts[left][pair] + step, self.starts[right][pair] + step

    def _has(self, texts: np.ndarray, wanted: np.ndarray) -> np.ndarray:
        """Say whether each text holds its wanted word."""
        n = self.lengths[texts]
        pair = np.repeat(np.arange(len(n)), n)
        inside = self.starts[texts][pair] + np.arange(len(pair)) - np.repeat(np.cumsum(n) - n, n)
        return np.bincount(pair[self.words[inside] == wanted[pair]], minlength=len(n)) > 0


def _signs(numbers: np.ndarray) -> str:
    """Write numbers as signs; very large ones share theirs, which makes texts look more alike, never less."""
    signs = numbers % SIGNS
    return np.where(signs < GAP_AT, signs, signs + GAP).astype("<u4").tobytes().decode("utf-32-le")


def _in_order(words: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Put each text's words in the order of their numbers."""
    owner = np.repeat(np.arange(len(lengths)), lengths)
    return np.sort(owner << 32 | words) & 0xFFFFFFFF


def _sentences(kept: np.ndarray, said: np.ndarray, starts: np.ndarray, ends: list[tuple[int, ...]]) -> Rows:
    """Write each text as a string of its sentences, without those of light words only."""
    owner, begin = sentence_starts(starts, ends)
    many = np.add.reduceat(kept, begin, dtype="int64")
    owner, many = owner[many > 0], many[many > 0]
    first = np.cumsum(many) - many
    digests = np.empty(len(many), dtype="uint64")
    for i in range(0, len(many), AT_ONCE):
        here, long = slice(i, i + AT_ONCE), many[i:i + AT_ONCE]
        at = first[here] - first[i]
        step = np.arange(long.sum()) - np.repeat(at, long)
        digests[here] = np.add.reduceat(mix(said[first[i]:first[i] + len(step)] + (step << 32)), at)
    number = np.unique(digests, return_inverse=True)[1]
    return Rows(_signs(number), np.append(0, np.cumsum(np.bincount(owner, minlength=len(starts)))))
