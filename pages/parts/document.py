"""The HTML document that Streamlit serves, in the reader's language from its first byte."""

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from locales import DEFAULT, LANGUAGES, closest

TITLE = "Fair Hearing"
# without being told, Streamlit's script also asks for a server below each page's own address, and gets two errors
BASE = b"<script>window.__streamlit = {BACKEND_BASE_URL: new URL('.', location.href).href}</script>"
_OWN_WAY = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")  # would hide the text from us


class DocumentLanguage:
    """ASGI middleware: write ``<html lang>`` and the title as the browser's languages ask, and where the server is.

    Streamlit's document says ``en`` for everybody, and screen readers would read all of it aloud so. The server
    is where the document's own scripts come from: beside the page, whatever a proxy puts before its address.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; hold back an HTML document until it is rewritten."""
        wanted = Headers(scope=scope) if scope["type"] == "http" else Headers()
        if "text/html" not in wanted.get("accept", ""):
            await self.app(scope, receive, send)
            return
        plain = [(name, value) for name, value in scope["headers"] if name not in _OWN_WAY]
        rewriting = _Rewriting(send, preferred(wanted.get("accept-language")))
        await self.app({**scope, "headers": plain}, receive, rewriting.send)


def preferred(accepted: str | None) -> str:
    """Choose among our languages by an ``Accept-Language`` header, as a tag for HTML (``pt-BR``)."""
    known = {name.split("_")[0] for name in LANGUAGES}
    ranked = sorted((accepted or "").split(","), key=_weight, reverse=True)
    tags = [part.split(";")[0].strip() for part in ranked]
    first = next((tag for tag in tags if tag.split("-")[0].lower() in known), DEFAULT)
    return closest(first).replace("_", "-")


def _weight(part: str) -> float:
    found = re.search(r";\s*q=([0-9.]+)\s*$", part)
    try:
        return float(found.group(1)) if found else 1.0
    except ValueError:
        return 0.0


class _Rewriting:
    """Collects one response; sends it changed where it is an HTML document, else untouched."""

    def __init__(self, send: Send, language: str) -> None:
        self._send, self._language = send, language
        self._start: Message | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self._start = message
        elif self._start is None or message["type"] != "http.response.body":
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        body = re.sub(rb'<html lang="[^"]*"', f'<html lang="{self._language}"'.encode(), self._body, count=1)
        body = body.replace(b"<title>Streamlit</title>", BASE + f"<title>{TITLE}</title>".encode())
        headers = MutableHeaders(raw=start["headers"])
        for name in ("etag", "last-modified"):  # they tell of the file, not of what we made of it
            if name in headers:
                del headers[name]
        headers["content-length"] = str(len(body))
        headers["vary"] = "Accept-Language"
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})


def _is_html(start: Message) -> bool:
    """Say whether this is an HTML document that doesn't know its own language; the form's pages do."""
    headers = Headers(raw=start["headers"])
    return headers.get("content-type", "").startswith("text/html") and "content-language" not in headers
