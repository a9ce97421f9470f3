"""The form's addresses. Everything they need is in the address or in the page's own fields."""

import datetime as dt
from collections.abc import Awaitable, Callable
from functools import partial, wraps
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

import locales
from ingest import FairHearingError
from pages.form import asking, decided, withdrawing
from pages.form.door import Door, door
from pages.form.quiet import quiet
from pages.form.render import NOT_KEPT, SAFE, closed, page
from pages.form.season import how_long
from pages.form.visit import Visit, visit_of

STATIC = Path(__file__).parent / "static"
SENT = ("/s/", "/p/")  # how addresses begin that people are given
Handler = Callable[[Request, Door], Awaitable[Response]]


def routes(alone: bool = False) -> list[BaseRoute]:
    """List the form's routes. ``alone``: its address is also that of the whole server."""
    quiet()
    first: list[BaseRoute] = [Route("/", _front)] if alone else []
    return [*first, Route("/form", guarded(asking.ask), methods=["GET"]),
            Route("/form", guarded(asking.answer), methods=["POST"]),
            Route("/form/privacy", guarded(_privacy)), Route("/form/kept", guarded(partial(_plain, "kept"))),
            Route("/form/unsent", guarded(partial(_plain, "unsent"))),
            *(Route(f"/form/{name}", partial(_file, name)) for name in ("style.css", "queue.js", "worker.js")),
            *(Route(f"/{s}/{{code}}{tablet}", guarded(_short)) for s in "sS" for tablet in ("", "/tablet")),  # as typed
            Route("/withdraw", guarded(withdrawing.ask), methods=["GET"]),
            Route("/withdraw", guarded(withdrawing.answer), methods=["POST"]),
            Route("/answers", guarded(decided.everything)),
            Route("/answers/receipt", guarded(decided.ask), methods=["GET"]),
            Route("/answers/receipt", guarded(decided.by_receipt), methods=["POST"]),
            Route("/answers/session/{slug}", guarded(decided.session))]


def guarded(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """Give a handler the open engagement, or say in a page that there is none."""
    @wraps(handler if not isinstance(handler, partial) else handler.func)
    async def handle(request: Request) -> Response:
        try:
            opened = door()
        except FairHearingError:
            locales.use(request.headers.get("accept-language", "")[:2])
            return closed()
        return await handler(request, opened)
    return handle


async def _short(request: Request, opened: Door) -> Response:
    """Lead from a short link to the form, in the link's language; with ``/tablet`` as a meeting's tablet."""
    link = opened.link(request.path_params["code"])
    if link is None or not link.in_use:
        return await nowhere(request, opened)
    met = dt.datetime.now().date().isoformat() if request.url.path.endswith("/tablet") else ""
    return RedirectResponse(Visit(link.language, link.code, met).to("/form"), 303,
                            {**SAFE, **NOT_KEPT})


async def nowhere(request: Request, opened: Door) -> Response:
    """Lead from an address that leads nowhere to the form; one like a link's may have been one."""
    visit = visit_of(request, opened.engagement)
    was_sent = request.url.path.lower().startswith(SENT)
    return page("no_link" if was_sent else "no_page", opened.engagement, visit, 404)


async def _privacy(request: Request, opened: Door) -> Response:
    visit = visit_of(request, opened.engagement)
    engagement = opened.engagement
    return page("privacy", engagement, visit, notice=visit.pick(engagement.form.notice),
                how_long=how_long(engagement, visit),
                sensitive=any(d.sensitive for d in engagement.dimensions))


async def _plain(template: str, request: Request, opened: Door) -> Response:
    """Give a page that a device keeps, to be shown while it has no network."""
    visit = visit_of(request, opened.engagement)
    return page(template, opened.engagement, visit)


async def _file(name: str, _request: Request) -> Response:
    scope = {"service-worker-allowed": "/form"} if name == "worker.js" else {}
    age = "no-cache" if name == "worker.js" else "public, max-age=3600"
    return FileResponse(STATIC / name, headers={**SAFE, **scope, "cache-control": age})


async def _front(_request: Request) -> Response:
    return RedirectResponse("/form", 303)
