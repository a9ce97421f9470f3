"""Single cells: what they mean, and that what isn't understood is nothing, never a guess."""

import datetime as dt

import pytest

from ingest import Folder
from ingest.records import Answer
from ingest.rows import values
from ingest.schema.names import State

NAN, INF = float("nan"), float("inf")


@pytest.mark.parametrize(("cell", "text"), [
    (None, ""), ("", ""), (" \u00a0Shade \u202f", "Shade"), ("a\r\nb\rc", "a\nb\nc"), (12.0, "12"), (1.5, "1.5"),
    ("cafe\u0301", "café"), ("a\x00b\ufeff", "ab"), (True, "True"), (NAN, "nan"), (dt.date(2026, 3, 1), "2026-03-01"),
    ("👩🏾‍🦽 ramp", "👩🏾‍🦽 ramp"),
])
def test_text(cell: object, text: str) -> None:
    """If this fails, residents' words come out changed."""
    assert values.text(cell) == text


@pytest.mark.parametrize(("cell", "ideas"), [
    (None, []),
    ("More shade", ["More shade"]),
    ("- Shade\n- Bins\n- Benches\n- A crossing\n- Toilets", ["Shade", "Bins", "Benches", "A crossing", "Toilets"]),
    ("1. Shade\r\n2) Bins\n\n(3) Benches", ["Shade", "Bins", "Benches"]),
    ("• Shade\n• Bins", ["Shade", "Bins"]),
    ("- only one", ["- only one"]),
    ("We need:\n- shade\n- bins", ["We need:\n- shade\n- bins"]),
    ("First line\nsecond line", ["First line\nsecond line"]),
    ("20 is plenty\n30 is too fast", ["20 is plenty\n30 is too fast"]),
    (67676767.0, ["67676767"]),
])
def test_ideas(cell: object, ideas: list[str]) -> None:
    """If this fails, five ideas count as one, or one sentence as five."""
    assert values.ideas(cell) == ideas


@pytest.mark.parametrize(("cell", "state", "category"), [
    ("18 to 64", "given", "18-64"), (" UNDER  18 ", "given", "0-17"), ("18-64", "given", "18-64"),
    (17.0, "given", "0-17"), ("17", "given", "0-17"), ("18", "given", "18-64"), ("65", "given", "65+"),
    ("30 años", "given", "18-64"), ("30 years old", "given", "18-64"), (0, "given", "0-17"), ("65+", "given", "65+"),
    ("<18", "given", "0-17"),
    (None, "blank", None), ("", "blank", None), ("-", "blank", None), ("N/A", "blank", None),
    ("Prefer not to say", "prefer_not", None), ("PREFIERO NO DECIRLO.", "prefer_not", None),
    ("Prefiro não responder", "prefer_not", None),
    ("Prefer not to answer", "prefer_not", None), ("Don’t want to say", "prefer_not", None),
    ("Não quero informar", "prefer_not", None), ("Prefiero no contestar", "prefer_not", None),
    ("don't know", "blank", None), ("Não sei", "blank", None), ("no lo sé", "blank", None),
])
def test_ages(folder: Folder, cell: object, state: str, category: str | None) -> None:
    """If this fails, people are counted in the wrong age, or as silent when they spoke."""
    dimension = folder.engagement.dimension("age")
    said = values.answer(cell, dimension, values.spellings_of(dimension))
    assert (said.state, said.category, said.raw) == (state, category, values.text(cell))


@pytest.mark.parametrize("cell", [
    "<25", ">64", "≥ 65", "-5", -5.0, "1999", "131", "12.5", "adult", "18-65", "25+", True, dt.date(2026, 10, 14), NAN])
def test_ages_that_nobody_can_tell(folder: Folder, cell: object) -> None:
    """If this fails, «under 25» becomes twenty-five: a guess that nobody sees."""
    dimension = folder.engagement.dimension("age")
    assert values.answer(cell, dimension, values.spellings_of(dimension)) == Answer(
        "age", State.GIVEN, None, values.text(cell))


def test_the_engagements_own_answer_wins(folder: Folder) -> None:
    """If this fails, a category called «N/A» can never be given."""
    dimension = folder.engagement.dimension("sex")
    assert values.answer("N/A", dimension, {"n a": "x"}).category == "x"


@pytest.mark.parametrize("cell", [
    dt.datetime(2026, 3, 4, 10, 30), dt.date(2026, 3, 4), "2026-03-04", "2026-03-04T10:30:00Z", "2026-03-04 10:30",
    "2026/3/4", "4/3/2026", "04.03.2026", "04-03-2026 10:30:00", 46085, 46085.5, " 4/3/2026 "])
def test_days(cell: object) -> None:
    """If this fails, contributions fall out of the period that people filter by."""
    assert values.day(cell) == dt.date(2026, 3, 4)


@pytest.mark.parametrize("cell", [
    None, "", "4 March 2026", "4/3/98", "31/02/2026", "2026-13-01", "2026", 2026, True, NAN, INF, -1, "46085",
    "0000-00-00", "1/2/3/2026", dt.time(10, 30), dt.timedelta(hours=1)])
def test_days_that_nobody_can_tell(cell: object) -> None:
    """If this fails, a date is guessed, or a strange cell is a crash."""
    assert values.day(cell) is None


def test_days_in_the_american_order() -> None:
    """If this fails, New York's dates change their months."""
    assert values.day("3/4/2026", "mdy") == dt.date(2026, 3, 4)
    assert values.day("25/3/2026", "mdy") is None
    assert values.day("2026-03-04", "mdy") == dt.date(2026, 3, 4)


@pytest.mark.parametrize(("cell", "number"), [
    (0, 0), (12.0, 12), ("12", 12), (" 12 ", 12), (None, None), ("", None), ("twelve", None), (1.5, None), (-1, None),
    ("-1", None), (True, None), (NAN, None), (INF, None), (1e12, None), ("9" * 12, None), ("12 people", None)])
def test_whole_numbers(cell: object, number: int | None) -> None:
    """If this fails, a head count is invented, or too large for the database."""
    assert values.whole_number(cell) == number


@pytest.mark.parametrize(("cells", "loosely", "total"), [
    (["Total", 12], False, True), ([None, "TOTAL:", 12], False, True), (["Soma", 3], False, True),
    (["Total women", 3], False, False), (["Total women", 3], True, True),
    (["Totally fed up", None], True, False), ([12, "Total"], False, False), ([None, None], True, False),
])
def test_totals(cells: list, loosely: bool, total: bool) -> None:
    """If this fails, a total is counted as one more person, or an idea is dropped as a total."""
    assert values.is_total(cells, loosely) is total


@pytest.mark.parametrize("word", values.TOTALS)
def test_every_word_for_a_total_is_one(word: str) -> None:
    """If this fails, a total in some language is one more person, as the look at its letters lets it pass."""
    assert values.is_total([None, f" {word.upper()}: ", 3])
