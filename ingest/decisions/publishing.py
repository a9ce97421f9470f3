"""Publish: freeze what residents are shown, so that it can be served without any analysis, and to everybody."""

import datetime as dt
import hmac
from collections.abc import Iterable
from typing import NamedTuple

import sqlalchemy as sa

from ingest.form.books import KIND
from ingest.form.letters import ALPHABET, RECEIPT
from ingest.schema import Published
from ingest.schema.names import SEPARATOR
from ingest.secret import rounding_secret
from ingest.store import Store
from ingest.store import tables as t
from ingest.store.bulk import insert
from ingest.store.engine import reading, writing

Texts = Iterable[tuple[str, Iterable[str], Iterable[int]]]  # contribution id, its themes, its decisions' numbers
COLUMNS = ("contribution_id", "themes", "decisions")


class Publication(NamedTuple):
    """When something was published, and from what: ``state_of`` at that time."""

    number: int
    published_at: dt.datetime
    state: str


def state_of(store: Store) -> str:
    """Name the state of all that a publication is made from; the same name says that it is up to date."""
    with reading(store.engine) as connection:
        told = connection.execute(sa.select(sa.func.max(t.decisions.c.id))).scalar()
    return f"{store.version()}/{store.codings_version()}/{store.codebook_version()}/{told or 0}"


def sent_by_form(store: Store) -> set[str]:
    """Name the contributions that somebody has a receipt for."""
    query = sa.select(t.contributions.c.contribution_id).join(t.batches).where(t.batches.c.kind == KIND)
    with reading(store.engine) as connection:
        return set(connection.execute(query).scalars())


def publish(store: Store, shown: Published, texts: Texts, state: str) -> int:
    """Put a publication in the place of the one before, and give its number; the earlier ones stay on record."""
    secret = rounding_secret(store.folder)
    named = [one.model_copy(update={"slug": slug_of(one.session, secret)}) for one in shown.sessions]
    document = shown.model_copy(update={"sessions": named}).model_dump_json()
    rows = [(name, SEPARATOR.join(themes), SEPARATOR.join(map(str, numbers))) for name, themes, numbers in texts]
    with writing(store.engine) as connection:
        p = t.published.c
        number = 1 + (connection.execute(sa.select(sa.func.max(p.number))).scalar() or 0)
        connection.execute(sa.insert(t.published), [{
            "number": number, "published_at": dt.datetime.now(dt.UTC), "state": state, "document": document}])
        connection.execute(sa.delete(t.published_texts))
        insert(connection, t.published_texts, COLUMNS, rows)
    return number


def slug_of(session: str, secret: bytes) -> str:
    """Give the end of a meeting's address: always the same, and nobody can guess it or read anything from it."""
    hashed = hmac.digest(secret, f"session:{session}".encode(), "sha256")
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in hashed[:RECEIPT])


def newest(store: Store) -> Publication | None:
    """Say what was published last; nothing where nothing was."""
    p = t.published.c
    with reading(store.engine) as connection:
        row = connection.execute(sa.select(p.number, p.published_at, p.state).order_by(p.number.desc())).first()
    if row is None:
        return None
    at = row.published_at
    return Publication(row.number, at if at.tzinfo else at.replace(tzinfo=dt.UTC), row.state)


def read_published(store: Store, number: int) -> Published:
    """Read what residents were shown with a publication."""
    p = t.published.c
    with reading(store.engine) as connection:
        text = connection.execute(sa.select(p.document).where(p.number == number)).scalar_one()
    return Published.model_validate_json(text)
