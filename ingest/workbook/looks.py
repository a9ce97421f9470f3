"""What the values of a column look like: days, answers to a dimension, personal details, things people say."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ingest.layout.role import Role
from ingest.rows import days as days_
from ingest.rows import personal, values
from ingest.rows.ages import read_years
from ingest.rows.usual import spelt_beside
from ingest.schema import Dimension, fold
from ingest.schema.engagement import AGE_KIND, AREA_KIND
from ingest.schema.names import State
from ingest.workbook.headings import Headings

MOST = 0.8  # of the values must look like something
FEW = 0.3  # of the values; where no more look like what the heading says, it says something else
HALF = 0.5
WORDY = 4  # words; what is longer on average is what people say
SAID = 1.5  # words; what is longer on average may be what people say
ANYTHING = frozenset(map(fold, (  # answers to any question: they don't tell which
    "yes", "no", "y", "n", "sim", "não", "sí", "s", "other", "outro", "outra", "otro", "otra", "none", "x", "a", "b")))


def by_values(seen: list[Any], headings: Headings) -> Iterator[tuple[Role, float]]:
    """Give what values look like, each with a degree of belief."""
    if not seen:
        return
    if (found := share(seen, lambda cell: personal.mask(cell) is not cell)) >= MOST:
        yield Role("private"), 0.9 * found
        return
    if (found := days(seen, headings)) >= MOST:
        yield Role("date"), 0.8 * found
    for dimension in headings.engagement.dimensions:
        yield from _answers(seen, dimension, headings)
    if found := things_said(seen):
        questions = headings.engagement.questions
        for question in questions:
            yield Role("question", question.id), found if len(questions) == 1 else 0.75 * found


def days(seen: list[Any], headings: Headings) -> float:
    """Give the share of values that are dates; bare numbers are none."""
    order = headings.engagement.date_order
    return share(seen, lambda cell: not isinstance(cell, int | float) and days_.told(cell, order) is not None)


def answered(seen: list[Any], dimension: Dimension, headings: Headings) -> tuple[Counter[str], float]:
    """Count the categories of a dimension among values, and give their share of those that say anything."""
    spellings = headings.spellings(dimension.id) | spelt_beside(dimension, seen)
    read = [values.answer(cell, dimension, spellings, headings.engagement.start.year) for cell in seen]
    known = Counter(answer.category for answer in read if answer.category)
    given = sum(answer.state == State.GIVEN for answer in read)
    silent = sum(answer.state == State.PREFER_NOT for answer in read)
    return known, (known.total() + silent) / max(1, given + silent)


def _answers(seen: list[Any], dimension: Dimension, headings: Headings) -> Iterator[tuple[Role, float]]:
    """Compare with a dimension's answers. A bare number may be an age or anything else, a «yes» an answer to any
    question; a place may be where somebody lives or where the meeting was."""
    known, found = answered(seen, dimension, headings)
    if found < MOST or known.total() < min(2, len(seen)) or (len(known) < 2 and len(seen) > 1):
        return
    belief = 0.9 * found
    if dimension.kind == AGE_KIND:
        belief -= 0.5 * share(seen, lambda cell: values.whole_number(cell) is not None)
    elif share(seen, lambda cell: fold(values.text(cell)) in ANYTHING) > 1 - MOST:
        belief *= 0.5
    if dimension.kind == AREA_KIND:
        yield Role("area"), belief * 0.8
        belief *= 0.8
    yield Role("answer", dimension.id), belief


def things_said(seen: Sequence[Any]) -> float:
    """Say how far values are things people say: words, each different from the others, and no group or name."""
    texts = [cell for cell in seen if isinstance(cell, str) and any(map(str.isalpha, cell))]
    if len(texts) < MOST * len(seen):
        return 0.0
    words = sum(len(text.split()) for text in texts) / len(texts)
    different = len(set(texts)) / len(texts)
    if words >= WORDY:
        return 0.8 * different
    ages = share(texts, lambda text: read_years(text) is not None)
    return 0.5 * different if words >= SAID and different >= MOST and ages < FEW else 0.0


def share(seen: Sequence[Any], holds: Callable[[Any], bool]) -> float:
    """Give the share of values of which something holds."""
    return sum(map(holds, seen)) / max(1, len(seen))
