"""What people said about layouts, kept with the engagement."""

import datetime as dt

import sqlalchemy as sa

from ingest.layout import Layouts, Mapping
from ingest.store import tables as t


def read_layouts(connection: sa.Connection) -> Layouts:
    """Read everything that was said."""
    rows = connection.execute(sa.select(t.layouts).order_by(t.layouts.c.told_at))
    return Layouts(Mapping(tuple(row.headings), row.columns, row.meanings) for row in rows)


def remember(connection: sa.Connection, mappings: list[Mapping], file: str) -> None:
    """Keep mappings, said with ``file`` at hand; what was said before of a layout and isn't said anew, stays."""
    known = read_layouts(connection)
    for mapping in known.with_(mappings):
        if mapping != known.find(mapping.headings):
            connection.execute(sa.delete(t.layouts).where(t.layouts.c.layout == mapping.key))
            connection.execute(sa.insert(t.layouts), [{
                "layout": mapping.key, "headings": list(mapping.headings), "columns": mapping.columns,
                "meanings": mapping.values, "file": file, "told_at": dt.datetime.now(dt.UTC)}])


def forget(connection: sa.Connection, layout: str) -> None:
    """Forget what was said about a layout; files read with it stay as they are."""
    connection.execute(sa.delete(t.layouts).where(t.layouts.c.layout == layout))
