"""What the documents say can be done, can be done."""

import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import typer

import cli
from benchmarks import pictures

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")),
             ROOT / "sample_data" / "README.md", ROOT / "benchmarks" / "README.md"]
COMMANDS = typer.main.get_command(cli.app).commands


def _code(document):
    blocks = re.findall(r"```(?:sh|powershell)\n(.*?)```", document.read_text(encoding="utf-8"), re.DOTALL)
    inline = re.findall(r"`((?:make|fairhearing) [^`…]+)`", document.read_text(encoding="utf-8"))
    return [line.strip() for block in blocks for line in block.splitlines() if line.strip()] + inline


LINES = [(document, line) for document in DOCUMENTS for line in _code(document)]


@pytest.mark.parametrize(("document", "line"), LINES, ids=[f"{d.name}: {line[:50]}" for d, line in LINES])
def test_every_command_in_the_documents_exists(document, line):
    """If this fails, a reader types what the documents say and gets an error."""
    words = shlex.split(line.replace("\\", "/"), comments=True)
    if words[0] == "make":
        targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
        assert {word for word in words[1:] if "=" not in word} <= targets
    elif words[0].endswith("fairhearing"):
        command = COMMANDS[words[1]]
        known = {option for parameter in command.params for option in parameter.opts} | {"--help"}
        assert {word for word in words[2:] if word.startswith("--")} <= known


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document):
    """If this fails, a reader clicks and finds nothing."""
    links = re.findall(r"\]\((?!http|#)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_every_picture_is_shown_somewhere():
    """If this fails, a picture is made, looked at and carried along that no reader sees."""
    shown = "".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)
    assert [name for name in pictures.CUTS if f"pictures/{name}.png)" not in shown] == []
    assert {path.stem for path in pictures.KEPT.glob("*.png")} == set(pictures.CUTS)


def test_the_sample_table_is_the_planted_truth():
    """If this fails, the sample's description and the truth its tests check have parted."""
    text = (ROOT / "sample_data" / "README.md").read_text(encoding="utf-8")
    rows = [[cell.strip(" *") for cell in row.split("|")] for row in text.splitlines() if row.count("|") == 7]
    told = {(row[1], row[2], row[6]) for row in rows if "%" in row[4]}
    planted = set()
    for case in ("london", "new-york", "salvador"):
        truth = tomllib.loads((ROOT / "sample_data" / case / "source" / "truth.toml").read_text(encoding="utf-8"))
        planted |= {(d, c, v) for d, verdicts in truth["verdicts"].items() for c, v in verdicts.items()}
    assert told == planted


def test_nothing_is_kept_that_is_meant_to_be_left_out():
    """If this fails, a whole environment or somebody's database was committed with the program."""
    git = ["git", "-C", str(ROOT), "ls-files", "--cached", "--ignored", "--exclude-standard"]
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("this copy of the program is no git checkout")
    assert subprocess.run(git, capture_output=True, text=True, check=True).stdout.splitlines() == []
