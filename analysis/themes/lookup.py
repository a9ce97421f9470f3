"""Look for a codebook's words in texts, in one language.

Every phrase is a path of stems through nested dictionaries, so that a text is read once, whatever
the number of phrases. What spaCy's PhraseMatcher would find is found (``tests/analysis/themes/test_lookup.py``),
in texts that need not be made into documents first.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from enum import IntEnum
from itertools import accumulate, takewhile
from typing import NamedTuple

import pandas as pd

from analysis.themes import codebook as book
from analysis.themes.cutting import MOST_PIECES, Cutter, Lemmas, cutter
from analysis.themes.negation import negating
from analysis.themes.pipeline import stems as stems_of
from analysis.themes.spelling import HYPHENS

COMPOUNDING = ("pt",)  # a word's end is another word here: no «feira» in «quinta-feira»
OF_WORD, OF_PHRASE, OF_HINT = 0.6, 0.8, 0.3  # how much one match tells of its theme
CLOSE = 3  # words between «no» and what it denies
Stems = tuple[str, ...]


class Kind(IntEnum):
    """What it means that a phrase stands in a text."""

    WORD = 0
    HINT = 1  # speaks of its theme beside another word of it
    EXCLUDED = 2  # the theme's words inside it don't count


class Entry(NamedTuple):
    """A phrase as the codebook lists it.

    told: how much it tells of its theme, from 0 to 1. plain: where it stands it counts. contested:
    other themes list other forms of it. lead: words of grammar it begins with; it is looked for by
    the word after them, because «the» stands everywhere.
    """

    theme: str
    kind: Kind
    stems: Stems
    told: float = 0.0
    plain: bool = False
    contested: bool = False
    lead: int = 0
    wide: bool = False  # others of its theme may stand inside it
    alone: float = 0.0  # told by it without others of its theme; of an everyday word nothing


Hit = tuple[int, int, Entry]  # a phrase found in a text: its first letter, the one after its last, what it is


class Node:
    """What comes after a stem: the phrases that end with it, and the stems that may follow."""

    __slots__ = ("entries", "next")

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.next: dict[str, Node] = {}


class Begun(NamedTuple):
    """What begins in a piece, and whether the piece is of another language's grammar.

    words: words that are phrases by themselves, with their places in the piece; led: those that words
    of grammar stand before, each with its word's number; before: one of these must end the piece before;
    longer: numbers of words that begin longer phrases; after: one of these must begin the next piece. No
    ``before`` and ``after``: anything may.
    """

    words: tuple[tuple[int, int, Entry], ...]
    led: tuple[tuple[int, int, Entry], ...]
    before: frozenset[str] | None
    longer: tuple[tuple[int, Node], ...]
    after: frozenset[str] | None
    foreign: bool


class Beginnings(dict[str, Begun | None]):
    """What begins in a piece; remembered, because most pieces begin nothing. foreign: see ``Begun``."""

    def __init__(self, root: dict[str, Node], cut: Cutter, compounding: bool, foreign: Callable[[str], bool]) -> None:
        super().__init__()
        self._root, self._cut, self._compounding, self._foreign = root, cut, compounding, foreign

    def __missing__(self, piece: str) -> Begun | None:
        if len(self) >= MOST_PIECES:
            self.clear()
        begun = self.of(piece, self._cut[piece])
        self[piece] = begun
        return begun

    def of(self, piece: str, stems: Stems) -> Begun | None:
        """Look at a piece by the stems of its words."""
        found = [(i, start, end, self._root[stem])
                 for i, (stem, (start, end)) in enumerate(zip(stems, self._cut.places[piece], strict=True))
                 if stem in self._root and not (self._compounding and start and piece[start - 1] in HYPHENS)]
        foreign = self._foreign(piece)
        if not (found or foreign):
            return None
        every = [(i, start, end, entry) for i, start, end, node in found for entry in node.entries]
        led = tuple((i, end, entry) for i, _, end, entry in every if entry.lead)
        longer = tuple((i, node) for i, _, _, node in found if node.next)
        usual = len(stems) == 1 and stems == self._cut[piece]
        return Begun(tuple((start, end, entry) for _, start, end, entry in every if not entry.lead),
                     led, frozenset(entry.stems[entry.lead - 1] for _, _, entry in led) if usual else None,
                     longer, frozenset(stem for _, node in longer for stem in node.next) if usual else None, foreign)


class Lookup:
    """The codebook's words in one language, ready to be looked for.

    foreign: says of a piece of text whether it is of another language's grammar.
    """

    def __init__(self, codebook: pd.DataFrame, language: str, foreign: Callable[[str], bool] = lambda _: False
                 ) -> None:
        self.cut = cutter(language)
        self.root: dict[str, Node] = {}
        self.beginnings = Beginnings(self.root, self.cut, language in COMPOUNDING, foreign)
        self.skipping = book.skipping_negated(codebook)
        self.negating = negating(language)
        self.grammar = stems_of(language).function_words
        listed = book.words(codebook, language)
        self.claimed = book.claims({theme: [phrase.removesuffix(book.HINT) for phrase in phrases]
                                    for theme, phrases in listed.items()}, self.cut.stems)
        for entry in self._entries(listed, book.excluded(codebook, language)):
            self._add(entry)

    def find(self, text: str, pieces: Sequence[str], at: int, lemmas: Lemmas, foreign: list[int] | None = None
             ) -> list[Hit]:
        """Find the phrases that speak of a theme, in their order.

        text: tidy; pieces: it, or a part of it that begins at letter ``at``, cut at its spaces;
        lemmas: other stems that words may be found by; foreign: where to write down the numbers of the
        pieces that are of another language's grammar.
        """
        begun = [(i, found) for i, found in enumerate(map(self.beginnings.__getitem__, pieces)) if found]
        if not begun and not lemmas:
            return []
        starts = list(accumulate(map(len, pieces), initial=at))  # without the spaces between
        hits = self._follow(begun, pieces, starts, [], [] if foreign is None else foreign)
        if lemmas:
            hits = list({*hits, *self._by_lemmas(pieces, starts, lemmas)})
        if not hits:
            return []
        wide = [hit for hit in hits if hit[2].wide]
        hiding = {entry.theme for _, _, entry in wide}
        meant = [hit for hit in hits if (hit[2].plain or self._means(hit, text))
                 and (hit[2].theme not in hiding or not _hidden(hit, wide))]
        meant.sort()
        return meant

    def _by_lemmas(self, pieces: Sequence[str], starts: Sequence[int], lemmas: Lemmas) -> list[Hit]:
        """Find the phrases whose words stand there in forms that stems don't know."""
        other = [tuple(lemmas.get((starts[i] + i + start, starts[i] + i + end), stem)
                       for stem, (start, end) in zip(self.cut[piece], self.cut.places[piece], strict=True))
                 for i, piece in enumerate(pieces)]
        begun = [(i, found) for i, piece in enumerate(pieces) if (found := self.beginnings.of(piece, other[i]))]
        return self._follow(begun, pieces, starts, other, [])

    def _follow(self, begun: Sequence[tuple[int, Begun]], pieces: Sequence[str], starts: Sequence[int],
                stems: Sequence[Stems], foreign: list[int]) -> list[Hit]:
        """Give the words that are phrases, and follow the longer ones; stems: each piece's, where not the usual."""
        hits: list[Hit] = []
        cut, n = self.cut, len(pieces)
        for i, (words, led, before, longer, after, strange) in begun:
            if words:
                at = starts[i] + i
                for start, end, entry in words:
                    hits.append((at + start, at + end, entry))
            if led and (before is None or stems or (i and cut[pieces[i - 1]][-1] in before)):
                for word, end, entry in led:
                    if (first := self._led(entry, i, word, pieces, starts, stems)) is not None:
                        hits.append((first, starts[i] + i + end, entry))
            if longer and (after is None or stems or (i + 1 < n and cut[pieces[i + 1]][0] in after)):
                for word, node in longer:
                    self._longer(node, i, word, pieces, starts, stems, hits)
            if strange:
                foreign.append(i)
        return hits

    def _led(self, entry: Entry, piece: int, word: int, pieces: Sequence[str], starts: Sequence[int],
             stems: Sequence[Stems]) -> int | None:
        """Give the letter with which a phrase begins, if the words of grammar before its first other word are there."""
        for stem in reversed(entry.stems[:entry.lead]):
            word -= 1
            if word < 0:
                if not piece:
                    return None
                piece -= 1
                word = len(self.cut[pieces[piece]]) - 1
            if (stems[piece] if stems else self.cut[pieces[piece]])[word] != stem:
                return None
        return starts[piece] + piece + self.cut.places[pieces[piece]][word][0]

    def _longer(self, node: Node, piece: int, word: int, pieces: Sequence[str], starts: Sequence[int],
                stems: Sequence[Stems], hits: list[Hit]) -> None:
        """Follow a phrase's beginning word by word, and write down what ends there."""
        begin, n, cut = (piece, word), len(pieces), self.cut
        own = stems[piece] if stems else cut[pieces[piece]]
        while node.next:
            word += 1
            if word == len(own):
                piece, word = piece + 1, 0
                if piece == n:
                    return
                own = stems[piece] if stems else cut[pieces[piece]]
            following = node.next.get(own[word])
            if following is None:
                return
            node = following
            for entry in node.entries:
                led = self._led(entry, *begin, pieces, starts, stems)
                if led is not None:
                    hits.append((led, starts[piece] + piece + cut.places[pieces[piece]][word][1], entry))

    def _entries(self, listed: book.Words, excluded: book.Words) -> list[Entry]:
        kinds: dict[tuple[str, Stems], Kind] = {}
        forms: dict[Stems, set[str]] = defaultdict(set)
        themes: dict[Stems, set[str]] = defaultdict(set)
        for theme, phrases in listed.items():
            for phrase in phrases:
                plain = phrase.removesuffix(book.HINT)
                stems, kind = self.cut.stems(plain), Kind.WORD if plain == phrase else Kind.HINT
                kinds[theme, stems] = max(kind, kinds.get((theme, stems), kind))
                forms[stems].add(book.form(plain))
                themes[stems].add(theme)
        return [*(self._entry(theme, kind, stems, len(themes[stems]), len(forms[stems]))
                  for (theme, stems), kind in kinds.items()),
                *(self._entry(theme, Kind.EXCLUDED, self.cut.stems(phrase), 1, 1)
                  for theme, phrases in excluded.items() for phrase in phrases)]

    def _entry(self, theme: str, kind: Kind, stems: Stems, themes: int, forms: int) -> Entry:
        told = {Kind.WORD: OF_PHRASE if len(stems) > 1 else OF_WORD, Kind.HINT: OF_HINT, Kind.EXCLUDED: 0.0}[kind]
        contested = themes > 1 and forms > 1
        plain = kind != Kind.EXCLUDED and not contested and theme not in self.skipping
        lead = sum(1 for _ in takewhile(self.grammar.__contains__, stems[:-1]))
        return Entry(theme, kind, stems, told / themes, plain, contested, lead,
                     kind == Kind.EXCLUDED or len(stems) > 1, told / themes if kind == Kind.WORD else 0.0)

    def _add(self, entry: Entry) -> None:
        if entry.stems:
            first, *rest = entry.stems[entry.lead:]
            node = self.root.setdefault(first, Node())
            for stem in rest:
                node = node.next.setdefault(stem, Node())
            node.entries.append(entry)

    def _means(self, hit: Hit, text: str) -> bool:
        """Say whether matched words speak of the theme: they are no other theme's («parking», «park»), nor denied."""
        start, end, entry = hit
        if entry.kind == Kind.EXCLUDED or (entry.theme in self.skipping and self._denied(start, text)):
            return False
        return not entry.contested or entry.theme in self.claimed.get(
            book.form(text[start:end]), (entry.theme,))

    def _denied(self, start: int, text: str) -> bool:
        """Say whether «no», «without» … stands shortly before a word, with no punctuation between."""
        before = [stem for piece in text[:start].split()[-CLOSE:] for stem in self.cut[piece]]
        for stem in reversed(before[-CLOSE:]):
            if stem in self.negating:
                return True
            if not any(map(str.isalnum, stem)):
                return False
        return False


def _hidden(hit: Hit, wide: list[Hit]) -> bool:
    """Say whether a phrase stands inside a longer one of its theme, or an excluded one: «bus» in «bus stop»."""
    start, end, entry = hit
    for first, last, other in wide:
        if first <= start and end <= last and other.theme == entry.theme and (
                last - first > end - start or (other.kind == Kind.EXCLUDED and entry.kind != Kind.EXCLUDED)):
            return True
    return False
