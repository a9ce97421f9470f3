"""What came with one press of «Send»: cleaned, without what was not agreed to, and made comparable."""

import datetime as dt
import json
import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import parse_qsl

from ingest.form.letters import LONGEST_CODE, typed
from ingest.form.opening import TOO_FAST
from ingest.records import digest
from ingest.rows.values import text as clean
from ingest.schema import Dimension, Engagement

TEXT = "q-"  # + question: a field of the form
ANSWER = "d-"  # + dimension
AGREED = "agree-"  # + dimension: that a sensitive answer may be kept
TRAP = "website"  # a field that people can't see, and programs fill in
PREFER_NOT = "-"  # as the value of an answer; no category may be called so
MOST_LETTERS = 5_000  # of one text
MOST_FIELDS = 1_000
_ID = re.compile(r"[0-9a-f]{32}")
_BYTES = 12  # that one letter may take on its way: four, each written as %XX

Fields = dict[str, str]


def most_bytes(engagement: Engagement) -> int:
    """Say how large a post may be, so that texts of the allowed length always fit."""
    return 64_000 + MOST_LETTERS * _BYTES * len(engagement.questions)


def read_fields(body: bytes) -> Fields:
    """Read the fields of a post, the last of each name; ``ValueError`` where it is no form."""
    pairs = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, errors="replace",
                      max_num_fields=MOST_FIELDS)
    return {name: clean(value) for name, value in pairs}


@dataclass(frozen=True)
class Post:
    """A submission as it was sent.

    ``took``: seconds since its form was opened, None where nobody knows. ``kept``: it waited on a
    device without network. ``met``: the day of the meeting on whose tablet it was written.
    """

    id: str
    language: str
    texts: dict[str, str]
    answers: dict[str, str]
    agreed: tuple[str, ...] = ()
    link: str | None = None
    met: dt.date | None = None
    trap: str = ""
    took: float | None = None
    kept: bool = False

    @cached_property
    def body(self) -> str:
        """Write what was said, always in the same way."""
        said = {"texts": self.texts, "answers": self.answers, "agreed": self.agreed,
                "met": self.met and self.met.isoformat(), "trap": self.trap}
        return json.dumps({name: part for name, part in said.items() if part}, ensure_ascii=False, sort_keys=True)

    @cached_property
    def digest(self) -> str:
        """Name its contents: the same words, the same name."""
        return digest(self.body)

    @property
    def doubt(self) -> str:
        """Say why this may not be what a person wrote and checked: a problem's code, or nothing."""
        if self.trap:
            return "form_trap"
        if self.took is None:
            return "form_unsigned"
        if self.took < TOO_FAST:
            return "form_too_fast"
        if any(len(text) > MOST_LETTERS for text in self.texts.values()):
            return "form_too_long"
        return "" if any(self.texts.values()) else "form_empty"


def read_post(fields: Fields, engagement: Engagement, took: float | None) -> Post:
    """Read a post from its fields. A sensitive answer without consent is left out here, before anything is kept."""
    texts = {name.removeprefix(TEXT): value for name, value in fields.items() if name.startswith(TEXT) and value}
    agreed = tuple(sorted(d.id for d in engagement.dimensions if d.sensitive and fields.get(AGREED + d.id)))
    answers = {d.id: answer for d in engagement.dimensions if (answer := answer_of(fields, d))}
    language = fields.get("language", "")
    return Post(
        _id_of(fields), language if language in engagement.languages else engagement.languages[0], texts, answers,
        agreed, typed(fields.get("from", ""))[:LONGEST_CODE] or None, read_day(fields.get("met", "")),
        fields.get(TRAP, ""), took, bool(fields.get("kept")))


def answer_of(fields: Fields, dimension: Dimension) -> str:
    """Give the answer to a question about oneself that may be kept."""
    said = fields.get(ANSWER + dimension.id, "")
    return PREFER_NOT if said and unagreed(fields, dimension) else said


def unagreed(fields: Fields, dimension: Dimension) -> bool:
    """Say whether a sensitive question was answered without agreeing that the answer is kept."""
    said = fields.get(ANSWER + dimension.id, "")
    return dimension.sensitive and said not in ("", PREFER_NOT) and not fields.get(AGREED + dimension.id)


def read_day(text: str) -> dt.date | None:
    """Read a day as ``2026-03-04``; None where it is none."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _id_of(fields: Fields) -> str:
    """Give the post's id; one without gets its contents' name, so that the same again stays one."""
    given = fields.get("id", "")
    said = sorted((name, value) for name, value in fields.items() if name.startswith((TEXT, ANSWER)))
    return given if _ID.fullmatch(given) else digest("no id", said)
