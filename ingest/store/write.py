"""Put one batch into the store, inside a transaction that somebody else holds."""

import datetime as dt
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import sqlalchemy as sa

from ingest.problems import Problem, SetAside
from ingest.records import Batch, Link, Place, Submission, Tally, digest
from ingest.schema.names import Channel
from ingest.store import tables as t

Record = Submission | Tally | Link
Progress = Callable[[float], None]
CHUNK = 500  # rows in one statement; SQLite takes no more than 32,766 values


class Known(NamedTuple):
    """A row that is stored, or (with no batch) stands further up in the file that is being read."""

    content: str
    reading: str
    batch: str


@dataclass
class Sorted:
    """The records of a batch, sorted by what becomes of each.

    ``anew``: those known ones of which today's engagement makes something else than is stored,
    with the batch they belong to.
    """

    new: list[Record]
    known: list[Record]
    aside: list[SetAside]
    anew: list[tuple[Record, str]]


def sort_records(connection: sa.Connection, batch: Batch) -> Sorted:
    """Tell new records from known ones, and set aside what contradicts or refers to nothing."""
    result = Sorted([], [], list(batch.set_aside), [])
    groups: list[tuple[sa.Table, Sequence[Record]]] = [
        (t.submissions, batch.submissions), (t.tallies, batch.tallies), (t.links, batch.links)]
    for table, records in groups:
        stored = _stored(connection, table, [record.key for record in records])
        references = _references(connection, records)
        for record in _as_called_before(connection, table, batch.digest, records, stored):
            _sort(result, record, stored, references)
    return result


def _sort(result: Sorted, record: Record, stored: dict[str, Known], references: set[str]) -> None:
    if isinstance(record, Link) and record.reference not in references:
        result.aside.append(_aside(record, "unknown_reference", record.reference))
    elif (row := stored.get(record.key)) is None:
        stored[record.key] = Known(record.content, reading(record), "")
        result.new.append(record)
    elif row.content != record.content:
        result.aside.append(_aside(record, "changed_row", getattr(record, "source_id", "") or ""))
    else:
        result.known.append(record)
        if row.batch and row.reading != reading(record):
            result.anew.append((record, row.batch))


def reading(record: Record) -> str:
    """Digest what was made of a row: the same row may be understood better once engagement.toml says more."""
    place = record.place
    made = {name: value for name, value in vars(record).items() if name not in ("key", "content", "place")}
    return digest(made, place.partner, place.session, place.area, place.day, place.language, place.channel)


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


def chunks(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """Cut a sequence into pieces of at most ``size``."""
    return (items[start:start + size] for start in range(0, len(items), size))


def _stored(connection: sa.Connection, table: sa.Table, keys: list[str]) -> dict[str, Known]:
    found: dict[str, Known] = {}
    for chunk in chunks(keys, CHUNK):
        query = sa.select(table.c.key, table.c.content, table.c.reading, table.c.batch).where(table.c.key.in_(chunk))
        found |= {row.key: Known(row.content, row.reading, row.batch) for row in connection.execute(query)}
    return found


def _as_called_before(connection: sa.Connection, table: sa.Table, contents: str, records: Sequence[Record],
                      stored: dict[str, Known]) -> list[Record]:
    """Call rows what they were called when this very file was read before, whatever they would be called today.

    Rows are found by their place in it; only those that are not known under their own key are looked for.
    """
    own = {record.key for record in records}
    if own <= stored.keys():
        return list(records)
    query = sa.select(table.c.sheet, table.c.row, table.c.key, table.c.content, table.c.reading, table.c.batch).join(
        t.batches, t.batches.c.batch == table.c.batch).where(t.batches.c.digest == contents)
    there = list(connection.execute(query))
    alone = {place for place, n in Counter((row.sheet, row.row) for row in there).items() if n == 1}
    before = {(row.sheet, row.row): row for row in there if row.key not in own and (row.sheet, row.row) in alone}
    stored |= {row.key: Known(row.content, row.reading, row.batch) for row in before.values()}
    found = [(record, record.key not in stored and before.get((record.place.sheet, record.place.row)))
             for record in records]
    return [replace(record, key=row.key, content=row.content) if row else record for record, row in found]


def _forget(connection: sa.Connection, records: list[Record]) -> None:
    """Take out what was made of these rows, to put in what is made of them now."""
    for chunk in chunks([record.key for record in records], CHUNK):
        for table in t.OWNED:
            connection.execute(sa.delete(table).where(table.c.key.in_(chunk)))


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
    yield t.sightings, [own | {"key": r.key} for r in records.known]
    yield t.set_aside, [own | {"sheet": a.sheet, "row": a.row, "code": a.problem.code, "cells": _plain(a.cells)}
                        for a in records.aside]
    yield t.problems, [own | {"position": i, "code": p.code, "sheet": p.sheet, "cell": p.cell, "value": p.value}
                       for i, p in enumerate(all_problems(batch, records))]


def _common(record: Record, channel: str) -> dict[str, Any]:
    place: Place = record.place
    return {"key": record.key, "content": record.content, "sheet": place.sheet, "row": place.row,
            "channel": place.channel or channel, "partner": place.partner, "session": place.session, "area": place.area,
            "date": place.day, "extra": place.extra, "reading": reading(record)}


def _submission(record: Submission, channel: str) -> dict[str, Any]:
    return _common(record, channel) | {
        "is_person": record.is_person, "source_id": record.source_id, "language": record.place.language,
        "supports": record.supports}
