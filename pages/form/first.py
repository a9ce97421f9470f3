"""Beside the dashboard: what is asked of the form goes to it straight away, not through the dashboard's layers."""

import socket
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send


class FormFirst:
    """ASGI app: the form in front of another one, which knows the same routes in case an address begins otherwise."""

    def __init__(self, behind: ASGIApp, routes: Sequence[BaseRoute]) -> None:
        self.behind = behind
        self.form = Starlette(routes=routes, middleware=[Middleware(GZipMiddleware)])
        self.names = {str(getattr(route, "path", "/")).split("/")[1] for route in routes} - {""}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on what was asked to whom it is for."""
        if scope["type"] != "lifespan":
            at_once(send)
        own = scope["type"] == "http" and scope["path"].lstrip("/").split("/", 1)[0] in self.names
        await (self.form if own else self.behind)(scope, receive, send)


def at_once(send: Send) -> None:
    """Let an answer's last piece leave without waiting for word of the first, which takes a browser 40 milliseconds.

    asyncio does so itself, except on a socket that somebody else opened without naming TCP; Streamlit's is one.
    uvicorn gives a request's connection to nobody, but ``send`` is the method of what holds it.
    """
    transport: Any = getattr(getattr(send, "__self__", None), "transport", None)
    opened = transport.get_extra_info("socket") if transport else None
    if opened is not None and opened.family in (socket.AF_INET, socket.AF_INET6):
        with suppress(OSError):  # whoever asked has gone away
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
