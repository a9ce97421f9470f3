"""What staff see of the posts, and can do: let one in that was set aside."""

import datetime as dt

import pandas as pd
import sqlalchemy as sa

from ingest.errors import FairHearingError
from ingest.form.books import enter, take_out
from ingest.form.posts import ID_CHANGED, rows, settle
from ingest.form.record import Row, public_name
from ingest.problems import Problem
from ingest.schema.names import Sent
from ingest.store import Store
from ingest.store import tables as t
from ingest.store.engine import reading, writing
from locales import _

OPEN = (Sent.QUARANTINED, Sent.CONFLICT, Sent.UNDONE)  # that staff can let in
POST_COLUMNS = ("number", "name", "state", "why", "message", "received_at", "batch", "link", "language", "said")


def list_posts(store: Store, states: tuple[Sent, ...] = OPEN) -> pd.DataFrame:
    """List posts of some states, newest first: ``POST_COLUMNS``; ``said``: their texts, ``message``: why."""
    with reading(store.engine) as connection:
        found = rows(connection, t.posts.c.state.in_(states))
    return pd.DataFrame([_shown(row) for row in reversed(found)], columns=list(POST_COLUMNS))


def count_posts(store: Store) -> dict[str, int]:
    """Count the posts by what became of them."""
    query = sa.select(t.posts.c.state, sa.func.count()).group_by(t.posts.c.state)
    with reading(store.engine) as connection:
        found = {state: n for state, n in connection.execute(query)}
    return {state.value: found.get(state.value, 0) for state in Sent}


def count_late(store: Store) -> tuple[int, int]:
    """Count the answers that were sent before the engagement's first day, and after its last one, and are counted."""
    first, after = store.folder.engagement.start, store.folder.engagement.end + dt.timedelta(days=1)
    begin, over = (dt.datetime.combine(day, dt.time()).astimezone().astimezone(dt.UTC) for day in (first, after))
    p = t.posts.c
    query = sa.select(sa.func.count().filter(p.received_at < begin), sa.func.count().filter(p.received_at >= over))
    with reading(store.engine) as connection:
        early, late = connection.execute(query.where(p.state == Sent.STORED)).one()
    return int(early), int(late)


def let_in(store: Store, number: int) -> None:
    """Count a post after all. Other words under a known id take the place of the first, which is set aside."""
    with writing(store.engine) as connection:
        found = rows(connection, t.posts.c.number == number)
        if not found or found[0].state not in OPEN:
            raise FairHearingError("nothing_to_let_in", _(
                "There is nothing to let in under «{post}». See the list: fairhearing posts FOLDER").format(
                    post=public_name(number)))
        row = found[0]
        others = rows(connection, t.posts.c.id == row.id, t.posts.c.state == Sent.STORED)
        for other in others:
            take_out(connection, other)
            _enter(connection, store, other._replace(state=Sent.CONFLICT.value, why=ID_CHANGED))
        take_out(connection, row)
        _enter(connection, store, row._replace(state=Sent.STORED.value, why=""))


def number_of(name: str) -> int:
    """Read a post's number from its name, as in «F12»."""
    digits = name.strip().upper().removeprefix("F")
    return int(digits) if digits.isascii() and digits.isdigit() else 0


def _enter(connection: sa.Connection, store: Store, row: Row) -> None:
    batch = enter(connection, [row], store.folder.engagement)[row.number]
    settle(connection, [row], state=row.state, why=row.why, batch=batch)


def _shown(row: Row) -> dict[str, object]:
    said = "\n".join(row.said.get("texts", {}).values())
    return {"name": public_name(row.number), "message": _message(row), "said": said,
            **{name: getattr(row, name) for name in ("number", "state", "why", "received_at", "batch", "link",
                                                     "language")}}


def _message(row: Row) -> str:
    if row.state == Sent.UNDONE:
        return _("Its upload was taken back.")
    return Problem(row.why).message if row.why else ""
