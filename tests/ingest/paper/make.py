"""Links and engagements for tests of paper."""

from typing import Any

from ingest.form import ShortLink
from ingest.schema import Engagement

TITLES = {"en": "Your street", "es": "Tu calle", "pt": "Sua rua", "ar": "شارعك"}


def reachable(engagement: Engagement, **form: Any) -> Engagement:
    """Give an engagement whose form has an address."""
    known = engagement.form.model_copy(update={"address": "https://form.invalid/", **form})
    return engagement.model_copy(update={"form": known, "title": TITLES, "languages": ["en", "es", "ar"]})


def link(code: str = "K7QF", partner: str = "Kite (invented)", venue: str = "Old Hall", language: str = "en",
         **more: Any) -> ShortLink:
    """Give a link of a partner."""
    return ShortLink(code, partner, venue, language, **more)
