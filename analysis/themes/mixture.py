"""Texts in which people change from one language to another.

Only words that belong to the grammar of one language and of no other are counted («los», «the»), so
that a name or a loanword doesn't make a text foreign.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from spacy.pipeline import Sentencizer

from analysis.themes.pipeline import stems
from ingest.schema import fold

ENDS = frozenset(Sentencizer.default_punct_chars) | {"…"}
ENOUGH = 2  # different words of a language's grammar in a sentence
MOST_PIECES = 500_000  # remembered
Span = tuple[int, int, tuple[str, ...]]  # first piece, the one after the last, languages to read it in
TELLING = {  # words of grammar, and of nothing else in any of these languages; others have spaCy's longer lists
    "en": "the and is are was were with that this these those you your my our have has had not they we there what when "
          "where from would should which about because nobody of it its to can their them",
    "pt": "não uma um os em do da dos das ao aos na nas com são você vocês isso muito muita meu minha nosso nossa "
          "também só pra pro pelo pela já tem foi quem ou ele eles ela elas",
    "es": "el los las y del una un con pero muy hay más mi mis su sus lo le les ya esto eso nos también hasta desde "
          "donde cuando siempre nada quien nuestro nuestra ellos ellas yo",
    "fr": "le les des est une dans avec nous vous pas qui cette ces il elle ils elles sont aux du je mais très notre "
          "nos leur leurs mon ma mes chez être",
    "de": "der das und ist nicht mit für auf eine ein einen einem wir ich sie es sind wird werden auch zum zur oder "
          "aber sich von bei mehr kein keine den dem unsere unser",
}


class Grammar(dict[str, str]):
    """To which of some languages a piece of text belongs by its grammar; ``""``: to none, or to several."""

    def __init__(self, languages: Sequence[str]) -> None:
        super().__init__()
        lists = {language: stems(language).function_words for language in languages}
        telling = {language: set(map(fold, TELLING[language].split())) if language in TELLING else lists[language]
                   for language in languages}
        self._of = {word: language for language, listed in telling.items() for word in listed
                    if not any(word in lists[other] | telling[other] for other in lists if other != language)}

    def __missing__(self, piece: str) -> str:
        language = self._of.get(fold(piece), "")
        if len(self) < MOST_PIECES:
            self[piece] = language
        return language


@cache
def grammar(languages: tuple[str, ...]) -> Grammar:
    """Give the grammar words of some languages, once."""
    return Grammar(languages)


def spans(pieces: Sequence[str], own: str, known: Grammar) -> list[Span] | None:
    """Say in which languages each sentence is to be read; nothing where the whole text is to be read in its own."""
    told = [known[piece] for piece in pieces]
    if len(pieces) - told.count("") - told.count(own) < ENOUGH:  # most texts: the short way is the same
        return None
    found = [(first, last, _languages(pieces[first:last], told[first:last], own))
             for first, last in _sentences(pieces)]
    return found if any(languages != (own,) for _, _, languages in found) else None


def _languages(pieces: Iterable[str], told: Iterable[str], own: str) -> tuple[str, ...]:
    """Read a sentence in a language that shows in it clearly, and in its own unless nothing of that shows."""
    words: dict[str, set[str]] = {}
    for piece, language in zip(pieces, told, strict=True):
        if language:
            words.setdefault(language, set()).add(fold(piece))
    others = sorted((language for language, seen in words.items() if language != own and len(seen) >= ENOUGH),
                    key=lambda language: -len(words[language]))[:1]
    return (own, *others) if own in words or not others else tuple(others)


def _sentences(pieces: Sequence[str]) -> list[tuple[int, int]]:
    ends = [i for i, piece in enumerate(pieces, 1) if piece[-1:] in ENDS]
    return [(first, last) for first, last in pairwise([0, *ends, len(pieces)]) if first < last]
