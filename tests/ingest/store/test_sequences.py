"""Any order of uploading and undoing, and a process that is killed: the store tells the truth afterwards."""

import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import copytree

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest import Frames, Store, ingest_file, open_folder
from tests.make import text, xlsx

ROOT = Path(__file__).parents[3]
LINES = [["Partner:", "A"], ["Date:", "1/3/2026"]]
FILES = {  # three files that overlap, none contradicting another
    "one.csv": text("""
        Submission ID,Your idea,Age
        1,Shade,20
        2,Bins,70
        2,Bins,70
        3,Cars,
    """),
    "two.xlsx": xlsx({"Forms": [*LINES, ["People present:", 9], ["No.", "Your idea", "Sex"], [1, "Shade", "Woman"],
                                [2, "- Bins\n- Cars", "Man"]],
                      "Count": [*LINES, ["Question", "Answer", "People"], ["Age", "65+", 3], ["Sex", "Woman", 4]]}),
    "three.xlsx": xlsx({"Forms": [*LINES, ["No.", "Your idea", "Sex"], [1, "Shade", "Woman"], [3, "Shade", "Woman"]],
                        "Count": [*LINES, ["Question", "Answer", "People"], ["Sex", "Woman", 4], ["Sex", "Man", 1]]}),
    "four.csv": text("""
        Submission ID,Your idea,Age
        3,Cars,
        4,Trees,30
        1,Shade,20
    """),
}
OWNERSHIP = ["batch", "sheet", "row", "extra"]  # follow the file that a row is kept from


def same(one: Frames, other: Frames) -> None:
    """Compare all frames, whoever owns the rows."""
    for name in vars(one):
        left, right = (getattr(f, name).drop(columns=OWNERSHIP, errors="ignore") for f in (one, other))
        pd.testing.assert_frame_equal(left, right, obj=name)


def fresh(small: Path, into: str) -> Store:
    """Open an empty store of the tiny engagement in a folder of its own."""
    copytree(small, Path(into) / "small", ignore=lambda *_: ["fairhearing.db"])
    return Store.open(open_folder(Path(into) / "small"))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from([*FILES, "undo oldest", "undo newest"]), max_size=8))
def test_undoing_in_any_order_leaves_what_is_live(small: Path, steps: list[str]) -> None:
    """If this fails, after some undo the figures are those of no set of files at all."""
    live: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        lived, straight = fresh(small, one), fresh(small, two)
        for step in steps:
            if step in FILES:
                live[ingest_file(lived, step, FILES[step]).batch] = step
            elif live:
                batch = list(live)[0 if step == "undo oldest" else -1]
                lived.undo(batch)
                del live[batch]
        for name in live.values():
            assert ingest_file(straight, name, FILES[name]).adds_up
        same(lived.frames(), straight.frames())
        lived.close()
        straight.close()


cells = st.sampled_from([None, "Shade", "- a\n- b", "Total", 20, "Woman", "1/3/2026", "Under 18", "65+", 3, "x", "é🙂"])
headings = st.lists(st.sampled_from(["Your idea", "Age", "Sex", "No.", "Date", "Submission ID", "Question", "Answer",
                                     "People", "Votes", "Shoe size"]), min_size=1, max_size=5)
tables = st.builds(lambda head, rows: [head, *rows], headings, st.lists(st.lists(cells, max_size=5), max_size=6))


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=tables, channel=st.sampled_from([None, "online", "workshop"]))
def test_any_file_adds_up_and_adds_nothing_twice(small: Path, table: list, channel: str | None) -> None:
    """If this fails, some file that somebody has on a laptop counts its people twice."""
    data = xlsx(table)
    with tempfile.TemporaryDirectory() as place:
        store = fresh(small, place)
        first = ingest_file(store, "x.xlsx", data, channel)
        before = store.frames()
        second = ingest_file(store, "x.xlsx", data, channel)
        assert first.adds_up
        assert second.adds_up
        assert (second.stored, second.set_aside) == (0, first.set_aside)
        same(before, store.frames())
        aside = store.set_aside()
        assert len(aside[aside["batch"] == first.batch]) == first.set_aside
        assert len(first.problems) >= first.set_aside
        store.close()


KILLED = """
import sys
from pathlib import Path
sys.path[:] = eval(sys.argv[3])
from ingest import Store, ingest_path, open_folder
store = Store.open(open_folder(sys.argv[1]))
ingest_path(store, Path(sys.argv[2]), "online", lambda done: print(done, flush=True))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system can't kill a process outright")
def test_kill_in_the_middle_of_storing(small: Path, tmp_path: Path) -> None:
    """If this fails, a power cut during an upload leaves half a file in the figures."""
    large = tmp_path / "large.csv"
    rows = "\n".join(f"{i},Idea number {i},{15 + i % 70}" for i in range(100_000))
    large.write_text(f"Submission ID,Your idea,Age\n{rows}\n", encoding="utf-8")
    with subprocess.Popen([sys.executable, "-c", KILLED, small, large, repr(sys.path)], stdout=subprocess.PIPE,
                          text=True, cwd=ROOT) as child:
        assert child.stdout is not None
        reached = next(float(line) for line in child.stdout if float(line) > 0.6)
        child.kill()
    assert 0.6 < reached < 1
    assert child.returncode == -signal.SIGKILL

    store = Store.open(open_folder(small))
    assert store.batches().empty
    assert all(frame.empty for frame in vars(store.frames()).values())
    assert store.set_aside().empty
    receipt = ingest_file(store, "online.csv", b"Submission ID,Your idea\n1,Shade\n")
    assert (receipt.batch, receipt.stored) == ("b1", 1)
    store.close()
