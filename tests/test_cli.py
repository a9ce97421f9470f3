"""The command line, as scripts and nightly jobs use it."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

import cli
from pages.parts.server import free_port, is_free

ROOT = Path(__file__).parents[1]
RECEIPT = {"file", "batch", "kind", "channel", "rows_read", "stored", "already_known", "set_aside", "tallies",
           "problems"}
REACH = {"dimension", "category", "participants", "share", "population_share", "ratio", "low", "high", "n_known",
         "n_unknown", "verdict"}


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch):
    monkeypatch.delenv("FAIRHEARING_DATABASE_URL", raising=False)
    monkeypatch.setenv("FAIRHEARING_LANGUAGE", "en")


@pytest.fixture
def run(monkeypatch, capsys):
    """Run the command line in this process: exit code, standard output, standard error."""

    def go(*arguments):
        monkeypatch.setattr(sys, "argv", ["fairhearing", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            cli.main()
        said = capsys.readouterr()
        return left.value.code or 0, said.out, said.err

    return go


@pytest.fixture
def london(run, tmp_path):
    folder = tmp_path / "london"
    assert run("new", folder, "--from", "london")[0] == 0
    return folder


def test_the_whole_line_in_three_commands(run, london, tmp_path):
    """If this fails, a nightly job no longer gets from files to flags."""
    code, out, _ = run("ingest", london, "--json")
    receipts = json.loads(out)["receipts"]
    assert code == 0
    assert len(receipts) == 7
    assert all(set(receipt) == RECEIPT for receipt in receipts)
    assert all(r["rows_read"] == r["stored"] + r["already_known"] + r["set_aside"] for r in receipts)
    assert {r["kind"] for r in receipts} == {"contributions", "both"}

    code, out, _ = run("analyse", london, "--out", tmp_path / "out", "--json")
    figures = json.loads(out)
    assert code == 0
    assert (figures["participants"], figures["contributions"], figures["linked"]) == (455, 184, 6)
    assert all(set(row) == REACH for row in figures["reach"])
    assert {flag["category"] for flag in figures["flags"]} == {"social-rent", "15-24", "black"}
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"contributions.csv", "themes.csv", "reach.csv"}


def test_twice_adds_nothing_and_undo_takes_back(run, london, tmp_path):
    """If this fails, handing a file in twice counts people twice, or undo leaves traces."""
    run("ingest", london)
    before = json.loads(run("analyse", london, "--out", tmp_path / "a", "--json")[1])
    again = json.loads(run("ingest", london, "--json")[1])["receipts"]
    assert [receipt["stored"] for receipt in again] == [0] * 7
    assert run("undo", london, again[0]["batch"])[0] == 0
    assert json.loads(run("analyse", london, "--out", tmp_path / "b", "--json")[1]) == before


def test_minutes_may_be_named_before_the_export(run, london):
    """If this fails, the order of names on a command line decides whether minutes are linked."""
    files = [london / "workshops" / "town-panel-minutes.xlsx", london / "online" / "panel-export.csv"]
    receipts = json.loads(run("ingest", london, *files, "--json")[1])["receipts"]
    assert {receipt["file"]: receipt["set_aside"] for receipt in receipts} == {
        "town-panel-minutes.xlsx": 0, "panel-export.csv": 0}


def test_a_refused_file_has_a_receipt_that_says_why(run, london, tmp_path):
    """If this fails, one bad file hides what became of the others, or a job thinks all went well."""
    bad = tmp_path / "notes.pdf"
    bad.write_bytes(b"%PDF-1.7 not a table")
    code, out, _ = run("ingest", london, bad, london / "online" / "panel-export.csv", tmp_path / "gone.csv", "--json")
    receipts = {receipt["file"]: receipt for receipt in json.loads(out)["receipts"]}
    assert code == 1
    assert receipts["notes.pdf"]["batch"] is None
    assert receipts["notes.pdf"]["problems"][0]["message"]
    assert receipts["gone.csv"]["problems"][0]["code"] == "unreadable_file"
    assert receipts["panel-export.csv"]["stored"] == 300


@pytest.mark.parametrize(("arguments", "code", "words"), [
    (("serve", "FOLDER", "--host", "0.0.0.0"), 1, "sign"),
    (("serve", "FOLDER", "--host", "192.168.1.5"), 1, "sign"),
    (("undo", "FOLDER", "b99"), 1, "b99"),
    (("ingest", "nowhere"), 1, "engagement.toml"),
    (("new", "FOLDER"), 1, "another name"),
    (("demo", "--case", "atlantis"), 2, "london"),
    (("analyse", "FOLDER"), 2, "--out"),
])
def test_what_is_refused_is_refused_in_words(run, london, arguments, code, words):
    """If this fails, people read a traceback, or a program can't tell refusal from success."""
    got, out, err = run(*(london if a == "FOLDER" else a for a in arguments))
    assert got == code
    assert words in err
    assert "Traceback" not in err
    assert out == ""


def test_with_json_a_refusal_is_json_too(run, london):
    """If this fails, a program that parses standard output breaks exactly when something is wrong."""
    (london / "engagement.toml").write_text('id = "x"\ntitle = 3\n', encoding="utf-8")
    code, out, _ = run("analyse", london, "--out", london / "out", "--json")
    assert code == 1
    assert "engagement.toml, line 2, title" in json.loads(out)["error"]["message"]


def test_a_new_folder_works_at_once(run, tmp_path):
    """If this fails, the first thing a new user does ends in an error."""
    assert run("new", tmp_path / "mine")[0] == 0
    assert json.loads(run("ingest", tmp_path / "mine", "--json")[1]) == {"receipts": []}
    figures = json.loads(run("analyse", tmp_path / "mine", "--out", tmp_path / "out", "--json")[1])
    assert figures["participants"] == 0
    assert {row["verdict"] for row in figures["reach"]} == {"not assessable"}


def test_demo_reaches_a_dashboard_that_answers(tmp_path):
    """If this fails, «make demo» shows nothing."""
    port = free_port("127.0.0.1")
    command = [sys.executable, str(ROOT / "cli.py"), "demo", "--no-browser", "--port", str(port)]
    surroundings = os.environ | {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    server = subprocess.Popen(command, cwd=ROOT, env=surroundings, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stderr is not None
        shown = next(line for line in server.stderr if "http://" in line or "✗" in line)
        assert f"http://127.0.0.1:{port}" in shown
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as page:
            assert page.status == 200
    finally:
        server.terminate()
        server.wait(timeout=20)
    deadline = time.monotonic() + 10
    while not is_free("127.0.0.1", port) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert is_free("127.0.0.1", port), "stopping the command left the dashboard running"
