"""Put one batch into the store, inside a transaction that somebody else holds."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa

from ingest.problems import Problem
from ingest.records import Batch, Figure, Link, Place, Submission, Tally
from ingest.store import tables as t
from ingest.store.sort import CHUNK, Record, Sorted, chunks, plain, reading

Progress = Callable[[float], None]


def write_records(connection: sa.Connection, batch_id: str, batch: Batch, records: Sorted,
                  progress: Progress) -> None:
    """Insert everything a batch brings; reports how far it is as a fraction of one."""
    _forget(connection, [record for record, _ in records.anew])
    waiting = list(_statements(batch_id, batch, records))
    total = sum(len(rows) for _, rows in waiting) or 1
    done = 0
    for table, rows in waiting:
        for chunk in chunks(rows, CHUNK):
            connection.execute(sa.insert(table), list(chunk))
            done += len(chunk)
            progress(done / total)


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


def _forget(connection: sa.Connection, records: list[Record]) -> None:
    """Take out what was made of these rows, to put in what is made of them now."""
    for chunk in chunks([record.key for record in records], CHUNK):
        for table in t.OWNED:
            connection.execute(sa.delete(table).where(table.c.key.in_(chunk)))


def _statements(batch_id: str, batch: Batch, records: Sorted) -> Iterator[tuple[sa.Table, list[dict[str, Any]]]]:
    own = {"batch": batch_id}
    owned = [(record, own) for record in records.new] + [(record, {"batch": owner}) for record, owner in records.anew]
    people = [(r, own) for r, own in owned if isinstance(r, Submission)]
    yield t.sessions, [own | {
        "session": s.session, "channel": batch.channel, "partner": s.partner, "venue": s.venue, "area": s.area,
        "date": s.day, "language": s.language, "people": s.people} for s in batch.sessions]
    yield t.submissions, [own | _submission(r, batch.channel) for r, own in people]
    yield t.answers, [own | {"key": r.key, "dimension": a.dimension, "state": a.state.value,
                             "category": a.category, "raw": a.raw} for r, own in people for a in r.answers]
    yield t.contributions, [
        own | {"contribution_id": f"{r.key}-{i}", "key": r.key, "question": question, "text": text}
        for r, own in people for i, (question, text) in enumerate(r.texts, start=1)]
    yield t.tallies, [own | _common(r, batch.channel) | {
        "dimension": r.dimension, "category": r.category, "people": r.people}
        for r, own in owned if isinstance(r, Tally)]
    yield t.links, [own | _common(r, batch.channel) | {
        "reference": r.reference, "decision": r.decision, "note": r.note}
        for r, own in owned if isinstance(r, Link)]
    yield t.population, [own | _figure(r) for r, own in owned if isinstance(r, Figure)]
    yield t.sightings, [own | {"key": r.key} for r in records.known]
    yield t.set_aside, [own | {"sheet": a.sheet, "row": a.row, "code": a.problem.code, "cells": plain(a.cells)}
                        for a in records.aside]
    yield t.problems, [own | {"position": i, "code": p.code, "sheet": p.sheet, "cell": p.cell, "value": p.value}
                       for i, p in enumerate(all_problems(batch, records))]


def _common(record: Record, channel: str) -> dict[str, Any]:
    place: Place = record.place
    return {"key": record.key, "content": record.content, "sheet": place.sheet, "row": place.row,
            "channel": place.channel or channel, "partner": place.partner, "session": place.session, "area": place.area,
            "date": place.day, "extra": place.extra, "reading": reading(record)}


def _figure(record: Figure) -> dict[str, Any]:
    said = {name: value for name, value in vars(record).items() if name != "place"}
    place = record.place
    return said | {"unit": record.unit.value, "sheet": place.sheet, "row": place.row, "extra": place.extra,
                   "reading": reading(record)}


def _submission(record: Submission, channel: str) -> dict[str, Any]:
    return _common(record, channel) | {
        "is_person": record.is_person, "source_id": record.source_id, "language": record.place.language,
        "supports": record.supports}
