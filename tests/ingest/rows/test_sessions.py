"""Which meeting a row belongs to."""

import datetime as dt
from typing import Any

import pytest

from ingest import Folder
from ingest.records import Session
from ingest.rows import sessions
from ingest.workbook import Located, Sheet


def around(folder: Folder, *metas: dict[str, Any]) -> list[sessions.Surroundings]:
    """Give the surroundings of sheets with such lines."""
    located = [Located(Sheet(f"S{i}", []), {kind: (cell, "B1") for kind, cell in meta.items()})
               for i, meta in enumerate(metas, start=1)]
    return sessions.surroundings(located, folder.engagement, "hall.xlsx")


def test_sheets_without_lines_take_those_of_the_cover(folder: Folder) -> None:
    """If this fails, the tables of one evening count as evenings of their own."""
    cover, table = around(folder, {"partner": "A", "date": "1/3/2026", "people": 20.0}, {})
    assert cover == table
    assert (table.session.partner, table.session.day, table.session.people) == ("A", dt.date(2026, 3, 1), 20)


def test_sheets_that_disagree_are_told_apart(folder: Folder) -> None:
    """If this fails, ideas of one evening are filed under another."""
    first, second, third = around(folder, {"partner": "A"}, {"partner": "B"}, {})
    assert [s.session.partner for s in (first, second, third)] == ["A", "B", None]
    assert third.session.session == "hall S3"
    assert [p.code for p in third.problems] == ["session_unclear"]


def test_what_a_line_says_but_nobody_understands_is_a_problem(folder: Folder) -> None:
    """If this fails, «about 40» people present is nobody, and nobody is told."""
    found = around(folder, {"partner": "A", "people": "many", "date": "spring", "area": "Atlantis"})[0]
    assert [(p.code, p.cell, p.value) for p in found.problems] == [
        ("unknown_area", "B1", "Atlantis"), ("unknown_date", "B1", "spring"), ("unknown_people", "B1", "many")]


@pytest.mark.parametrize(("said", "people", "noted"), [
    ("14 people", 14, []), ("twelve", 12, []), ("about 40", 40, ["about 40 → 40"]),
    ("about thirty", 30, ["about thirty → 30"]), ("15–20", 15, ["15–20 → 15"])])
def test_numbers_of_people_in_words(folder: Folder, said: str, people: int, noted: list[str]) -> None:
    """If this fails, the fourteen people of «Present: 14 people» are nobody."""
    found = around(folder, {"partner": "A", "people": said})[0]
    assert found.session.people == people
    assert [(p.code, p.value) for p in found.problems] == [("people_about", value) for value in noted]


def test_a_problem_is_told_on_the_sheet_that_has_it(folder: Folder) -> None:
    """If this fails, a receipt names a cell of another sheet, where something else stands."""
    cover, table = around(folder, {"partner": "A", "area": "Atlantis"}, {})
    assert [(p.sheet, p.code) for p in (*cover.problems, *table.problems)] == [("S1", "unknown_area")]


def test_areas(folder: Folder) -> None:
    """If this fails, a meeting is on no map."""
    assert around(folder, {"partner": "A", "area": " el MUELLE "})[0].session.area == "quay"


@pytest.mark.parametrize(("told", "name"), [
    (Session("", partner="Lantern Circle", day=dt.date(2026, 3, 1)), "lantern circle · 2026 03 01"),
    (Session("Evening", venue="Hall"), "evening · hall"),
    (Session(""), "table 2"),
    (Session("", partner="???"), "table 2"),
])
def test_a_session_is_named_by_what_is_told(told: Session, name: str) -> None:
    """If this fails, two meetings become one, or one becomes two."""
    assert sessions.identify(told, "Table 2_v3 FINAL (1).xlsx").session == name


@pytest.mark.parametrize(("file", "name"), [
    ("Table 2_v3 FINAL (1).xlsx", "table 2"), ("final.xlsx", "final"), ("photocopy.xlsx", "photocopy"),
    ("hall (2).csv", "hall"), ("hall-corrected.csv", "hall"), ("🙂.csv", "🙂"), ("2026-03.csv", "2026 03"),
])
def test_a_files_name_without_its_version(file: str, name: str) -> None:
    """If this fails, a corrected file is a new meeting."""
    assert sessions.base_name(file) == name
