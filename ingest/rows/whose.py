"""Which meeting a head count is of that stands on a sheet of its own."""

from collections.abc import Iterable
from dataclasses import replace

from ingest.records import Session
from ingest.rows import values
from ingest.schema import fold

NAMING = ("session", "partner", "venue", "area", "day")


def whose(own: Session, met: Iterable[Session], are_elsewhere: bool = False) -> Session | None:
    """Give the meeting that a sheet's head count is of; None where nobody can tell.

    It is the one of the file's other meetings that the sheet's own lines (``own``) don't contradict; if they
    contradict all, it is one of its own. ``are_elsewhere``: the file's other rows were at no meeting.
    """
    names = any(getattr(own, kind) for kind in NAMING)
    possible = [told for told in met if _agree(own, told)]
    if len(possible) == 1:
        return replace(possible[0], people=own.people)
    if possible or (are_elsewhere and not names):
        return None
    return own if names or not list(met) else None


def _agree(own: Session, told: Session) -> bool:
    pairs = [(getattr(own, kind), getattr(told, kind)) for kind in NAMING]
    return all(_same(one, other) for one, other in pairs if one and other)


def _same(one: object, other: object) -> bool:
    return fold(values.text(one)) == fold(values.text(other))
