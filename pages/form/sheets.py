"""«You said, we did» on paper: a sheet for each workshop, for people without an account, in the workshop's language."""

import io
import zipfile
from collections.abc import Iterator
from contextvars import copy_context
from datetime import date
from typing import Any

import qrcode
from qrcode.image.svg import SvgPathImage

from ingest.schema import Engagement, Published, PublishedSession, fold
from pages.form.decided import session_parts
from pages.form.render import written
from pages.form.showing import Shown
from pages.form.visit import Visit
from pages.form.words import day

LONGEST = 60  # letters of a file's name


def zipped(published: Published, engagement: Engagement, published_on: date) -> bytes:
    """Make a ZIP with a file for each workshop: it opens in any browser, asks for nothing, and prints."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, page in sheets(published, engagement, published_on):
            archive.writestr(f"{name}.html", page)
    return made.getvalue()


def sheets(published: Published, engagement: Engagement, published_on: date) -> Iterator[tuple[str, str]]:
    """Write each workshop's sheet, in all languages where its own isn't known: a name for the file, and its HTML."""
    taken: set[str] = set()
    for met in published.sessions:
        stem = "-".join(fold(f"{met.date or ''} {met.partner or met.venue or engagement.id}").split())[:LONGEST]
        stem = stem if stem not in taken else f"{stem}-{met.slug}"
        taken.add(stem)
        for language in [met.language] if met.language else engagement.languages:
            yield f"{stem}-{language}", copy_context().run(_sheet, met, published, engagement, published_on, language)


def _sheet(met: PublishedSession, published: Published, engagement: Engagement, published_on: date,
           language: str) -> str:
    visit = Visit(language)
    visit.use(engagement)
    shown = Shown(published, engagement, visit)
    parts = session_parts(met, published, shown)
    return written("decided_sheet", engagement, visit, **parts, as_of=day(published_on),
                   open=shown.listed(one.theme for one in shown.unanswered), **_where(met, engagement))


def _where(met: PublishedSession, engagement: Engagement) -> dict[str, Any]:
    """Give the address of the workshop's own page and its code; nothing where nobody said where the form is."""
    base = engagement.form.address.rstrip("/")
    if not base:
        return {"address": "", "code": ""}
    address = f"{base}/answers/session/{met.slug}"
    code = qrcode.make(address, image_factory=SvgPathImage, border=4).to_string(encoding="unicode")
    return {"address": address, "code": code}
