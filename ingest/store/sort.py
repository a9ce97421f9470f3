"""Tell what becomes of each record of a batch: new, already known, known but read anew, or set aside."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import sqlalchemy as sa

from ingest.problems import Problem, SetAside
from ingest.records import Batch, Figure, Link
from ingest.schema.names import Channel
from ingest.store import tables as t
from ingest.store.made import COLUMNS, Record, made, texts

AT_ONCE = 20_000  # known records that are held against the stored ones together
CHUNK = 500  # rows in one statement; SQLite takes no more than 32,766 values


class Known(NamedTuple):
    """A row that is stored."""

    content: str
    batch: str


@dataclass
class Sorted:
    """The records of a batch, sorted by what becomes of each.

    ``anew``: by their keys, those known ones of which today's engagement makes something else than
    is stored, with the batch they belong to.
    """

    new: list[Record]
    known: list[Record]
    aside: list[SetAside]
    anew: dict[str, tuple[Record, str]] = field(default_factory=dict)


def sort_records(connection: sa.Connection, batch: Batch) -> Sorted:
    """Tell new records from known ones, and set aside what contradicts or refers to nothing."""
    result = Sorted([], [], list(batch.set_aside))
    groups: list[tuple[sa.Table, Sequence[Record]]] = [
        (t.submissions, batch.submissions), (t.tallies, batch.tallies), (t.links, batch.links),
        (t.population, batch.figures)]
    for table, records in groups:
        stored = _stored(connection, table, [record.key for record in records])
        references = _references(connection, records)
        above: dict[str, str] = {}
        known = len(result.known)
        for record in _as_called_before(connection, table, batch.digest, records, stored):
            _sort(result, record, stored, above, references)
        stored_already = [record for record in result.known[known:] if record.key in stored]
        for lot in chunks(stored_already, AT_ONCE):
            for record in _made_anew(connection, table, lot):
                result.anew.setdefault(record.key, (record, stored[record.key].batch))
    return result


def _sort(result: Sorted, record: Record, stored: dict[str, Known], above: dict[str, str],
          references: set[str]) -> None:
    """Sort one record. ``above``: key → content of the new rows further up in the file."""
    row = stored.get(record.key)
    content = row.content if row else above.get(record.key)
    if isinstance(record, Link) and record.reference not in references:
        result.aside.append(_aside(record, "unknown_reference", record.reference))
    elif content is None:
        above[record.key] = record.content
        result.new.append(record)
    elif content != record.content:
        result.aside.append(_changed(record))
    else:
        result.known.append(record)


def chunks(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """Cut a sequence into pieces of at most ``size``."""
    return (items[start:start + size] for start in range(0, len(items), size))


def plain(value: Any) -> Any:
    """Make a record fit for JSON."""
    if isinstance(value, dict):
        return {str(name): plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if fields := getattr(value, "__dataclass_fields__", None):
        return {name: plain(getattr(value, name)) for name in fields}
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)  # JSON knows no NaN
    return value if isinstance(value, str | int | None) else str(value)


def _stored(connection: sa.Connection, table: sa.Table, keys: list[str]) -> dict[str, Known]:
    if connection.execute(sa.select(table.c.key).limit(1)).first() is None:  # the first file of all
        return {}
    return {key: Known(*row) for key, *row in _found(connection, [table.c.key, table.c.content, table.c.batch], keys)}


def _made_anew(connection: sa.Connection, table: sa.Table, known: Sequence[Record]) -> list[Record]:
    """Give those stored records of which something else is made now than is stored.

    How they came in is no other reading, unless the row itself tells it.
    """
    columns = made(known, [""] * len(known))
    keys, names = [record.key for record in known], COLUMNS[table]
    now = dict(zip(keys, zip(*[columns[name] for name in names], strict=True), strict=True))
    differs = set()
    for key, came_in, *values in _found(connection, [table.c[name] for name in ("key", *names)], keys):
        differs.update([key] if now[key] != (now[key][0] and came_in, *values) else [])
    differs |= _said_otherwise(connection, known, keys) if table is t.submissions else set()
    return [record for record in known if record.key in differs]


def _said_otherwise(connection: sa.Connection, known: Sequence[Record], keys: list[str]) -> set[str]:
    """Give the keys of those whose texts are not the stored ones."""
    columns = texts(known)
    now = set(zip(*columns.values(), strict=True))
    stored = {tuple(row) for row in _found(connection, [t.contributions.c[name] for name in columns], keys)}
    return {key for key, *_ in now ^ stored}


def _found(connection: sa.Connection, columns: Sequence[sa.Column], keys: Iterable[str]) -> Iterator[sa.Row]:
    """Find rows by their keys, the first of the columns; in the order in which they lie, so each page is read once."""
    for chunk in chunks(sorted(keys), CHUNK):
        yield from connection.execute(sa.select(*columns).where(columns[0].in_(chunk))).all()


def _as_called_before(connection: sa.Connection, table: sa.Table, contents: str, records: Sequence[Record],
                      stored: dict[str, Known]) -> list[Record]:
    """Call rows what they were called when this very file was read before, whatever they would be called today.

    Rows are found by their place in it; only those that are not known under their own key are looked for.
    """
    own = {record.key for record in records}
    if own <= stored.keys():
        return list(records)
    query = sa.select(table.c.sheet, table.c.row, table.c.key, table.c.content, table.c.batch).join(
        t.batches, t.batches.c.batch == table.c.batch).where(t.batches.c.digest == contents)
    there = list(connection.execute(query))
    alone = {place for place, n in Counter((row.sheet, row.row) for row in there).items() if n == 1}
    before = {(row.sheet, row.row): row for row in there if row.key not in own and (row.sheet, row.row) in alone}
    if not before:
        return list(records)
    stored |= {row.key: Known(row.content, row.batch) for row in before.values()}
    named = []
    for record in records:
        unknown = record.key not in stored
        row = before.pop((record.place.sheet, record.place.row), None) if unknown else None  # each stands for one
        named.append(replace(record, key=row.key, content=row.content) if row else record)
    return named


def _references(connection: sa.Connection, records: Iterable[Record]) -> set[str]:
    wanted = [record.reference for record in records if isinstance(record, Link)]
    found: set[str] = set()
    for chunk in chunks(wanted, CHUNK):
        s = t.submissions.c
        query = sa.select(s.source_id).where(s.channel == Channel.ONLINE.value, s.source_id.in_(chunk))
        found |= set(connection.execute(query).scalars())
    return found


def _changed(record: Record) -> SetAside:
    """Set a row aside that is stored with other contents; the figure named is the new one."""
    if isinstance(record, Figure):
        return _aside(record, "changed_figure", str(record.people))
    return _aside(record, "changed_row", getattr(record, "source_id", "") or "")


def _aside(record: Record, code: str, value: str) -> SetAside:
    place = record.place
    problem = Problem(code, place.sheet, f"{place.column}{place.row}", value)
    return SetAside(problem, place.sheet, place.row, [plain(record)])
