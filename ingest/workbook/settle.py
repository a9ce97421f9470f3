"""Settle what each column of a table holds: what people said of the layout, then what heading and values tell,
then what columns can mean side by side."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.layout.mapping import Mapping, names
from ingest.layout.meaning import role_of
from ingest.workbook.evidence import Guess, guess
from ingest.workbook.grid import Rows, at
from ingest.workbook.header import Column
from ingest.workbook.headings import COUNT, Headings
from ingest.workbook.reason import SURE, Reason
from ingest.workbook.sense import sensible

ALONE = ("date", "area", "partner", "venue", "session", "language", "people", "id", "participant", "supports", "link",
         "answer", "category", "dimension", "decision", "note", "channel")  # kinds that a table has one column of each
SAMPLED = 200  # rows that are looked at


def settled(columns: Sequence[Column], rows: Rows, headings: Headings) -> list[Column]:
    """Give the columns with what people said of this layout; and with what evidence tells of those left.

    ``rows``: those below the header.
    """
    few = [row for row in rows[:2 * SAMPLED] if any(cell is not None for cell in row)][:SAMPLED]
    mapping = headings.vocabulary.layouts.find(column.heading for column in columns)
    found = with_evidence(told(columns, mapping, headings), few, headings)
    return sensible(found, few, headings)


def told(columns: Sequence[Column], mapping: Mapping | None, headings: Headings) -> list[Column]:
    """Give the columns as somebody said they are."""
    if mapping is None:
        return list(columns)
    return [_told(column, mapping.columns.get(name), headings)
            for column, name in zip(columns, names(columns), strict=True)]


def with_evidence(columns: Sequence[Column], rows: Rows, headings: Headings) -> list[Column]:
    """Give the columns that nobody knows what their words and values tell: a role where that is sure,
    else a proposal. A role that a table has but once is not given twice; head counts are left as they are."""
    if any(column.role and column.role.kind == COUNT for column in columns):
        return list(columns)
    taken = {column.role for column in columns if column.role and column.role.kind in ALONE}
    found = {column.index: guess(column.heading, (at(row, column.index) for row in rows), headings)
             for column in columns if column.role is None}
    result = list(columns)
    for i in sorted(range(len(result)), key=lambda i: -_belief(found.get(result[i].index))):
        if (best := found.get(result[i].index)) and best.role not in taken:
            sure = best.reason.sure >= SURE
            result[i] = replace(result[i], role=best.role if sure else None, reason=best.reason, maybe=best.role)
            taken |= {best.role} if sure and best.role.kind in ALONE else set()
    return result


def _belief(best: Guess | None) -> float:
    return best.reason.sure if best else 0.0


def _told(column: Column, meaning: str | None, headings: Headings) -> Column:
    role = role_of(meaning, headings.engagement) if meaning else None
    if role is None:
        return column
    same = column.role and (column.role.kind, column.role.key) == (role.kind, role.key)
    return replace(column, role=column.role if same else role, taken_for="", reason=Reason("told", 1.0))
