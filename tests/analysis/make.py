"""Small engagements and frames from literal tables, typed as the store types them."""

import datetime as dt
from typing import Any

import pandas as pd

from ingest.schema import Engagement, Frames
from ingest.schema import names as c
from ingest.schema.names import State

PLACE = "Old Town"
AGES = ("young", "old")
AREAS = ("hill", "quay")
UNSAID = {"prefer_not": State.PREFER_NOT, "blank": State.BLANK, None: State.NOT_ASKED, "?": State.GIVEN}
DATES = {c.DATE: "datetime64[s]"}
COLUMNS = {
    "participants": (c.PARTICIPANT, c.BATCH, c.SOURCE_ID, c.CHANNEL, c.PARTNER, c.SESSION, c.AREA, c.DATE,
                     c.LANGUAGE),
    "contributions": (c.CONTRIBUTION, c.PARTICIPANT, c.BATCH, c.SOURCE_ID, c.CHANNEL, c.PARTNER, c.SESSION, c.AREA,
                      c.DATE, c.LANGUAGE, c.QUESTION, c.TEXT, c.SUPPORTS),
    "sessions": (c.SESSION, c.CHANNEL, c.PARTNER, c.VENUE, c.AREA, c.DATE, c.LANGUAGE, c.PEOPLE),
    "tallies": (c.BATCH, c.CHANNEL, c.PARTNER, c.SESSION, c.AREA, c.DATE, c.DIMENSION, c.CATEGORY, c.PEOPLE),
    "links": (c.BATCH, c.CHANNEL, c.PARTNER, c.SESSION, c.AREA, c.DATE, "reference", c.DECISION, c.NOTE),
}
WHOLE = {c.PEOPLE: "Int64", c.SUPPORTS: "Int64"}
Row = dict[str, Any]


def table(name: str, rows: list[Row], extra: tuple[str, ...] = ()) -> pd.DataFrame:
    """Make one of the frames from rows; what a row doesn't say is missing."""
    names = (*COLUMNS[name], *extra)
    wrong = {key for row in rows for key in row} - set(names)
    assert not wrong, f"no such column: {wrong}"
    frame = pd.DataFrame(rows, columns=names, dtype="object")
    frame[c.DATE] = pd.to_datetime(frame[c.DATE])
    return frame.astype({n: DATES.get(n) or WHOLE.get(n, "str") for n in names})


def frames(people: list[Row] = (), texts: list[Row] = (), sessions: list[Row] = (), tallies: list[Row] = (),
           links: list[Row] = (), dimensions: tuple[str, ...] = ("age",)) -> Frames:  # type: ignore[assignment]
    """Make all frames. A person's answer is a category, «prefer_not», «blank», «?» (not understood) or nothing."""
    asked = tuple(column(d) for d in dimensions for column in (c.category_column, c.state_column))
    persons = [_person(i, dict(row), dimensions) for i, row in enumerate(people)]
    said = [{c.CONTRIBUTION: f"t{i}", c.CHANNEL: "online", **row} for i, row in enumerate(texts)]
    met = [{c.CHANNEL: "workshop", **row} for row in sessions]
    counted = [{c.CHANNEL: "workshop", **row} for row in tallies]
    named = [{c.CHANNEL: "workshop", **row} for row in links]
    return Frames(table("participants", persons, asked), table("contributions", said), table("sessions", met),
                  table("tallies", counted), table("links", named))


def _person(number: int, row: Row, dimensions: tuple[str, ...]) -> Row:
    answers: Row = {}
    for dimension in dimensions:
        said = row.pop(dimension, None)
        answers[c.state_column(dimension)] = UNSAID.get(said, State.GIVEN).value
        answers[c.category_column(dimension)] = None if said in UNSAID else said
    return {c.PARTICIPANT: f"p{number}", c.CHANNEL: "workshop" if row.get(c.SESSION) else "online", **row, **answers}


def people(number: int, **row: Any) -> list[Row]:
    """So many people who all say the same."""
    return [dict(row) for _ in range(number)]


def engagement(dimensions: dict[str, tuple[str, ...]] | None = None, languages: tuple[str, ...] = ("en",),
               area: str | None = None) -> Engagement:
    """Make an engagement with these dimensions (id → categories); ``area`` names the one of areas."""
    asked = {"age": AGES} if dimensions is None else dimensions

    def named(text: str) -> dict[str, str]:
        return dict.fromkeys(("en", *languages), text)
    return Engagement.model_validate({
        "id": "old-town", "title": named("Old Town"), "place": PLACE, "start": dt.date(2026, 3, 1),
        "end": dt.date(2026, 3, 31), "languages": list(languages),
        "questions": [{"id": "idea", "label": named("Your idea")}],
        "dimensions": [{"id": name, "label": named(name), "kind": "area" if name == area else "choice",
                        "categories": [{"id": i, "label": named(i)} for i in categories]}
                       for name, categories in asked.items()]})


def benchmark(*rows: tuple[str, str, str, int], status: str = "census") -> pd.DataFrame:
    """Make a benchmark from (area, dimension, category, population)."""
    full = [(*row, "Census", "2021", "town", status) for row in rows]
    frame = pd.DataFrame(full, columns=list(c.BENCHMARK_COLUMNS), dtype="object")
    return frame.astype({n: "int64" if n == c.POPULATION else "str" for n in c.BENCHMARK_COLUMNS})


def codebook(themes: dict[str, str], language: str = "en", **more: dict[str, str]) -> pd.DataFrame:
    """Make a codebook: theme → words joined by ``|``; further languages as ``es={theme: words}``."""
    frame = pd.DataFrame({c.THEME: list(themes), f"words_{language}": list(themes.values())}, dtype="str")
    for other, listed in more.items():
        frame[f"words_{other}"] = frame[c.THEME].map(listed).fillna("").astype("str")
    return frame


def texts(*written: str, language: str | None = "en") -> pd.DataFrame:
    """Make contributions of these texts, named t0, t1 …"""
    return table("contributions", [{c.CONTRIBUTION: f"t{i}", c.CHANNEL: "online", c.TEXT: text, c.LANGUAGE: language}
                                   for i, text in enumerate(written)])


def coded(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Make codings from (text, coder, kind, themes joined by ``|`` or another outcome), oldest first."""
    others = ("other", "cannot_tell")
    full = [(text, coder, kind, said if said in others else "themes", "" if said in others else said, 1,
             dt.datetime(2026, 4, 1) + dt.timedelta(minutes=i)) for i, (text, coder, kind, said) in enumerate(rows)]
    columns = [c.CONTRIBUTION, c.CODER, c.KIND, c.OUTCOME, c.THEMES, c.CODEBOOK_VERSION, c.CODED_AT]
    frame = pd.DataFrame(full, columns=columns).drop_duplicates([c.CONTRIBUTION, c.CODER, c.KIND], keep="last")
    return frame.astype({name: "str" for name in columns[:5]}).reset_index(drop=True)
