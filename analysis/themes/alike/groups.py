"""Put together what is one idea in (nearly) the same words. Nothing is deleted: every text stays, and counts.

Two steps. Texts of any length are one idea if they have the same words, however these are ordered and
slips put right. Texts of twelve words and more also if they are one letter to which people added
sentences of their own. No text is compared with all others.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain

import numpy as np
import pandas as pd
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from analysis.themes.alike.bands import candidates, mix, sentences, weights
from analysis.themes.alike.letters import LEAST, TURNS, Letter, Reader, letter
from analysis.themes.alike.sieve import Sieve
from analysis.themes.alike.slips import SELDOM, likeliest, meanings
from analysis.themes.alike.words import LIGHT, Wordings, listed, wordings
from analysis.themes.pipeline import stems
from ingest.schema import names as c

IDEA = "idea"
PATIENCE = 60  # comparisons that may fail before a text is compared no more
AT_ONCE = 20_000  # wordings digested together: more take memory, fewer time
REMEMBERED = 10_000  # texts cut into sentences
LINKING = LIGHT | listed("of to for in at on de del do da dos das en em du des di von zu van")

Pieces = tuple[np.ndarray, np.ndarray, np.ndarray]


def grouped(contributions: pd.DataFrame, same: pd.DataFrame | None = None) -> pd.Series:
    """Give each text its idea: the ``contribution_id`` of one of those who said it.

    contributions: ``contribution_id``, ``text`` and, if known, ``language``. same: pairs of
    contributions known to be one idea (columns ``one``, ``other``), as ``said_same`` finds them.
    Returns a series by ``contribution_id``. The order of the rows doesn't matter.
    """
    ids = pd.Index(contributions[c.CONTRIBUTION])
    if contributions.empty:
        return pd.Series(index=ids, dtype="str", name=IDEA)
    written, at = wordings(contributions[c.TEXT].tolist())
    group = _alike(written, _function_words(contributions))[at]
    if same is not None and len(same):
        place = pd.Series(group, index=ids)
        group = _joined(int(group.max()) + 1, place[same["one"]].to_numpy(), place[same["other"]].to_numpy())[group]
    order = np.argsort(ids.to_numpy(dtype="object"), kind="stable")
    return pd.Series(ids.take(order[_first(group[order])[np.argsort(order)]]), index=ids, name=IDEA, dtype="str")


def _alike(written: Wordings, small: frozenset[str]) -> np.ndarray:
    """Number the ideas: one for each wording."""
    meant = meanings(written.vocabulary, _occurrences(written), small)
    spelt = likeliest(written.vocabulary, meant)
    by_words = _by_words(written, meant, spelt)
    long = np.flatnonzero(written.lengths >= LEAST)
    letters = _letters(written, meant, spelt, long, by_words[long], small)
    return _joined(int(by_words.max()) + 1, by_words[long], by_words[long[letters]])[by_words]


def _by_words(written: Wordings, meant: dict[int, list[int]], spelt: np.ndarray) -> np.ndarray:
    """Number the groups of wordings that have the same words; a slip may mean what makes its text equal to another."""
    says = _same_words(written.vocabulary, spelt[written.words], written.starts)
    group, keys = pd.factorize(says)
    known, pairs = pd.Index(keys), [(group[:0], group[:0])]
    for of, words, starts in _otherwise(written, meant, spelt):
        found = known.get_indexer(_same_words(written.vocabulary, words, starts))
        pairs.append((group[of[found >= 0]], found[found >= 0]))
    left, right = (np.concatenate(side) for side in zip(*pairs, strict=True))
    return _joined(len(keys), left, right)[group]


def _otherwise(written: Wordings, meant: dict[int, list[int]], spelt: np.ndarray) -> Iterator[Pieces]:
    """Write wordings with slips once more for each other word that may have been meant: whose, words, starts."""
    others = {word: several[1:] for word, several in meant.items() if len(several) > 1}
    many, before = np.zeros((2, len(spelt)), dtype="int64")
    many[list(others)] = [len(several) for several in others.values()]
    before[list(others)] = np.cumsum(many[list(others)]) - many[list(others)]
    listed_one_by_one = spelt[np.fromiter(chain.from_iterable(others.values()), "int64")]
    at = np.flatnonzero(many[written.words])
    slip = written.words[at]
    which = listed_one_by_one[_counted(before[slip], many[slip])]
    at = np.repeat(at, many[slip])
    for i in range(0, len(at), AT_ONCE):
        yield _written_anew(written, spelt, at[i:i + AT_ONCE], which[i:i + AT_ONCE])


def _written_anew(written: Wordings, spelt: np.ndarray, at: np.ndarray, which: np.ndarray) -> Pieces:
    """Write the wordings of some words once more, each with another word in that place."""
    of = np.searchsorted(written.starts, at, side="right") - 1
    words = spelt[written.words[_counted(written.starts[of], written.lengths[of])]]
    starts = np.append(0, np.cumsum(written.lengths[of]))
    words[starts[:-1] + at - written.starts[of]] = which
    return of, words, starts


def _counted(first: np.ndarray, many: np.ndarray) -> np.ndarray:
    """Give so many numbers from each first one on, one after the other."""
    return np.arange(many.sum()) + np.repeat(first - (np.cumsum(many) - many), many)


def _same_words(vocabulary: list[str], words: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """Digest each text's words so that their order doesn't matter, but for what a «no» or «more» stands before."""
    digests = mix(np.arange(len(vocabulary)))
    kinds = [_marked(vocabulary, some) for some in (LIGHT, LINKING, TURNS)]
    parts = [np.zeros(0, dtype="uint64")]
    for at in range(0, len(starts) - 1, AT_ONCE):
        some = starts[at:at + AT_ONCE + 1]
        parts.append(_digest(words[some[0]:some[-1]], some - some[0], digests, *kinds))
    return np.concatenate(parts)


def _digest(words: np.ndarray, starts: np.ndarray, digests: np.ndarray, light: np.ndarray, linking: np.ndarray,
            turning: np.ndarray) -> np.ndarray:
    next_heavy = np.append(_next(~linking[words]), len(words))[1:]
    ends = np.repeat(starts[1:], np.diff(starts))
    after = np.where(next_heavy < ends, digests[words[np.minimum(next_heavy, len(words) - 1)]], np.uint64(0))
    said = digests[words]
    turned = np.where(turning[words], mix(mix(said) ^ after), np.uint64(0))
    heavy = np.add.reduceat(np.where(light[words], np.uint64(0), said + turned), starts[:-1])
    return np.where(heavy == 0, np.add.reduceat(said, starts[:-1]), heavy)


def _next(marked: np.ndarray) -> np.ndarray:
    """Give for each place the next marked one, itself included; the length where there is none."""
    places = np.where(marked, np.arange(len(marked)), len(marked))
    return np.minimum.accumulate(places[::-1])[::-1]


def _letters(written: Wordings, meant: dict[int, list[int]], spelt: np.ndarray, long: np.ndarray, known: np.ndarray,
             small: frozenset[str]) -> np.ndarray:
    """Give for each long wording the place (in ``long``) of the first that is the same letter.

    known: the groups that they are in already.
    """
    if len(long) < 2:
        return np.arange(len(long))
    own = _first(known)
    starts = np.append(0, np.cumsum(written.lengths[long]))[:-1]
    words, ends = written.words[_counted(written.starts[long], written.lengths[long])], [written.ends[i] for i in long]
    reader, light = _reader(written, meant, spelt, small), _marked(written.vocabulary, LIGHT)
    loose, words = _loose(reader, spelt)[words], spelt[words]
    sieve = Sieve(words, loose, starts, ends, light, _edges(written.vocabulary))
    is_same = _comparison(written, spelt, reader, frozenset(np.flatnonzero(light).tolist()))
    refused, refusals = np.zeros(0, dtype="int64"), np.zeros(len(long), dtype="int64")
    shared = sentences(words, starts, ends)
    for left, right in chain([shared], candidates(words, starts, weights(words, starts, len(spelt)))):
        patient = np.maximum(refusals[left], refusals[right]) < PATIENCE
        one, other = np.divmod(_new(own, left[patient], right[patient], refused), len(long))
        checked = sieve.passes(one, other)
        checked[checked] = list(map(is_same, long[one[checked]].tolist(), long[other[checked]].tolist()))
        refused = np.sort(np.concatenate([refused, (one * len(long) + other)[~checked]]))
        refusals += np.bincount(np.concatenate([one[~checked], other[~checked]]), minlength=len(long))
        own = _first(_joined(len(long), np.append(own, one[checked]), np.append(np.arange(len(long)), other[checked])))
    return own


def _new(own: np.ndarray, left: np.ndarray, right: np.ndarray, refused: np.ndarray) -> np.ndarray:
    """Number the pairs that are neither together yet nor were refused, each once."""
    apart = own[left] != own[right]
    low, high = np.minimum(left, right)[apart], np.maximum(left, right)[apart]
    pairs = np.sort(low * len(own) + high)
    pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])[:len(pairs)]]
    at = np.minimum(np.searchsorted(refused, pairs), max(len(refused) - 1, 0))
    return pairs[refused[at] != pairs] if len(refused) else pairs


def _reader(written: Wordings, meant: dict[int, list[int]], spelt: np.ndarray, small: frozenset[str]) -> Reader:
    function_words = _places(written.vocabulary, small)
    seldom = frozenset(np.flatnonzero(_occurrences(written) <= SELDOM).tolist()) - function_words
    readings = {slip: frozenset(spelt[several].tolist()) for slip, several in meant.items() if len(several) > 1}
    return Reader(written.vocabulary, function_words, seldom, _places(written.vocabulary, TURNS), readings)


def _comparison(written: Wordings, spelt: np.ndarray, reader: Reader, light: frozenset[int]
                ) -> Callable[[int, int], bool]:
    @lru_cache(REMEMBERED)
    def cut(i: int) -> Letter:
        words = written.words[written.starts[i]:written.starts[i + 1]]
        return letter(spelt[words].tolist(), words.tolist(), written.ends[i], light)
    return lambda left, right: reader.one_letter(cut(left), cut(right))


def _loose(reader: Reader, spelt: np.ndarray) -> np.ndarray:
    """Say of each word of the vocabulary whether it may be a slip, or may have one that isn't put right."""
    seldom, slips = np.zeros((2, len(spelt)), dtype="bool")
    seldom[list(reader.seldom | reader.small)] = True
    slips[list(reader.readings)] = True
    return seldom[spelt] | slips


def _edges(vocabulary: list[str]) -> tuple[np.ndarray, np.ndarray]:
    first, last = (np.array([ord(word[at]) for word in vocabulary]) for at in (0, -1))
    return first, last


def _occurrences(written: Wordings) -> np.ndarray:
    return np.bincount(written.words, minlength=len(written.vocabulary))


def _joined(n: int, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Number the groups that pairs join out of n."""
    graph = coo_array((np.ones(len(left), dtype="int8"), (left, right)), shape=(n, n))
    return connected_components(graph, directed=False)[1].astype("int64")


def _first(group: np.ndarray) -> np.ndarray:
    """Give for each member the first of its group."""
    first = np.full(int(group.max()) + 1, len(group), dtype="int64")
    np.minimum.at(first, group, np.arange(len(group)))
    return first[group]


def _marked(vocabulary: list[str], wanted: frozenset[str]) -> np.ndarray:
    return np.array([word in wanted for word in vocabulary], dtype="bool")


def _places(vocabulary: list[str], wanted: frozenset[str]) -> frozenset[int]:
    return frozenset(np.flatnonzero(_marked(vocabulary, wanted)).tolist())


def _function_words(contributions: pd.DataFrame) -> frozenset[str]:
    languages: list[str] = contributions[c.LANGUAGE].dropna().unique().tolist() if c.LANGUAGE in contributions else []
    return frozenset().union(*(stems(language).function_words for language in languages))
