"""Many rows at once: none is lost, none is twice, and each value arrives as it was."""

import datetime as dt

import pytest
import sqlalchemy as sa

from ingest import Store
from ingest.store import bulk
from ingest.store import tables as t
from ingest.store.engine import writing

NAMES = ("batch", "sheet", "row", "code", "cells")
BATCH = {"batch": "b1", "number": 1, "file": "x", "digest": "", "kind": "", "channel": "", "rows_read": 0, "stored": 0,
         "already_known": 0, "set_aside": 0, "tallies": 0, "added_at": dt.datetime(2026, 3, 3, tzinfo=dt.UTC)}


@pytest.mark.parametrize("number", [0, 1, 2, 5, 6, 7, 12, 13])
def test_every_row_arrives_once(store: Store, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, rows at the end of a statement are lost, or a value is not what it was."""
    monkeypatch.setattr(bulk, "VALUES", 12)  # six rows of the two columns in which rows differ
    rows = [("b1", "", i, "x", ["é", None, i]) for i in range(number)]
    assert _arrived(store, rows) == rows


def test_rows_that_are_all_the_same_arrive_as_often(store: Store) -> None:
    """If this fails, what rows share is taken for what they are, and the second of two alike is lost."""
    rows: list[tuple] = [("b1", "", 7, "x", [])] * 3
    assert _arrived(store, rows) == rows


def _arrived(store: Store, rows: list[tuple]) -> list[tuple]:
    """Put rows in, and give what is there then."""
    with writing(store.engine) as connection:
        connection.execute(sa.insert(t.batches), [BATCH])
        bulk.insert(connection, t.set_aside, NAMES, rows)
    with store.engine.begin() as connection:
        query = sa.select(*[t.set_aside.c[name] for name in NAMES]).order_by(t.set_aside.c.row)
        return [tuple(row) for row in connection.execute(query)]


def test_dates_and_truth_arrive_as_they_were(store: Store) -> None:
    """If this fails, a date is a text that nobody finds."""
    names = ("key", "content", "batch", "sheet", "row", "channel", "date", "extra", "is_person")
    row = ("k", "c", "b1", "", 2, "online", dt.date(2026, 3, 3), {"a": "%s ?"}, True)
    with writing(store.engine) as connection:
        connection.execute(sa.insert(t.batches), [BATCH])
        bulk.insert(connection, t.submissions, names, [row, ("l", *row[1:7], {}, *row[8:])])
    with store.engine.begin() as connection:
        found = connection.execute(sa.select(*[t.submissions.c[name] for name in names]).order_by("key")).all()
    assert [tuple(one) for one in found] == [row, ("l", *row[1:7], {}, *row[8:])]
