"""Taking back what one sent, by receipt number: nothing of what was said is left."""

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from ingest.form.books import remark, take_out
from ingest.form.letters import typed
from ingest.form.post import PREFER_NOT
from ingest.form.posts import rows, settle
from ingest.form.record import Row, day_of, public_name
from ingest.problems import Problem
from ingest.schema.names import Sent
from ingest.store import Store
from ingest.store import tables as t
from ingest.store.engine import reading, writing


@dataclass(frozen=True)
class Withdrawal:
    """What goes when somebody takes back what they sent; how many texts and answers, not which."""

    receipt: str
    day: dt.date
    texts: int
    answers: int
    done: bool


def look_up(store: Store, receipt: str) -> Withdrawal | None:
    """Say what would go with a receipt number; None where there is no such number."""
    with reading(store.engine) as connection:
        return _told(_sent(connection, receipt))


def withdraw(store: Store, receipt: str) -> Withdrawal | None:
    """Remove what was sent under a receipt number, and say what went; only that something was sent stays known."""
    with writing(store.engine) as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA secure_delete = ON")  # or the words stay readable in the file
        found = _sent(connection, receipt)
        for row in found:
            if row.state not in (Sent.WITHDRAWN, Sent.UNDONE):
                take_out(connection, row)
                remark(connection, row.batch or "", Problem("form_withdrawn", value=public_name(row.number)))
            settle(connection, [row], state=Sent.WITHDRAWN.value, why="", body="{}",
                   digest=f"withdrawn {row.number}")
    return _told(found)


def _sent(connection: sa.Connection, receipt: str) -> list[Row]:
    """Find everything that was sent under a receipt number, the first one first."""
    first = rows(connection, t.posts.c.receipt == typed(receipt))
    return rows(connection, t.posts.c.id == first[0].id) if first else []


def _told(found: list[Row]) -> Withdrawal | None:
    if not found:
        return None
    first, said = found[0], [row.said for row in found]
    texts = sum(len(one.get("texts", {})) for one in said)
    answers = sum(answer != PREFER_NOT for one in said for answer in one.get("answers", {}).values())
    return Withdrawal(first.receipt or "", day_of(first.received_at), texts, answers, first.state == Sent.WITHDRAWN)
