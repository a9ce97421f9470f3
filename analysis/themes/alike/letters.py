"""Whether two longer texts are one letter: with slips, and with a sentence of somebody's own before, after or between.

The same template with another place in it, or with a «not», is another idea. So what both say in the
same words is set aside; of what is left, everything must be an addition. Words that stand *in the
place of* others are no addition, nor is a word that turns a sentence around.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA, Indel

from analysis.themes.alike.slips import LONG, SHORTEST
from analysis.themes.alike.words import listed

LEAST = 12  # words that both must say; shorter texts are alike only word for word
CORE = 0.5  # of the longer text's words: so many at least must be the shared ones
ADDED = 3  # words that one text has before or after all others, and the other hasn't: a sentence, even without a dot
CLAUSE = 6  # words: in a shorter piece a «not» is of the sentence beside it
RELATED = 0.4  # of the shorter rest's words: two rests that share so many are one statement in two versions
TURNS = listed(  # words that turn what they stand beside around
    "no not never nor neither without against instead less fewer more than stop only unless except cannot cant "
    "dont doesnt wont isnt arent shouldnt n "
    "sin contra menos mas nunca ni jamas ningun ninguna tampoco salvo excepto solo vez "
    "nao sem contra menos mais nunca nem jamais nenhuma exceto so "
    "kein keine keinen nicht nie ohne gegen weniger mehr statt nur pas plus moins sans contre jamais")

Words = tuple[int, ...]


class Letter(NamedTuple):
    """A text's sentences as places in a vocabulary, without light words.

    sentences: slips put right; written: the same words as they were written; said: the different
    sentences; n: how many words.
    """

    sentences: tuple[Words, ...]
    written: tuple[Words, ...]
    said: frozenset[Words]
    n: int


def letter(words: list[int], written: list[int], ends: Iterable[int], light: frozenset[int]) -> Letter:
    """Cut a text's words into sentences."""
    cuts = [0, *ends] if ends else [0, len(words)]
    kept = [i for i, word in enumerate(words) if word not in light]
    inside = [kept[bisect_left(kept, a):bisect_left(kept, b)] for a, b in pairwise(cuts)]
    sentences, as_written = (tuple(tuple([one[i] for i in part]) for part in inside if part)
                             for one in (words, written))
    return Letter(sentences, as_written, frozenset(sentences), len(kept))


@dataclass(frozen=True)
class Reader:
    """Says whether two texts are one letter.

    small: function words, which may come and go. seldom: words so rare that a spelling near another
    is taken for its slip. turns: words that turn what they stand beside around. readings: of a slip, all
    words that may have been meant.
    """

    vocabulary: Sequence[str]
    small: frozenset[int]
    seldom: frozenset[int]
    turns: frozenset[int]
    readings: Mapping[int, frozenset[int]]

    def one_letter(self, left: Letter, right: Letter) -> bool:
        """Compare two texts."""
        shared = left.said & right.said
        (one, one_written), (other, other_written) = _rest(left, shared), _rest(right, shared)
        equal = _equal(one, other)
        same = equal + (sum(map(len, shared)) if shared else 0)
        if same < LEAST or same < CORE * max(left.n, right.n):
            return False
        if not (one and other):
            return True
        if equal < RELATED * min(len(one), len(other)):
            return not self._answers(one, other)  # each has sentences of its own, none a version of the other's
        return self._only_added(one, other, one_written, other_written)

    def _answers(self, one: Words, other: Words) -> bool:
        """Say whether two pieces are so short that they may be a yes and a no; longer ones are sentences."""
        return max(len(one), len(other)) < ADDED and not self.turns.isdisjoint(one + other)

    def _only_added(self, left: Words, right: Words, left_written: Words, right_written: Words) -> bool:
        """Say whether two versions of a statement differ by additions and slips only."""
        for a, b, x, y in _changes(left, right):
            gone, come = left[a:b], right[x:y]
            if gone and come:
                if not self._slips(gone, come, left_written[a:b], right_written[x:y]):
                    return False
            elif not (self._at_an_end(gone or come, left[:a], left[b:]) or self._filled_in(gone or come)):
                return False
        return True

    def _filled_in(self, added: Words) -> bool:
        return self.small.issuperset(added) and self.turns.isdisjoint(added)

    def _at_an_end(self, added: Words, before: Words, after: Words) -> bool:
        """Say whether a piece was put before or after everything; «we ask» in «we live here we ask» was before it."""
        if len(added) < ADDED or (len(added) < CLAUSE and not self.turns.isdisjoint(added)):
            return False
        return added[len(added) - len(before):] == before or added[:len(after)] == after

    def _slips(self, gone: Words, come: Words, gone_written: Words, come_written: Words) -> bool:
        one, other = ([self.vocabulary[word] for word in words] for words in (gone, come))
        if "".join(one) == "".join(other):
            return True  # a space too many or too few
        return len(gone) == len(come) and all(map(self._slip, gone, come, gone_written, come_written))

    def _slip(self, one: int, other: int, one_written: int, other_written: int) -> bool:
        if one == other:
            return True
        both = {one, other}
        if not self.turns.isdisjoint(both):
            return False
        if not self.readings.get(one_written, {one}).isdisjoint(self.readings.get(other_written, {other})):
            return True
        if self.seldom.isdisjoint(both) and self.small.isdisjoint(both):
            return False
        return _near(self.vocabulary[one], self.vocabulary[other])


def _rest(text: Letter, shared: frozenset[Words]) -> tuple[Words, Words]:
    """Leave out the sentences that both have; the words with slips put right, and as they were written."""
    own = [i for i, words in enumerate(text.sentences) if words not in shared]
    return (tuple(chain.from_iterable([text.sentences[i] for i in own])),
            tuple(chain.from_iterable([text.written[i] for i in own])))


def _equal(left: Words, right: Words) -> int:
    """Count the words in which two rests agree, in their order."""
    return (len(left) + len(right) - Indel.distance(left, right)) // 2


def _near(one: str, other: str) -> bool:
    letters = max(len(one), len(other))
    return letters > SHORTEST and one.isalpha() and other.isalpha() and (
        OSA.distance(one, other) <= 1 + (letters >= LONG + 2))


def _changes(left: Words, right: Words) -> Iterator[tuple[int, int, int, int]]:
    """Give what isn't equal, from where to where on both sides; what was taken out and put in at one place is one."""
    a, x = 0, 0
    for block in Indel.opcodes(left, right).as_matching_blocks():
        if a < block.a or x < block.b:
            yield a, block.a, x, block.b
        a, x = block.a + block.size, block.b + block.size
