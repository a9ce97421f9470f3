"""Put one batch into the store, inside a transaction that somebody else holds."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import sqlalchemy as sa

from ingest.ahead import ahead
from ingest.problems import Problem
from ingest.records import Batch, Figure, Link, Place, Submission, Tally
from ingest.store import tables as t
from ingest.store.bulk import Row, Statement, insert, run, statements
from ingest.store.sort import CHUNK, Record, Sorted, chunks, plain, reading

Progress = Callable[[float], None]
AT_ONCE = 5_000  # records between two reports of progress
COMMON = ("key", "content", "batch", "sheet", "row", "channel", "partner", "session", "area", "date", "extra",
          "reading")  # columns of every table of records
FIGURE = ("key", "content", "batch", "sheet", "row", "extra", "reading", "unit")
LIVING = ("area", "dimension", "category", "written", "area_written", "people", "year", "source", "geography",
          "status", "youngest", "oldest")  # of a figure, called the same in the record
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
    for done, prepared in enumerate(ahead(lots), start=1):
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
    common = partial(_common, channel)
    yield from _submissions([(r, own) for r, own in owned if isinstance(r, Submission)], common)
    yield t.tallies, (*COMMON, "dimension", "category", "people"), [
        (*common(r, own), r.dimension, r.category, r.people) for r, own in owned if isinstance(r, Tally)]
    yield t.links, (*COMMON, "reference", "decision", "note"), [
        (*common(r, own), r.reference, r.decision, r.note) for r, own in owned if isinstance(r, Link)]
    yield t.population, (*FIGURE, *LIVING), [
        (r.key, r.content, own, r.place.sheet, r.place.row, r.place.extra, reading(r), r.unit.value,
         *(getattr(r, name) for name in LIVING)) for r, own in owned if isinstance(r, Figure)]


def _submissions(people: list[tuple[Submission, str]], common: Callable[[Record, str], Row]) -> Iterator[Rows]:
    yield t.submissions, (*COMMON, "is_person", "source_id", "language", "supports", "answers"), [
        (*common(r, own), r.is_person, r.source_id, r.place.language, r.supports,
         "\n".join([answer.written for answer in r.answers])) for r, own in people]
    yield t.contributions, ("batch", "contribution_id", "key", "question", "text"), [
        (own, f"{r.key}-{i}", r.key, question, text) for r, own in people
        for i, (question, text) in enumerate(r.texts, start=1)]


def _common(channel: str, record: Record, owner: str) -> tuple[Any, ...]:
    place: Place = record.place
    return (record.key, record.content, owner, place.sheet, place.row, place.channel or channel, place.partner,
            place.session, place.area, place.day, place.extra, reading(record))
