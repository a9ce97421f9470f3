"""Decisions and themes in the words of a visit's language."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ingest.schema import Decision, Engagement, Published, PublishedSession, PublishedTheme
from pages.form.visit import Visit, named
from pages.form.words import day, number, words


@dataclass(frozen=True)
class Said:
    """A decision as it is read: its status and words; ``other``: the language's name where it isn't the visit's."""

    anchor: str
    status: str
    kind: str
    text: str
    language: str
    other: str
    by: str


@dataclass(frozen=True)
class Shown:
    """What was published, in one language."""

    published: Published
    engagement: Engagement
    visit: Visit

    @property
    def answered(self) -> list[PublishedTheme]:
        """List the themes that have an answer, the most spoken of first."""
        return [one for one in self.published.themes if self.published.on(one.theme)]

    @property
    def unanswered(self) -> list[PublishedTheme]:
        """List the themes that have none."""
        return [one for one in self.published.themes if not self.published.on(one.theme)]

    def label(self, theme: str) -> str:
        """Name a theme."""
        return self.visit.pick(self.published.label(theme), theme)

    def listed(self, themes: Iterable[str]) -> str:
        """Name several themes."""
        return " · ".join(map(self.label, themes))

    def texts(self, theme: PublishedTheme) -> str:
        """Say how many contributions spoke of a theme, as exactly as may be said."""
        to = self.published.rounded_to
        if to <= 1:
            return words()["texts_on"].format(n=number(theme.texts))
        key, n = ("about_texts", theme.texts) if theme.texts else ("fewer_texts", to)
        return words()[key].format(n=number(n))

    def say(self, decision: Decision) -> Said:
        """Put a decision into words; in another language of the engagement where it isn't there in the visit's."""
        text, language = decision.said(self.visit.language, self.engagement.languages)
        other = "" if language == self.visit.language else named(language)
        return Said(decision.name.lower(), words()[f"status_{decision.status}"], decision.status.value, text, language,
                    other, f"{decision.who}, {day(decision.date)}")

    def meeting(self, met: PublishedSession) -> str:
        """Name a meeting: whose, where, when; never by the name of a file."""
        told = (met.partner, met.venue, day(met.date) if met.date else "")
        return " · ".join(filter(None, told)) or words()["workshop"]

    def workshop(self, met: PublishedSession) -> dict[str, Any]:
        """Give what a workshop's page and its sheet say: its name, what it spoke of, and the answers, its own first."""
        own = [one for one in self.published.decisions if set(one.themes) & set(met.spoken)]
        return {"shown": self, "met": self.meeting(met), "spoken": self.listed(met.spoken), "own": own,
                "others": [one for one in self.published.decisions if one not in own]}
