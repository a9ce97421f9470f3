"""What one file holds once it is understood: the records that go to the store together."""

import json
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import blake2b

from ingest.problems import Problem, SetAside
from ingest.schema.names import POPULATION, State, Unit


def digest(*parts: object) -> str:
    """Make a short name that is the same whenever the parts are the same."""
    text = parts[0] if len(parts) == 1 else "\x1f".join(map(str, parts))
    return blake2b(str(text).encode(), digest_size=10).hexdigest()


@dataclass(frozen=True)
class Answer:
    """A demographic answer: its state and, where given and understood, its category."""

    dimension: str
    state: State
    category: str | None = None
    raw: str = ""

    @cached_property
    def written(self) -> str:
        """Give it as it is stored, a line of JSON; one answer object stands for everybody who said the same."""
        return json.dumps([self.dimension, self.state.value, self.category, self.raw], ensure_ascii=False)


@dataclass  # not frozen, nor is a submission: a file has a hundred thousand, and freezing takes thrice as long
class Place:
    """Where a record stood, and what surrounded it there."""

    sheet: str
    row: int
    column: str = "A"  # where the row is named, for problems
    partner: str | None = None
    session: str | None = None
    area: str | None = None
    day: date | None = None
    language: str | None = None
    channel: str | None = None  # the row's own, where it isn't the file's
    extra: dict[str, str] = field(default_factory=dict)  # what stood under headings without a role


@dataclass
class Submission:
    """One row that brought texts or answers. ``is_person``: it stands for one participant."""

    key: str
    content: str
    is_person: bool
    place: Place
    source_id: str | None = None
    texts: list[tuple[str, str]] = field(default_factory=list)  # (question, text)
    answers: list[Answer] = field(default_factory=list)
    supports: int | None = None


@dataclass(frozen=True)
class Tally:
    """So many people of one category were in the room; ``category`` None: they did not say."""

    key: str
    content: str
    place: Place
    dimension: str
    category: str | None
    people: int


@dataclass(frozen=True)
class Link:
    """A meeting discussed an online contribution, named by its submission's number."""

    key: str
    content: str
    place: Place
    reference: str
    decision: str = ""
    note: str = ""


@dataclass(frozen=True)
class Figure:
    """So many people (or households) of one group live in one area; ``category`` None: none that we ask for.

    ``written`` and ``area_written``: what the table calls the group and the area; several may be one of
    ours, and add up. ``youngest``, ``oldest``: the ages it counts.
    """

    key: str
    content: str
    place: Place
    area: str
    dimension: str
    category: str | None
    written: str
    area_written: str
    people: int
    year: int | None = None
    unit: Unit = Unit.PEOPLE
    source: str = ""
    geography: str = ""
    status: str = ""
    youngest: int | None = None
    oldest: int | None = None


@dataclass(frozen=True)
class Session:
    """One meeting. ``people`` is the head count, None where nobody wrote it down."""

    session: str
    partner: str | None = None
    venue: str | None = None
    area: str | None = None
    day: date | None = None
    language: str | None = None
    people: int | None = None


@dataclass
class Batch:
    """One file, understood: records to store, rows set aside, problems to show."""

    file: str
    digest: str
    channel: str
    rows_read: int = 0
    sessions: list[Session] = field(default_factory=list)
    submissions: list[Submission] = field(default_factory=list)
    tallies: list[Tally] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)  # that don't set a row aside
    tool: str = ""  # the name of the tool that exported it, where it was recognised
    layouts: dict[str, list[str]] = field(default_factory=dict)  # of its tables → their columns' names
    silent: tuple[str, ...] = ()  # what some meeting doesn't tell, of what can be said by hand
    day_given: date | None = None  # by hand, of meetings that tell none

    @property
    def kind(self) -> str:
        """Say what the file held: contributions, tally, both, population figures alone, or unknown."""
        said, counted = bool(self.submissions or self.links), bool(self.tallies)
        if self.figures and not (said or counted):
            return POPULATION
        return {(True, True): "both", (True, False): "contributions", (False, True): "tally"}.get(
            (said, counted), "unknown")
