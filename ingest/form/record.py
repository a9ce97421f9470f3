"""Make of a post what everything else that was handed in is made of: a submission with texts and answers."""

import datetime as dt
import json
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from ingest.form.links import ShortLink
from ingest.form.post import PREFER_NOT, read_day
from ingest.records import Answer, Place, Session, Submission, digest
from ingest.rows.sessions import identify
from ingest.schema import Dimension, Engagement
from ingest.schema.names import Channel, State

SHEET = "form"  # where the rows of a form stand, in the place of a sheet's name


class _Columns(NamedTuple):
    number: int
    id: str
    digest: str
    receipt: str | None
    state: str
    why: str
    received_at: dt.datetime
    batch: str | None
    link: str | None
    language: str
    body: str


class Row(_Columns):
    """A post as it is stored; see the table ``posts``."""

    @property
    def key(self) -> str:
        """Give the key of its submission; posts with the same id would be the same one."""
        return digest("form", self.id)

    @cached_property
    def said(self) -> dict[str, Any]:
        """Give what was said: texts, answers, agreed, met, trap."""
        return json.loads(self.body)

    @property
    def channel(self) -> str:
        """Say how it came in: a tablet at a meeting makes it a workshop's."""
        return channel_of(self.said.get("met"))


def channel_of(met: object) -> str:
    """Say how something came in that was written at a meeting, or not."""
    return (Channel.WORKSHOP if met else Channel.ONLINE).value


def public_name(number: int) -> str:
    """Give a post's number as staff see it. The receipt number is the person's alone: who has it can withdraw."""
    return f"F{number}"


def day_of(moment: dt.datetime) -> dt.date:
    """Give the day of a moment where this computer stands; SQLite forgets that moments are in UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return aware.astimezone().date()


def session_of(row: Row, link: ShortLink | None) -> Session | None:
    """Give the meeting on whose tablet something was written; a workbook of it names it the same."""
    said = row.said
    if not said.get("met"):
        return None
    met = Session("", day=read_day(said["met"]))
    if link:
        met = replace(met, partner=link.partner, venue=link.venue or None, area=link.area)
    return identify(met, f"{SHEET} {said['met']}")


def submission_of(row: Row, link: ShortLink | None, engagement: Engagement) -> Submission:
    """Make a submission of a post; each text stays one, and what is no question any more is kept beside it."""
    said, session = row.said, session_of(row, link)
    texts: dict[str, str] = said.get("texts", {})
    asked = [question.id for question in engagement.questions]
    answers = [_answer(said.get("answers", {}).get(d.id, ""), d) for d in engagement.dimensions]
    place = Place(
        SHEET, row.number, "A", link.partner if link else None, session.session if session else None,
        _lives(answers, engagement) or (link.area if link else None),
        session.day if session else day_of(row.received_at), row.language, None,
        {name: text for name, text in texts.items() if name not in asked})
    return Submission(row.key, row.digest, True, place, public_name(row.number),
                      [(name, texts[name]) for name in asked if name in texts], answers)


def _answer(said: str, dimension: Dimension) -> Answer:
    if not said:
        return _same(dimension.id, State.BLANK)
    if said == PREFER_NOT:
        return _same(dimension.id, State.PREFER_NOT)
    return _same(dimension.id, State.GIVEN, said if dimension.category(said) else None, said)


@lru_cache(maxsize=1_000)
def _same(dimension: str, state: State, category: str | None = None, raw: str = "") -> Answer:
    """Give one object for everybody who answered the same, because its line for the store is written once."""
    return Answer(dimension, state, category, raw)


def _lives(answers: list[Answer], engagement: Engagement) -> str | None:
    return next((a.category for a in answers if engagement.areas and a.dimension == engagement.areas.id), None)
