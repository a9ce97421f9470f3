"""The words people read are there in every language, and say the same."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from locales import LANGUAGES

ROOT = Path(__file__).parents[1]
KEYWORDS = {"_": None, "ngettext": (1, 2), "N_": None}
FIELD = re.compile(r"{(\w*)")


def _said_in_code():
    found = set()
    for room in ("pages", "ingest", "analysis"):
        for _file, _line, message, _comments, _context in extract_from_dir(
                str(ROOT / room), method_map=[("**.py", "python")], keywords=KEYWORDS):
            found.add(message if isinstance(message, str) else tuple(message))
    return found


def _catalogue(language) -> Catalog:
    with (ROOT / "locales" / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_every_sentence_is_translated(language):
    """If this fails, somebody reads English in the middle of their own language: run «make words», translate."""
    catalogue = _catalogue(language)
    translated = {m.id if isinstance(m.id, str) else tuple(m.id) for m in catalogue if m.id and m.string and all(
        m.string if isinstance(m.string, tuple | list) else [m.string])}
    assert sorted(map(str, _said_in_code() - translated)) == []


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_a_translation_has_the_same_places_to_fill_in(language):
    """If this fails, a page breaks in one language only, when it fills a number into a sentence."""
    for message in _catalogue(language):
        said = message.id if isinstance(message.id, tuple | list) else [message.id]
        fields = set(FIELD.findall(said[-1]))
        forms = message.string if isinstance(message.string, tuple | list) else [message.string]
        if message.id:
            assert [form for form in forms if not set(FIELD.findall(form)) <= fields] == []
            assert set(FIELD.findall(forms[-1])) == fields, message.id


@pytest.mark.parametrize("room", ["pages", "ingest", "analysis"])
def test_no_sentence_hides_in_a_formatted_string(room):
    """If this fails, «make words» does not find a sentence, and everybody reads it in English."""
    hidden = [f"{path.name}:{call.lineno}" for path in (ROOT / room).rglob("*.py")
              for formatted in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
              if isinstance(formatted, ast.JoinedStr) for call in ast.walk(formatted)
              if isinstance(call, ast.Call) and getattr(call.func, "id", "") in KEYWORDS
              and isinstance(call.args[0], ast.Constant)]
    assert hidden == []
