"""The browser's door: the ASGI app. Both ``streamlit run app.py`` and ``uvicorn app:app`` serve it.

Nobody signs in yet, so it may only listen on this computer. Streamlit does, by
``.streamlit/config.toml``; uvicorn doesn't read that file and must be given a loopback host
(``--host 127.0.0.1``, which it also takes by itself).
"""

import logging
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from analysis import sentences as say
from ingest import FairHearingError
from locales import _
from pages.form import routes as form_routes
from pages.form.first import FormFirst
from pages.partner import routes as partner_routes
from pages.parts.document import DocumentLanguage

DASHBOARD = Path(__file__).resolve().parent / "pages" / "parts" / "dashboard.py"
PACKED = Middleware(GZipMiddleware, compresslevel=5)  # what draws charts weighs five megabytes; packed, a third of it


async def health(_request: Request) -> Response:
    """Answer that the server is up."""
    return JSONResponse({"status": "ok"})


def excuse(error: Exception) -> bool:
    """Say in a sentence what went wrong on a screen; the log has the rest."""
    logging.getLogger("fairhearing").error("a screen failed", exc_info=error)
    reason = say.plain(error.message) if isinstance(error, FairHearingError) else _(
        "Something went wrong on this page. Your data are safe. Load the page again; "
        "if it happens again, please report it.")
    st.error(reason, icon=":material/report:")
    return True


app: ASGIApp = st.App(  # Streamlit looks for this line
    DASHBOARD, routes=[Route("/health", health), *form_routes(), *partner_routes()],
    middleware=[PACKED, Middleware(DocumentLanguage)], on_script_error=excuse)
app = FormFirst(app, form_routes())
