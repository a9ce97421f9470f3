"""Which spellings are slips of the pen for another word, going by how often both are written.

A slip is one letter too many, too few or wrong, or two in each other's place. But «light» and
«night» are as near as «benches» and «benhces», and so are Hillside and Millside: two spellings are
two words where each is written often. A slip is rare beside the word that was meant.
"""

import re
from array import array
from collections.abc import Sequence

import numpy as np
from rapidfuzz.distance import OSA

from analysis.themes.alike.words import listed, singular

SHORTEST = 3  # letters; of two words so short neither is a slip
MEANINGS = 4  # words that a slip is compared with, of all from which one letter must go to make them equal
LONG = 6  # letters from which two rare spellings are taken for one word
SELDOM = 2  # a spelling in more wordings than that …
SLIPS_PER_WORD = 0.1  # … and in more than this part of the other's is a word of its own
OPPOSITES = listed("amoral asocial asexual apolitical apolitico apolitica atypical atipico atipica anormal")
_LETTERS = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


def meanings(vocabulary: Sequence[str], written: np.ndarray, function_words: frozenset[str] = frozenset()
             ) -> dict[int, list[int]]:
    """Give for each slip the words that may have been meant, the commonest first: places in the vocabulary.

    written: how often each word is written. ``function_words`` are never slips.
    """
    order = np.array(sorted(range(len(vocabulary)), key=lambda i: (-written[i], vocabulary[i])), dtype="int64")
    rank = np.empty(len(order), dtype="int64")
    rank[order] = np.arange(len(order))
    found: dict[int, list[int]] = {}
    for rare, common in zip(*(order[ranks].tolist() for ranks in _near(vocabulary, rank, written)), strict=True):
        if vocabulary[rare] not in function_words and one_letter_apart(vocabulary[rare], vocabulary[common]):
            found.setdefault(rare, []).append(common)
    return found


def likeliest(vocabulary: Sequence[str], meant: dict[int, list[int]]) -> np.ndarray:
    """Give for each word the one it stands for: of a slip the commonest that may be meant, of a plural the singular.

    A slip is one for a single word here, so that it never makes two words one.
    """
    target = np.arange(len(vocabulary), dtype="int32")
    for rare, common in meant.items():
        target[rare] = common[0]
    place = {word: i for i, word in enumerate(vocabulary)}
    for i, word in enumerate(vocabulary):
        if target[i] == i:
            target[i] = place.get(singular(word), i)
    while (target[target] != target).any():
        target = target[target]
    return target


def one_letter_apart(rare: str, common: str) -> bool:
    """Say whether a slip of one letter explains the difference; a plural's s is none, nor is the a of «asocial»."""
    if singular(rare) == common or singular(common) == rare or rare in OPPOSITES:
        return False
    return OSA.distance(rare, common, score_cutoff=1) <= 1


def _near(vocabulary: Sequence[str], rank: np.ndarray, written: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pair each word with the commonest that share it but for a letter: ranks, the likeliest meaning of each first."""
    key, member = _without_a_letter(vocabulary)
    member = rank[member]
    order = np.lexsort((member, key))
    key, member = key[order], member[order]
    place = np.arange(len(key))
    first = np.maximum.accumulate(np.where(np.append(True, key[1:] != key[:-1])[:len(key)], place, 0))
    pairs = [np.column_stack((member, member[other]))[other < place]
             for other in (np.minimum(first + step, place) for step in range(MEANINGS))]
    rare, common = np.unique(np.concatenate(pairs), axis=0).T
    letters, often = np.empty((2, len(rank)), dtype="int64")
    letters[rank], often[rank] = [len(word) for word in vocabulary], written
    slip = (often[rare] <= SLIPS_PER_WORD * often[common]) | ((often[rare] <= SELDOM) & (letters[rare] >= LONG))
    slip &= np.maximum(letters[rare], letters[common]) > SHORTEST
    return rare[slip], common[slip]


def _without_a_letter(vocabulary: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Give digests of each word as it is and without each of its letters, and whose they are."""
    keys, owners = array("q"), array("q")
    for i, word in enumerate(vocabulary):
        if _LETTERS.fullmatch(word):
            keys.extend([hash(word), *{hash(word[:at] + word[at + 1:]) for at in range(len(word))}])
            owners.extend([i] * (len(keys) - len(owners)))
    return np.array(keys, dtype="int64"), np.array(owners, dtype="int64")
