"""``fairhearing report``: the brief as a file, in a format and a language."""

import sys
from pathlib import Path

import pytest

import cli
from ingest import Store, open_folder

ROWS = "Your idea;Your age\n" + "\n".join(f"More trees {n};{'<18' if n % 3 else '65 and over'}" for n in range(60))


@pytest.fixture
def run(monkeypatch, capsys):
    """Run the command line in this process: exit code, standard error."""
    monkeypatch.delenv("FAIRHEARING_DATABASE_URL", raising=False)
    monkeypatch.setenv("FAIRHEARING_LANGUAGE", "en")

    def go(*arguments):
        monkeypatch.setattr(sys, "argv", ["fairhearing", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            cli.main()
        return left.value.code or 0, capsys.readouterr().err
    return go


def test_a_brief_in_each_format(run, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, a nightly job has no brief to send, or writes over the one that somebody edited."""
    (small / "online" / "ideas.csv").write_text(ROWS, encoding="utf-8")
    assert run("ingest", small)[0] == 0
    monkeypatch.chdir(small)
    for form, starts in (("html", b"<!doctype html>"), ("pdf", b"%PDF-")):
        assert run("report", small, "--format", form)[0] == 0
        assert (small / f"small-brief.{form}").read_bytes().startswith(starts)
    code, said = run("report", small, "--format", "html")
    assert code == 1
    assert "is there already" in said
    assert run("report", small, "--format", "html", "--language", "pt", "--out", small / "pt.html")[0] == 0
    told = (small / "pt.html").read_text(encoding="utf-8")
    assert '<html lang="pt-BR">' in told
    assert "cerca de 60" in told.lower()


def test_a_format_that_is_none_is_refused(run, small: Path) -> None:
    """If this fails, a slip of the pen is an error of the program."""
    assert run("report", small, "--format", "pptx")[0] == 2


def test_before_anything_came_in(run, small: Path, tmp_path: Path) -> None:
    """If this fails, the brief of a new consultation is an error, or tells that nobody came when few did."""
    Store.open(open_folder(small)).close()
    assert run("report", small, "--format", "html", "--out", tmp_path / "none.html")[0] == 0
    assert "Fewer than 10 people took part in Old Town" in (tmp_path / "none.html").read_text(encoding="utf-8")
