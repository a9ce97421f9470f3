"""Put one batch into the store, inside a transaction that somebody else holds."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from ingest.ahead import ahead
from ingest.problems import Problem
from ingest.records import Batch, Figure, Link, Submission, Tally
from ingest.store import tables as t
from ingest.store.bulk import Row, Statement, insert, is_one, run, statements
from ingest.store.made import Columns, each, made, texts
from ingest.store.sort import CHUNK, Sorted, chunks, plain

Progress = Callable[[float], None]
AT_ONCE = 8_000  # records between two reports of progress
PLACE = ("sheet", "row", "extra")  # that are stored of every record
KINDS: dict[type[Any], sa.Table] = {
    Submission: t.submissions, Tally: t.tallies, Link: t.links, Figure: t.population}
SESSION = ("batch", "session", "channel", "partner", "venue", "area", "date", "language", "people")


Rows = tuple[sa.Table, tuple[str, ...], list[Row]]  # of a table's named columns


def write_records(connection: sa.Connection, batch_id: str, batch: Batch, records: Sorted,
                  progress: Progress) -> None:
    """Insert everything a batch brings; reports how far it is as a fraction of one.

    Rows go in by their keys, lot after lot, so that indexes grow at one end. The next lot is
    made while the database takes the last one.
    """
    _forget(connection, list(records.anew))
    for rows in _around(batch_id, batch, records):
        insert(connection, *rows)
    owned = [*((record, batch_id) for record in records.new), *records.anew.values()]
    number = sum(1 + len(getattr(record, "texts", ())) for record, _ in owned)
    lots = (lot for rows in _tables(owned, batch.channel) for lot in _lots(connection.dialect, *rows))
    for done, prepared in enumerate(ahead(lots) if number > AT_ONCE else lots, start=1):
        run(connection, prepared)
        progress(min(1, done * AT_ONCE / number))
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


def _tables(owned: Sequence[tuple[Any, str]], channel: str) -> Iterator[tuple[sa.Table, Columns]]:
    """Give what goes into each table of records, column by column, in the order in which it was read.

    That is the order in which it lies in memory, and going through it by keys takes three times as long.
    """
    for kind, table in KINDS.items():
        if own := [one for one in owned if isinstance(one[0], kind)]:
            records, batches = zip(*own, strict=True)
            about: Columns = {"batch": batches, **each([record.place for record in records], *PLACE)}
            more = each(records, "key", "content", *(["source"] if table is t.population else []))
            yield table, about | more | made(records, [channel] * len(records))
            if kind is Submission:
                owners = [batch for record, batch in own for _ in record.texts]
                yield t.contributions, {"batch": owners, **texts(records)}


def _lots(dialect: sa.Dialect, table: sa.Table, columns: Columns) -> Iterator[list[Statement]]:
    """Prepare the statements for a table's rows, by their keys."""
    keys = columns["contribution_id" if table is t.contributions else "key"]
    same = {name for name, column in columns.items() if is_one(column)}  # whatever their order
    for lot in chunks(sorted(range(len(keys)), key=keys.__getitem__), AT_ONCE):
        rows = [column[:len(lot)] if name in same else list(map(column.__getitem__, lot))
                for name, column in columns.items()]
        yield list(statements(dialect, table, list(columns), rows))
