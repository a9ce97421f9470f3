"""What a partner writes into the workbook, and the cells it belongs in."""

import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from babel import Locale
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from ingest.schema import Engagement
from ingest.template.lists import prefer_not
from ingest.template.marks import read_key
from ingest.template.write import speaking, spoken
from locales import current

REFUSED = "prefer_not"


@dataclass(frozen=True)
class Line:
    """One row of ideas. ``answers``: dimension → category id, or that they would rather not say."""

    texts: dict[str, str] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    number: int | None = None
    votes: int | None = None


@dataclass(frozen=True)
class Filling:
    """A workshop. ``session``: line → value; ``counts``: dimension/category (nothing: not said) → people."""

    session: dict[str, Any] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)


def places(template: bytes, filling: Filling, engagement: Engagement, language: str) -> list[tuple[str, str, Any]]:
    """Say what goes where: sheet, cell, value; found by what the workbook itself says of its cells."""
    start, ideas, counted, _lists = load_workbook(io.BytesIO(template)).worksheets
    told = _told(filling, engagement, language)
    session = {cell.value: cell.row for cell in start["A"]}
    found = [(start.title, f"C{session[kind]}", value) for kind, value in told.items()]
    found += _of_ideas(ideas, filling, engagement, language)
    counts = {cell.value: cell.row for cell in counted["A"]}
    return found + [(counted.title, f"C{counts[f'count:{key}']}", n) for key, n in filling.counts.items()]


def fill(template: bytes, cells: list[tuple[str, str, Any]]) -> bytes:
    """Write cells as openpyxl does."""
    book = load_workbook(io.BytesIO(template))
    for sheet, cell, value in cells:
        assert not book[sheet][cell].protection.locked, f"{sheet} {cell} is locked"
        book[sheet][cell].value = value
        if isinstance(value, str):
            book[sheet][cell].data_type = "s"  # what people type is text, whatever it starts with
    return saved(book)


def saved(book: Workbook) -> bytes:
    """Give a workbook's bytes."""
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _told(filling: Filling, engagement: Engagement, language: str) -> dict[str, Any]:
    told = dict(filling.session)
    with speaking(spoken(language)):
        if "area" in told:
            told["area"] = engagement.say_area(told["area"])
        if "language" in told:
            told["language"] = Locale(told["language"]).get_language_name(current())
    return told


def _of_ideas(sheet: Worksheet, filling: Filling, engagement: Engagement,
              language: str) -> Iterator[tuple[str, str, Any]]:
    columns = {read_key(cell.value): cell.column_letter for cell in sheet[1]}
    for row, line in enumerate(filling.lines, start=4):
        values = {("question", name): text for name, text in line.texts.items()}
        values |= {("answer", name): _say(engagement, language, name, said) for name, said in line.answers.items()}
        values |= {("participant", ""): line.number, ("supports", ""): line.votes}
        yield from ((sheet.title, f"{columns[key]}{row}", value) for key, value in values.items() if value is not None)


def _say(engagement: Engagement, language: str, dimension: str, answer: str) -> str:
    asked = engagement.dimension(dimension)
    assert asked is not None
    with speaking(spoken(language)):
        return prefer_not() if answer == REFUSED else asked.say(answer)


def workshop(engagement: Engagement) -> Filling:
    """A workshop of people who fill in everything, of ideas on a wall, and of groups that were counted."""
    first, *_others = asked = [d for d in engagement.dimensions if d.kind != "area"]
    one, two = engagement.questions[0].id, engagement.questions[-1].id
    everything = {d.id: d.categories[i % len(d.categories)].id for i, d in enumerate(engagement.dimensions)}
    lines = [
        Line({one: "More shade; it's too hot", two: "Keep Åsa's bakery"}, everything, 1),
        Line({one: "=SUM(A1:A9) benches"}, {}, 1),
        Line({one: "Bancos más cómodos e um ônibus às 5h"}, {first.id: REFUSED}, 2),
        Line({two: "@home"}, {asked[-1].id: asked[-1].categories[-1].id}),
        Line({}, {first.id: first.categories[-1].id}, 4),
        Line({one: "+1 for trees"}, votes=12),
        Line({one: "- no more cars"}, votes=0),
        Line({one: "- no more cars"})]
    counts = {f"{first.id}/{category.id}": i for i, category in enumerate(first.categories)}
    area = engagement.areas.categories[-1].id if engagement.areas else None
    return Filling({"date": engagement.start + dt.timedelta(days=10), "venue": "Hall «2», São João", "area": area,
                    "language": engagement.languages[-1], "people": 31}, lines, counts | {f"{first.id}/": 2})
