"""«You said, we did»: what staff published, by theme, by receipt number, and by workshop. Plain pages."""

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from ingest.decisions import Became, what_became
from ingest.form import spoken
from ingest.form.record import day_of
from ingest.schema import Decision, Published, PublishedSession
from ingest.schema.names import Sent
from pages.form.door import Door
from pages.form.receipts import read_receipt, wrong
from pages.form.render import ASKED_AGAIN, page
from pages.form.showing import Shown
from pages.form.visit import Visit, read_visit
from pages.form.words import day


async def everything(request: Request, opened: Door) -> Response:
    """Show all answers, by theme; themes without one stand at the end."""
    visit = _visit(request, opened)
    found = await run_in_threadpool(opened.shown)
    if found is None:
        return page("decided", opened.engagement, visit, headers=ASKED_AGAIN, shown=None)
    last, published = found
    return page("decided", opened.engagement, visit, headers=ASKED_AGAIN, as_of=day(day_of(last.published_at)),
                shown=Shown(published, opened.engagement, visit))


async def ask(request: Request, opened: Door) -> Response:
    """Ask for the receipt number; it is posted, so that it stands in no address and no log."""
    return page("decided_receipt", opened.engagement, _visit(request, opened), headers=ASKED_AGAIN, stage="ask",
                receipt="")


async def by_receipt(request: Request, opened: Door) -> Response:
    """Say what became of what was sent under a receipt number; the words themselves are never shown."""
    _fields, visit, receipt = await read_receipt(request, opened)
    became = await run_in_threadpool(what_became, opened.store, receipt)
    if became is None:
        return page("decided_receipt", opened.engagement, visit, 422, stage="ask", receipt=receipt,
                    unknown=wrong(receipt))
    found = await run_in_threadpool(opened.shown)
    published = found[1] if found else Published(rounded_to=1, themes=[], decisions=[], sessions=[])
    return page("decided_receipt", opened.engagement, visit, stage="told", receipt=spoken(became.receipt),
                day=day(became.day), said=_said(became), became=became, own=_own(became, published),
                shown=Shown(published, opened.engagement, visit))


async def session(request: Request, opened: Door) -> Response:
    """Show a workshop what was decided: on what it spoke of above all, where that may be said, and on all else."""
    visit = _visit(request, opened)
    found = await run_in_threadpool(opened.shown)
    met = found[1].session(request.path_params["slug"]) if found else None
    if found is None or met is None:
        return page("decided_nowhere", opened.engagement, visit, 404)
    if "lang" not in request.query_params and met.language:
        visit = visit.speaking(met.language)
        visit.use(opened.engagement)
    return page("decided_session", opened.engagement, visit, headers=ASKED_AGAIN,
                **session_parts(met, found[1], Shown(found[1], opened.engagement, visit)),
                as_of=day(day_of(found[0].published_at)), slug=met.slug)


def session_parts(met: PublishedSession, published: Published, shown: Shown) -> dict[str, Any]:
    """Give what a workshop's page and its sheet say: its name, what it spoke of, and the answers, its own first."""
    own = [one for one in published.decisions if set(one.themes) & set(met.spoken)]
    return {"shown": shown, "met": shown.meeting(met), "spoken": shown.listed(met.spoken), "own": own,
            "others": [one for one in published.decisions if one not in own]}


def _own(became: Became, published: Published) -> list[Decision]:
    """List the answers on somebody's very idea, which stand under no theme."""
    return [one for one in published.single if one.number in became.decisions]


def _said(became: Became) -> str:
    """Name the sentence for what can't be told, or nothing where it can."""
    if became.state == Sent.WITHDRAWN:
        return "taken_back"
    if became.state != Sent.STORED:
        return "not_counted"
    if not became.texts:
        return "not_yet"
    return "" if became.themes or became.decisions else "no_theme"


def _visit(request: Request, opened: Door) -> Visit:
    visit = read_visit(request.query_params, opened.engagement, request.headers.get("accept-language", ""))
    visit.use(opened.engagement)
    return visit
