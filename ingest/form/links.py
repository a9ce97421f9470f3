"""Short links: one per partner, venue and language, so that we know where people came from, and not who came."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd
import sqlalchemy as sa

from ingest.errors import FairHearingError
from ingest.form.letters import any_code, typed
from ingest.form.partners import Partner, spelt_as
from ingest.schema.names import Channel, Sent
from ingest.store import Store
from ingest.store import tables as t
from ingest.store.engine import reading, writing
from locales import _

LINK_COLUMNS = ("code", "partner", "venue", "language", "area", "made_at", "off_at", "came", "online", "last")


@dataclass(frozen=True)
class ShortLink:
    """A link that leads to the form: whose it is, and whether it is in use."""

    code: str
    partner: str
    venue: str
    language: str
    area: str | None = None
    in_use: bool = True

    @property
    def path(self) -> str:
        """Give its address, without the server's name."""
        return f"/s/{self.code}"


@dataclass(frozen=True)
class Wish:
    """A link that a list of partners asks for, and the one that is there, if it is."""

    link: ShortLink
    there: ShortLink | None = None

    @property
    def area_stays(self) -> bool:
        """Say whether the list names another area than the link has: what came by it counts there, so it keeps it."""
        return self.there is not None and self.there.area != self.link.area


def wished(store: Store, partners: Iterable[Partner]) -> list[Wish]:
    """Say which links a list asks for, in its order, and which of them are there; nothing is made."""
    with reading(store.engine) as connection:
        return _wished(_all(connection), partners)


def make_links(store: Store, partners: Iterable[Partner]) -> list[ShortLink]:
    """Make the links that partners don't have yet, and give all of theirs, in the order of the list.

    A link that is there stays as it is; see ``Wish.area_stays``.
    """
    with writing(store.engine) as connection:
        known = _all(connection)
        taken = {link.code for link in known}
        found = []
        for wish in _wished(known, partners):
            link = wish.there or replace(wish.link, code=_fresh(taken))
            if not wish.there:
                _insert(connection, link)
            found.append(link)
    return found


def find_link(store: Store, code: str) -> ShortLink | None:
    """Find a link by its letters, as people type them."""
    with reading(store.engine) as connection:
        return find_links(connection, {typed(code)}).get(typed(code))


def find_links(connection: sa.Connection, codes: Iterable[str]) -> dict[str, ShortLink]:
    """Find several links by their letters."""
    return {link.code: link for link in _all(connection, t.short_links.c.code.in_(list(codes)))}


def switch_link(store: Store, code: str, on: bool) -> ShortLink:
    """Switch a link off or on; what came by it stays. Raises ``FairHearingError`` where there is none."""
    l = t.short_links.c  # noqa: E741
    off_at = None if on else dt.datetime.now(dt.UTC)
    with writing(store.engine) as connection:
        connection.execute(sa.update(t.short_links).where(l.code == typed(code)).values(off_at=off_at))
        found = find_links(connection, [typed(code)]).get(typed(code))
    if found is None:
        raise FairHearingError("no_such_link", _(
            "There is no link «{code}». See the list: fairhearing links FOLDER").format(code=code))
    return found


def list_links(store: Store) -> pd.DataFrame:
    """List the links: ``LINK_COLUMNS``, one row per link.

    ``came``: submissions by it that weren't taken back; ``online``: of them, those that were not written
    on a workshop's tablet; ``last``: when the last of them came.
    """
    l, p, b = t.short_links.c, t.posts.c, t.batches.c  # noqa: E741
    online = sa.func.count().filter(b.channel == Channel.ONLINE)
    sent = sa.select(p.link, sa.func.count().label("came"), online.label("online"),
                     sa.func.max(p.received_at).label("last")).outerjoin(t.batches, b.batch == p.batch).where(
                         p.state == Sent.STORED).group_by(p.link).subquery()
    counted = [sa.func.coalesce(sent.c[name], 0) for name in ("came", "online")]
    query = sa.select(l.code, l.partner, l.venue, l.language, l.area, l.made_at, l.off_at, *counted,
                      sent.c.last).outerjoin(sent, sent.c.link == l.code)
    with reading(store.engine) as connection:
        rows = connection.execute(query.order_by(l.partner, l.venue, l.language)).fetchall()
    return pd.DataFrame(rows, columns=list(LINK_COLUMNS))


def _all(connection: sa.Connection, *only: sa.ColumnElement[bool]) -> list[ShortLink]:
    l = t.short_links.c  # noqa: E741
    query = sa.select(l.code, l.partner, l.venue, l.language, l.area, l.off_at.is_(None)).where(*only)
    return [ShortLink(*row) for row in connection.execute(query)]


def _wished(known: Iterable[ShortLink], partners: Iterable[Partner]) -> list[Wish]:
    there = {(link.partner, link.venue, link.language): link for link in known}
    asked = {(one.name, venue, language): ShortLink("", one.name, venue, language, one.area)
             for one in spelt_as(partners, (link.partner for link in there.values()))
             for venue in one.venues or ("",) for language in one.languages}
    return [Wish(link, there.get(name)) for name, link in asked.items()]


def _insert(connection: sa.Connection, link: ShortLink) -> None:
    connection.execute(sa.insert(t.short_links), [{
        "code": link.code, "partner": link.partner, "venue": link.venue, "language": link.language,
        "area": link.area, "made_at": dt.datetime.now(dt.UTC)}])


def _fresh(taken: set[str]) -> str:
    """Draw letters that no link has; more of them once half of all are in use."""
    for _attempt in range(50):
        if (code := any_code()) not in taken:
            taken.add(code)
            return code
    taken.add(longer := any_code() + any_code())
    return longer
