"""Put one batch into the store, inside a transaction that somebody else holds."""

import datetime as dt
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from ingest.problems import Problem, SetAside
from ingest.records import Batch, Link, Place, Submission, Tally
from ingest.schema.names import Channel
from ingest.store import tables as t

Record = Submission | Tally | Link
Progress = Callable[[float], None]
CHUNK = 500  # rows in one statement; SQLite takes no more than 32,766 values


@dataclass
class Sorted:
    """The records of a batch, sorted by what becomes of each."""

    new: list[Record]
    known: list[Record]
    aside: list[SetAside]


def sort_records(connection: sa.Connection, batch: Batch) -> Sorted:
    """Tell new records from known ones, and set aside what contradicts or refers to nothing."""
    result = Sorted([], [], list(batch.set_aside))
    groups: list[tuple[sa.Table, Sequence[Record]]] = [
        (t.submissions, batch.submissions), (t.tallies, batch.tallies), (t.links, batch.links)]
    for table, records in groups:
        stored = _stored_contents(connection, table, [record.key for record in records])
        references = _references(connection, records)
        for record in records:
            if isinstance(record, Link) and record.reference not in references:
                result.aside.append(_aside(record, "unknown_reference", record.reference))
            elif record.key not in stored:
                stored[record.key] = record.content
                result.new.append(record)
            elif stored[record.key] == record.content:
                result.known.append(record)
            else:
                result.aside.append(_aside(record, "changed_row", getattr(record, "source_id", "") or ""))
    return result


def write_records(connection: sa.Connection, batch_id: str, batch: Batch, records: Sorted,
                  progress: Progress) -> None:
    """Insert everything a batch brings; reports how far it is as a fraction of one."""
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
    return [*(aside.problem for aside in records.aside), *batch.problems]


def chunks(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """Cut a sequence into pieces of at most ``size``."""
    return (items[start:start + size] for start in range(0, len(items), size))


def _stored_contents(connection: sa.Connection, table: sa.Table, keys: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for chunk in chunks(keys, CHUNK):
        query = sa.select(table.c.key, table.c.content).where(table.c.key.in_(chunk))
        found |= {row.key: row.content for row in connection.execute(query)}
    return found


def _references(connection: sa.Connection, records: Iterable[Record]) -> set[str]:
    wanted = [record.reference for record in records if isinstance(record, Link)]
    found: set[str] = set()
    for chunk in chunks(wanted, CHUNK):
        s = t.submissions.c
        query = sa.select(s.source_id).where(s.channel == Channel.ONLINE.value, s.source_id.in_(chunk))
        found |= set(connection.execute(query).scalars())
    return found


def _aside(record: Record, code: str, value: str) -> SetAside:
    place = record.place
    problem = Problem(code, place.sheet, f"{place.column}{place.row}", value)
    return SetAside(problem, place.sheet, place.row, [_plain(vars(record))])


def _plain(value: Any) -> Any:
    """Make a record fit for JSON."""
    if isinstance(value, dict):
        return {str(name): _plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        return _plain(vars(value))
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)  # JSON knows no NaN
    return value if isinstance(value, str | int | None) else str(value)


def _statements(batch_id: str, batch: Batch, records: Sorted) -> Iterator[tuple[sa.Table, list[dict[str, Any]]]]:
    own = {"batch": batch_id}
    people = [r for r in records.new if isinstance(r, Submission)]
    yield t.sessions, [own | {
        "session": s.session, "channel": batch.channel, "partner": s.partner, "venue": s.venue, "area": s.area,
        "date": s.day, "language": s.language, "people": s.people} for s in batch.sessions]
    yield t.submissions, [own | _submission(r, batch.channel) for r in people]
    yield t.answers, [own | {"key": r.key, "dimension": a.dimension, "state": a.state.value,
                             "category": a.category, "raw": a.raw} for r in people for a in r.answers]
    yield t.contributions, [
        own | {"contribution_id": f"{r.key}-{i}", "key": r.key, "question": question, "text": text}
        for r in people for i, (question, text) in enumerate(r.texts, start=1)]
    yield t.tallies, [own | _common(r, batch.channel) | {
        "dimension": r.dimension, "category": r.category, "people": r.people}
        for r in records.new if isinstance(r, Tally)]
    yield t.links, [own | _common(r, batch.channel) | {
        "reference": r.reference, "decision": r.decision, "note": r.note}
        for r in records.new if isinstance(r, Link)]
    yield t.sightings, [own | {"key": r.key} for r in records.known]
    yield t.set_aside, [own | {"sheet": a.sheet, "row": a.row, "code": a.problem.code, "cells": _plain(a.cells)}
                        for a in records.aside]
    yield t.problems, [own | {"position": i, "code": p.code, "sheet": p.sheet, "cell": p.cell, "value": p.value}
                       for i, p in enumerate(all_problems(batch, records))]


def _common(record: Record, channel: str) -> dict[str, Any]:
    place: Place = record.place
    return {"key": record.key, "content": record.content, "sheet": place.sheet, "row": place.row,
            "channel": place.channel or channel, "partner": place.partner, "session": place.session, "area": place.area,
            "date": place.day, "extra": place.extra}


def _submission(record: Submission, channel: str) -> dict[str, Any]:
    return _common(record, channel) | {
        "is_person": record.is_person, "source_id": record.source_id, "language": record.place.language,
        "supports": record.supports}
