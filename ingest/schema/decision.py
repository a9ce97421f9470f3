"""What was decided on what residents said, and what of it they are shown."""

import datetime as dt
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from ingest.schema.engagement import Part, Texts
from ingest.schema.names import Decided

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]


class Decision(Part):
    """One answer to residents: to themes, or to one idea, or to one text, and never to two of these.

    number: 0 as long as it wasn't kept. idea, text: a ``contribution_id``; the idea is that text's and all
    that say the same. words: what was decided, by language. gone: taken off the list.
    """

    number: int = 0
    themes: tuple[str, ...] = ()
    idea: str = ""
    text: str = ""
    status: Decided
    words: Annotated[dict[Language, Words], Field(min_length=1)]
    who: Name
    date: dt.date
    gone: bool = False

    @model_validator(mode="after")
    def _answers_one_thing(self) -> "Decision":
        if sum(map(bool, (self.themes, self.idea, self.text))) != 1:
            raise ValueError("a decision answers themes, or one idea, or one text")
        return self

    @property
    def name(self) -> str:
        """Give its short name, as in D3."""
        return f"D{self.number}"

    def said(self, language: str, others: list[str]) -> tuple[str, str]:
        """Give its words and their language: the language asked for, else the first of the others there is."""
        order = [language, *others, *self.words]
        found = next(name for name in order if self.words.get(name))
        return self.words[found], found


class PublishedTheme(Part):
    """A theme as residents see it; texts: how many spoke of it, rounded, 0 for fewer than it is rounded to."""

    theme: str
    label: Texts
    texts: int


class PublishedSession(Part):
    """A meeting as residents see it. spoken: themes that were spoken of above all; none where that tells too much."""

    slug: str = ""
    session: str
    partner: str = ""
    venue: str = ""
    area: str = ""
    date: dt.date | None = None
    language: str = ""
    spoken: tuple[str, ...] = ()


class Published(Part):
    """All that residents are shown, frozen when staff published it. rounded_to: counts are multiples of this."""

    rounded_to: int
    themes: list[PublishedTheme]
    decisions: list[Decision]
    sessions: list[PublishedSession]

    def on(self, theme: str) -> list[Decision]:
        """List the decisions on a theme, the newest first."""
        return [decision for decision in self.decisions if theme in decision.themes]

    @property
    def single(self) -> list[Decision]:
        """List the decisions on an idea or a text."""
        return [decision for decision in self.decisions if not decision.themes]

    def label(self, theme: str) -> Texts:
        """Give a theme's name by language."""
        return next((one.label for one in self.themes if one.theme == theme), {})

    def session(self, slug: str) -> PublishedSession | None:
        """Find a meeting by the end of its address."""
        return next((one for one in self.sessions if one.slug == slug), None)
