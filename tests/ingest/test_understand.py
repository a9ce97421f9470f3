"""What one file says: its kind, its channel, its sessions; and that no row is lost, whatever the file."""

import datetime as dt
import tomllib
from contextlib import suppress
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import Folder
from ingest.errors import FileRefused
from ingest.schema import Engagement
from ingest.understand import understand
from ingest.workbook import Sheet, Vocabulary, locate_all
from tests.conftest import ENGAGEMENT
from tests.make import text, xlsx

HEADINGS = ["Your idea", "What worries you?", "Age", "Your age", "Sex", "Where do you live?", "Area", "No.", "Date",
            "Submission ID", "Online ID", "Decision", "Question", "Answer", "People", "Votes", "Partner", "Venue",
            "IP address", "Shoe size", "", "Channel", "Language", "Note"]


def codes(problems: list) -> list[str]:
    """Give the codes of problems, in order."""
    return [problem.code for problem in problems]


def test_a_header_and_nothing_else_is_said_to_be_empty(folder: Folder) -> None:
    """If this fails, somebody who exports an empty form believes that all went well."""
    batch = understand(folder.engagement, "x.csv", b"Your idea,Age\n")
    assert (batch.rows_read, batch.kind, codes(batch.problems)) == (0, "unknown", ["empty_file"])


def test_a_sheet_without_header_is_set_aside_row_by_row(folder: Folder) -> None:
    """If this fails, a file that nobody understood counts as read."""
    batch = understand(folder.engagement, "x.csv", b"Shade,20\nBins,30\n")
    assert batch.kind == "unknown"
    assert [(a.problem.code, a.problem.cell, a.problem.value, a.cells) for a in batch.set_aside] == [
        ("no_header", "A1", "Shade", ["Shade", "20"]), ("no_header", "A2", "Bins", ["Bins", "30"])]


def test_rows_behind_session_lines_without_a_heading_are_not_lost(folder: Folder) -> None:
    """If this fails, fifty ideas under «Partner: A» disappear because their heading is unknown."""
    batch = understand(folder.engagement, "x.xlsx", xlsx([["Partner:", "A"], ["Thoughts"], ["Shade"], ["Bins", 3]]))
    assert batch.rows_read == 3
    assert [(a.problem.code, a.row) for a in batch.set_aside] == [("no_header", 2), ("no_header", 3), ("no_header", 4)]


def test_a_line_above_the_table_that_nobody_understood_is_reported(folder: Folder) -> None:
    """If this fails, what the line says is lost without a word."""
    batch = understand(folder.engagement, "x.xlsx", xlsx([["Those at the door", 40], ["Idea", "Votes"], ["Shade", 2]]))
    assert [(p.code, p.cell, p.value) for p in batch.problems if p.code == "unknown_line"] == [
        ("unknown_line", "A1", "Those at the door")]


def test_a_hidden_sheet_is_set_aside(folder: Folder) -> None:
    """If this fails, the hidden lists behind a template's dropdowns are counted as people."""
    batch = understand(folder.engagement, "x.xlsx", xlsx({
        "Forms": [["No.", "Your idea", "Sex"], [1, "Shade", "Man"]],
        "Lists": [["Age", "Sex"], ["Under 18", "Woman"], ["18 to 64", "Man"]]}, hidden=["Lists"]))
    assert len(batch.submissions) == 1
    assert [(a.problem.code, a.sheet, a.row) for a in batch.set_aside] == [
        ("hidden_sheet", "Lists", 1), ("hidden_sheet", "Lists", 2), ("hidden_sheet", "Lists", 3)]


def test_cells_beyond_the_headings_are_kept(folder: Folder) -> None:
    """If this fails, a comma without quotation marks cuts a resident's sentence in silence."""
    batch = understand(folder.engagement, "x.csv", text("""
        Submission ID,Your idea
        1,Shade, and benches
    """))
    assert batch.submissions[0].place.extra == {"C": "and benches"}
    assert [(p.code, p.cell) for p in batch.problems] == [("unknown_column", "C1")]


def test_a_row_per_person_without_texts(folder: Folder) -> None:
    """If this fails, a sheet of who came is nobody."""
    rows = [["Participant", "Age", "Sex"], [1, 20, "Man"], [2, 70, None]]
    batch = understand(folder.engagement, "x.xlsx", xlsx(rows))
    assert (batch.channel, batch.kind) == ("workshop", "contributions")
    assert [(r.is_person, r.texts) for r in batch.submissions] == [(True, []), (True, [])]


def test_one_session_described_on_two_sheets(folder: Folder) -> None:
    """If this fails, a head count on the second sheet is lost because the first names the session, too."""
    lines: list[list[Any]] = [["Partner:", "A"], ["Date:", dt.date(2026, 3, 1)]]
    batch = understand(folder.engagement, "x.xlsx", xlsx({
        "Ideas": [*lines, ["Idea"], ["Shade"]], "Cover": [*lines, ["People present:", 40]]}))
    assert [(s.session, s.people) for s in batch.sessions] == [("a · 2026 03 01", 40)]
    assert codes(batch.problems) == []


def test_fewer_people_than_rows(folder: Folder) -> None:
    """If this fails, a wrong head count goes unnoticed."""
    batch = understand(folder.engagement, "x.xlsx", xlsx([
        ["Partner:", "A"], ["Date:", "2026-03-05"], ["People present:", 1], ["No.", "Your idea"], [1, "Shade"],
        [2, "Bins"]]))
    assert codes(batch.problems) == ["fewer_people_than_rows"]


def test_many_sessions_in_one_file_take_no_longer(folder: Folder) -> None:
    """If this fails, a file with thousands of street stalls is read in hours."""
    rows = "\n".join(f"{i},Shade,stall {i}" for i in range(20_000))
    batch = understand(folder.engagement, "x.csv", f"No.,Your idea,Session\n{rows}".encode(), "workshop")
    assert len(batch.sessions) == 20_000


@pytest.mark.parametrize(("rows", "channel", "kind"), [
    ([["Submission ID", "Your idea"], [1, "Shade"]], "online", "contributions"),
    ([["No.", "Your idea"], [1, "Shade"]], "workshop", "contributions"),
    ([["Online ID", "Decision"], ["1", "Taken up"]], "workshop", "contributions"),
    ([["Question", "Answer", "People"], ["Age", "65+", 3]], "workshop", "tally"),
    ([["Your idea", "Age"], ["Shade", 20]], "import", "contributions"),
    ([["Shade"]], "import", "unknown"),
])
def test_channel_and_kind(folder: Folder, rows: list, channel: str, kind: str) -> None:
    """If this fails, offline voices are shown as online ones, or the other way round."""
    batch = understand(folder.engagement, "x.xlsx", xlsx(rows))
    assert (batch.channel, batch.kind) == (channel, kind)
    assert understand(folder.engagement, "x.xlsx", xlsx(rows), "phone").channel == "phone"


def test_ideas_and_a_head_count_are_both(folder: Folder) -> None:
    """If this fails, the receipt doesn't say that people were counted."""
    batch = understand(folder.engagement, "x.xlsx", xlsx({
        "Head count": [["Question", "Answer", "People"], ["Age", "65+", 3]], "Ideas": [["Idea"], ["Shade"]]}))
    assert (batch.kind, batch.channel) == ("both", "workshop")


def test_a_strange_file_name_is_no_crash(folder: Folder) -> None:
    """If this fails, a file from an old Windows zip can't be stored."""
    batch = understand(folder.engagement, "sub/caf\udce9.csv", b"Your idea,Age\nShade,20\n")
    assert batch.file == "caf?.csv"


# ---------------------------------------------------------------- whatever the file

cells = st.one_of(
    st.none(), st.sampled_from(["Shade", "- a\n- b", "Total", "18 to 64", "Woman", "<18", "Under 18", "The Hill",
                                "prefer not to say", "n/a", "1/3/2026", "Age", "Sex", "Partner:", "People present: 4"]),
    st.sampled_from(HEADINGS), st.text(max_size=12), st.integers(-5, 99), st.floats(), st.booleans(),
    st.dates(), st.datetimes(), st.times(), st.timedeltas())
grids = st.lists(st.lists(cells, max_size=7), max_size=8)
headed = st.builds(lambda above, header, below: [*above, header, *below],
                   st.lists(st.lists(cells, max_size=3), max_size=2),
                   st.lists(st.sampled_from(HEADINGS), min_size=1, max_size=7), grids)


def engagement() -> Engagement:
    """Give the tiny engagement without a folder."""
    return Engagement.model_validate(tomllib.loads(ENGAGEMENT))


def rows_to_read(sheet: Sheet) -> set[int]:
    """Number the rows that hold anything and are neither header, title nor session line."""
    expected: set[int] = set()
    for found in locate_all(sheet, Vocabulary(engagement())):
        filled = {i for i, row in enumerate(found.sheet.rows, start=1) if any(cell is not None for cell in row)}
        if found.block and not (sheet.hidden and found.block.is_list_of_options):
            expected |= {number for number in filled if number > found.block.header}
        else:  # session lines and a title are no rows
            expected |= set(found.unread) if found.meta and not sheet.hidden else filled
    return expected


@given(rows=headed, channel=st.sampled_from([None, "online", "workshop", "phone", "import"]), hidden=st.booleans())
def test_every_row_below_the_header_is_accounted_for(rows: list[list[Any]], channel: str | None, hidden: bool) -> None:
    """If this fails, somebody's words can vanish between the file and the receipt."""
    sheet = Sheet("S", [[None if isinstance(c, str) and not c.strip() else c for c in row] for row in rows], hidden)
    with patch("ingest.understand.open_file", return_value=[sheet]):
        batch = understand(engagement(), "x.xlsx", b"", channel)
    records = [*batch.submissions, *batch.tallies, *batch.links]
    assert batch.rows_read == len(records) + len(batch.set_aside)
    accounted = {(r.place.sheet, r.place.row) for r in records} | {(a.sheet, a.row) for a in batch.set_aside}
    assert {("S", number) for number in rows_to_read(sheet)} <= accounted
    assert all(a.problem.code and a.problem.message for a in batch.set_aside)
    assert len({r.key for r in records if not getattr(r, "source_id", None)}) == len(
        [r for r in records if not getattr(r, "source_id", None)])


@given(data=st.one_of(st.binary(max_size=60), st.text(max_size=60).map(str.encode),
                      st.text(alphabet='a,;"\n\r\t1Idea', max_size=60).map(str.encode)),
       name=st.sampled_from(["x.csv", "x.tsv", "x.xlsx", "x.txt"]))
def test_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    """If this fails, a file somebody drops by mistake is a crash."""
    with suppress(FileRefused):
        batch = understand(engagement(), name, data)
        assert batch.rows_read == len(batch.submissions + batch.tallies + batch.links + batch.set_aside)
