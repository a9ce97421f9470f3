"""Make a page: its template, its words, and the headers that keep it to itself."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from starlette.responses import HTMLResponse

import locales
from ingest.schema import Engagement
from pages.form.linked import linked
from pages.form.season import season
from pages.form.visit import Visit, named
from pages.form.words import words

HERE = Path(__file__).parent
SAFE = {
    "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; worker-src 'self'; "
                               "connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
                               "frame-ancestors 'none'",
    "referrer-policy": "no-referrer", "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin", "permissions-policy": "geolocation=(), camera=(), microphone=()",
}
NOT_KEPT = {"cache-control": "no-store"}  # going back is an error of the browser
ASKED_AGAIN = {"cache-control": "private, no-cache"}  # going back finds it, opening it anew makes a new one

_pages = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, trim_blocks=True,
                     lstrip_blocks=True, auto_reload=False)


def page(template: str, engagement: Engagement, visit: Visit, status: int = 200, **shown: Any) -> HTMLResponse:
    """Make a page of the form in the visit's language."""
    return answer(written(template, engagement, visit, **shown), visit, status)


def written(template: str, engagement: Engagement, visit: Visit, **shown: Any) -> str:
    """Write a page's HTML."""
    visit.use(engagement)
    return _pages.get_template(f"{template}.html").render(
        w=words(), visit=visit, season=season(engagement), contact=linked(engagement.form.contact),
        organisation=visit.pick(engagement.form.organisation), title=visit.pick(engagement.title, engagement.id),
        place=visit.pick(engagement.form.organisation, engagement.place),
        languages=[(name, named(name), visit.speaking(name)) for name in engagement.languages], **shown)


def fragment(template: str, macro: str, *given: Any) -> str:
    """Write a piece of a page."""
    return str(getattr(_pages.get_template(f"{template}.html").module, macro)(*given))


def answer(html: str, visit: Visit, status: int = 200) -> HTMLResponse:
    """Send a page's HTML with what keeps it to itself. On a tablet that others use next, «back» must find nothing."""
    keeping = NOT_KEPT if visit.met else ASKED_AGAIN
    return HTMLResponse(html, status, {**SAFE, **keeping, "content-language": visit.language})


def closed() -> HTMLResponse:
    """Say, without any engagement, that there is no form to show."""
    text = _pages.get_template("closed.html").render(w=words(), language=locales.current().replace("_", "-"))
    return HTMLResponse(text, 503, {**SAFE, **NOT_KEPT, "content-language": locales.current().replace("_", "-"),
                                    "retry-after": "60"})
