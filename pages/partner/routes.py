"""The addresses of partners' own pages. A wrong one is answered like any other wrong one, and nothing is remembered."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import BaseRoute, Route

import locales
from analysis import sentences as say
from ingest import FairHearingError
from ingest.form import ShortLink, partner_of
from ingest.schema import Engagement
from pages.form.door import Door
from pages.form.render import NOT_KEPT, SAFE
from pages.form.routes import guarded
from pages.form.visit import named
from pages.partner import kits
from pages.partner.gate import links_of, seen
from pages.partner.show import shown
from pages.partner.words import words

HERE = Path(__file__).parent
OURS = {**SAFE, **NOT_KEPT, "x-robots-tag": "noindex, nofollow"}
_pages = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, trim_blocks=True,
                     lstrip_blocks=True, auto_reload=False)


def routes() -> list[BaseRoute]:
    """List the addresses; beside the form's, whose styles they share."""
    return [Route("/p/style.css", _style), Route("/p/{token}", guarded(_answered(_page))),
            Route("/p/{token}/kit.zip", guarded(_answered(_kit))),
            Route("/p/{token}/workbook.xlsx", guarded(_answered(_workbook)))]


def _answered(make: Callable[[Request, Door, str], Response]) -> Callable:
    """Find whose page an address leads to, and make the answer where it doesn't hold up anybody else."""
    def answer(request: Request, opened: Door) -> Response:
        partner = partner_of(opened.folder.path, request.path_params["token"])
        links = links_of(opened, partner) if partner else []
        speak(request, opened.engagement, links)
        if partner is None:
            return _said(opened.engagement, 404, words()["not_here"], words()["not_here_more"])
        return make(request, opened, partner)

    async def handle(request: Request, opened: Door) -> Response:
        return await run_in_threadpool(answer, request, opened)
    return handle


def _page(request: Request, opened: Door, partner: str) -> Response:
    engagement, links = opened.engagement, links_of(opened, partner)
    return _html("page", engagement, partner=partner, when=_when(engagement), here=request.url.path,
                 kit=kits.possible(engagement, links), workbooks=[(code, named(code)) for code in kits.workbooks(
                     engagement, links)], **shown(seen(opened, partner, links), links, engagement))


def _kit(request: Request, opened: Door, partner: str) -> Response:
    try:
        name, data = kits.zipped(opened.engagement, partner, tuple(links_of(opened, partner)))
    except FairHearingError as error:
        back = request.url.path.removesuffix("/kit.zip")
        return _said(opened.engagement, 409, words()["no_kit"], error.message, back)
    return _file(name, data, "application/zip")


def _workbook(request: Request, opened: Door, partner: str) -> Response:
    name, data = kits.workbook(opened.engagement, partner, locales.current())
    return _file(name, data, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")


def spoken(engagement: Engagement) -> list[str]:
    """List the engagement's languages that every sentence is there in; English where there is none."""
    ours = {name.split("_")[0] for name in locales.LANGUAGES}
    return [code for code in engagement.languages if code in ours] or [locales.DEFAULT]


def speak(request: Request, engagement: Engagement, links: list[ShortLink]) -> str:
    """Choose the language: as asked for, else the only one of the partner's links, else the browser's."""
    can = spoken(engagement)
    own = {link.language for link in links}
    accepted = [part.strip()[:2].lower() for part in request.headers.get("accept-language", "").split(",")]
    asked = [request.query_params.get("lang", ""), *(own if len(own) == 1 else ()), *accepted]
    return locales.use(next((code for code in asked if code in can), can[0]))


def _when(engagement: Engagement) -> str:
    start, end = say.day(engagement.start), say.day(engagement.end)
    over = dt.datetime.now().date() > engagement.end
    return (words()["ended"] if over else words()["runs"]).format(start=start, end=end)


def _said(engagement: Engagement, status: int, heading: str, more: str, back: str = "") -> Response:
    return _html("said", engagement, status, heading=heading, more=more, back=back)


def _html(template: str, engagement: Engagement, status: int = 200, **told: Any) -> Response:
    language = locales.current().replace("_", "-")
    code = language.split("-")[0]
    text = _pages.get_template(f"{template}.html").render(
        w=words(), language=language, language_code=code, title=locales.pick(engagement.title, engagement.id),
        spoken=[(name, named(name)) for name in spoken(engagement)], **told)
    return HTMLResponse(text, status, {**OURS, "content-language": language})


def _file(name: str, data: bytes, kind: str) -> Response:
    return Response(data, media_type=kind, headers={
        **OURS, "content-disposition": f'attachment; filename="{name}"'})


async def _style(_request: Request) -> Response:
    return FileResponse(HERE / "static" / "style.css", headers={**SAFE, "cache-control": "public, max-age=3600"})
