"""How many sat at each table, beside what its people said: together they are the meeting's number of people."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ingest.layout.role import Role
from ingest.rows import counts, values
from ingest.schema import fold
from ingest.workbook.grid import Rows, at, is_blank
from ingest.workbook.header import Column
from ingest.workbook.labels import heads_labels
from ingest.workbook.reason import Reason
from ingest.workbook.words import QUANTITY

APART = ("answer", "participant", "id", "category", "count", "session", "venue", "partner", "date", "link", "private")
FEWEST = 2  # tables


def per_table(columns: list[Column], rows: Rows) -> tuple[list[Column], int | None]:
    """Give the columns, and how many were there in all; nothing where that isn't sure. ``rows``: below the header.

    Each table has one number, a total (if there is one) is their sum, and no column tells of people or of meetings.
    """
    kinds = {column.role.kind for column in columns if column.role}
    labels = [column for column in columns if heads_labels(column.heading)]
    people = [column for column in columns if _may_count(column)]
    if kinds.intersection(APART) or "question" not in kinds or len(labels) != 1 or len(people) != 1:
        return columns, None
    told = list(_told(rows, labels[0].index, people[0].index))
    totals = {heads.number for total, _, heads in told if total and heads}
    tables = {(name, heads.number if heads else None) for total, name, heads in told if not total}
    names, numbers = {name for name, _ in tables}, [number for _, number in tables if number is not None]
    if not FEWEST <= len(names) == len(tables) == len(numbers) or totals - {sum(numbers)}:
        return columns, None
    summed = replace(people[0], role=Role("ignore"), maybe=None, reason=Reason("per_table", 0.9))
    return [summed if column is people[0] else column for column in columns], sum(numbers)


def _may_count(column: Column) -> bool:
    role = column.role or column.maybe
    return role is not None and role.kind == "people" and fold(column.heading) not in QUANTITY


def _told(rows: Rows, label: int, people: int) -> Iterator[tuple[bool, str, counts.Heads | None]]:
    """Give for each row whether it is a total, its table (an empty cell repeats the one above) and its number."""
    above: Any = None
    number: counts.Heads | None = None
    for row in rows:
        if is_blank(row):
            continue
        total, cell, heads = values.is_total(row, loosely=True), at(row, label), counts.heads(at(row, people))
        if not total and cell is not None:
            above, number = cell, heads
        yield total, fold(values.text(above)), heads if total else heads or number
