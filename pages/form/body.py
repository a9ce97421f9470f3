"""Read what a browser sends, up to a limit that no honest answer reaches."""

from starlette.requests import Request

from ingest.form import read_fields
from ingest.form.post import Fields, most_bytes
from ingest.schema import Engagement

LISTENED_TO = 20_000_000  # bytes that are read and thrown away, so that the browser hears why


class TooLarge(Exception):  # noqa: N818 - what was sent
    """More was sent than the form allows."""


async def read_form(request: Request, engagement: Engagement) -> Fields:
    """Read the fields of a post, or raise ``TooLarge``."""
    most, read, pieces = most_bytes(engagement), 0, []
    async for piece in request.stream():
        read += len(piece)
        if read > LISTENED_TO:
            break
        if read <= most:
            pieces.append(piece)
    if read > most:
        raise TooLarge
    try:
        return read_fields(b"".join(pieces))
    except ValueError as error:
        raise TooLarge from error
