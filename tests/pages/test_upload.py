"""Handing files in: the receipt is true, nothing counts twice, everything can be taken back."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

import locales
from ingest import Store, StoreError, open_folder
from tests.pages.seen import Visit, click, hand_in, odd_ages, words

SAMPLE = Path(__file__).resolve().parents[2] / "sample_data" / "london"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _hand_in(app: AppTest, *names: str) -> AppTest:
    return hand_in(app, *[(Path(name).name, (SAMPLE / name).read_bytes(), XLSX) for name in names])


def _empty(london: Path) -> Path:
    for file in london.glob("fairhearing.db*"):
        file.unlink()
    return london


def test_receipt_adds_up_and_names_the_problem(visit: Visit, london: Path) -> None:
    """When it fails, somebody hands in a workbook and can't see what became of each row."""
    app = _hand_in(visit(_empty(london), "upload"), "workshops/market-stall.xlsx")
    told = words(app)
    assert "39 rows read: 36 stored, 0 already known, 3 set aside." in told
    assert "16 of the rows stored are head counts of groups." in told
    assert "Head count" in told, "the sheet of the problem is not named"
    assert "This looks like a total, not a person or an idea." in told


def test_several_files_at_once_each_get_a_receipt(visit: Visit, london: Path) -> None:
    """When it fails, one of several files vanishes without a word."""
    app = _hand_in(visit(_empty(london), "upload"), "workshops/market-stall.xlsx", "online/panel-export.csv")
    told = words(app)
    assert "Receipt for market-stall.xlsx" in told
    assert "Receipt for panel-export.csv" in told


def test_channel_is_recognised_or_chosen(visit: Visit, london: Path) -> None:
    """When it fails, a paper form counts as online, or the person's choice is ignored."""
    app = visit(_empty(london), "upload")
    next(box for box in app.selectbox if box.label == "How did they come in?").set_value("paper")
    _hand_in(app, "online/panel-export.csv")
    _hand_in(app, "workshops/market-stall.xlsx")
    channels = _batches(london).set_index("file")["channel"].to_dict()
    assert channels == {"panel-export.csv": "paper", "market-stall.xlsx": "workshop"}, "the choice is for one time"


def test_same_file_again_says_that_all_rows_are_known(visit: Visit, london: Path) -> None:
    """When it fails, somebody who drops a file twice believes that it counted twice, or it did."""
    told = words(_hand_in(visit(london, "upload"), "workshops/estate-hall.xlsx", "online/panel-export.csv"))
    assert "All rows of this file are known already." in told
    assert "All rows of this file that can be used are known already." in told, "with a row set aside"


def test_a_rerun_reads_nothing_again(visit: Visit, london: Path) -> None:
    """When it fails, every click on the page reads the last file once more."""
    app = _hand_in(visit(london, "upload"), "online/panel-export.csv")
    app.run()
    app.run()
    assert len(_batches(london)) == 8
    assert "Receipt for panel-export.csv" in words(app), "the receipt vanished while somebody looked around"


def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(visit: Visit, london: Path) -> None:
    """When it fails, a damaged workbook ends in a traceback, or in silence."""
    app = visit(london, "upload")
    told = [error.value for error in hand_in(app, ("broken.xlsx", b"PK\x03\x04 not a workbook", XLSX)).error]
    assert len(told) == 1
    assert "broken.xlsx" in told[0].replace("\\", "")
    assert len(_batches(london)) == 7


def test_a_fault_of_ours_is_a_sentence_and_stores_nothing(visit: Visit, london: Path, monkeypatch) -> None:
    """When it fails, a fault of the program shows its inside to the people who use it."""
    def fail(*_args: object) -> None:
        raise RuntimeError("inside")
    monkeypatch.setattr("ingest.files.understand", fail)
    app = _hand_in(visit(london, "upload"), "online/panel-export.csv")
    assert "could not be read" in words(app)
    assert "inside" not in words(app)


def test_pressing_the_button_without_a_file_says_what_to_do(visit: Visit, london: Path) -> None:
    """When it fails, the button seems dead."""
    assert "Choose one or more files first." in words(click(visit(london, "upload"), "Look at the files"))


def test_undo_asks_first_and_then_takes_everything_back(visit: Visit, london: Path) -> None:
    """When it fails, an upload vanishes by one wrong click, or can't be taken back at all."""
    app = visit(london, "upload")
    click(app, "Take it back")
    assert len(_live(london)) == 7, "it was taken back without asking"
    click(app, "Keep it")
    assert len(_live(london)) == 7
    click(app, "Take it back")
    click(app, "Yes, take it back")
    assert "youth-tables.xlsx" not in _live(london)
    assert "428" in words(app.switch_page("../overview.py").run()), "the overview still counts what was taken back"


def test_an_earlier_receipt_can_be_read_again(visit: Visit, london: Path) -> None:
    """When it fails, nobody finds what was wrong with a file once they have left the page."""
    app = click(visit(london, "upload"), "Show its receipt")
    assert "Receipt for" in words(app)


def test_the_same_problem_many_times_is_one_line(visit: Visit, london: Path) -> None:
    """When it fails, a receipt is a hundred lines that say the same."""
    app = visit(_empty(london), "upload")
    told = words(hand_in(app, ("ages.csv", odd_ages(40), "text/csv")))
    assert "1 thing was not counted or not understood" in told
    assert "… 40 cells" in told
    assert told.count("This answer is not among the categories,") == 1


def test_losses_come_first_and_routine_is_folded_away(visit: Visit, london: Path) -> None:
    """When it fails, the line that costs somebody's answer is lost among totals and repeated headings."""
    rows = "\n".join(f"Total,{n}," for n in range(2))
    app = hand_in(visit(_empty(london), "upload"), ("ages.csv", odd_ages(1) + f"\n{rows}\n".encode(), "text/csv"))
    told = words(app)
    assert told.index("1 thing was not counted or not understood") < told.index("This answer is not among")
    assert [box.label for box in app.expander if "nothing to do" in box.label] == ["1 note, nothing to do"]
    assert "to check" not in told


def test_uploads_can_be_told_apart_and_empty_ones_are_not_offered(visit: Visit, london: Path) -> None:
    """When it fails, somebody takes the wrong one of two uploads of a file back, or one that holds nothing."""
    def offered() -> list[str]:
        box = next(box for box in visit(london, "upload").selectbox if box.label == "Which upload?")
        return [name.split(",")[0] for name in box.options]
    once = offered()
    _hand_in(visit(london, "upload"), "online/panel-export.csv")
    assert offered() == once
    first = next(name for name in once if name.endswith("panel-export.csv")).split(":")[0]
    store = Store.open(open_folder(london))
    store.undo(first)  # now the rows belong to the second upload of the file
    store.close()
    assert "b8: panel-export.csv" in offered()


def test_an_upload_that_cannot_be_taken_back_says_why_in_the_readers_language(
        visit: Visit, london: Path, monkeypatch) -> None:
    """When it fails, somebody who presses the button reads that something is broken, or reads it in English."""
    def refuse(_store: Store, _batch: str) -> None:
        raise StoreError("busy", locales._("Overview"))
    app = click(visit(london, "upload", "es"), locales._("Take it back"))
    monkeypatch.setattr(Store, "undo", refuse)
    app = click(app, locales._("Yes, take it back"))
    assert [error.value for error in app.error] == [locales._("Overview")] == ["Resumen"]


def test_a_file_name_with_signs_is_shown_as_it_is(visit: Visit, london: Path) -> None:
    """When it fails, a file name can draw links or pictures on the page."""
    app = visit(london, "upload")
    name = "![x](:red[y]) <b>.csv"
    raw = [heading.value for heading in hand_in(app, (name, b"Idea\nMore benches\n", "text/csv")).header]
    assert any(r"\!\[x\]\(\:red" in heading for heading in raw)


def _batches(london: Path):
    store = Store.open(open_folder(london))
    try:
        return store.batches()
    finally:
        store.close()


def _live(london: Path) -> list[str]:
    batches = _batches(london)
    return list(batches[batches["undone_at"].isna()]["file"])
