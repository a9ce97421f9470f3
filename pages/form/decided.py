"""«You said, we did»: what staff published, by theme, by receipt number, and by workshop. Plain pages."""


from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from ingest.decisions import Became, what_became
from ingest.form import spoken
from ingest.form.record import day_of
from ingest.schema import Decision, Published
from ingest.schema.names import Sent
from pages.form.door import Door
from pages.form.receipts import read_receipt, wrong
from pages.form.render import page
from pages.form.showing import Shown
from pages.form.visit import visit_of
from pages.form.words import day


async def everything(request: Request, opened: Door) -> Response:
    """Show all answers, by theme; themes without one stand at the end."""
    visit = visit_of(request, opened.engagement)
    found = await run_in_threadpool(opened.shown)
    if found is None:
        return page("decided", opened.engagement, visit, shown=None)
    last, published = found
    return page("decided", opened.engagement, visit, as_of=day(day_of(last.published_at)),
                shown=Shown(published, opened.engagement, visit))


async def ask(request: Request, opened: Door) -> Response:
    """Ask for the receipt number; it is posted, so that it stands in no address and no log."""
    return page("decided_receipt", opened.engagement, visit_of(request, opened.engagement), stage="ask", receipt="")


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
    visit = visit_of(request, opened.engagement)
    found = await run_in_threadpool(opened.shown)
    met = found[1].session(request.path_params["slug"]) if found else None
    if found is None or met is None:
        return page("decided_nowhere", opened.engagement, visit, 404)
    if "lang" not in request.query_params and met.language:
        visit = visit.speaking(met.language)
        visit.use(opened.engagement)
    return page("decided_session", opened.engagement, visit,
                **Shown(found[1], opened.engagement, visit).workshop(met), as_of=day(day_of(found[0].published_at)),
                slug=met.slug)


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
