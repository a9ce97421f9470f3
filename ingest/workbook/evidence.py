"""What a column holds, from words in its heading and from its values, where the heading itself is not known.

Each of the two gives a degree of belief (0 … 1); together they are 1 − (1 − words)(1 − values).
Belief below ``SURE`` is a proposal to a person, not a decision.
"""

from collections.abc import Iterable
from itertools import islice
from typing import Any, NamedTuple

from ingest.layout.role import Role
from ingest.rows import counts
from ingest.workbook import looks
from ingest.workbook.asking import asked_about, asked_likeness, is_question
from ingest.workbook.concepts import BESIDES
from ingest.workbook.headings import Headings
from ingest.workbook.reason import SURE, Reason
from ingest.workbook.wording import words_of

SEEN = 200  # values that are looked at
CLEAR = 0.1  # by which the best explanation must be better than the next
SHORTEST = 4  # letters; a shorter word says too little inside a longer heading
LONGEST = 6  # words of a heading inside another
ALIKE = 0.85  # belief in a heading that asks just what a question asks
ORDERED = 0.65  # belief in a question that has a word like «idea»
PUT = 0.45  # belief that a question is the only one there is
NUMBERED = ("supports", "people", "id", "participant")  # kinds whose values are numbers
NAMED = ("partner", "venue", "session", "private", "ignore", "note", "decision")  # kinds whose values may be any words


class Guess(NamedTuple):
    """What a column may hold, and why."""

    role: Role
    reason: Reason


def sample(cells: Iterable[Any]) -> list[Any]:
    """Give the first values of a column."""
    return list(islice((cell for cell in cells if cell is not None), SEEN))


def guess(heading: str, cells: Iterable[Any], headings: Headings) -> Guess | None:
    """Give the best explanation of a column; it is sure only where no other is nearly as good."""
    said = _by_words(heading, headings)
    seen = sample(cells)
    found = dict(looks.by_values(seen, headings))
    ranked = sorted((_together(role, said.get(role), found.get(role, 0.0), seen) for role in said | found),
                    key=lambda each: -each.reason.sure)
    if not ranked:
        return None
    best = ranked[0]
    if len(ranked) > 1 and best.reason.sure - ranked[1].reason.sure < CLEAR:
        return Guess(best.role, Reason(best.reason.code, min(best.reason.sure, SURE - 0.01), best.reason.detail))
    return best


def _together(role: Role, said: tuple[float, str] | None, values: float, seen: list[Any]) -> Guess:
    belief, word = said or (0.0, "")
    if said and not values:
        belief *= _not_against(role, seen)
    code = "both" if said and values else "words" if said else "values"
    return Guess(role, Reason(code, round(1 - (1 - belief) * (1 - values), 2), word))


# ---------------------------------------------------------------- words

def _by_words(heading: str, headings: Headings) -> dict[Role, tuple[float, str]]:
    """Find known headings inside a longer one (the more of it they are, the more they say), and what it asks."""
    words = list(words_of(heading))
    beside = not is_question(heading) and any(word in BESIDES for word in words)
    found: dict[Role, tuple[float, str]] = {}
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + LONGEST) + 1):
            name = " ".join(words[start:end])
            role = headings.vocabulary.means(name) if len(name) >= SHORTEST else None
            if role is None or (beside if role.kind == "question" else len(words) > LONGEST):
                continue
            belief = 0.5 + 0.3 * (end - start) / len(words)
            belief = max(belief, ORDERED) if role.kind == "question" and is_question(heading) else belief
            if belief > found.get(role, (0.0, ""))[0]:
                found[role] = (belief, name)
    for question, alike in _asked(heading, headings).items():
        role = Role("question", question)
        found[role] = max(found.get(role, (0.0, "")), (ALIKE * alike, heading))
    return found


def _asked(heading: str, headings: Headings) -> dict[str, float]:
    found = asked_likeness(heading, headings.engagement)
    if about := asked_about(heading, headings.engagement):
        found = {about: max(found.get(about, 0.0), ORDERED / ALIKE)}
    if not found and is_question(heading) and len(headings.engagement.questions) == 1:
        return {headings.engagement.questions[0].id: PUT}
    return found


def _not_against(role: Role, seen: list[Any]) -> float:
    """Say how far values that don't speak for a role speak against it: 1 not at all, 0 wholly."""
    if not seen or role.kind in NAMED:
        return 1.0
    if role.kind in NUMBERED:
        return 1.0 if looks.share(seen, lambda cell: counts.votes(cell) is not None) >= looks.MOST else 0.5
    return 0.5
