"""Every problem that can be met has its sentence, and says what to do or what became of the row."""

import ast
import re
from pathlib import Path

import pytest

import locales
from ingest.problem_words import SENTENCES
from ingest.problems import Problem

INGEST = Path(__file__).parents[2] / "ingest"
NAMED = ("Problem", "Unusable", "_aside", "note", "read", "take")  # calls that are given a code


def codes_in(source: str) -> set[str]:
    """List the words in snake_case that calls which make problems are given."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in NAMED:
            found |= {a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)}
    return {code for code in found if re.fullmatch(r"[a-z]+(_[a-z]+)+", code)}


def test_every_code_has_a_sentence() -> None:
    """If this fails, a receipt with a certain problem is a crash."""
    used = set().union(*(codes_in(path.read_text(encoding="utf-8")) for path in INGEST.rglob("*.py")))
    assert len(used) > 12
    assert used <= set(SENTENCES)


def test_every_sentence_is_used() -> None:
    """If this fails, translators work on words that nobody will ever read."""
    source = "".join(p.read_text(encoding="utf-8") for p in INGEST.rglob("*.py") if p.name != "problems.py")
    assert [code for code in SENTENCES if f'"{code}"' not in source] == []


def test_every_problem_can_be_said() -> None:
    """If this fails, the table of problems has holes."""
    for code in SENTENCES:
        assert Problem(code).as_dict()["message"].endswith(".")


@pytest.mark.parametrize("language", ["en", "pt_BR", "es"])
@pytest.mark.parametrize("code", SENTENCES)
def test_nothing_is_undone_before_it_is_stored(code: str, language: str) -> None:
    """If this fails, a preview tells people to take back what was never stored, or a sentence shows its brackets."""
    locales.use(language)
    before, after = Problem(code).message_before, Problem(code).message
    locales.use("en")
    assert "{" not in before + after
    assert not re.search(r"undo this|desfaça este|deshaga est", before, re.IGNORECASE)
    assert "on the way" not in before
