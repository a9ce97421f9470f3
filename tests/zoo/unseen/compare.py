"""Compare what was read in an unseen file with its gold: people, ideas, head counts, telling cells."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from ingest.records import Answer, Batch, Session, Submission
from ingest.understand import understand
from tests.zoo.unseen.sheet import Tell, Unseen, engagement

FURNITURE = {"total_row", "repeated_header", "note_line", "no_header", "hidden_sheet", "session_line", "unknown_line",
             "meeting_line"}
OF_THE_SESSION = {"date": "day", "area": "area", "partner": "partner", "language": "language"}
ROWS = ("people", "ideas", "counts", "present", "aside")


@dataclass(frozen=True)
class Checked:
    """One thing that a gold says of a file, and what was read."""

    case: str
    what: str
    gold: Any
    found: Any

    @property
    def right(self) -> bool:
        """Say whether it was read as the gold says."""
        return bool(self.gold == self.found)


def read(case: Unseen) -> Batch:
    """Read a case as what came from a workshop."""
    return understand(engagement(case.engagement), case.file, case.data, "workshop")


def checked(case: Unseen) -> list[Checked]:
    """Check everything that a case's gold says of its rows; first the rows, then the telling cells."""
    batch = read(case)
    gold = {"people": case.people, "ideas": case.ideas, "counts": _sums(case), "present": case.present,
            "aside": case.aside}
    found = {"people": sum(s.is_person for s in batch.submissions),
             "ideas": dict(Counter(question for s in batch.submissions for question, _ in s.texts)),
             "counts": _tallied(batch), "present": _present(batch),
             "aside": sum(a.problem.code not in FURNITURE for a in batch.set_aside)}
    rows = [Checked(case.name, what, gold[what], found[what]) for what in ROWS
            if gold[what] is not None and (gold[what] or found[what])]  # where there is none, nothing is to be read
    return rows + [Checked(case.name, f"{what} of {where!r}", value, _told(batch, (where, what, value)))
                   for where, what, value in case.tells]


def is_balanced(batch: Batch) -> bool:
    """Say whether every row that was read is accounted for."""
    records = len(batch.submissions) + len(batch.tallies) + len(batch.links)
    return batch.rows_read == records + len(batch.set_aside)


def _sums(case: Unseen) -> dict[str, int]:
    sums: Counter[str] = Counter()
    for dimension, category, people in case.counts:
        sums[f"{dimension}/{category}"] += people
    return {name: people for name, people in sorted(sums.items()) if people}


def _tallied(batch: Batch) -> dict[str, int]:
    sums: Counter[str] = Counter()
    for tally in batch.tallies:
        if tally.category:
            sums[f"{tally.dimension}/{tally.category}"] += tally.people
    return {name: people for name, people in sorted(sums.items()) if people}


def _present(batch: Batch) -> int:
    """Add up the people of each meeting: its head count, its forms or its tally, whichever is most."""
    return sum(max([session.people or 0, _rows(batch, session), *_tallies(batch, session)])
               for session in batch.sessions)


def _rows(batch: Batch, session: Session) -> int:
    return sum(s.is_person for s in batch.submissions if s.place.session == session.session)


def _tallies(batch: Batch, session: Session) -> list[int]:
    sums: Counter[str] = Counter()
    for tally in batch.tallies:
        if tally.place.session == session.session:
            sums[tally.dimension] += tally.people
    return list(sums.values())


def _told(batch: Batch, tell: Tell) -> Any:
    where, what, value = tell
    found = _find(batch, where)
    if found is None:
        return "no such row"
    if what == "supports":
        return found.supports
    answer = next((a for a in found.answers if a.dimension == what), None)
    if answer is None and what in OF_THE_SESSION:
        return _surroundings(batch, found, what)
    return _said(answer, value)


def _find(batch: Batch, where: int | str) -> Submission | None:
    if isinstance(where, int):
        return batch.submissions[where] if where < len(batch.submissions) else None
    return next((s for s in batch.submissions if any(where in text for _, text in s.texts)), None)


def _surroundings(batch: Batch, found: Submission, what: str) -> str | None:
    session = next((s for s in batch.sessions if s.session == found.place.session), None)
    value = getattr(found.place, OF_THE_SESSION[what]) or getattr(session, OF_THE_SESSION[what], None)
    return None if value is None else str(value)


def _said(answer: Answer | None, value: object) -> str | None:
    """Give the category; where silence was expected, the state, if it isn't an answer nobody understood."""
    if answer is None or answer.category or not str(value).startswith("="):
        return answer.category if answer else None
    return f"={answer.state.value}"
