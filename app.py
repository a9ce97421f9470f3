"""The browser's door: the ASGI app. Both ``streamlit run app.py`` and ``uvicorn app:app`` serve it."""

import logging
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from locales import _
from pages.parts.document import DocumentLanguage

DASHBOARD = Path(__file__).resolve().parent / "pages" / "parts" / "dashboard.py"


async def health(_request: Request) -> Response:
    """Answer that the server is up."""
    return JSONResponse({"status": "ok"})


def excuse(error: Exception) -> bool:
    """Say in a sentence that something went wrong on a screen; the log has the rest."""
    logging.getLogger("fairhearing").error("a screen failed", exc_info=error)
    st.error(_("Something went wrong on this page. Your data are safe. Load the page again; "
               "if it happens again, please report it."), icon=":material/report:")
    return True


app = st.App(DASHBOARD, routes=[Route("/health", health)], middleware=[Middleware(DocumentLanguage)],
             on_script_error=excuse)
