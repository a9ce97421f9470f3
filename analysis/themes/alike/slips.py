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

SHORTEST = 4  # letters
LONG = 6  # letters from which two rare spellings are taken for one word
SELDOM = 2  # a spelling in more wordings than that …
SLIPS_PER_WORD = 0.1  # … and in more than this part of the other's is a word of its own
_LETTERS = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


def meant(vocabulary: Sequence[str], written: np.ndarray, function_words: frozenset[str] = frozenset()) -> np.ndarray:
    """Give for each word the place of the one that was meant, its own where it is no slip.

    written: in how many wordings each word stands. ``function_words`` are never slips. A slip is
    one for a single word, the commonest near it, so that it never joins two words.
    """
    order = np.array(sorted(range(len(vocabulary)), key=lambda i: (-written[i], vocabulary[i])), dtype="int64")
    rank = np.empty(len(order), dtype="int64")
    rank[order] = np.arange(len(order))
    target = np.arange(len(order))
    for rare, common in zip(*(order[found].tolist() for found in _near(vocabulary, rank, written)), strict=True):
        if target[rare] == rare and vocabulary[rare] not in function_words and one_letter_apart(
                vocabulary[rare], vocabulary[common]):
            target[rare] = common
    while (target[target] != target).any():
        target = target[target]
    return target


def one_letter_apart(rare: str, common: str) -> bool:
    """Say whether a slip of one letter explains the difference; «asocial» is none for «social»."""
    return OSA.distance(rare, common, score_cutoff=1) <= 1 and rare != f"a{common}" and common != f"a{rare}"


def _near(vocabulary: Sequence[str], rank: np.ndarray, written: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pair each word with the commonest that share it but for a letter: ranks, the likeliest meaning of each first."""
    key, member = _without_a_letter(vocabulary)
    member = rank[member]
    by_key = np.lexsort((member, key))
    key, member = key[by_key], member[by_key]
    new = np.append(True, key[1:] != key[:-1])[:len(key)]
    leader = member[new][np.cumsum(new) - 1] if len(key) else member
    pairs = np.unique(member[member != leader] * len(rank) + leader[member != leader])
    rare, common = pairs // max(len(rank), 1), pairs % max(len(rank), 1)
    size = np.empty(len(rank), dtype="int64")
    size[rank] = [len(word) for word in vocabulary]
    often = np.empty(len(rank), dtype="int64")
    often[rank] = written
    slip = (often[rare] <= SLIPS_PER_WORD * often[common]) | ((often[rare] <= SELDOM) & (size[rare] >= LONG))
    return rare[slip], common[slip]


def _without_a_letter(vocabulary: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Give digests of each word as it is and without each of its letters, and whose they are."""
    keys, owners = array("q"), array("q")
    for i, word in enumerate(vocabulary):
        if _LETTERS.fullmatch(word):
            keys.extend([hash(word), *{hash(word[:at] + word[at + 1:]) for at in range(len(word))}])
            owners.extend([i] * (len(keys) - len(owners)))
    return np.array(keys, dtype="int64"), np.array(owners, dtype="int64")
