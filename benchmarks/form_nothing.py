"""A server that reads what is posted to the form, does nothing with it, and gives a page as long as the form's."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

PAGE = '<input name="opened" value="0.0"><strong class="receipt">none</strong>'.ljust(2_000)


async def page(request: Request) -> Response:
    """Read, and answer."""
    await request.body()
    return HTMLResponse(PAGE)


app = Starlette(routes=[Route("/health", page), Route("/form", page, methods=["GET", "POST"])])
