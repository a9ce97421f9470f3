"""What reading a file's rows needs to know, and what it collects on the way."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from ingest.by_hand import ByHand, silent_of
from ingest.once import Once
from ingest.problems import Problem
from ingest.records import Answer, Session
from ingest.rows import sessions, values
from ingest.rows.personal import Coder, forget
from ingest.schema import Dimension, Engagement, fold
from ingest.schema.engagement import AGE_KIND
from ingest.schema.names import Channel
from ingest.workbook.vocabulary import Vocabulary

MEETING = (Channel.WORKSHOP, Channel.PAPER)  # channels whose rows belong to a session


class Unusable(Exception):  # noqa: N818 - not an error: the row is kept, set aside
    """A row that can't become a record; carries the problem that says why."""

    def __init__(self, code: str, column: int = 0, value: object = "") -> None:
        super().__init__(code)
        self.code, self.column, self.value = code, column, value


@dataclass
class Context:
    """The engagement and the file; and the sessions, problems and repetitions met so far."""

    engagement: Engagement
    channel: str
    file: str
    said: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # dimension → folded value → what it means
    seen: Counter[tuple[str, ...]] = field(default_factory=Counter)
    spellings: dict[str, dict[str, str]] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    coder: Coder = forget  # of numbers that tell who somebody is
    by_hand: ByHand = field(default_factory=ByHand)  # for meetings of which the file doesn't tell it
    told: dict[str, Session] = field(default_factory=dict)  # each session as it was told, before it was named
    silent: set[str] = field(default_factory=set)  # what some meeting doesn't tell, of what can be said by hand

    def dimension(self, key: str) -> tuple[Dimension, dict[str, str], int]:
        """Find a dimension, the spellings of its answers, and the year in which they were given."""
        found = self.engagement.dimension(key)
        assert found is not None, key
        if key not in self.spellings:
            self.spellings[key] = values.spellings_of(found) | dict(self.said.get(key, {}))
        return found, self.spellings[key], self.engagement.start.year

    @cached_property
    def asked(self) -> Once[str, str | None]:
        """Give the dimension that a head count names as its question."""
        return Once(Vocabulary(self.engagement).asked)

    def is_guessed(self, answer: Answer) -> bool:
        """Say whether an answer was taken for one that is spelt nearly the same, or in more words; ages are read."""
        found, spellings, _ = self.dimension(answer.dimension)
        return bool(answer.category) and found.kind != AGE_KIND and fold(answer.raw) not in spellings

    def occurrence(self, *name: str) -> int:
        """Count how often the same thing stood in this file: two people may say the same words."""
        self.seen[name] += 1
        return self.seen[name]

    def head_count(self, sheet: str, around: Session, met: set[str]) -> None:
        """Give a sheet's number of people to its one session; with several, nobody can say whose it is."""
        if around.people is None or not met:
            return
        own = sessions.identify(self.by_hand.over(around), self.file).session
        whose = own if own in met else next(iter(met)) if len(met) == 1 else None
        if whose is None:
            self.problems.append(Problem("whose_head_count", sheet, value=str(around.people)))
        elif whose in self.sessions:
            self._count(sheet, self.sessions[whose], around.people)

    def below(self, around: Session, met: set[str | None]) -> Session | None:
        """Give the meeting of a head count that stands below a table whose rows are of these sessions (None: of
        no session); nothing where nobody can say which of them it is. ``around``: what the sheet's lines tell."""
        if not met:
            return around
        whose = next(iter(met)) if len(met) == 1 else None
        return replace(self.told[whose], people=around.people) if whose in self.told else None

    def _count(self, sheet: str, session: Session, people: int) -> None:
        if session.people not in (None, people):
            self.problems.append(Problem("two_head_counts", sheet, value=f"{session.people}, {people}"))
        self.sessions[session.session] = replace(session, people=max(people, session.people or 0))

    def meeting(self, told: Session) -> Session:
        """Find the session by what tells it; what another sheet adds about it (a head count) is kept."""
        self.silent |= silent_of(told)
        named = sessions.identify(self.by_hand.over(told), self.file)
        self.told.setdefault(named.session, told)
        known = self.sessions.get(named.session, named)
        added = {name: value for name, value in vars(named).items() if getattr(known, name) is None}
        self.sessions[named.session] = replace(known, **added) if added else known
        return named
