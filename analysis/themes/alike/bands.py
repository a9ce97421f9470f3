"""Which long texts may share much: MinHash (Broder 1997) in bands, with arrays instead of objects.

The smallest digest among a text's words is the same for two texts as often as they share words: as
the weight of the words of both is to the weight of the words of either. Digests are exponential, so
that a word may weigh more than another (Chum, Philbin and Zisserman 2008); rare words do, because
texts after one template differ in those. A text's smallest digest is found from its words' own, each
worked out once. Texts that agree in one of ``BANDS`` bands of ``ROWS`` digests are looked at.
"""

from collections.abc import Iterator
from itertools import chain, product

import numpy as np

BANDS, ROWS = 32, 3  # texts that share half their words' weight meet with a chance of .986, six tenths of .9996
CROWD = 64  # texts
SENTENCE = 6  # words: shorter ones are said by many
BESIDE = 4  # neighbours each text of a band is compared with, besides its first
AGREE = 0.35  # of the digests, each cut to a byte: with fewer, texts hardly share half (3 standard errors)
COMMON, RARE = 1.0, 9.0  # ln(texts / texts with the word): from the first on words weigh, from the second on alike
_SEED = 0x5EED


def mix(numbers: np.ndarray) -> np.ndarray:
    """Digest whole numbers (Steele, Lea and Flood's SplitMix64), so that near ones are far apart."""
    x = numbers.astype("uint64") + np.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def weights(words: np.ndarray, starts: np.ndarray, n_words: int) -> np.ndarray:
    """Weigh words: rare ones much, those of a single text nothing, because no other can share them."""
    within = np.bincount(words, minlength=n_words)
    rarity = np.log(max(len(starts), 2) / np.maximum(within, 1)).clip(max=RARE)
    return np.where(within < 2, 1e-9, (rarity - COMMON).clip(min=0.5) ** 1.5)


def candidates(words: np.ndarray, starts: np.ndarray, weight: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Give, band by band, pairs of texts that may share half their words' weight; a pair may come again.

    First come those that meet among few others, then those that meet in a crowd: ``CROWD`` texts with
    the same key are one large campaign, or a template filled in again and again.

    words: the texts' words as places in ``weight``, one text after the other, each beginning at one
    of ``starts`` and none of them empty.
    """
    if len(starts) < 2:
        return
    short = np.empty((len(starts), BANDS * ROWS), dtype="uint8")
    keys = [_band(words, starts, weight, band, short) for band in range(BANDS)]
    for crowded, band in product((False, True), range(BANDS)):
        left, right = _beside(keys[band], keys[(band + 1) % BANDS], crowded)
        agree = _agreement(short, left, right)
        yield left[agree >= AGREE], right[agree >= AGREE]


def sentences(words: np.ndarray, starts: np.ndarray, ends: list[tuple[int, ...]]) -> tuple[np.ndarray, np.ndarray]:
    """Give pairs of texts that have a sentence of several words in common, in any order of its words.

    words, starts: as for ``candidates``. ends: for each text after which of its words sentences end.
    """
    owner, begin = sentence_starts(starts, ends)
    long = np.append(begin[1:], len(words)) - begin >= SENTENCE
    digests = np.add.reduceat(mix(np.arange(int(words.max()) + 1))[words], begin)
    left, right = _beside(digests[long], mix(owner[long]), crowded=False)
    return owner[long][left], owner[long][right]


def sentence_starts(starts: np.ndarray, ends: list[tuple[int, ...]]) -> tuple[np.ndarray, np.ndarray]:
    """Give of each sentence whose it is, and with which word it begins."""
    several = [one or (0,) for one in ends]  # a text without dots is one sentence
    owner = np.repeat(np.arange(len(starts)), [len(one) for one in several])
    after = np.fromiter(chain.from_iterable(several), "int64", len(owner)) + starts[owner]
    first = np.append(True, owner[1:] != owner[:-1])
    return owner, np.where(first, starts[owner], np.append(0, after[:-1]))


def _band(words: np.ndarray, starts: np.ndarray, weight: np.ndarray, band: int, short: np.ndarray) -> np.ndarray:
    """Give each text's key in a band, four bytes; write down a byte of each of its digests."""
    key = np.zeros(len(starts), dtype="uint64")
    for row in range(band * ROWS, (band + 1) * ROWS):
        even = (mix(mix(np.arange(len(weight))) + np.uint64(_SEED + row)) >> np.uint64(11)) / 2.0**53
        digests = (-np.log1p(-even) / weight).astype("float32")
        smallest = np.minimum.reduceat(digests[words], starts).view("uint32")
        short[:, row] = (smallest & np.uint32(0xFF)).astype("uint8")
        key = mix(key ^ smallest.astype("uint64"))
    return (key >> np.uint64(32)).astype("uint32")


def _beside(key: np.ndarray, then: np.ndarray, crowded: bool) -> tuple[np.ndarray, np.ndarray]:
    """Pair texts of the same key: each with its first, and with those beside it when ordered by ``then``."""
    order = np.lexsort((then, key))
    ordered = key[order]
    first = np.append(True, ordered[1:] != ordered[:-1])
    many = np.diff(np.append(np.flatnonzero(first), len(key)))
    kept = np.repeat((many >= CROWD) if crowded else (many > 1) & (many < CROWD), many)
    order, first = order[kept], first[kept]
    place = np.arange(len(order))
    first = np.maximum.accumulate(np.where(first, place, 0))
    pairs = [(first, place)] + [(place[:-step], place[step:]) for step in range(1, BESIDE + 1) if step < len(key)]
    left, right = (np.concatenate(side) for side in zip(*pairs, strict=True))
    same = (first[left] == first[right]) & (left != right)
    return order[left[same]], order[right[same]]


def _agreement(short: np.ndarray, left: np.ndarray, right: np.ndarray, at_once: int = 2_000) -> np.ndarray:
    """Say in which part of their digests two texts agree; few pairs at a time, so that they stay near at hand."""
    agree = np.empty(len(left))
    for i in range(0, len(left), at_once):
        here = slice(i, i + at_once)
        agree[here] = np.count_nonzero(short[left[here]] == short[right[here]], axis=1)
    return agree / short.shape[1]
