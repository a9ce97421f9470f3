"""Which uploads still want somebody: rows were set aside for a fault, or something in the file was not read."""

import sqlalchemy as sa

from ingest.form.books import KIND
from ingest.receipt import Weight, weight_of
from ingest.store import Store
from ingest.store import tables as t
from ingest.store.engine import reading


def incomplete(store: Store) -> list[str]:
    """Name the uploads in use of which something was lost, the newest first; the online form's own are not files.

    A line with a total is no loss. Of the same file handed in again, with an answer to what was asked, only the
    newest upload counts.
    """
    b = t.batches.c
    files = sa.select(b.digest, b.batch).where(b.undone_at.is_(None), b.kind != KIND).order_by(b.number)
    codes = sa.select(t.problems.c.batch, t.problems.c.code).distinct()
    with reading(store.engine) as connection:
        lost = {batch for batch, code in connection.execute(codes) if weight_of(code) is Weight.LOST}
        newest = {digest: (number, batch) for number, (digest, batch) in enumerate(connection.execute(files))}
    return [batch for _number, batch in sorted(newest.values(), reverse=True) if batch in lost]
