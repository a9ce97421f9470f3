"""Store what was sent, and say what became of it."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ingest.errors import FairHearingError
from ingest.form import spoken
from ingest.form.post import Fields, Post
from ingest.schema.names import Sent
from pages.form import answers
from pages.form.door import Door
from pages.form.render import NOT_KEPT, SAFE, answer, page, written
from pages.form.steps import CHECK
from pages.form.visit import Visit

RECEIPT = "%RECEIPT%"  # where the number stands in a page
MOST_TOLD = 500  # pages that are remembered
SENT_BEFORE = {Sent.CONFLICT: ("sent_before", 409), Sent.WITHDRAWN: ("was_taken_back", 410)}


async def send(request: Request, opened: Door, visit: Visit, fields: Fields, post: Post) -> Response:
    """Store what was sent, and only then say so: in a page, or to a device's queue."""
    sender = request.client.host if request.client else ""
    try:
        taken = await opened.writer.taken(post, sender)
    except FairHearingError:
        return _unstored(opened, visit, fields)
    said, status = SENT_BEFORE.get(Sent(taken.state), ("thanks", 200))
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"receipt": taken.receipt, "state": taken.state}, status, {**SAFE, **NOT_KEPT})
    return _told(opened, visit, said, status, spoken(taken.receipt))


def _unstored(opened: Door, visit: Visit, fields: Fields) -> Response:
    """Keep everything on the page, to be sent again."""
    again = page("unstored", opened.engagement, visit, 503, fields=fields, step=CHECK,
                 carried=answers.carried(fields, None, opened.engagement))
    again.headers["retry-after"] = "60"
    return again


def _told(opened: Door, visit: Visit, said: str, status: int, receipt: str) -> Response:
    """Say what became of a post. These pages differ in the receipt number alone, so each is written once."""
    if (visit, said) not in opened.told:
        if len(opened.told) >= MOST_TOLD:
            opened.told.clear()
        opened.told[visit, said] = written("told", opened.engagement, visit, said=said, receipt=RECEIPT)
    return answer(opened.told[visit, said].replace(RECEIPT, receipt), visit, status)
