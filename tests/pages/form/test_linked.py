"""Whom to ask can be pressed, and nothing else that stands there becomes HTML or a link."""

import re

import pytest

from pages.form.linked import linked


@pytest.mark.parametrize(("text", "addresses"), [
    ("your-data@example.org", ["mailto:your-data@example.org"]),
    ("Ask o'neil+data@office.example.org.", ["mailto:o%27neil+data@office.example.org"]),
    ("(212) 555-0123", ["tel:2125550123"]),
    ("+44 (0)20 7946 0000, a.b@example.org", ["tel:+442079460000", "mailto:a.b@example.org"]),
    ("71 3202-0000", ["tel:7132020000"]), ("030/1234567", ["tel:0301234567"]),
    ("'a@example.org'", ["mailto:a@example.org"]),
    ("(00 55) 71 3202-0000 / 71 3202-0001", ["tel:00557132020000", "tel:7132020001"]),
    ("Main Street 12, New York 10007-1234", []), ("Rua 7, 40020-000 Salvador", []), ("311, 9-17, 2026", []),
    ("javascript:alert(1) x@y", []), ("", []),
])
def test_addresses_and_numbers_can_be_pressed(text: str, addresses: list[str]) -> None:
    """If this fails, people copy an address letter by letter, or their telephone dials a postcode."""
    written = linked(text)
    assert [piece.split('"')[0] for piece in written.split('href="')[1:]] == addresses
    assert written.striptags() == text


@pytest.mark.parametrize("text", ['<b>a@example.org</b>', 'a"onmouseover="x"@example.org', "<script>+1 212 555 0123"])
def test_nothing_that_stands_there_becomes_html(text: str) -> None:
    """If this fails, who writes engagement.toml, or fills a list for it, runs a script on residents' telephones."""
    rest = re.sub(r'<a href="(?:mailto|tel):[^"<>]*" dir="ltr">|</a>', "", linked(text))
    assert not set('<>"') & set(rest)
