"""Which question of the engagement a heading asks in other words, or in another language."""

from functools import lru_cache

from ingest.schema import Engagement, fold
from ingest.workbook.concepts import BESIDES, CONCEPTS, ORDERS, SMALL
from ingest.workbook.wording import gist, words_of
from ingest.workbook.words import IDEA

_CONCEPT = {gist(word): f"={i}" for i, words in enumerate(CONCEPTS) for word in words}
_SUBJECTS = frozenset(_CONCEPT.values()) - {_CONCEPT["what"], _CONCEPT["you"]}
_SMALL = frozenset(gist(word) for word in SMALL)
_BESIDES = frozenset(gist(word) for word in BESIDES)
_ORDERS = frozenset(gist(word) for word in ORDERS)
_NOT = frozenset(("not", "nao", "never", "nunca", "dont", "shouldnt"))  # what is not to change is to be kept
_ONE_THING = ("one thing", "uma coisa", "una cosa", "one wish", "my wish", "um desejo", "un deseo")
_IDEAS = frozenset(name for name in IDEA if " " not in name and not name.endswith("s"))
_MANY = frozenset(("sugestoes", "contribuicoes", "reivindicacoes", "contribuciones", "peticiones", "recomendacoes",
                   "solicitudes", "recomendaciones"))
LITTLE = 0.25  # what a word weighs that says little
ENOUGH = 2.0  # weight of words that can be found whole inside a longer heading
APART = 0.15  # by which one question must be nearer than the next
LEAST = 0.4  # likeness that is worth anything


def asked_likeness(heading: str, engagement: Engagement) -> dict[str, float]:
    """Give the questions that a heading may ask, each with how alike they are (0 … 1); one stands out, or none."""
    said = _weights(heading)
    if not said or _is_about_an_idea(heading):
        return {}
    found = {question.id: max(_alike(said, _weights(name)) for name in question.headings_spelt() or {question.id})
             for question in engagement.questions}
    ranked = sorted(found, key=lambda name: -found[name])
    if len(ranked) > 1 and found[ranked[0]] - found[ranked[1]] < APART:
        return {}
    return {ranked[0]: found[ranked[0]]} if found[ranked[0]] >= LEAST else {}


def asked_about(heading: str, engagement: Engagement) -> str | None:
    """Find the one question that is about the same as a heading that asks: change, keep, missing."""
    said = _concepts(heading)
    denied = not _NOT.isdisjoint(fold(heading).split())
    if not said or denied or not (is_question(heading) or _says_only(heading, said)):
        return None
    about = [question.id for question in engagement.questions
             if said & set().union(*map(_concepts, question.headings_spelt() | {question.id}))]
    return about[0] if len(about) == 1 else None


def _says_only(heading: str, said: set[str]) -> bool:
    weights = _weights(heading)
    return all(word in said or weight < 1 for word, weight in weights.items())


def is_question(heading: str) -> bool:
    """Say whether a heading is put as a question, or asks to write something."""
    return heading.rstrip(" *").endswith("?") or heading.startswith("¿") or (
        next(words_of(heading), "") in _ORDERS or any(
            thing in fold(heading) for thing in _ONE_THING))


def _is_about_an_idea(heading: str) -> bool:
    return not is_question(heading) and not _BESIDES.isdisjoint(words_of(heading))


def _concepts(heading: str) -> set[str]:
    return {word for word in _weights(heading) if word in _SUBJECTS}


@lru_cache(maxsize=4096)
def _weights(heading: str) -> dict[str, float]:
    return {_CONCEPT.get(word, word): LITTLE if word in _SMALL else 1.0 for word in words_of(heading)}


def _alike(said: dict[str, float], asked: dict[str, float]) -> float:
    shared = sum(min(weight, asked[word]) for word, weight in said.items() if word in asked)
    one, other = sum(said.values()), sum(asked.values())
    if not shared or not max((weight for word, weight in said.items() if word in asked), default=0) >= 1:
        return 0.0
    alike = shared / (one * other) ** 0.5
    return float((alike + shared / min(one, other)) / 2 if min(one, other) >= ENOUGH else alike)


def asks_for_several(heading: str) -> bool:
    """Say whether a heading names ideas of several people: «Propostas do grupo», «Main demands»."""
    return any(word not in _IDEAS and gist(word) in _IDEAS for word in fold(heading).split()) or not (
        _MANY.isdisjoint(fold(heading).split()))
