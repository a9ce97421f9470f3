"""Serve the form alone: nothing but the form can be reached, so it may listen on any address.

Whoever starts it may add routes of their own (partners' pages); this room knows nothing of them.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from ingest.folder import FOLDER_VARIABLE
from locales import _
from pages.form.door import close, door
from pages.form.routes import guarded, nowhere, routes

PORT = 8502


async def health(_request: Request) -> Response:
    """Answer that the server is up."""
    return JSONResponse({"status": "ok"})


def alone(more: Sequence[BaseRoute] = ()) -> Starlette:
    """Make the app that holds the form and nothing else, but for the routes given."""
    return Starlette(routes=[Route("/health", health), *routes(alone=True), *more], exception_handlers={404: _nowhere})


async def _nowhere(request: Request, _error: Exception) -> Response:
    return await guarded(nowhere)(request)


def serve(folder: Path, host: str, port: int, say: Callable[[str], None], more: Sequence[BaseRoute] = ()) -> None:
    """Serve an engagement's form, and return when somebody stops it. The log holds no addresses of devices."""
    os.environ[FOLDER_VARIABLE] = str(folder.resolve())
    form = door().engagement.form  # a wrong folder is refused here, in words
    if not (form.organisation and form.contact):
        say(_("The form doesn't say who asks, or whom to ask back: write organisation and contact into "
              "engagement.toml, section [form]."))
    say(_("The form is open at {address} — stop it with Ctrl+C.").format(address=f"http://{host}:{port}/form"))
    uvicorn.run(alone(more), host=host, port=port, log_level="warning", access_log=False, server_header=False)
    close()
