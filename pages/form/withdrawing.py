"""Take back what one sent: say the receipt number, see what will go, confirm."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from ingest.form import look_up, spoken, typed, withdraw
from pages.form.door import Door
from pages.form.receipts import read_receipt, wrong
from pages.form.render import page
from pages.form.visit import visit_of
from pages.form.words import day


async def ask(request: Request, opened: Door) -> Response:
    """Ask for the receipt number."""
    visit = visit_of(request, opened.engagement)
    return page("withdraw", opened.engagement, visit, stage="ask", receipt="")


async def answer(request: Request, opened: Door) -> Response:
    """Show what will go, and remove it once that is confirmed."""
    fields, visit, receipt = await read_receipt(request, opened)
    go = fields.get("go", "")
    if go == "keep":
        return page("withdraw", opened.engagement, visit, stage="kept", receipt=spoken(typed(receipt)))
    found = await run_in_threadpool(withdraw if go == "remove" else look_up, opened.store, receipt)
    if found is None:
        return page("withdraw", opened.engagement, visit, 422, stage="ask", receipt=receipt, unknown=wrong(receipt))
    stage = "removed" if go == "remove" or found.done else "confirm"
    return page("withdraw", opened.engagement, visit, stage=stage, receipt=spoken(found.receipt), found=found,
                day=day(found.day))
