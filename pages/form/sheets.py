"""«You said, we did» on paper: a sheet for each workshop, for people without an account, in the workshop's language."""

import base64
import io
import zipfile
from collections.abc import Iterator
from contextvars import copy_context
from datetime import date
from typing import Any

from ingest.errors import FairHearingError
from ingest.paper.code import as_svg, matrix
from ingest.paper.fonts import families_for, letters
from ingest.paper.press import Press
from ingest.paper.sheets import SHEET, Sheet
from ingest.schema import Decision, Engagement, Published, PublishedSession, fold
from pages.form.render import written
from pages.form.showing import Shown
from pages.form.visit import Visit
from pages.form.words import day, words

LONGEST = 60  # letters of a file's name
KIND = "answers"  # the template's name
LETTER = ("US", "CA", "MX", "PH")  # countries that print on another paper


def zipped(published: Published, engagement: Engagement, published_on: date) -> bytes:
    """Make a ZIP with a file for each workshop."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, contents in files(published, engagement, published_on):
            archive.writestr(name, contents)
    return made.getvalue()


def files(published: Published, engagement: Engagement, published_on: date) -> Iterator[tuple[str, bytes]]:
    """Make one sheet after the other: a PDF, or a page for the browser where no font here has all its letters."""
    press = Press()
    for met, stem in _named(published, engagement):
        for language in [met.language] if met.language else engagement.languages:
            name = f"{stem}-{language}"
            data = copy_context().run(said, met, published, engagement, published_on, Visit(language))
            sheet = Sheet(KIND, name, language, data)
            try:
                yield f"{name}.pdf", press.pdf(sheet, families_for(letters(sheet.texts()), language), published_on)
            except FairHearingError as error:
                if error.code != "missing_letter":
                    raise
                yield f"{name}.html", copy_context().run(_page, data, engagement, Visit(language)).encode()


def said(met: PublishedSession, published: Published, engagement: Engagement, published_on: date,
         visit: Visit) -> dict[str, Any]:
    """Give what stands on a workshop's sheet, in a visit's language; it chooses the language of what is said next."""
    visit.use(engagement)
    w, shown = words(), Shown(published, engagement, visit)
    parts = shown.workshop(met)
    intro = [w["as_of"].format(day=day(published_on))]
    intro += [w["spoken_here"].format(themes=parts["spoken"]) + "."] if parts["spoken"] else []
    place = visit.pick(engagement.form.organisation, engagement.place)
    return {
        "document": f"{w['you_said']}: {parts['met']}", "host": place, "language": visit.language,
        "whose": f"{place} · {visit.pick(engagement.title, engagement.id)}", "heading": w["you_said"],
        "side": "right" if visit.direction == "rtl" else "left",  # where its line stands
        "paper_size": SHEET["letter" if engagement.region in LETTER else "a4"], "meeting": parts["met"],
        "intro": " ".join(intro), "nothing": w["nothing_decided"], "sections": _sections(parts, shown),
        "no_answer": w["no_answer"], "open": shown.listed(one.theme for one in shown.unanswered),
        "more": w["read_more"], **_where(met, engagement)}


def _named(published: Published, engagement: Engagement) -> Iterator[tuple[PublishedSession, str]]:
    """Give each workshop a name for its files that no other has."""
    taken: set[str] = set()
    for met in published.sessions:
        stem = "-".join(fold(f"{met.date or ''} {met.partner or met.venue or engagement.id}").split())[:LONGEST]
        stem = stem if stem not in taken else f"{stem}-{met.slug}"
        taken.add(stem)
        yield met, stem


def _sections(parts: dict[str, Any], shown: Shown) -> list[dict[str, Any]]:
    """Give the answers in one or two parts; where nothing is a workshop's own, there is one without a heading."""
    own, others, w = parts["own"], parts["others"], words()
    told = [(w["on_yours"], own), (w["other_answers"] if own else "", others)]
    return [{"heading": heading, "answers": [_answer(one, shown) for one in answers]} for heading, answers in told
            if answers]


def _answer(decision: Decision, shown: Shown) -> dict[str, str]:
    told = shown.say(decision)
    note = words()["other_language"].format(language=told.other) if told.other else ""
    return {"heading": shown.listed(decision.themes) or words()["single"], "status": told.status, "text": told.text,
            "language": told.language, "note": note, "by": told.by}


def _where(met: PublishedSession, engagement: Engagement) -> dict[str, str]:
    """Give the address of the workshop's own page and its code; nothing where nobody said where the form is."""
    base = engagement.form.address.rstrip("/")
    address = f"{base}/answers/session/{met.slug}" if base else ""
    return {"address": address, "code": as_svg(matrix(address)) if address else ""}


def _page(data: dict[str, Any], engagement: Engagement, visit: Visit) -> str:
    picture = base64.b64encode(data["code"].encode()).decode()  # the template trusts no piece of HTML
    return written("decided_sheet", engagement, visit, **data, picture=picture)
