"""What was said by hand of the meetings of a file, as the receipts remember it; and the partners that are known."""

import sqlalchemy as sa

from ingest.by_hand import GIVEN, ByHand, of_receipt
from ingest.store import tables as t


def read_by_hand(connection: sa.Connection, digest: str) -> ByHand:
    """Read what was said with these very bytes: with the first upload of them that still stands, else with the last.

    What was said outlives the upload, so that a file which is taken back and handed in again isn't asked about twice.
    """
    b, p = t.batches.c, t.problems.c
    standing = sa.select(b.batch).where(b.digest == digest, b.undone_at.is_(None)).order_by(b.number).limit(1)
    undone = sa.select(b.batch).where(b.digest == digest).order_by(b.number.desc()).limit(1)
    batch = connection.execute(standing).scalar() or connection.execute(undone).scalar()
    rows = connection.execute(sa.select(p.code, p.value).where(p.batch == batch, p.code.in_(GIVEN.values())))
    return of_receipt((row.code, row.value) for row in rows)


def read_partners(connection: sa.Connection) -> list[str]:
    """List the partners that uploads or short links name, by the alphabet."""
    found = [connection.execute(sa.select(column).distinct().where(column.is_not(None))).scalars()
             for column in (t.sessions.c.partner, t.short_links.c.partner)]
    return sorted({name for names in found for name in names if name}, key=str.casefold)
