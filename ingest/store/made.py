"""What is made of a row, as it stands in the store beside what names the row and where it stood."""

from typing import Any

import sqlalchemy as sa

from ingest.records import Figure, Link, Submission, Tally
from ingest.store import tables as t

Record = Submission | Tally | Link | Figure
Made = tuple[Any, ...]
_WHERE = ("channel", "partner", "session", "area", "date")
_LIVING = ("area", "dimension", "category", "written", "area_written", "people", "year", "geography", "status",
           "youngest", "oldest")  # of a figure, called the same in the record
COLUMNS: dict[sa.Table, tuple[str, ...]] = {
    t.submissions: (*_WHERE, "is_person", "source_id", "language", "supports", "answers"),
    t.tallies: (*_WHERE, "dimension", "category", "people"),
    t.links: (*_WHERE, "reference", "decision", "note"),
    t.population: ("unit", *_LIVING),  # not the source: who told a figure first, stays
}


def made(record: Record, channel: str) -> Made:
    """Give the values of a record's ``COLUMNS``. ``channel``: how it came in, where its row doesn't say so."""
    if isinstance(record, Submission):
        return (*_where(record, channel), record.is_person, record.source_id, record.place.language, record.supports,
                "\n".join([answer.written for answer in record.answers]))
    if isinstance(record, Tally):
        return (*_where(record, channel), record.dimension, record.category, record.people)
    if isinstance(record, Link):
        return (*_where(record, channel), record.reference, record.decision, record.note)
    return (record.unit.value, *(getattr(record, name) for name in _LIVING))


def texts(record: Submission) -> list[Made]:
    """Give what somebody said in their own words: contribution_id, question, text."""
    return [(f"{record.key}-{i}", question, text) for i, (question, text) in enumerate(record.texts, start=1)]


def _where(record: Submission | Tally | Link, channel: str) -> Made:
    place = record.place
    return place.channel or channel, place.partner, place.session, place.area, place.day
