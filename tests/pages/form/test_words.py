"""The form's words are there in each of its languages, and say the same."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

import locales
from ingest.decisions import told
from ingest.schema.names import Decided
from pages.form import words as module

HERE = Path(locales.__file__).parent / "form"
FIELD = re.compile(r"{(\w*)")


def _said() -> set[str]:
    found = extract_from_file("python", str(module.__file__), keywords={"_": None})
    return {str(message) for _line, message, _comments, _context in found} | {
        told.status_word(status) for status in Decided}


@pytest.mark.parametrize("path", sorted(HERE.glob("*.po")), ids=lambda path: path.stem)
def test_a_language_has_all_of_the_forms_words(path: Path) -> None:
    """If this fails, somebody reads English in the middle of their own language, or a page breaks in it."""
    with path.open("rb") as file:
        translated = {message.id: message.string for message in read_po(file, locale=path.stem) if message.id}
    assert {word for word in _said() if not translated.get(word)} == set()
    assert {word for word, said in translated.items() if set(FIELD.findall(word)) != set(FIELD.findall(said))} == set()


def test_each_request_is_answered_in_its_own_language() -> None:
    """If this fails, one visitor's language shows on another's page."""
    assert locales.use_on_form("ar") == "ar"
    assert module.words()["continue"] == "متابعة"
    with locales.speaking("en"):
        assert module.words()["continue"] == "Continue"
    assert module.words()["continue"] == "متابعة"
    assert locales.use_on_form("xx") is None
    assert locales.current() == "ar"
    assert locales.use("ar") == "en", "the dashboard has no Arabic"
