"""What a page that asks for a receipt number is sent: the fields, whose visit it is, and the number as it was typed."""

from starlette.requests import Request

from ingest.form import typed
from ingest.form.post import Fields
from pages.form.body import TooLarge, read_form
from pages.form.door import Door
from pages.form.visit import Visit, read_visit_fields

LONGEST = 40  # letters, as people type them


async def read_receipt(request: Request, opened: Door) -> tuple[Fields, Visit, str]:
    """Read the post, and speak its language from here on; what is far too large holds nothing."""
    try:
        fields = await read_form(request, opened.engagement)
    except TooLarge:
        fields = {}
    visit = read_visit_fields(fields, opened.engagement)
    visit.use(opened.engagement)
    return fields, visit, fields.get("receipt", "")[:LONGEST]


def wrong(receipt: str) -> str:
    """Name the sentence for a number that nothing was found by: none was written, or it is unknown."""
    return "unknown_receipt" if typed(receipt) else "empty_receipt"
