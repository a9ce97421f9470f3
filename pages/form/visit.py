"""How somebody came: in which language, by whose link, and on the tablet of which meeting. No cookie knows it."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlencode

from babel import Locale
from starlette.requests import Request

import locales
from ingest.form.letters import LONGEST_CODE, typed
from ingest.form.post import Fields, read_day
from ingest.schema import Engagement

RIGHT_TO_LEFT = "right-to-left"


@dataclass(frozen=True)
class Visit:
    """What every address and every page of a visit carries on. ``met``: the day, on a meeting's tablet."""

    language: str
    link: str = ""
    met: str = ""

    def to(self, path: str) -> str:
        """Give an address within this visit."""
        return f"{path}?{_query(self)}"

    def speaking(self, language: str) -> "Visit":
        """Give the same visit in another language."""
        return replace(self, language=language)

    def use(self, engagement: Engagement) -> None:
        """Say everything from here on in the visit's language; without its words, in another of the engagement's."""
        for language in (self.language, *engagement.languages, locales.DEFAULT):
            if locales.use_on_form(language):
                return

    @property
    def direction(self) -> str:
        """Say in which direction the visit's language is written, as HTML has it."""
        return _direction(self.language)

    def pick(self, texts: dict[str, str], fallback: str = "") -> str:
        """Choose from texts written per language."""
        return texts.get(self.language) or locales.pick(texts, fallback)


def visit_of(request: Request, engagement: Engagement) -> Visit:
    """Read a visit from what a browser asks for, and speak its language from here on."""
    visit = read_visit(request.query_params, engagement, request.headers.get("accept-language", ""))
    visit.use(engagement)
    return visit


def read_visit(query: Any, engagement: Engagement, accepted: str = "") -> Visit:
    """Read a visit from an address; without a language in it, the first that the browser asks for and we have."""
    return _visit(query.get("lang", ""), query.get("from", ""), query.get("met", ""), engagement, accepted)


def read_visit_fields(fields: Fields, engagement: Engagement) -> Visit:
    """Read a visit from the fields of a page."""
    return _visit(fields.get("language", ""), fields.get("from", ""), fields.get("met", ""), engagement, "")


def _visit(language: str, link: str, met: str, engagement: Engagement, accepted: str) -> Visit:
    asked = [part.split(";")[0].split("-")[0].strip().lower() for part in accepted.split(",")]
    chosen = next((name for name in (language, *asked) if name in engagement.languages), engagement.languages[0])
    return Visit(chosen, typed(link)[:LONGEST_CODE], met if read_day(met) else "")


@lru_cache(maxsize=1_000)
def _query(visit: Visit) -> str:
    said = {"lang": visit.language, "from": visit.link, "met": visit.met}
    return urlencode({name: value for name, value in said.items() if value})


@cache
def _direction(language: str) -> str:
    return "rtl" if Locale.parse(language).character_order == RIGHT_TO_LEFT else "ltr"


@cache
def named(language: str) -> str:
    """Give a language's own name, as in «Español»."""
    own = Locale.parse(language).get_language_name(language) or language
    return own[:1].upper() + own[1:]
