"""By receipt number: which themes somebody's texts spoke of, and what was decided; never the texts themselves."""

import datetime as dt
from dataclasses import dataclass

import sqlalchemy as sa

from ingest.form.letters import typed
from ingest.form.posts import rows
from ingest.form.record import day_of
from ingest.schema.names import SEPARATOR, Sent
from ingest.store import Store
from ingest.store import tables as t
from ingest.store.engine import reading


@dataclass(frozen=True)
class Became:
    """What became of something that was sent. state: one of ``Sent``; texts: how many are known to the publication.

    themes: what they spoke of; decisions: the numbers of those that answer them.
    """

    receipt: str
    day: dt.date
    state: str
    texts: int = 0
    themes: tuple[str, ...] = ()
    decisions: tuple[int, ...] = ()


def what_became(store: Store, receipt: str) -> Became | None:
    """Say what became of what was sent under a receipt number; None where there is no such number."""
    with reading(store.engine) as connection:
        found = rows(connection, t.posts.c.receipt == typed(receipt))
        if not found:
            return None
        first = found[0]
        known = _published(connection, first.key) if first.state == Sent.STORED else []
    themes = dict.fromkeys(theme for row in known for theme in row.themes.split(SEPARATOR) if theme)
    numbers = dict.fromkeys(int(n) for row in known for n in row.decisions.split(SEPARATOR) if n)
    return Became(first.receipt or "", day_of(first.received_at), first.state, len(known), tuple(themes),
                  tuple(numbers))


def _published(connection: sa.Connection, key: str) -> list[sa.Row]:
    k, p = t.contributions.c, t.published_texts.c
    query = sa.select(p.themes, p.decisions).join(t.contributions, k.contribution_id == p.contribution_id)
    return list(connection.execute(query.where(k.key == key).order_by(k.contribution_id)))
