"""The store, on each database: nothing twice, nothing lost, nothing half, and everything can be taken back."""

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pandas as pd
import pytest
import sqlalchemy as sa

from ingest import Frames, Receipt, Store, StoreError, ingest_file
from ingest.records import Batch, Place, Submission
from ingest.store import tables as t
from ingest.store.engine import WRITING
from ingest.store.sort import CHUNK
from ingest.workbook import Sheet
from tests.make import text, xlsx

ONLINE = text("""
    Submission ID,Your idea,Age
    1,Shade,20
    2,Bins,70
""")
FORMS = [["Partner:", "Lantern Circle"], ["Date:", "1/3/2026"], ["People present:", 4],
         ["No.", "Your idea", "Sex"], [1, "Shade", "Woman"], [2, "Benches", "Man"]]
COUNT = [["Partner:", "Lantern Circle"], ["Date:", "1/3/2026"], ["Question", "Answer", "People"],
         ["Sex", "Woman", 3], ["Sex", "Man", 1]]


def sums(receipt: Receipt) -> tuple[int, int, int, int]:
    """Give rows read, stored, known, set aside; checked that they add up."""
    assert receipt.adds_up
    return receipt.rows_read, receipt.stored, receipt.already_known, receipt.set_aside


def assert_same(one: Frames, other: Frames, but: tuple[str, ...] = ()) -> None:
    """Compare all frames exactly, columns in ``but`` apart."""
    for name in vars(one):
        left, right = (getattr(frames, name).drop(columns=list(but), errors="ignore") for frames in (one, other))
        pd.testing.assert_frame_equal(left, right, obj=name)


def texts(store: Store) -> list[str]:
    """Give all texts, sorted."""
    return sorted(store.frames().contributions["text"])


def test_an_empty_store_has_empty_frames_of_the_same_kind(store: Store) -> None:
    """If this fails, a dashboard without data is a crash instead of an invitation."""
    empty = store.frames()
    assert all(frame.empty for frame in vars(empty).values())
    ingest_file(store, "online.csv", ONLINE)
    ingest_file(store, "hall.xlsx", xlsx({"Forms": FORMS, "Count": COUNT}))
    ingest_file(store, "minutes.csv", b"Online ID,Decision\n2,Taken up\n")
    for name, frame in vars(store.frames()).items():
        assert len(frame), name
        assert frame.dtypes.to_dict() == getattr(empty, name).dtypes.to_dict(), name


def test_what_goes_in_comes_out(store: Store) -> None:
    """If this fails, the screens show something else than people handed in."""
    assert sums(ingest_file(store, "online.csv", ONLINE)) == (2, 2, 0, 0)
    receipt = ingest_file(store, "hall.xlsx", xlsx({"Forms": FORMS, "Count": COUNT}))
    assert (sums(receipt), receipt.kind, receipt.tallies) == ((4, 4, 0, 0), "both", 2)
    frames = store.frames()
    people = frames.participants.sort_values(["channel", "source_id", "category:sex"], ignore_index=True)
    assert list(people["channel"]) == ["online", "online", "workshop", "workshop"]
    assert list(people["category:age"].fillna("")) == ["18-64", "65+", "", ""]
    assert list(people["state:age"]) == ["given", "given", "not_asked", "not_asked"]
    assert list(people["state:sex"]) == ["not_asked", "not_asked", "given", "given"]
    assert texts(store) == ["Benches", "Bins", "Shade", "Shade"]
    session = frames.sessions.iloc[0]
    assert (session["session"], session["people"]) == ("lantern circle · 2026 03 01", 4)
    assert set(frames.tallies["people"]) == {3, 1}
    assert set(frames.tallies["session"]) == set(frames.sessions["session"])


def test_the_same_file_twice_adds_nothing(store: Store) -> None:
    """If this fails, a file that is handed in twice counts everybody twice."""
    files = {"online.csv": ONLINE, "hall.xlsx": xlsx({"Forms": FORMS, "Count": COUNT}),
             "minutes.csv": b"Online ID,Decision\n2,Taken up\n2,Taken up\n"}
    for name, data in files.items():
        ingest_file(store, name, data)
    before = store.frames()
    again = [sums(ingest_file(store, name, data)) for name, data in files.items()]
    assert again == [(2, 0, 2, 0), (4, 0, 4, 0), (2, 0, 2, 0)]
    assert_same(before, store.frames())


def test_a_corrected_export_with_numbers(store: Store) -> None:
    """If this fails, a row that changed is counted twice, or replaces the old one unseen."""
    ingest_file(store, "online.csv", ONLINE)
    receipt = ingest_file(store, "online.csv", ONLINE.replace(b"Bins", b"More bins") + b"\n3,Benches,30")
    assert sums(receipt) == (3, 1, 1, 1)
    assert [(p.code, p.cell, p.value) for p in receipt.problems] == [("changed_row", "A3", "2")]
    assert texts(store) == ["Benches", "Bins", "Shade"]


def test_a_corrected_workbook_without_numbers(store: Store) -> None:
    """If this fails, rows that did not change are counted twice. (A changed row is a new one: nothing names it.)"""
    rows = [["Idea", "Votes"], ["Shade", 1], ["Bins", 2]]
    ingest_file(store, "hall.xlsx", xlsx(rows))
    receipt = ingest_file(store, "hall_v2 (1).xlsx", xlsx([*rows[:2], ["More bins", 2], ["Benches", 3]]))
    assert sums(receipt) == (3, 2, 1, 0)
    assert texts(store) == ["Benches", "Bins", "More bins", "Shade"]


def test_identical_ideas_are_support(store: Store) -> None:
    """If this fails, the second person with the same wish is not heard."""
    rows: list[list[Any]] = [["Idea"], ["Shade"], ["Shade"]]
    for partner in ("A", "B"):
        lines = [["Partner:", partner], ["Date:", "1/3/2026"]]
        assert sums(ingest_file(store, "hall.xlsx", xlsx([*lines, *rows]))) == (2, 2, 0, 0)
    assert texts(store) == ["Shade"] * 4


def test_one_number_twice_in_a_file(store: Store) -> None:
    """If this fails, one person is two, or a second answer is lost in silence."""
    receipt = ingest_file(store, "online.csv", ONLINE + b"\n1,Shade,20\n1,Cars,20")
    assert sums(receipt) == (4, 2, 1, 1)
    store.undo(receipt.batch)
    assert texts(store) == []


def test_forms_and_a_head_count_of_one_session_meet(store: Store) -> None:
    """If this fails, the analysis can't see that head count and forms are the same people."""
    ingest_file(store, "forms.xlsx", xlsx(FORMS))
    ingest_file(store, "count.xlsx", xlsx(COUNT))
    frames = store.frames()
    assert len(frames.sessions) == 1
    assert set(frames.participants["session"]) == set(frames.tallies["session"]) == set(frames.sessions["session"])


def test_a_recount_is_set_aside(store: Store) -> None:
    """If this fails, a corrected head count is added to the wrong one."""
    ingest_file(store, "count.xlsx", xlsx(COUNT))
    receipt = ingest_file(store, "count.xlsx", xlsx([*COUNT[:3], ["Sex", "Woman", 5], COUNT[4]]))
    assert sums(receipt) == (2, 0, 1, 1)
    assert receipt.problems[0].code == "changed_row"
    assert sorted(store.frames().tallies["people"]) == [1, 3]


def test_minutes_link_and_never_count_again(store: Store) -> None:
    """If this fails, a proposal that a meeting discussed is counted twice, or a typing error becomes one."""
    ingest_file(store, "online.csv", ONLINE)
    receipt = ingest_file(store, "minutes.xlsx", xlsx([
        ["Decision", "Online ID"], ["Taken up", 2], ["Refused", 99]]))
    assert sums(receipt) == (2, 1, 0, 1)
    assert [(p.code, p.cell, p.value) for p in receipt.problems] == [("unknown_reference", "B3", "99")]
    frames = store.frames()
    assert len(frames.participants) == len(frames.contributions) == 2
    assert list(zip(frames.links["reference"], frames.links["decision"], strict=True)) == [("2", "Taken up")]


def test_links_follow_their_contribution(store: Store) -> None:
    """If this fails, a decision is shown about a proposal that was taken back."""
    online = ingest_file(store, "online.csv", ONLINE)
    ingest_file(store, "minutes.csv", b"Online ID,Decision\n2,Taken up\n")
    with_link = store.frames()
    store.undo(online.batch)
    assert store.frames().links.empty
    ingest_file(store, "online.csv", ONLINE)
    assert_same(with_link, store.frames(), but=("batch",))


# ---------------------------------------------------------------- undo

def test_undo_is_as_if_it_never_was(store: Store) -> None:
    """If this fails, a wrong upload can't be taken back."""
    ingest_file(store, "online.csv", ONLINE)
    before = store.frames()
    batch = ingest_file(store, "hall.xlsx", xlsx({
        "Forms": [*FORMS, ["Total", 2]], "Count": COUNT, "Notes": [["what is this"]]})).batch
    assert len(store.set_aside()) == 2
    store.undo(batch)
    assert_same(before, store.frames())
    assert store.set_aside().empty
    with store.engine.begin() as connection:
        for table in t.BY_BATCH:
            left = connection.execute(sa.select(sa.func.count()).select_from(table).where(table.c.batch == batch))
            assert left.scalar_one() == 0, table.name


def test_undo_leaves_rows_that_another_upload_brought_too(store: Store) -> None:
    """If this fails, undoing last week's file deletes what this week's file says as well."""
    first = ingest_file(store, "hall.xlsx", xlsx({"Forms": FORMS, "Count": COUNT}))
    second = ingest_file(store, "hall (2).xlsx", xlsx({"Forms": [*FORMS, [3, "Cars", "Man"]], "Count": COUNT}))
    assert (first.batch, second.batch, sums(second)) == ("b1", "b2", (5, 1, 4, 0))
    both = store.frames()
    store.undo("b1")
    assert_same(both, store.frames(), but=("batch",))
    assert set(store.frames().contributions["batch"]) == {"b2"}
    store.undo("b2")
    assert all(frame.empty for frame in vars(store.frames()).values())


def test_undo_twice_or_of_nothing(store: Store) -> None:
    """If this fails, a second click takes back something else, or is a crash."""
    batch = ingest_file(store, "online.csv", ONLINE).batch
    store.undo(batch)
    for wrong, code in ((batch, "undone_already"), ("b99", "no_such_batch")):
        with pytest.raises(StoreError) as refused:
            store.undo(wrong)
        assert refused.value.code == code
    with pytest.raises(StoreError, match="b99"):
        store.receipt("b99")


def test_a_batchs_name_is_never_given_again(store: Store) -> None:
    """If this fails, a receipt that somebody printed points at another upload."""
    first = ingest_file(store, "online.csv", ONLINE).batch
    store.undo(first)
    again = ingest_file(store, "online.csv", ONLINE)
    assert (again.batch, again.stored) == ("b2", 2)


# ---------------------------------------------------------------- receipts, lists, versions

def test_a_receipt_can_be_read_again(store: Store) -> None:
    """If this fails, who closes the page never learns what was set aside."""
    receipt = ingest_file(store, "hall.xlsx", xlsx([*FORMS, [3, "Cars", "Robot"], ["Total", 3]]))
    assert {p.code for p in receipt.problems} == {"total_row", "unknown_value"}
    assert store.receipt(receipt.batch) == receipt


def test_set_aside_rows_are_kept_whole(store: Store) -> None:
    """If this fails, what was not understood is gone."""
    ingest_file(store, "odd.csv", b"Thoughts,Years\nShade,20\n")
    kept = store.set_aside()
    assert list(kept["cells"]) == [["Thoughts", "Years"], ["Shade", "20"]]
    assert list(kept["row"]) == [1, 2]


def test_the_version_changes_with_the_data(store: Store) -> None:
    """If this fails, pages show yesterday's figures."""
    versions = [store.version()]
    batch = ingest_file(store, "online.csv", ONLINE).batch
    versions.append(store.version())
    store.undo(batch)
    versions.append(store.version())
    assert versions == sorted(set(versions))


def test_batches_are_listed_newest_first(store: Store) -> None:
    """If this fails, nobody finds the upload to undo."""
    ingest_file(store, "online.csv", ONLINE)
    ingest_file(store, "hall.xlsx", xlsx(FORMS))
    store.undo("b1")
    listed = store.batches()
    assert list(listed["batch"]) == ["b2", "b1"]
    assert list(listed["undone_at"].isna()) == [True, False]


# ---------------------------------------------------------------- whole or not at all

def test_a_failure_halfway_leaves_nothing(store: Store) -> None:
    """If this fails, a broken upload leaves half a file that nobody can take back."""
    def fail(done: float) -> None:
        if done > 0.7:
            raise RuntimeError("the disk is full")

    rows = "\n".join(f"{i},Idea {i},20" for i in range(3 * CHUNK)).encode()
    with pytest.raises(RuntimeError):
        ingest_file(store, "online.csv", b"Submission ID,Your idea,Age\n" + rows, progress=fail)
    assert store.batches().empty
    assert all(frame.empty for frame in vars(store.frames()).values())
    assert ingest_file(store, "online.csv", ONLINE).batch == "b1"


def test_rows_that_do_not_add_up_are_refused(store: Store) -> None:
    """If this fails, a fault in the program loses rows in silence."""
    batch = Batch("x.csv", "d", "online", rows_read=2, submissions=[
        Submission("k", "c", True, Place("", 2), texts=[("idea", "Shade")])])
    with pytest.raises(StoreError) as refused:
        store.add(batch)
    assert refused.value.code == "rows_lost"
    assert store.batches().empty
    assert store.add(replace(batch, rows_read=1)).stored == 1


def test_progress_only_grows_and_ends_at_one(store: Store) -> None:
    """If this fails, the progress bar jumps or never ends."""
    seen: list[float] = []
    rows = "\n".join(f"{i},Idea {i},20" for i in range(2 * CHUNK + 3)).encode()
    ingest_file(store, "online.csv", b"Submission ID,Your idea,Age\n" + rows, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 1
    assert len(store.frames().contributions) == 2 * CHUNK + 3


def test_two_uploads_at_once(store: Store, small: Path) -> None:
    """If this fails, two partners who upload in the same minute lose a file, or double one."""
    receipts: list[Receipt] = []
    files = [b"Submission ID,Your idea\n" + "\n".join(f"{i},Idea {i}" for i in range(start, start + 300)).encode()
             for start in (0, 150, 300, 450)]
    uploads = [threading.Thread(target=lambda data=data: receipts.append(ingest_file(store, "o.csv", data)))
               for data in files]
    for upload in uploads:
        upload.start()
    for upload in uploads:
        upload.join()
    assert sorted(r.batch for r in receipts) == ["b1", "b2", "b3", "b4"]
    assert sum(r.stored for r in receipts) == 750
    assert len(store.frames().participants) == 750


def test_reading_and_opening_do_not_wait_for_a_writer(store: Store) -> None:
    """If this fails, everybody's dashboard stands still while somebody uploads."""
    ingest_file(store, "online.csv", ONLINE)
    with store.engine.execution_options(**WRITING).begin() as writer:
        writer.execute(sa.update(t.batches).values(file="being written"))
        assert len(store.frames().participants) == 2
        url = None if store.engine.dialect.name == "sqlite" else store.engine.url.render_as_string(False)
        second = Store.open(store.folder, url)
        assert list(second.batches()["file"]) == ["online.csv"]
        second.close()


# ---------------------------------------------------------------- what a database may choke on

@pytest.mark.parametrize("words", [
    "zero\x00width", "emoji 👩🏾‍🦽🎨", "quote ' \" ; DROP TABLE batches; --", "line\nbreak\ttab", "العربية 住房 ไทย",
    "\u202eright to left", "%s :name {x} \\", "=1+1", "a" * 100_000, "nan", "None", "\ud7ff\ue000\ufffd"])
def test_any_words_survive(store: Store, words: str) -> None:
    """If this fails, somebody's script or punctuation is refused, or comes out changed."""
    place = Place(words[:9].replace("\x00", ""), 2, extra={words.replace("\x00", ""): words.replace("\x00", "")})
    clean = words.replace("\x00", "")
    store.add(Batch("x.csv", "d", "online", 1, submissions=[
        Submission("k", "c", True, place, "1", [("idea", clean)])]))
    frame = store.frames().contributions
    assert list(frame["text"]) == [clean]


@pytest.mark.parametrize("cell", [
    float("nan"), float("inf"), 1e300, -5, 3_000_000_000, "a\x00b", "=1+1", True, "📦"])
def test_strange_cells_can_be_stored_anywhere(store: Store, cell: Any) -> None:
    """If this fails, one strange cell makes a file impossible to hand in, on one of the databases."""
    rows = [["No.", "Your idea", "Votes", "Age", "Date", "Shoe size", cell], [1, *[cell] * 6], [cell, *[None] * 6]]
    odd = [[cell], [cell, cell]]
    count = [["Question", "Answer", "People"], [cell, cell, cell], ["Age", "65+", cell]]
    sheets = [Sheet("S", rows), Sheet("O", odd), Sheet("C", count), Sheet(
        "M", [["Online ID", "Decision", "Note"], [cell, cell, cell]])]
    with patch("ingest.understand.open_file", return_value=sheets):
        receipt = ingest_file(store, "odd.xlsx", b"")
        assert receipt.adds_up
        assert ingest_file(store, "odd.xlsx", b"").stored == 0
    assert store.receipt(receipt.batch).problems == receipt.problems
    store.frames()
    assert len(store.set_aside()) == 2 * receipt.set_aside


def test_two_records_at_one_place_are_never_taken_for_the_same(store: Store) -> None:
    """If this fails, of two tables side by side one loses a row when the same file is handed in again."""
    def batch(*keys: str) -> Batch:
        place = Place("Sheet1", 2)
        return Batch("x.xlsx", "bytes", "online", len(keys), submissions=[
            Submission(key, key, True, place, texts=[("idea", key)]) for key in keys])
    assert store.add(batch("before")).stored == 1
    receipt = store.add(batch("left", "right"))
    assert (receipt.stored, receipt.already_known) == (1, 1)
    assert sorted(store.frames().contributions["text"]) == ["left", "right"]
