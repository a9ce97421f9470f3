"""Whether two longer texts are one letter: with slips, and with a sentence of somebody's own before, after or between.

The same template with another place in it, or with a «not», is another idea. So what both say in the
same words is set aside; of what is left, everything must be an addition. Words that stand *in the
place of* others are no addition, nor is a word that turns a sentence around.
"""

import re
from itertools import chain
from typing import NamedTuple

from rapidfuzz.distance import OSA, Indel

from analysis.themes.alike.slips import LONG, SHORTEST
from analysis.themes.alike.words import LIGHT, folded

LEAST = 12  # words that both must say; shorter texts are alike only word for word
CORE = 0.5  # of the longer text's words: so many at least must be the shared ones
ADDED = 3  # words that one text has before or after all others, and the other hasn't: a sentence, perhaps without its dot
CLAUSE = 6  # words: in a shorter piece a «not» is of the sentence beside it
RELATED = 0.4  # of the shorter rest's words: two rests that share so many are one statement in two versions
TURNS = frozenset(  # words that turn what they stand beside around
    "no not never nor neither without against instead less fewer more than stop only unless except cannot cant "
    "dont doesnt wont isnt arent shouldnt n "
    "sin contra menos mas nunca ni jamas ningun ninguna tampoco salvo excepto solo en vez "
    "nao sem contra menos mais nunca nem jamais nenhuma exceto so "
    "kein keine keinen nicht nie ohne gegen weniger mehr statt nur pas plus moins sans contre jamais".split()) - {"en"}
SENTENCES = re.compile(r"[.!?…;\n\r。！？]+")

Words = tuple[str, ...]


class Letter(NamedTuple):
    """A text's sentences, and all its words."""

    sentences: list[Words]
    said: frozenset[Words]
    words: Words


def letter(text: str, meant: dict[str, str]) -> Letter:
    """Cut a text into sentences of its words, light ones left out and slips put right."""
    sentences = [words for part in SENTENCES.split(text) if (words := _heavy(part, meant))]
    return Letter(sentences, frozenset(sentences), tuple(chain.from_iterable(sentences)))


def _heavy(part: str, meant: dict[str, str]) -> Words:
    words = [meant.get(word, word) for word in folded(part).split()] if part.strip() else []
    return tuple([word for word in words if word not in LIGHT])


def one_letter(left: Letter, right: Letter, small: frozenset[str] = frozenset(),
               seldom: frozenset[str] = frozenset()) -> bool:
    """Say whether two texts are the same letter.

    small: function words, which may come and go. seldom: words so rare that a spelling near another
    is taken for its slip.
    """
    shared = left.said & right.said
    one, other = (_rest(text, shared) for text in (left, right))
    equal = _equal(one, other)
    same = sum(map(len, shared)) + equal
    if same < LEAST or same < CORE * max(len(left.words), len(right.words)):
        return False
    if not (one and other):
        return True
    if equal < RELATED * min(len(one), len(other)):
        return not _answers(one, other)  # each has sentences of its own, none of them a version of the other's
    return _only_added(one, other, small, seldom)


def _rest(text: Letter, shared: frozenset[Words]) -> Words:
    if not shared:
        return text.words
    return tuple(chain.from_iterable(words for words in text.sentences if words not in shared))


def _answers(one: Words, other: Words) -> bool:
    """Say whether two pieces are so short that they may be a yes and a no; longer ones are sentences of one's own."""
    return max(len(one), len(other)) < ADDED and bool(TURNS.intersection(one + other))


def _equal(left: Words, right: Words) -> int:
    """Count the words in which two rests agree, in their order."""
    return (len(left) + len(right) - Indel.distance(left, right)) // 2


def _only_added(left: Words, right: Words, small: frozenset[str], seldom: frozenset[str]) -> bool:
    """Say whether two versions of a statement differ by additions and slips only."""
    for kind, a, b, x, y in _blocks(left, right):
        gone, come = left[a:b], right[x:y]
        if kind == "equal" or (gone and come and _slips(gone, come, small, seldom)):
            continue
        added, around = gone or come, (left[:a], left[b:])
        if (gone and come) or not (_at_an_end(added, *around) or small.issuperset(added) and not TURNS & {*added}):
            return False
    return True


def _at_an_end(added: Words, before: Words, after: Words) -> bool:
    """Say whether a piece was put before or after everything; «we ask» in «we live here we ask» was before it."""
    if len(added) < ADDED or (len(added) < CLAUSE and TURNS.intersection(added)):
        return False
    return (added[len(added) - len(before):] == before or added[:len(after)] == after)


def _slips(gone: Words, come: Words, small: frozenset[str], seldom: frozenset[str]) -> bool:
    if "".join(gone) == "".join(come):
        return True  # a space too many or too few
    return len(gone) == len(come) and all(
        one == other or ((one in seldom or other in seldom or one in small or other in small)
                         and not TURNS.intersection((one, other)) and _near(one, other))
        for one, other in zip(gone, come, strict=True))


def _near(one: str, other: str) -> bool:
    letters = max(len(one), len(other))
    return letters > SHORTEST and one.isalpha() and other.isalpha() and (
        OSA.distance(one, other) <= 1 + (letters >= LONG + 2))


def _blocks(left: Words, right: Words) -> list[tuple[str, int, int, int, int]]:
    """Give what is equal and what isn't; what was taken out and put in at one place is one change."""
    blocks: list[tuple[str, int, int, int, int]] = []
    for op in Indel.opcodes(left, right):
        kind = "equal" if op.tag == "equal" else "other"
        if blocks and blocks[-1][0] == kind == "other":
            _, a, _, x, _ = blocks.pop()
            blocks.append((kind, a, op.src_end, x, op.dest_end))
        else:
            blocks.append((kind, op.src_start, op.src_end, op.dest_start, op.dest_end))
    return blocks
