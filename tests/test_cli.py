"""The command line, as scripts and nightly jobs use it."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

import cli
from ingest import Store, open_folder
from ingest.form import list_links
from pages.parts.server import free_port, is_free

ROOT = Path(__file__).parents[1]
RECEIPT = {"file", "batch", "kind", "channel", "rows_read", "stored", "already_known", "set_aside", "tallies",
           "problems"}
REACH = {"dimension", "category", "participants", "share", "population_share", "ratio", "low", "high", "n_known",
         "n_unknown", "verdict", "n_effective", "visible_share", "robust"}


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
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "contributions.csv", "ideas.csv", "themes.csv", "reach.csv", "tags.csv"}
    assert figures["tagging"]["codebook_version"] == 1
    assert figures["tagging"]["model"] is None


def test_tidy_deletes_what_was_kept_too_long(run, london, tmp_path):
    """If this fails, files with personal details stay for ever, or nobody learns which were deleted."""
    path = tmp_path / "online.csv"
    path.write_text("Submission ID,Idea\n1,Shade\n", encoding="utf-8")
    assert run("ingest", london, path)[0] == 0
    assert "Nothing" in run("tidy", london)[2]
    toml = london / "engagement.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + "\n[retention]\noriginals_days = 0\n", encoding="utf-8")
    code, out, _ = run("tidy", london, "--json")
    assert (code, [one["file"] for one in json.loads(out)["deleted"]]) == (0, ["online.csv"])
    (london / "originals" / "sqlite" / "lost").write_bytes(b"x")
    assert "lost" in run("tidy", london)[2]
    assert list((london / "originals" / "sqlite").iterdir()) == []


def test_twice_adds_nothing_and_undo_takes_back(run, london, tmp_path):
    """If this fails, handing a file in twice counts people twice, or undo leaves traces."""
    run("ingest", london)
    before = json.loads(run("analyse", london, "--out", tmp_path / "a", "--json")[1])
    again = json.loads(run("ingest", london, "--json")[1])["receipts"]
    assert [receipt["stored"] for receipt in again] == [0] * 7
    assert json.loads(run("undo", london, again[0]["batch"], "--json")[1]) == {"undone": again[0]["batch"]}
    assert json.loads(run("analyse", london, "--out", tmp_path / "b", "--json")[1]) == before


def test_a_date_said_by_hand_is_for_one_file_and_holds_when_it_comes_again(run, london, tmp_path):
    """If this fails, one typed date moves twenty meetings, or a file that comes again is another meeting."""
    question = "What would make your local high street better?"
    for name in ("one.csv", "two.csv"):
        (tmp_path / name).write_text(f"{question}\nMore shade in {name}\nBins\n", encoding="utf-8")
    one = [london, tmp_path / "one.csv"]
    code, _out, said = run("ingest", *one, tmp_path / "two.csv", "--date", "2026-03-05")
    assert (code, "Name exactly one file" in said) == (1, True)
    told = [json.loads(run("ingest", *one, *more, "--json")[1])["receipts"][0]
            for more in (["--date", "2026-03-05", "--venue", "Old Mill"], [], ["--date", "2026-03-05"])]
    assert [(each["channel"], each["stored"], each["already_known"]) for each in told] == [
        ("workshop", 2, 0), ("workshop", 0, 2), ("workshop", 0, 2)]
    assert [{"date_given", "venue_given"} <= {p["code"] for p in each["problems"]} for each in told] == [True] * 3


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


def test_a_partners_workbook_comes_back_by_itself(run, tmp_path):
    """If this fails, staff can't make a workbook, or it comes back as a stranger."""
    folder = tmp_path / "salvador"
    run("new", folder, "--from", "salvador")
    code, out, err = run("template", folder, "--partner", "Roda do Farol", "--language", "pt", "--json")
    told = json.loads(out)
    assert (code, told["partner"], told["language"], told["missing"]) == (0, "Roda do Farol", "pt", [])
    assert "Roda do Farol" in err
    receipt = json.loads(run("ingest", folder, told["file"], "--json")[1])["receipts"][0]
    assert [problem["code"] for problem in receipt["problems"]] == ["template_empty"]
    assert run("template", folder, "--partner", "Roda do Farol", "--language", "pt")[0] == 1


def test_demo_reaches_a_dashboard_that_answers(tmp_path):
    """If this fails, «make demo» shows nothing, or its links lead elsewhere."""
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
        opened = open_folder(next(tmp_path.rglob("demo/*/london")))
        with closing(Store.open(opened)) as store:
            link = list_links(store)["code"].iloc[0]
            assert len(store.quotable()) >= 10
        with urllib.request.urlopen(f"{opened.engagement.form.address}/s/{link}", timeout=10) as page:
            assert "Thimble Lane Town Hall (invented)" in page.read().decode()
    finally:
        server.terminate()
        server.wait(timeout=20)
    deadline = time.monotonic() + 10
    while not is_free("127.0.0.1", port) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert is_free("127.0.0.1", port), "stopping the command left the dashboard running"


ODD = "Quem falou;Cosa pensi?;Banda\n1;We need more benches here;young\n2;The bins overflow each weekend;old\n"


def test_explain_says_what_a_file_would_bring_and_stores_nothing(run, london, tmp_path):
    """If this fails, the terminal has no way to look before storing."""
    (tmp_path / "odd.csv").write_text(ODD, encoding="utf-8")
    code, out, _ = run("ingest", london, tmp_path / "odd.csv", london / "workshops" / "market-stall.xlsx", "--explain")
    assert code == 0
    assert "B  «Cosa pensi?» → Not known yet. Perhaps: What people said" in out
    assert "«15 to 24» (1×) → 15 to 24" in out
    assert "to look at: Head count B15, B20, B26 «Total»: This looks like a total" in out
    assert json.loads(run("analyse", london, "--out", tmp_path / "o", "--json")[1])["participants"] == 0


def test_a_mapping_made_once_is_applied_and_remembered(run, london, tmp_path):
    """If this fails, a nightly job can't read what somebody explained to it."""
    first, second, said = tmp_path / "odd.csv", tmp_path / "next.csv", tmp_path / "said.json"
    first.write_text(ODD, encoding="utf-8")
    second.write_text(ODD.replace("benches", "chairs"), encoding="utf-8")
    document = json.loads(run("ingest", london, first, "--explain", "--json")[1])
    assert [file["file"] for file in document["files"]] == ["odd.csv"]
    layout = document["layouts"][0]
    layout["columns"] |= {"quem falou": "participant", "cosa pensi": "question:better", "banda": "answer:age"}
    layout["values"] = {"age": {"young": "15-24", "old": "65+"}}
    said.write_text(json.dumps(document), encoding="utf-8")
    code, out, _ = run("ingest", london, first, "--mapping", said, "--json")
    assert (code, json.loads(out)["receipts"][0]["stored"], json.loads(out).get("unused")) == (0, 2, None)
    assert json.loads(run("ingest", london, second, "--json")[1])["receipts"][0]["stored"] == 2


def test_what_a_mapping_says_of_no_column_and_no_table_is_named(run, london, tmp_path):
    """If this fails, a slip of the pen in a mapping is a column that silently stays unknown."""
    first, said = tmp_path / "odd.csv", tmp_path / "said.json"
    first.write_text(ODD, encoding="utf-8")
    said.write_text(json.dumps({"layouts": [
        {"headings": ["Quem falou", "Cosa pensi?", "Banda"], "columns": {"Bando": "answer:age", "#9": "ignore"}},
        {"headings": ["Elsewhere"], "columns": {"elsewhere": "answer:age"}}]}), encoding="utf-8")
    for more in (["--explain"], []):
        code, out, err = run("ingest", london, first, "--mapping", said, "--json", *more)
        told = json.loads(out)["unused"]
        assert (code, len(told)) == (0, 2)
        assert "«bando», «#9»" in told[0]
        assert "Elsewhere" in told[1]
        assert told[0] in err
    with closing(Store.open(open_folder(london))) as store:
        assert {name for each in store.layouts() for name in each.columns} == {"#9", "elsewhere"}


def test_explain_says_of_one_file_that_it_is_refused_and_goes_on(run, london, tmp_path):
    """If this fails, one damaged file hides what the others would bring."""
    (tmp_path / "odd.csv").write_text(ODD, encoding="utf-8")
    (tmp_path / "empty.csv").write_text("", encoding="utf-8")
    code, out, err = run("ingest", london, tmp_path / "empty.csv", tmp_path / "odd.csv", "--explain")
    assert code == 1
    assert "empty.csv is empty" in err
    assert "odd.csv" in out
    assert run("ingest", london, tmp_path / "odd.csv", "--mapping", tmp_path / "none.json")[0] == 1


def test_outreach_says_what_to_do_and_writes_the_list(run, london, tmp_path):
    """If this fails, a nightly job can't hand staff the list of meetings to hold."""
    run("ingest", london)
    code, out, _ = run("outreach", london, "--out", tmp_path / "plan.xlsx", "--json")
    told = json.loads(out)
    assert code == 0
    assert [group["category"] for group in told["groups"]] == ["social-rent", "15-24", "black"]
    assert {row["partner"] for row in told["plan"]} == {"Lantern Tenants' Circle (invented)"}
    assert (tmp_path / "plan.xlsx").read_bytes().startswith(b"PK")

    code, out, _ = run("outreach", london, "--out", tmp_path / "plan.xlsx", "--json")
    assert (code, json.loads(out)["error"]["code"]) == (1, "file_exists"), "somebody may have filled the list in"

    code, out, _ = run("outreach", london, "--only-group")
    assert code == 0
    assert "29 of the 376 people who told us are of this group." in out
