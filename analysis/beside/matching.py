"""Which questions, answers and themes two engagements have in common: by what they are called, never by guess."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from analysis.beside.sides import Named, Question, Side
from ingest.schema import fold

Pairs = dict[str, str]  # our id → theirs


@dataclass(frozen=True)
class Shared:
    """What two engagements have in common; answers: by our question.

    questions: those with two answers in common or more. apart: asked in both, with other answers.
    """

    questions: Pairs = field(default_factory=dict)
    answers: dict[str, Pairs] = field(default_factory=dict)
    themes: Pairs = field(default_factory=dict)
    apart: Pairs = field(default_factory=dict)


def shared(one: Side, other: Side) -> Shared:
    """Find what both have."""
    questions = {asked.id: asked for asked in one.questions}
    theirs = {asked.id: asked for asked in other.questions}
    pairs = paired(one.questions, other.questions)
    answers = {own: paired(questions[own].answers, theirs[their].answers) for own, their in pairs.items()}
    kept = {own: their for own, their in pairs.items() if len(answers[own]) > 1}
    return Shared(kept, {own: answers[own] for own in kept}, paired(one.called, other.called),
                  {own: their for own, their in pairs.items() if own not in kept})


def paired(ours: Sequence[Named], theirs: Sequence[Named]) -> Pairs:
    """Pair what is called the same, and then what has the same id; what could be one of two is not paired."""
    found: Pairs = {}
    for spelt in (lambda one: one.spellings - {fold(one.id)} | {fold(one.label)},  # an id is often the label, too
                  lambda one: one.spellings, lambda one: frozenset({fold(one.id)})):
        _pair(found, [one for one in ours if one.id not in found],
              [one for one in theirs if one.id not in found.values()], spelt)
    return {one.id: found[one.id] for one in ours if one.id in found}


def _pair(found: Pairs, ours: Sequence[Named], theirs: Sequence[Named],
          spelt: Callable[[Named], frozenset[str]]) -> None:
    """Add to what was found those that meet each other and nothing else."""
    for one in ours:
        near = [other for other in theirs if spelt(one) & spelt(other)]
        if len(near) == 1 and [x for x in ours if spelt(x) & spelt(near[0])] == [one]:
            found[one.id] = near[0].id


def alone(named: Iterable[Named], kept: Iterable[str]) -> list[str]:
    """Name those that the other engagement doesn't have."""
    both = set(kept)
    return [one.label for one in named if one.id not in both]


def called_otherwise(ours: Iterable[Named], theirs: Iterable[Named], pairs: Pairs) -> list[tuple[str, str]]:
    """List what is taken for the same and is written in other words: our label and theirs."""
    labels = {one.id: one.label for one in theirs}
    return [(one.label, labels[pairs[one.id]]) for one in ours
            if one.id in pairs and fold(one.label) != fold(labels[pairs[one.id]])]


def answers_of(questions: Iterable[Question], asked: str) -> tuple[Named, ...]:
    """Give a question's answers."""
    return next((question.answers for question in questions if question.id == asked), ())
