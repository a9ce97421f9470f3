"""A row of minutes: a meeting discussed an online contribution."""

from ingest.records import Link, digest
from ingest.rows.row import Row


def link(row: Row) -> Link:
    """Read a row that names an online contribution by its submission's number."""
    reference, content = row.text("link"), row.reading.contents[row.i]
    place = row.place("link", "link")
    name = ("link", place.session or "", reference, content)
    return Link(digest(*name, row.context.occurrence(*name)), content, place, reference,
                row.text("decision"), row.text("note"))
