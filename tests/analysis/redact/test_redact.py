"""What points to one person goes before others read it; what a consultation is about stays."""

import random
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import locales
from analysis.redact import redact
from tests.analysis.redact.cases import MUST_GO, MUST_STAY

PLANTED = [("mary.oakley@example.org", "GB"), ("joana_x1@exemplo.com.br", "BR"), ("020 7946 0958", "GB"),
           ("07700 900123", "GB"), ("(212) 555-0142", "US"), ("+55 71 99999-1234", "BR"), ("(71) 99999-1234", "BR"),
           ("529.982.247-25", "BR"), ("529.982.247-25", "GB"), ("12345678Z", "ES")]
AROUND = st.text(st.characters(codec="utf-8", exclude_characters="@"), max_size=40)
LETTERS = st.text(st.sampled_from(string.ascii_lowercase + "áñçõü ,.;!?¿¡()«»\n-"), max_size=120)


@pytest.mark.parametrize(("language", "region", "written", "expected"), MUST_GO, ids=lambda x: str(x)[:40])
def test_what_points_to_a_person_goes(language: str, region: str, written: str, expected: str) -> None:
    """If this fails, somebody's name, number or address is read by everybody."""
    assert redact(written, language, region).text == expected


@pytest.mark.parametrize(("language", "region", "written"), MUST_STAY, ids=lambda x: str(x)[:40])
def test_what_a_consultation_is_about_stays(language: str, region: str, written: str) -> None:
    """If this fails, residents' words are cut where nothing has to be."""
    assert redact(written, language, region).text == written


@pytest.mark.parametrize(("language", "region", "written", "expected"), MUST_GO, ids=lambda x: str(x)[:40])
def test_redacting_twice_is_redacting_once(language: str, region: str, written: str, expected: str) -> None:
    """If this fails, a text changes each time it passes a screen."""
    assert redact(expected, language, region).marks == ()


def test_marks_say_what_stood_where() -> None:
    """If this fails, staff can't see what would be taken out."""
    written = "Hi Mary, call 020 7946 0958"
    found = redact(written, "en", "GB")
    assert [(mark.kind.value, written[mark.start:mark.end]) for mark in found.marks] == [
        ("name", "Mary"), ("phone", "020 7946 0958")]


def test_the_words_in_brackets_are_in_the_readers_language() -> None:
    """If this fails, a Portuguese screen says «phone»."""
    locales.use("pt_BR")
    try:
        told = redact("meu zap é (71) 99999-1234", "pt", "BR").text
        assert "99999" not in told
        assert redact(told, "pt", "BR").text == told
    finally:
        locales.use("en")


@settings(deadline=None)
@given(AROUND, st.sampled_from(PLANTED), AROUND)
def test_what_is_planted_never_survives(before: str, planted: tuple[str, str], after: str) -> None:
    """If this fails, there are words beside which a number or an address is overlooked."""
    piece, region = planted
    assert piece not in redact(f"{before} {piece} {after}", "en", region).text


@settings(deadline=None)
@given(st.integers(0, 10**9))
def test_random_numbers_with_a_right_check_digit_never_survive(seed: int) -> None:
    """If this fails, the check digits of a CPF are worked out wrongly for some."""
    digits = [random.Random(seed).randrange(10) for _ in range(9)]
    if len(set(digits)) == 1:
        return
    for n in (10, 11):
        rest = sum(d * w for d, w in zip(digits, range(n, 1, -1), strict=True)) * 10 % 11
        digits.append(rest % 10)
    cpf = "".join(map(str, digits))
    assert cpf not in redact(f"isso {cpf} meu", "pt", "GB").text


@settings(deadline=None)
@given(LETTERS)
def test_words_without_digits_signs_and_capitals_stay(written: str) -> None:
    """If this fails, plain words are cut."""
    spoken = ("name", "nome", "llamo", "chamo", "nombre", "heiße", "appelle", " at ", "arroba", "regards")
    if not any(word in written for word in spoken):
        assert redact(written, "es", "ES").text == written


PIECES = ["Dear ", "Ms ", "Mary ", "Oakley", ", ", "\n", "regards", "12 ",
          "High ", "Street", "SE15 4QL", "020 ", "7946 ",
          "0958", "a@b.com", " at ", " dot com", "@", "mary_o", "Rua ", "das ", "Flores", "nº ", "123", "CPF ", "soy ",
          "529.982.247-25", "Lucía ", "Sr. ", ".", " ", "-", "+44", "(71)", "99999", "1234", "call ", "Flat ", "7",
          "[name]", "[phone]", "—", "34"]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from(["GB", "US", "BR", "ES"]),
       st.sampled_from(["en", "pt", "es"]))
def test_what_was_put_in_announces_nothing(written: str, region: str, language: str) -> None:
    """If this fails, «[document number]» makes the number behind it look like one."""
    once = redact(written, language, region).text
    assert redact(once, language, region).text == once


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(["GB", "US", "BR", "ES"]))
def test_nothing_else_is_lost_and_twice_is_once(written: str, region: str) -> None:
    """If this fails, more than the marked pieces is changed, or a second pass finds what the first one didn't."""
    found = redact(written, "en", region)
    kept, end = [], 0
    for mark in found.marks:
        kept.append(written[end:mark.start])
        end = mark.end
    kept.append(written[end:])
    position = 0
    for piece in kept:
        position = found.text.index(piece, position) + len(piece)
    assert redact(found.text, "en", region).text == found.text
