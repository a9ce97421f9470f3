"""The words people read, in their language.

Every room may import this one; it imports none of ours. The language is kept per
thread of execution (a ``ContextVar``), because a dashboard serves several people at once.
Messages live in ``<language>.po`` and are read as they are: nothing to compile, nothing stale.
"""

import gettext
import io
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

DEFAULT = "en"
LANGUAGES = {"en": "English", "pt_BR": "Português", "es": "Español"}  # of everything
FORM = Path(__file__).with_name("form")  # languages of the online form's words alone
_current: ContextVar[str] = ContextVar("language", default=DEFAULT)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    path = next((path for path in (Path(__file__).with_name(f"{language}.po"), FORM / f"{language}.po")
                 if path.exists()), None)
    if path is None:
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def closest(wanted: str | None) -> str:
    """Give the language we speak that is nearest to the one asked for (``pt-PT`` → ``pt_BR``)."""
    return spoken_as(wanted) or DEFAULT


def spoken_as(wanted: str | None) -> str | None:
    """Give the language we speak that is asked for; None where we don't speak it."""
    stem = (wanted or "").replace("-", "_").split("_")[0].lower()
    return next((name for name in LANGUAGES if name.split("_")[0] == stem), None)


def use(language: str | None) -> str:
    """Choose the language of everything said from here on, and return it."""
    chosen = closest(language)
    _current.set(chosen)
    return chosen


@cache
def form_languages() -> tuple[str, ...]:
    """List the languages of the online form: those of everything, and those in ``locales/form/``."""
    return (*LANGUAGES, *sorted(path.stem for path in FORM.glob("*.po")))


def use_on_form(language: str) -> str | None:
    """Choose the online form's language for what is said from here on; None (and nothing chosen) without its words."""
    chosen = next((name for name in form_languages() if name.split("_")[0] == language), None)
    if chosen:
        _current.set(chosen)
    return chosen


@contextmanager
def speaking(language: str | None) -> Iterator[str]:
    """Say something in another language, and then go on in this one."""
    before = _current.get()
    try:
        yield use(language)
    finally:
        _current.set(before)


def current() -> str:
    """Say which language is in use: a key of ``LANGUAGES``, or on the form one of ``form_languages``."""
    return _current.get()


def locale() -> Locale:
    """Give Babel's rules for numbers and dates in the language in use."""
    return Locale.parse(current())


def _(message: str) -> str:
    """Translate one message."""
    return _catalogue(current()).gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Translate a message that depends on a number."""
    return _catalogue(current()).ngettext(one, many, n)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name
    """Mark a message for translation where it is defined; translate it where it is shown."""
    return message


def pick(texts: dict[str, str], fallback: str = "") -> str:
    """Choose from texts written per language: the one in use, else the first there is."""
    return texts.get(current().split("_")[0]) or next(iter(texts.values()), fallback)
