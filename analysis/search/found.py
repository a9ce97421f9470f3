"""The texts that hold what is looked for, and the words of theirs that made it so."""

import re
from functools import reduce

import numpy as np

from analysis.search.index import Index, Rows, Shelf, stems_of, words_of
from analysis.search.query import Query
from analysis.themes.spelling import pieces
from ingest.schema import fold

NOWHERE = np.array([], dtype="int64")
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def search(index: Index, wanted: Query) -> Rows:
    """Name the places of the texts that hold every word (in any form of it) and every phrase (as it stands)."""
    if wanted.is_empty:
        return np.arange(len(index.texts))
    return np.sort(np.concatenate([NOWHERE, *(_on(shelf, index, wanted) for shelf in index.shelves)]))


def found(index: Index, place: int, wanted: Query) -> list[str]:
    """Give the words of one text, as they are written, for which it was found."""
    shelf = next((shelf for shelf in index.shelves if place in shelf), None)
    text = index.texts[place]
    own = [word for language in (shelf.languages if shelf else ()) for word in _words(text, language, wanted)]
    return list(dict.fromkeys([*own, *(words for phrase in wanted.phrases for words in _standing(text, phrase))]))


def _on(shelf: Shelf, index: Index, wanted: Query) -> Rows:
    each = [_with_word(shelf, word) for word in wanted.words]
    each += [_with_phrase(shelf, index, phrase) for phrase in wanted.phrases]
    return reduce(np.intersect1d, each)


def _with_word(shelf: Shelf, word: str) -> Rows:
    """Name the texts with any form of a word; one that is cut into several («fly-tipping») needs all of them."""
    ways = []
    for language in shelf.languages:
        stems = [stem for stem in stems_of(language, word) if fold(stem)]
        rows = [shelf.with_pieces(shelf.stems[language].get(stem, ())) for stem in stems]
        ways.append(reduce(np.intersect1d, rows) if rows else NOWHERE)
    return np.unique(np.concatenate([NOWHERE, *ways]))


def _with_phrase(shelf: Shelf, index: Index, phrase: tuple[str, ...]) -> Rows:
    rows = reduce(np.intersect1d, [shelf.with_pieces(shelf.folded.get(word, ())) for word in phrase])
    joined = f" {' '.join(phrase)} "
    return np.array([row for row in rows if joined in f" {fold(index.texts[row])} "], dtype="int64")


def _words(text: str, language: str, wanted: Query) -> list[str]:
    looked_for = {stem for word in wanted.words for stem in stems_of(language, word) if fold(stem)}
    return [word for piece in pieces(text) for word, stem in words_of(language, piece) if stem in looked_for]


def _standing(text: str, phrase: tuple[str, ...]) -> list[str]:
    """Give a phrase as it stands in a text, each time."""
    words = [(match.start(), match.end(), fold(match.group())) for match in _WORD.finditer(text)]
    flat = [(start, end, part) for start, end, folded in words for part in folded.split()]
    n = len(phrase)
    return [text[flat[i][0]:flat[i + n - 1][1]] for i in range(len(flat) - n + 1)
            if tuple(part for _start, _end, part in flat[i:i + n]) == phrase]
