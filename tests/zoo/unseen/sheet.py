"""A file as an outsider hands it in, with what a careful colleague would say of it.

The cases beside this module were written by someone who had not read the reader. ``dev_*`` may be
looked at while the reader is improved; ``heldout_*`` may not: only their figures count.
"""

import csv
import io
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.schema import Engagement
from tests.zoo.case import Rows, workbook
from tests.zoo.case import engagement as small_engagement

SAMPLES = Path(__file__).parents[3] / "sample_data"

Tell = tuple[int | str, str, Any]


@dataclass(frozen=True)
class Unseen:
    """A file and its gold.

    ``columns``: heading cell (``A4``, or ``Sheet!A4`` where there are several sheets) → role. A
    role is a name of ``[columns]`` in ``docs/engagement-folder.md``, ``question:ID``,
    ``answer:DIMENSION`` or ``count:DIMENSION:CATEGORY`` (numbers of people below); ``a|b``: either
    is right; ``ignore``: kept, of no use; ``None``: a careful person would ask.
    ``people``: rows in which a person says something about themselves; ``ideas``: texts by
    question; ``present``: people in the rooms as far as head counts say; ``counts``: dimension,
    category, people; ``aside``: rows a careful person would hold back. ``None`` where there is no
    one answer. ``tells``: the n-th person or idea (or the one whose words hold a text), what, and
    its value; a value of ``None``: nothing that can be counted was said.
    """

    name: str
    file: str
    data: bytes
    engagement: str = "small"
    columns: Mapping[str, str | None] = field(default_factory=dict)
    people: int | None = 0
    ideas: Mapping[str, int] | None = field(default_factory=dict)
    present: int | None = None
    counts: Sequence[tuple[str, str, int]] = ()
    aside: int | None = 0
    tells: Sequence[Tell] = ()


def engagement(name: str) -> Engagement:
    """Give the engagement a case was handed in to: the tests' tiny one, or a sample."""
    if name == "small":
        return small_engagement()
    return Engagement.model_validate(tomllib.loads((SAMPLES / name / "engagement.toml").read_text("utf-8")))


def book(rows: Rows | dict[str, Rows], merge: tuple[str, ...] = (), hidden: tuple[str, ...] = ()) -> bytes:
    """Write a workbook; merged ranges are on its first sheet."""
    return workbook(rows, merge, hidden)


def text(rows: Rows, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """Write delimited text."""
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return written.getvalue().encode(encoding)
