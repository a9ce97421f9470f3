"""Every state the codebook was in, numbered, so that a tag can say which of them it comes from."""

import csv
import datetime as dt
import io

import pandas as pd
import sqlalchemy as sa

from ingest.records import digest
from ingest.store import tables as t


def content(codebook: pd.DataFrame) -> str:
    """Write a codebook as the text of ``codebook.csv``."""
    return str(codebook.to_csv(index=False, lineterminator="\n"))


def version_of(connection: sa.Connection, codebook: pd.DataFrame) -> int | None:
    """Give the newest number a codebook with these contents has; nothing where it was never kept."""
    query = sa.select(sa.func.max(t.codebooks.c.version)).where(t.codebooks.c.digest == digest(content(codebook)))
    return connection.execute(query).scalar()


def keep(connection: sa.Connection, codebook: pd.DataFrame, note: str) -> int:
    """Keep a codebook under a new number, unless it is the newest already; gives the number."""
    newest = connection.execute(sa.select(sa.func.max(t.codebooks.c.version))).scalar() or 0
    if newest and version_of(connection, codebook) == newest:
        return newest
    text = content(codebook)
    connection.execute(sa.insert(t.codebooks), [{
        "version": newest + 1, "digest": digest(text), "content": text, "note": note,
        "told_at": dt.datetime.now(dt.UTC)}])
    return newest + 1


def read(connection: sa.Connection, version: int) -> pd.DataFrame | None:
    """Read a codebook as it once was: one row per theme, text columns; nothing where there is no such number."""
    text = connection.execute(sa.select(t.codebooks.c.content).where(t.codebooks.c.version == version)).scalar()
    if text is None:
        return None
    headings, *rows = csv.reader(io.StringIO(text, newline=""))
    return pd.DataFrame(rows, columns=headings, dtype="str")
