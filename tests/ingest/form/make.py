"""Posts for tests: what a person says, and nothing that they don't have to know."""

import datetime as dt
from typing import Any

from ingest.form import Post, new_id


def post(text: str = "More benches", post_id: str = "", **said: Any) -> Post:
    """Make a post as a person sends it: half a minute after opening the form."""
    answers = said.pop("answers", {"age": "18-64", "part": "hill"})
    known: dict[str, Any] = {"took": 30.0, "language": "en", **said}
    return Post(id=post_id or new_id(), texts={"idea": text} if text else {}, answers=answers, **known)


def met(day: str = "2026-03-04") -> dt.date:
    """Give the day of a meeting."""
    return dt.date.fromisoformat(day)
