"""Keep decisions: nothing is written over; the newest row of a number counts, and the others are its history."""

import datetime as dt
from typing import NamedTuple

import sqlalchemy as sa

from ingest.errors import StoreError
from ingest.schema import Decision
from ingest.schema.names import SEPARATOR
from ingest.store import Store
from ingest.store import tables as t
from ingest.store.engine import reading, writing
from locales import _


class Told(NamedTuple):
    """A decision as it stood from a moment on."""

    decision: Decision
    told_at: dt.datetime


def decide(store: Store, decision: Decision) -> int:
    """Keep a decision, and give its number. One with a number stands in the place of what that one said before.

    Raises ``StoreError`` where there is no decision with its number, or no text that it answers.
    """
    with writing(store.engine) as connection:
        return enter(connection, decision)


def enter(connection: sa.Connection, decision: Decision) -> int:
    """Keep a decision inside a transaction; see ``decide``."""
    _check(connection, decision)
    number = decision.number or 1 + (connection.execute(sa.select(sa.func.max(t.decisions.c.number))).scalar() or 0)
    row = decision.model_dump(include={"idea", "text", "words", "who", "date", "gone"})
    connection.execute(sa.insert(t.decisions), [row | {
        "number": number, "themes": SEPARATOR.join(decision.themes), "status": decision.status.value,
        "told_at": dt.datetime.now(dt.UTC)}])
    return number


def drop(store: Store, number: int) -> None:
    """Take a decision off the list; its history stays. ``StoreError`` where there is none with this number."""
    found = next((one for one in read_decisions(store) if one.number == number), None)
    if found is None:
        raise _unknown(number)
    decide(store, found.model_copy(update={"gone": True}))


def read_decisions(store: Store) -> list[Decision]:
    """List the decisions as they stand, the newest first by their date; those that were taken off are left out."""
    newest = {told.decision.number: told.decision for told in reversed(read_history(store))}
    standing = [decision for decision in newest.values() if not decision.gone]
    return sorted(standing, key=lambda decision: (decision.date, decision.number), reverse=True)


def read_history(store: Store, number: int | None = None) -> list[Told]:
    """List everything that was ever kept of all decisions, or of one, the newest first."""
    d = t.decisions.c
    query = sa.select(t.decisions).order_by(d.id.desc())
    with reading(store.engine) as connection:
        rows = connection.execute(query if number is None else query.where(d.number == number)).mappings().all()
    return [_told(dict(row)) for row in rows]


def _told(row: dict) -> Told:
    themes = tuple(filter(None, row["themes"].split(SEPARATOR)))
    shown = {name: row[name] for name in ("number", "idea", "text", "status", "words", "who", "date", "gone")}
    at = row["told_at"]
    return Told(Decision.model_validate(shown | {"themes": themes}), at if at.tzinfo else at.replace(tzinfo=dt.UTC))


def _check(connection: sa.Connection, decision: Decision) -> None:
    known = sa.select(t.decisions.c.id).where(t.decisions.c.number == decision.number)
    if decision.number and connection.execute(known).first() is None:
        raise _unknown(decision.number)
    k = t.contributions.c.contribution_id
    answered = decision.idea or decision.text
    if answered and not decision.number and connection.execute(sa.select(k).where(k == answered)).first() is None:
        raise StoreError("no_such_text", _("This text is not there any more: its upload was undone meanwhile."))


def _unknown(number: int) -> StoreError:
    return StoreError("no_such_decision", _("There is no decision D{number}. See the list of decisions.").format(
        number=number))
