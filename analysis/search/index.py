"""Where every word stands: made once for each state of the data, then a search looks at no text that hasn't the word.

Texts are cut at their spaces. Each distinct piece is folded and stemmed once, in the language of the
texts it stands in; where a text's language isn't listed, in all that are.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Final

import numpy as np
import pandas as pd

from analysis.themes.cutting import cutter
from analysis.themes.spelling import pieces
from ingest.schema import fold
from ingest.schema import names as c

SHORT: Final = 3
Rows = np.ndarray  # places of texts, in order


@dataclass(frozen=True)
class Shelf:
    """The texts of one language, or of none that is listed.

    members: their places. pieces: the distinct ones; ``texts`` names the texts of each, one piece after
    another, from ``starts`` on. languages: in which they are stemmed.
    """

    members: np.ndarray
    pieces: list[str]
    starts: np.ndarray
    texts: np.ndarray
    languages: tuple[str, ...]

    def __contains__(self, place: int) -> bool:
        """Say whether a text is here; members are in order."""
        at = int(np.searchsorted(self.members, place))
        return at < len(self.members) and self.members[at] == place

    def with_pieces(self, wanted: Iterable[int]) -> Rows:
        """Name the texts that hold any of these pieces."""
        held = [self.texts[self.starts[piece]:self.starts[piece + 1]] for piece in wanted]
        return np.unique(np.concatenate(held)) if held else np.array([], dtype="int64")

    @cached_property
    def stems(self) -> dict[str, dict[str, list[int]]]:
        """Give the pieces by language and stem."""
        return {language: _by(self.pieces, partial(stems_of, language)) for language in self.languages}

    @cached_property
    def folded(self) -> dict[str, list[int]]:
        """Give the pieces by each folded word in them."""
        return _by(self.pieces, lambda piece: fold(piece).split())


@dataclass(frozen=True)
class Index:
    """All texts, by language; ``texts`` as they were written."""

    texts: list[str]
    shelves: list[Shelf]

    @classmethod
    def of(cls, texts: Collection[str], spoken: Iterable[str | None], languages: Iterable[str]) -> "Index":
        """Index texts. spoken: the language of each; languages: those in which people look for something."""
        written, listed = list(texts), tuple(languages)
        told = np.array([language if language in listed else "" for language in spoken], dtype="object")
        places = ((language, np.flatnonzero(told == language)) for language in (*listed, ""))
        return cls(written, [_shelf(written, at, (language,) if language else listed)
                             for language, at in places if len(at)])


def of_contributions(contributions: pd.DataFrame, languages: Iterable[str]) -> Index:
    """Index contributions, in their order."""
    spoken = contributions[c.LANGUAGE] if c.LANGUAGE in contributions else [None] * len(contributions)
    return Index.of(contributions[c.TEXT].tolist(), list(spoken), languages)


def words_of(language: str, piece: str) -> Iterator[tuple[str, str]]:
    """Give the words of a piece as they are written, each with the stem under which it is found."""
    cut = cutter(language)
    stems = cut[piece]
    yield from ((piece[first:last], _shorter(stem, language))
                for (first, last), stem in zip(cut.places[piece], stems, strict=True))


def stems_of(language: str, piece: str) -> list[str]:
    """Give the stems of a piece's words."""
    return [_shorter(stem, language) for stem in cutter(language)[piece]]


def _shorter(stem: str, language: str) -> str:
    """Drop a plural's s that the stemmer leaves in short words: «rua», «ruas». English keeps «news» from «new»."""
    return stem[:-1] if language != "en" and len(stem) > SHORT and stem.endswith("s") else stem


def _shelf(texts: list[str], at: np.ndarray, languages: tuple[str, ...]) -> Shelf:
    cut = [pieces(texts[place]) for place in at]
    codes, distinct = pd.factorize(np.array([piece for own in cut for piece in own], dtype="object"))
    owner = np.repeat(at, [len(own) for own in cut])
    order = np.argsort(codes, kind="stable")
    starts = np.concatenate([[0], np.bincount(codes, minlength=len(distinct)).cumsum()])
    return Shelf(at, list(distinct), starts, owner[order], languages)


def _by(cut: list[str], words: Callable[[str], Iterable[str]]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, piece in enumerate(cut):
        for word in set(words(piece)):
            found[word].append(number)
    return dict(found)
