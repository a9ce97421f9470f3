"""A workbook that somebody changed against the lock: it is read right, or the receipt says what was not."""

import csv
import io
from collections.abc import Callable

import pytest
from openpyxl import Workbook, load_workbook

from ingest import Folder
from ingest.records import Batch
from ingest.understand import understand
from tests.ingest.template.conftest import FILLING, PARTNER
from tests.ingest.template.filling import saved
from tests.ingest.template.gold import check

Change = Callable[[Workbook], object]
IDEAS, COUNTED = "2 Ideas", "3 Head count"


def changed(workbook: bytes, *changes: Change) -> bytes:
    """Change a workbook as openpyxl knows it."""
    book = load_workbook(io.BytesIO(workbook))
    for change in changes:
        change(book)
    return saved(book)


def read(folder: Folder, workbook: bytes, name: str = "back.xlsx") -> Batch:
    """Read it, and look that every row is accounted for."""
    batch = understand(folder.engagement, name, workbook)
    assert batch.rows_read == len(batch.submissions + batch.tallies + batch.links) + len(batch.set_aside)
    return batch


def said(batch: Batch) -> list[tuple[str, str, str]]:
    """Give code, sheet and cell of every problem, rows set aside included."""
    problems = [*batch.problems, *(aside.problem for aside in batch.set_aside)]
    return [(p.code, p.sheet, p.cell) for p in problems]


def move(sheet: str, cells: str, **steps: int) -> Change:
    """Move cells of a sheet."""
    return lambda book: book[sheet].move_range(cells, **steps)


def put(sheet: str, **cells: object) -> Change:
    """Write into cells of a sheet."""
    def write(book: Workbook) -> None:
        for cell, value in cells.items():
            book[sheet][cell].value = value
    return write


@pytest.mark.parametrize("changes", [
    [lambda book: book.remove(book["lists"])],
    [lambda book: book.move_sheet("1 Start here", 2)],
    [lambda book: setattr(book[IDEAS], "title", "Sheet (2)")],
    [lambda book: book[IDEAS].insert_rows(1)],
    [lambda book: book["1 Start here"].insert_rows(1, 2)],
    [lambda book: book[COUNTED].insert_cols(1)],
    [lambda book: book[COUNTED].insert_cols(3)],
    [move(IDEAS, "D1:D9", cols=9), move(IDEAS, "C1:C9", cols=1), move(IDEAS, "M1:M9", cols=-10)],
    [move(IDEAS, "D3:D9", cols=9), move(IDEAS, "C3:C9", cols=1), move(IDEAS, "M3:M9", cols=-10)],
    [move(IDEAS, "A4:H9", rows=40)],
], ids=["list sheet deleted", "sheets moved", "sheet renamed", "row above", "rows above the start", "column before",
        "column between", "columns swapped", "columns swapped below the keys", "rows left out"])
def test_read_right(folder: Folder, filled: bytes, changes: list[Change]) -> None:
    """If this fails, somebody who ignored the lock handed in something else than they wrote."""
    check(folder, changed(filled, *changes), FILLING, PARTNER)


@pytest.mark.parametrize(("change", "problem"), [
    (put(IDEAS, J3="Facilitator", J4="Ann"), None),
    (put(IDEAS, J3="Colour", J4="red"), ("unknown_column", IDEAS, "J3")),
    (put(IDEAS, J4="red"), ("unknown_column", IDEAS, "J3")),
    (put(IDEAS, J3="E-mail", J4="a@example.org"), ("private_column", IDEAS, "J3")),
    (put(IDEAS, C3="What should we do?"), None),
    (put(IDEAS, F4="purple"), ("unknown_value", IDEAS, "F4")),
    (put(IDEAS, G4="woman-ish"), ("unknown_value", IDEAS, "G4")),
    (put(IDEAS, E5="many"), ("unknown_number", IDEAS, "E5")),
    (put(COUNTED, B40="we counted twice"), ("unknown_line", COUNTED, "B40")),
    (put(COUNTED, D12="not sure"), ("unknown_line", COUNTED, "D12")),
    (put(COUNTED, C12="about 7"), ("people_about", COUNTED, "C12")),
    (put(COUNTED, C15=99), ("total_differs", COUNTED, "C15")),
    (put(COUNTED, C15=12), None),
    (put("1 Start here", B40="it rained"), ("unknown_line", "1 Start here", "B40")),
    (put("1 Start here", C14="half of March"), ("unknown_date", "1 Start here", "C14")),
    (put("1 Start here", C18="some"), ("unknown_people", "1 Start here", "C18")),
    (put("1 Start here", C16="Atlantis"), ("unknown_area", "1 Start here", "C16")),
    (put("1 Start here", C17="Klingon"), ("unknown_language", "1 Start here", "C17")),
])
def test_said_where_it_stands(folder: Folder, filled: bytes, change: Change,
                              problem: tuple[str, str, str] | None) -> None:
    """If this fails, something a partner wrote vanished without a word, or the word names another cell."""
    batch = read(folder, changed(filled, change))
    assert said(batch) == ([problem] if problem else [])
    assert len(batch.submissions) == 2
    assert len(batch.tallies) == 3


@pytest.mark.parametrize("row", [16, 17, 30])
def test_a_group_that_nobody_asked_for_is_set_aside(folder: Folder, filled: bytes, row: int) -> None:
    """If this fails, people of a group the partner added are counted as another one, or lost."""
    batch = read(folder, changed(filled, put(COUNTED, **{f"B{row}": "Robots", f"C{row}": 2})))
    assert [(t.dimension, t.category, t.people) for t in batch.tallies] == [
        ("sex", "f", 7), ("sex", "m", 4), ("sex", None, 1)]
    assert said(batch) == [("unknown_group", COUNTED, f"B{row}")]


def test_a_copied_row_is_read_by_its_words(folder: Folder, filled: bytes) -> None:
    """If this fails, a row copied with its hidden key and then changed counts for the old group."""
    batch = read(folder, changed(filled, put(COUNTED, A17="count:sex/f", B17="Man", C17=2)))
    assert [(t.category, t.people) for t in batch.tallies] == [("f", 7), ("m", 4), (None, 1), ("m", 2)]


def test_the_same_number_again_is_the_same_person(folder: Folder, filled: bytes) -> None:
    """If this fails, whoever had two ideas is two people, or two people with one number are one."""
    again = put(IDEAS, B6=1, C6="Benches", B7=1, C7="Trams", F7="Under 18")
    batch = read(folder, changed(filled, again))
    assert [(s.texts[0][1], s.is_person) for s in batch.submissions] == [
        ("More shade", True), ("Trams", True), ("Cars", False), ("Benches", False)]
    assert said(batch) == [("number_again", IDEAS, "B7")]


def test_sheets_in_another_workbook(folder: Folder, filled: bytes) -> None:
    """If this fails, who copies the sheets of ideas into an own workbook loses the partner, or rows."""
    def only_ideas(book: Workbook) -> None:
        for name in ("1 Start here", COUNTED, "lists"):
            book.remove(book[name])
        book.create_sheet("Mine").append(["Our notes"])
    batch = read(folder, changed(filled, only_ideas))
    assert [s.place.partner for s in batch.submissions] == [PARTNER] * 2
    assert said(batch) == [("template_no_start", "", ""), ("no_header", "Mine", "A1")]


def test_words_alone_are_read_as_any_workbook(folder: Folder, filled: bytes) -> None:
    """If this fails, who copies only what can be seen must type it again."""
    def visible(book: Workbook) -> None:
        for sheet in book.worksheets[:3]:
            sheet.merged_cells.ranges.clear()
            sheet.delete_cols(1)
            sheet.delete_rows(1)
        book.remove(book["lists"])
    batch = read(folder, changed(filled, visible))
    assert [s.texts for s in batch.submissions] == [[("idea", "More shade")], [("worry", "Cars")]]
    assert [(t.category, t.people) for t in batch.tallies] == [("f", 7), ("m", 4), (None, 1)]
    assert {s.place.partner for s in batch.submissions} == {PARTNER}


def test_a_sheet_saved_as_csv(folder: Folder, filled: bytes) -> None:
    """If this fails, a sheet exported as text is another table to us."""
    written = io.StringIO()
    csv.writer(written).writerows(load_workbook(io.BytesIO(filled))[IDEAS].iter_rows(values_only=True))
    batch = read(folder, written.getvalue().encode(), "ideas.csv")
    assert [s.texts for s in batch.submissions] == [[("idea", "More shade")], [("worry", "Cars")]]
    assert {s.place.partner for s in batch.submissions} == {PARTNER}


def test_two_workshops_in_one_file(folder: Folder, filled: bytes) -> None:
    """If this fails, who collects two workshops in one file gives one of them the other's ideas."""
    both = changed(filled, lambda book: [book.copy_worksheet(book[name]) for name in book.sheetnames[:3]],
                   put("1 Start here Copy", C14="2026-03-20", C18=5), put(f"{IDEAS} Copy", C4="Trams"))
    batch = read(folder, both)
    assert {(s.session, s.people) for s in batch.sessions} == {
        ("lantern circle · 2026 03 12 · old mill", 12), ("lantern circle · 2026 03 20 · old mill", 5)}
    assert {s.texts[0][1]: str(s.place.day) for s in batch.submissions if s.is_person} == {
        "More shade": "2026-03-12", "Trams": "2026-03-20"}
    assert said(batch) == [("fewer_people_than_rows", "", "")]  # 5, but 12 by sex


def test_workshops_in_one_file_that_cannot_be_told_apart(folder: Folder, filled: bytes) -> None:
    """If this fails, ideas are given to the wrong workshop in silence."""
    def mix(book: Workbook) -> None:
        book.copy_worksheet(book["1 Start here"])
        book.move_sheet("1 Start here Copy", -3)
    batch = read(folder, changed(filled, mix, put("1 Start here Copy", C14="2026-03-20")))
    assert ("session_unclear", IDEAS, "") in said(batch)


def test_another_consultations_workbook_is_noticed(folder: Folder, filled: bytes) -> None:
    """If this fails, a file for another consultation is counted here, and nobody wonders."""
    other = changed(filled, put(IDEAS, A1="fairhearing template 1 ideas elsewhere"))
    assert [p.value for p in read(folder, other).problems if p.code == "template_elsewhere"] == ["elsewhere"]
