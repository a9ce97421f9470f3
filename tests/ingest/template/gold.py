"""What must be in the store when a filled-in workbook was handed in."""

from collections import Counter
from typing import Any

import pandas as pd

from ingest import Folder, Frames, Receipt, Store, ingest_file
from ingest.schema import names as c
from tests.ingest.template.filling import REFUSED, Filling, Line


def handed_in(folder: Folder, data: bytes, name: str = "filled.xlsx") -> tuple[Receipt, Frames]:
    """Hand a file in; give its receipt and all that is stored."""
    store = Store.open(folder)
    try:
        return ingest_file(store, name, data), store.frames()
    finally:
        store.close()


def check(folder: Folder, data: bytes, filling: Filling, partner: str, name: str = "filled.xlsx",
          whole: bool = True) -> None:
    """Compare everything that is stored with what was filled in; ``whole``: nothing is missing in it."""
    receipt, frames = handed_in(folder, data, name)
    said = [(p.code, p.sheet, p.cell, p.value) for p in receipt.problems]
    assert [problem for problem in said if whole or not problem[0].startswith("template_no_")] == _fewer(filling, said)
    assert receipt.rows_read == receipt.stored == len(filling.lines) + len(filling.counts)
    assert receipt.channel == "workshop"
    _sessions(frames, filling, partner)
    assert Counter(_people(frames, folder)) == Counter(_told(line, folder) for line in people(filling, folder))
    assert Counter(_texts(frames)) == Counter(
        (question, text, line.votes) for line in filling.lines for question, text in line.texts.items())
    assert _tallies(frames) == filling.counts
    for frame in (frames.participants, frames.contributions, frames.tallies):
        assert set(frame[c.PARTNER]) <= {partner}
        assert set(frame[c.SESSION]) <= set(frames.sessions[c.SESSION])


def people(filling: Filling, folder: Folder) -> list[Line]:
    """Give the rows that stand for people: with a number that is new, or with an answer and no number.

    Where somebody lives is no answer by itself: many write it beside an idea that is about the place.
    """
    areas = folder.engagement.areas
    seen: set[int] = set()
    found = []
    for line in filling.lines:
        about = set(line.answers) - {areas.id if areas else ""}
        if (line.number is None and about) or (line.number is not None and line.number not in seen):
            found.append(line)
        seen |= {line.number} if line.number is not None else set()
    return found


def _sessions(frames: Frames, filling: Filling, partner: str) -> None:
    session = frames.sessions.iloc[0]
    told = filling.session
    assert len(frames.sessions) == 1
    assert session[c.PARTNER] == partner
    for kind, column in (("venue", c.VENUE), ("area", c.AREA), ("people", c.PEOPLE),
                         ("language", c.LANGUAGE)):
        assert (None if pd.isna(session[column]) else session[column]) == told.get(kind)
    assert (None if pd.isna(session[c.DATE]) else session[c.DATE].date()) == told.get("date")


def _people(frames: Frames, folder: Folder) -> list[tuple[Any, ...]]:
    dimensions = [d.id for d in folder.engagement.dimensions]
    return [tuple((row[c.state_column(d)], None if pd.isna(row[c.category_column(d)]) else row[c.category_column(d)])
                  for d in dimensions) for row in frames.participants.to_dict("records")]


def _told(line: Line, folder: Folder) -> tuple[Any, ...]:
    states = {None: ("blank", None), REFUSED: ("prefer_not", None)}
    said = [line.answers.get(d.id) for d in folder.engagement.dimensions]
    return tuple(states.get(answer, ("given", answer)) for answer in said)


def _texts(frames: Frames) -> list[tuple[str, str, Any]]:
    rows = frames.contributions.to_dict("records")
    return [(row[c.QUESTION], row[c.TEXT], None if pd.isna(row[c.SUPPORTS]) else int(row[c.SUPPORTS])) for row in rows]


def _tallies(frames: Frames) -> dict[str, int]:
    return {f"{row[c.DIMENSION]}/{'' if pd.isna(row[c.CATEGORY]) else row[c.CATEGORY]}": int(row[c.PEOPLE])
            for row in frames.tallies.to_dict("records")}


def _fewer(filling: Filling, said: list[tuple[str, str, str, str]]) -> list[tuple[str, str, str, str]]:
    """Give what is said where more people were counted by a group, or have a row, than the first sheet says."""
    by_question = Counter[str]()
    for key, people_ in filling.counts.items():
        by_question[key.partition("/")[0]] += people_
    written = filling.session.get("people")
    fewer = [problem for problem in said if problem[0] == "fewer_people_than_rows"]
    shown = max(by_question.values(), default=0)
    assert bool(fewer) == (written is not None and shown > written)
    assert not fewer or fewer[0][3] == f"{written} < {shown}"
    return fewer
