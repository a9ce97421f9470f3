"""Put one batch into the store, inside a transaction that somebody else holds."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from ingest.ahead import ahead
from ingest.problems import Problem
from ingest.records import Batch, Figure, Link, Submission, Tally
from ingest.store import tables as t
from ingest.store.bulk import Row, Statement, insert, run, statements
from ingest.store.made import COLUMNS, Record, made, texts
from ingest.store.sort import CHUNK, Sorted, chunks, plain

Progress = Callable[[float], None]
AT_ONCE = 5_000  # records between two reports of progress
COMMON = ("key", "content", "batch", "sheet", "row", "extra")  # columns of every table of records
SESSION = ("batch", "session", "channel", "partner", "venue", "area", "date", "language", "people")


Rows = tuple[sa.Table, tuple[str, ...], list[Row]]  # of a table's named columns
Owned = tuple[Record, str]  # a record, and the batch it belongs to


def write_records(connection: sa.Connection, batch_id: str, batch: Batch, records: Sorted,
                  progress: Progress) -> None:
    """Insert everything a batch brings; reports how far it is as a fraction of one.

    Records go in by their keys, lot after lot, so that indexes grow at one end. The next lot is
    made while the database takes the last one.
    """
    _forget(connection, list(records.anew))
    for rows in _around(batch_id, batch, records):
        insert(connection, *rows)
    owned = [*((record, batch_id) for record in records.new), *records.anew.values()]
    owned.sort(key=lambda own: own[0].key)
    lots = (list(_statements(connection.dialect, lot, batch.channel)) for lot in chunks(owned, AT_ONCE))
    for done, prepared in enumerate(ahead(lots) if len(owned) > AT_ONCE else lots, start=1):
        run(connection, prepared)
        progress(min(1, done * AT_ONCE / len(owned)))
    progress(1)


def batch_row(batch_id: str, number: int, batch: Batch, records: Sorted) -> dict[str, Any]:
    """Describe a batch for the list of batches."""
    return {"batch": batch_id, "number": number, "file": batch.file, "digest": batch.digest,
            "kind": batch.kind, "channel": batch.channel, "added_at": dt.datetime.now(dt.UTC),
            "rows_read": batch.rows_read, "stored": len(records.new), "already_known": len(records.known),
            "set_aside": len(records.aside), "tallies": sum(isinstance(r, Tally) for r in records.new)}


def all_problems(batch: Batch, records: Sorted) -> list[Problem]:
    """List the problems of a batch, those that set a row aside first."""
    anew = [Problem("read_anew", value=str(len(records.anew)))] if records.anew else []
    return [*(aside.problem for aside in records.aside), *batch.problems, *anew]


def _forget(connection: sa.Connection, keys: list[str]) -> None:
    """Take out what was made of these rows, to put in what is made of them now."""
    for chunk in chunks(keys, CHUNK):
        for table in t.OWNED:
            connection.execute(sa.delete(table).where(table.c.key.in_(chunk)))


def _around(batch_id: str, batch: Batch, records: Sorted) -> Iterator[Rows]:
    """Give what goes in besides records: sessions, rows met again or set aside, problems."""
    yield t.sessions, SESSION, [
        (batch_id, s.session, batch.channel, s.partner, s.venue, s.area, s.day, s.language, s.people)
        for s in batch.sessions]
    yield t.sightings, ("batch", "key"), [(batch_id, r.key) for r in records.known]
    yield t.set_aside, ("batch", "sheet", "row", "code", "cells"), [
        (batch_id, a.sheet, a.row, a.problem.code, plain(a.cells)) for a in records.aside]
    yield t.problems, ("batch", "position", "code", "sheet", "cell", "value"), [
        (batch_id, i, p.code, p.sheet, p.cell, p.value) for i, p in enumerate(all_problems(batch, records))]


def _statements(dialect: sa.Dialect, owned: Sequence[Owned], channel: str) -> Iterator[Statement]:
    for rows in _records(owned, channel):
        yield from statements(dialect, *rows)


def _records(owned: Sequence[Owned], channel: str) -> Iterator[Rows]:
    for table, kind in ((t.submissions, Submission), (t.tallies, Tally), (t.links, Link)):
        yield table, (*COMMON, *COLUMNS[table]), [
            (*_common(r, own), *made(r, channel)) for r, own in owned if isinstance(r, kind)]
    yield t.contributions, ("batch", "key", "contribution_id", "question", "text"), [
        (own, r.key, *text) for r, own in owned if isinstance(r, Submission) for text in texts(r)]
    yield t.population, (*COMMON, "source", *COLUMNS[t.population]), [
        (*_common(r, own), r.source, *made(r, channel)) for r, own in owned if isinstance(r, Figure)]


def _common(record: Record, owner: str) -> Row:
    return record.key, record.content, owner, record.place.sheet, record.place.row, record.place.extra
