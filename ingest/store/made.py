"""What is made of a row, as it stands in the store beside what names the row and where it stood."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

import sqlalchemy as sa

from ingest.records import Figure, Link, Place, Submission, Tally
from ingest.store import tables as t

Record = Submission | Tally | Link | Figure
Columns = dict[str, Sequence[Any]]  # of many records: what is stored of them under each name
_WHERE = ("channel", "partner", "session", "area", "date")
_OWN: dict[type, tuple[str, ...]] = {
    Tally: ("dimension", "category", "people"), Link: ("reference", "decision", "note")}
_LIVING = ("area", "dimension", "category", "written", "area_written", "people", "year", "geography", "status",
           "youngest", "oldest")  # of a figure, called the same in the record
COLUMNS: dict[sa.Table, tuple[str, ...]] = {
    t.submissions: (*_WHERE, "is_person", "source_id", "language", "supports", "answers"),
    t.tallies: (*_WHERE, *_OWN[Tally]),
    t.links: (*_WHERE, *_OWN[Link]),
    t.population: ("unit", *_LIVING),  # not the source: who told a figure first, stays
}


def made(records: Sequence[Record], channels: Sequence[str]) -> Columns:
    """Give the values of the ``COLUMNS`` of records of one kind, in their order.

    ``channels``: how each came in, where its row doesn't say so.
    """
    kind = type(records[0])
    if kind is Figure:
        return {"unit": [unit.value for unit in each(records, "unit")["unit"]]} | each(records, *_LIVING)
    where = _where([record.place for record in records], channels)
    return where | (_handed_in(records) if kind is Submission else each(records, *_OWN[kind]))


def texts(records: Sequence[Any]) -> Columns:
    """Give what submissions say in people's own words: key, contribution_id, question, text."""
    said = [text for record in records for text in record.texts]
    return {"key": [record.key for record in records for _ in record.texts],
            "contribution_id": [f"{record.key}-{i}" for record in records for i in range(1, len(record.texts) + 1)],
            "question": [question for question, _ in said], "text": [text for _, text in said]}


def each(things: Sequence[Any], *names: str) -> Columns:
    """Give what things hold under some of their names."""
    return {name: list(map(attrgetter(name), things)) for name in names}


def _handed_in(records: Sequence[Any]) -> Columns:
    answers = ["\n".join([answer.written for answer in record.answers]) for record in records]
    return each(records, "is_person", "source_id", "supports") | {
        "language": [record.place.language for record in records], "answers": answers}


def _where(places: Sequence[Place], channels: Sequence[str]) -> Columns:
    own = [place.channel or channel for place, channel in zip(places, channels, strict=True)]
    told: Columns = {"channel": own, "date": [place.day for place in places]}
    return told | each(places, "partner", "session", "area")
