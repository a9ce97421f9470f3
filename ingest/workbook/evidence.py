"""What a column holds, from words in its heading and from its values, where the heading itself is not known.

Each of the two gives a degree of belief (0 … 1); together they are 1 − (1 − words)(1 − values).
Belief below ``SURE`` is a proposal to a person, not a decision.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ingest.layout.role import Role
from ingest.rows import counts, personal, values
from ingest.schema import Dimension, fold
from ingest.schema.engagement import AGE_KIND, AREA_KIND
from ingest.workbook.headings import Headings
from ingest.workbook.reason import SURE, Reason

SEEN = 200  # values that are looked at
MOST = 0.8  # of the values must look like something
CLEAR = 0.1  # by which the best explanation must be better than the next
WORDY = 4  # words; what is longer on average is what people say
SHORTEST = 4  # letters; a shorter word says too little inside a longer heading
NUMBERED = ("supports", "people", "id", "participant")  # kinds whose values are numbers
NAMED = ("partner", "venue", "session", "private", "ignore", "note", "decision")  # kinds whose values may be any words


class Guess(NamedTuple):
    """What a column may hold, and why."""

    role: Role
    reason: Reason


def guess(heading: str, cells: Iterable[Any], headings: Headings) -> Guess | None:
    """Give the best explanation of a column; it is sure only where no other is nearly as good."""
    said = _by_words(heading, headings)
    seen = [cell for cell, _ in zip((cell for cell in cells if cell is not None), range(SEEN), strict=False)]
    looks = dict(_by_values(seen, headings))
    ranked = sorted((_together(role, said.get(role), looks.get(role, 0.0), seen) for role in said | looks),
                    key=lambda found: -found.reason.sure)
    if not ranked:
        return None
    best = ranked[0]
    if len(ranked) > 1 and best.reason.sure - ranked[1].reason.sure < CLEAR:
        return Guess(best.role, Reason(best.reason.code, min(best.reason.sure, SURE - 0.01), best.reason.detail))
    return best


def _together(role: Role, said: tuple[float, str] | None, looks: float, seen: list[Any]) -> Guess:
    belief, word = said or (0.0, "")
    if said and not looks:
        belief *= _not_against(role, seen)
    code = "both" if said and looks else "words" if said else "values"
    return Guess(role, Reason(code, round(1 - (1 - belief) * (1 - looks), 2), word))


# ---------------------------------------------------------------- words

def _by_words(heading: str, headings: Headings) -> dict[Role, tuple[float, str]]:
    """Find known headings inside a longer one; the more of it they are, the more they say."""
    words = fold(heading).split()
    found: dict[Role, tuple[float, str]] = {}
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + 6) + 1):
            name = " ".join(words[start:end])
            if len(name) < SHORTEST or (role := headings.vocabulary.known.get(name)) is None:
                continue
            belief = 0.5 + 0.3 * (end - start) / len(words)
            if belief > found.get(role, (0.0, ""))[0]:
                found[role] = (belief, name)
    return found


def _not_against(role: Role, seen: list[Any]) -> float:
    """Say how far values that don't speak for a role speak against it: 1 not at all, 0 wholly."""
    if not seen or role.kind in NAMED:
        return 1.0
    if role.kind in NUMBERED:
        return 1.0 if _share(seen, lambda cell: counts.votes(cell) is not None) >= MOST else 0.5
    return 0.5


# ---------------------------------------------------------------- values

def _by_values(seen: list[Any], headings: Headings) -> Iterator[tuple[Role, float]]:
    if not seen:
        return
    if (share := _share(seen, lambda cell: personal.mask(cell) is not cell)) >= MOST:
        yield Role("private"), 0.9 * share
        return
    if (share := _share(seen, lambda cell: _is_day(cell, headings))) >= MOST:
        yield Role("date"), 0.8 * share
    for dimension in headings.engagement.dimensions:
        yield from _answers(seen, dimension, headings)
    if share := _wordy(seen):
        questions = headings.engagement.questions
        for question in questions:
            yield Role("question", question.id), 0.8 * share / len(questions) ** 0.5


def _answers(seen: list[Any], dimension: Dimension, headings: Headings) -> Iterator[tuple[Role, float]]:
    """Compare with a dimension's answers. A bare number may be an age or anything else; a place may be
    where somebody lives or where the meeting was."""
    spellings = headings.spellings(dimension.id)
    read = [values.answer(cell, dimension, spellings) for cell in seen]
    known = Counter(answer.category for answer in read if answer.category)
    share = known.total() / max(1, sum(answer.state == "given" for answer in read))
    if share < MOST or known.total() < min(3, len(seen)) or (len(known) < 2 and len(seen) > 1):
        return
    bare = _share(seen, lambda cell: values.whole_number(cell) is not None)
    belief = 0.9 * share - (0.5 * bare if dimension.kind == AGE_KIND else 0)
    if dimension.kind == AREA_KIND:
        yield Role("area"), belief * 0.8
        belief *= 0.8
    yield Role("answer", dimension.id), belief


def _is_day(cell: Any, headings: Headings) -> bool:
    return not isinstance(cell, int | float) and values.day(cell, headings.engagement.date_order) is not None


def _wordy(seen: list[Any]) -> float:
    """Say how far values are things people say: sentences, each different from the others."""
    texts = [cell for cell in seen if isinstance(cell, str)]
    if len(texts) < MOST * len(seen):
        return 0.0
    words = sum(len(text.split()) for text in texts) / len(texts)
    return len(set(texts)) / len(texts) if words >= WORDY else 0.0


def _share(seen: list[Any], holds: Any) -> float:
    return sum(map(holds, seen)) / len(seen)
