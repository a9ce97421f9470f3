"""The words people read: the language in use, the nearest one, and what is missing falls back."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

import locales
from locales.lists import listed


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    locales.use("en")
    yield
    locales.use("en")


@pytest.mark.parametrize(("wanted", "spoken"), [
    ("pt-BR", "pt_BR"), ("pt-PT", "pt_BR"), ("pt", "pt_BR"), ("PT_br", "pt_BR"), ("es-419", "es"), ("en-GB", "en"),
    ("zh-Hans", "en"), ("", "en"), (None, "en"), ("português", "en"),
])
def test_closest(wanted: str | None, spoken: str) -> None:
    """If it fails, a browser's language gives the wrong words, or none."""
    assert locales.closest(wanted) == spoken
    assert locales.use(wanted) == spoken
    assert locales.current() == spoken


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_every_language_has_rules_for_numbers(language: str) -> None:
    """If it fails, a page can't write a date or a number in a language we offer."""
    locales.use(language)
    assert locales.locale().language == language.split("_")[0]


def test_what_is_not_translated_is_said_in_english() -> None:
    """If it fails, a message without a translation is an empty line or a stop."""
    locales.use("pt")
    assert locales._("Nobody has translated this sentence.") == "Nobody has translated this sentence."
    assert locales.ngettext("one untranslated", "many untranslated", 2) == "many untranslated"
    assert locales.N_("later") == "later"


def test_pick() -> None:
    """If it fails, a label that exists in some language is not shown."""
    texts = {"en": "Age", "pt": "Idade"}
    assert locales.pick(texts) == "Age"
    locales.use("pt_BR")
    assert locales.pick(texts) == "Idade"
    locales.use("es")
    assert locales.pick(texts) == "Age"
    assert locales.pick({"es": "", "en": "Age"}) == "" or locales.pick({"en": "Age"}) == "Age"
    assert locales.pick({}, "age") == "age"


def test_each_visitor_has_their_own_language() -> None:
    """If it fails, one visitor's choice of language changes another's page."""
    locales.use("es")
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(locales.current).result() == "en"
        assert pool.submit(locales.use, "pt").result() == "pt_BR"
    assert locales.current() == "es"


@pytest.mark.parametrize(("language", "names", "said"), [
    ("en", ("Iris", "Ida"), "Iris and Ida"), ("pt_BR", ("casa", "ilha"), "casa e ilha"), ("es", (), ""),
    ("es", ("Iglesia",), "Iglesia"), ("es", ("aulas", "becas", "calles"), "aulas, becas y calles"),
    ("es", ("aulas", "iluminación"), "aulas e iluminación"), ("es", ("aulas", "becas", "Historia"),
                                                              "aulas, becas e Historia"),
    ("es", ("agua", "«Íntegro»"), "agua e «Íntegro»"), ("es", ("agua", "hierro"), "agua y hierro"),
    ("es", ("Talleres (60)", "en línea (40)"), "Talleres (60) y en línea (40)")])
def test_a_list_ends_as_the_language_has_it(language: str, names: tuple[str, ...], said: str) -> None:
    """If it fails, a Spanish sentence stumbles over «y i…», or a name in a list is cut."""
    with locales.speaking(language):
        assert listed(names) == said
