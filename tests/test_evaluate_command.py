"""The command that measures tagging on a labelled table."""

import json
import sys
from pathlib import Path

import pytest

import cli
from tests.analysis.themes.learn.made import CODEBOOK, texts


def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture, *arguments: object) -> tuple[int, str]:
    """Run the command line in this process; give its exit code and standard output."""
    monkeypatch.setenv("FAIRHEARING_LANGUAGE", "en")
    monkeypatch.setattr(sys, "argv", ["fairhearing", "evaluate", *map(str, arguments)])
    with pytest.raises(SystemExit) as left:
        cli.main()
    return int(left.value.code or 0), capsys.readouterr().out


def test_figures_or_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
    """If this fails, a script gets no JSON, or a person no reason."""
    frame, themes = texts(60)
    file = tmp_path / "labelled.csv"
    frame.assign(theme=themes).to_csv(file, index=False)
    code, out = run(monkeypatch, capsys, file, "--text", "text", "--labels", "theme", "--folds", 2, "--json")
    assert code == 0
    promised = {"n", "labels", "multilabel", "rules", "learned", "baseline", "calibration", "seconds"}
    assert promised <= set(json.loads(out))
    code, out = run(monkeypatch, capsys, file, "--text", "text", "--labels", "theme", "--folds", 2)
    assert (code, "strong linear baseline" in out) == (0, True)
    code, out = run(monkeypatch, capsys, file, "--text", "words", "--labels", "theme", "--json")
    assert (code, json.loads(out)["error"]["code"]) == (1, "no_such_column")
    code, out = run(monkeypatch, capsys, file, "--text", "text", "--labels", "text", "--json")
    assert (code, json.loads(out)["error"]["code"]) == (1, "too_few_labels")


def test_a_codebook_of_any_name_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                            capsys: pytest.CaptureFixture) -> None:
    """If this fails, nobody can measure the codebook's words from the command line."""
    frame, themes = texts(60)
    file, book = tmp_path / "labelled.csv", tmp_path / "our themes.csv"
    frame.assign(theme=themes).to_csv(file, index=False)
    CODEBOOK.to_csv(book, index=False)
    asked = ("--text", "text", "--labels", "theme", "--folds", 2, "--json", "--codebook")
    code, out = run(monkeypatch, capsys, file, *asked, book)
    assert (code, json.loads(out)["rules"] is not None) == (0, True)
    code, out = run(monkeypatch, capsys, file, *asked, tmp_path / "nowhere.csv")
    assert (code, json.loads(out)["error"]["code"]) == (1, "missing_file")
