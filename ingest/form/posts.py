"""Take posts in: each is kept, whatever becomes of it, and the same one twice is one."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import sqlalchemy as sa

from ingest.form.books import enter
from ingest.form.letters import receipt_of
from ingest.form.post import Post
from ingest.form.record import Row
from ingest.schema.names import Sent
from ingest.store import Store
from ingest.store import tables as t
from ingest.store.bulk import insert
from ingest.store.engine import writing

COLUMNS = Row._fields
_KNOWN = sa.or_(t.posts.c.id.in_(sa.bindparam("ids", expanding=True)),  # put together once, as these statements
                t.posts.c.receipt.in_(sa.bindparam("receipts", expanding=True)))  # are asked for each lot of posts
_FOUND = sa.select(t.posts).where(_KNOWN).order_by(t.posts.c.number)
_LAST = sa.select(sa.func.max(t.posts.c.number))
ID_CHANGED = "form_other_words"  # why a post is set aside whose id is stored with other words


class Taken(NamedTuple):
    """What became of a post: its receipt number, and whether that stands for these very words."""

    receipt: str
    state: str


def take_in(store: Store, posts: Sequence[Post]) -> list[Taken]:
    """Store posts in one transaction, and say what became of each; they are on the disk when this returns."""
    with writing(store.engine) as connection:
        desk = _Desk(connection, posts)
        taken = [desk.take(post) for post in posts]
        if desk.new:
            batches = enter(connection, desk.new, store.folder.engagement)
            insert(connection, t.posts, COLUMNS, [row._replace(batch=batches[row.number]) for row in desk.new])
    return taken


class _Desk:
    """Looks up what is known of the posts that wait, and gives numbers to those that are new."""

    def __init__(self, connection: sa.Connection, posts: Sequence[Post]) -> None:
        self.new: list[Row] = []
        self.now = dt.datetime.now(dt.UTC)
        self.known: dict[str, list[Row]] = {}
        wanted = list({post.id for post in posts})
        asked = {"ids": wanted, "receipts": list(map(receipt_of, wanted))}
        found = [Row(*row) for row in connection.execute(_FOUND, asked)]
        self.receipts = {row.receipt for row in found}
        for row in found:
            self.known.setdefault(row.id, []).append(row)
        self.number = connection.execute(_LAST).scalar() or 0

    def take(self, post: Post) -> Taken:
        """Tell a new post from one that is known, and from other words under a known id."""
        known = self.known.get(post.id, [])
        if not known:
            return self._add(post, Sent.QUARANTINED if post.doubt else Sent.STORED, post.doubt, self._receipt(post))
        first = known[0]
        if first.state == Sent.WITHDRAWN or first.digest == post.digest:
            return Taken(first.receipt or "", first.state)
        if all(row.digest != post.digest for row in known):
            self._add(post, Sent.CONFLICT, ID_CHANGED, None)
        return Taken(first.receipt or "", Sent.CONFLICT)

    def _add(self, post: Post, state: Sent, why: str, receipt: str | None) -> Taken:
        self.number += 1
        row = Row(self.number, post.id, post.digest, receipt, state.value, why, self.now, None, post.link,
                  post.language, post.body)
        self.new.append(row)
        self.known.setdefault(post.id, []).append(row)
        return Taken(receipt or "", row.state)

    def _receipt(self, post: Post) -> str:
        """Give a receipt number that nobody else has."""
        attempt = 0
        while (receipt := receipt_of(post.id, attempt)) in self.receipts:
            attempt += 1
        self.receipts.add(receipt)
        return receipt


def rows(connection: sa.Connection, *only: sa.ColumnElement[bool]) -> list[Row]:
    """Read posts, the earliest first."""
    query = sa.select(t.posts).where(*only).order_by(t.posts.c.number)
    return [Row(*row) for row in connection.execute(query)]


def settle(connection: sa.Connection, rows: Iterable[Row], **values: object) -> None:
    """Write down what became of posts."""
    numbers = [row.number for row in rows]
    connection.execute(sa.update(t.posts).where(t.posts.c.number.in_(numbers)).values(**values))
