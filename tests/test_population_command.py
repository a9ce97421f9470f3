"""The command that lists the population figures in use."""

import json
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

import cli

ROOT = Path(__file__).parents[1]
TABLE = "Area,Dimension,Category,Population,Year,Source,Unit\n" + "".join(
    f"London,Sex,{sex},100,2025,Office,households\n" for sex in ("Female", "Male"))


def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture, *arguments: object) -> str:
    """Run the command line in this process and give its standard output."""
    monkeypatch.setenv("FAIRHEARING_LANGUAGE", "en")
    monkeypatch.setattr(sys, "argv", ["fairhearing", *map(str, arguments)])
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert not left.value.code
    return capsys.readouterr().out


def test_figures_and_refusals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
    """If this fails, a script can't learn with whom people are compared, or why with nobody."""
    folder = copytree(ROOT / "sample_data" / "london", tmp_path / "london", ignore=ignore_patterns("source", "*.db*"))
    (folder / "population").mkdir()
    (folder / "population" / "census.csv").write_text(TABLE, encoding="utf-8")
    ends = ["«Sex» could be compared with the population so far. With these figures it can't be: The population "
            "figures count households, but those who took part are people."]
    assert json.loads(run(monkeypatch, capsys, "ingest", folder, "--explain", "--json"))["ended"] == ends
    document = json.loads(run(monkeypatch, capsys, "ingest", folder, "--json"))
    assert document["ended"] == ends
    receipts = document["receipts"]
    assert (receipts[0]["file"], receipts[0]["kind"]) == ("census.csv", "population")

    told = json.loads(run(monkeypatch, capsys, "population", folder, "--json"))
    assert {"source": "Office", "year": "2025", "years_old": 1, "unit": "households", "areas": 1}.items() <= next(
        row for row in told["figures"] if row["origin"] == "handed in").items()
    reasons = {row["dimension"]: row["reasons"] for row in told["questions"]}
    assert reasons["sex"] == ["The population figures count households, but those who took part are people."]
    assert told["replaced"][0].startswith("Sex: the figures of 2025")
    assert f"Sex: {reasons['sex'][0]}" in run(monkeypatch, capsys, "population", folder)

    figures = json.loads(run(monkeypatch, capsys, "analyse", folder, "--out", tmp_path / "out", "--json"))
    assert next(row for row in figures["population"] if row["dimension"] == "sex")["reasons"] == reasons["sex"]
    assert {row["verdict"] for row in figures["reach"] if row["dimension"] == "sex"} == {"not assessable"}
