"""Beside the dashboard, the form is asked straight away; everything else goes where it always went."""

import asyncio
import socket
from pathlib import Path

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from pages.form import door as doors
from pages.form import routes
from pages.form.first import FormFirst, at_once


async def _dashboard(_request: object) -> PlainTextResponse:
    return PlainTextResponse("the dashboard")

BEHIND = Starlette(routes=[Route("/", _dashboard), Route("/{path:path}", _dashboard)])


def test_the_form_is_asked_first_and_only_the_form(served: Path) -> None:
    """If this fails, people wait for the dashboard's layers, or a page of the dashboard is out of reach."""
    assert served.exists()
    client = TestClient(FormFirst(BEHIND, routes()))
    page = client.get("/form")
    assert 'name="opened"' in page.text
    assert page.headers["content-encoding"] == "gzip", "as the dashboard's own pages come"
    assert "set-cookie" not in page.headers
    assert client.get("/withdraw").status_code == 200
    for path in ("/", "/formerly", "/reach", "/p/secret"):
        assert client.get(path).text == "the dashboard"
    doors.close()


def test_an_answer_leaves_at_once() -> None:
    """If this fails, everybody beside the dashboard waits 40 milliseconds for nothing, on each page."""
    async def asked() -> int:
        listening = socket.socket(socket.AF_INET)  # as Streamlit opens it: nobody has named TCP
        listening.bind(("127.0.0.1", 0))
        heard: asyncio.Queue[asyncio.StreamWriter] = asyncio.Queue()
        server = await asyncio.start_server(lambda _reader, writer: heard.put_nowait(writer), sock=listening)
        _reader, writer = await asyncio.open_connection(*listening.getsockname())
        held = await heard.get()
        at_once(Cycle(held.transport).send)
        found = held.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        for each in (writer, held, server):
            each.close()
        return int(found)
    assert asyncio.run(asked())


class Cycle:
    """What uvicorn answers a request with."""

    def __init__(self, transport: object) -> None:
        self.transport = transport

    async def send(self, message: object) -> None:
        """Send a piece of an answer."""
