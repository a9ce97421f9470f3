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


def test_a_brief_in_a_language(run, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, a nightly job has no brief to send, or one in the wrong language."""
    (small / "online" / "ideas.csv").write_text(ROWS, encoding="utf-8")
    assert run("ingest", small)[0] == 0
    monkeypatch.chdir(small)
    assert run("report", small, "--format", "html", "--language", "pt")[0] == 0
    told = (small / "small-brief.html").read_text(encoding="utf-8")
    assert '<html lang="pt-BR">' in told
    assert "cerca de 60" in told.lower()


def test_a_format_that_is_none_is_refused(run, small: Path) -> None:
    """If this fails, a slip of the pen is an error of the program."""
    assert run("report", small, "--format", "pptx")[0] == 2


def test_before_anything_came_in(run, small: Path, tmp_path: Path) -> None:
    """If this fails, a new consultation's brief is an error, tells that nobody came, or replaces an edited one."""
    Store.open(open_folder(small)).close()
    assert run("report", small, "--format", "html", "--out", tmp_path / "none.html")[0] == 0
    code, said = run("report", small, "--out", tmp_path / "none.html")
    assert (code, "is there already" in said) == (1, True)
    assert "Fewer than 10 people took part in Old Town" in (tmp_path / "none.html").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_told(run, small: Path, tmp_path: Path) -> None:
    """If this fails, a nightly job ends in a traceback, and its log holds no reason that can be read."""
    (tmp_path / "file").touch()
    for verb in ("analyse", "outreach"):
        code, said = run(verb, small, "--out", tmp_path / "file" / "inside")
        assert (code, "can't be written" in said, "Traceback" in said) == (1, True, False)
