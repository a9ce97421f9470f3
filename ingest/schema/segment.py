"""What a segment is: a name, areas, and answers to questions about oneself."""

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from ingest.schema.engagement import Engagement, Part
from locales import _


class Segment(Part):
    """A named group of people. areas: any of them, or all where there are none; categories: question → answers.

    Somebody is of the segment who lives in one of its areas and gave one of its answers to every question.
    """

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
    areas: list[str] = Field(default_factory=list)
    categories: dict[str, Annotated[list[str], Field(min_length=1)]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _says_something(self) -> "Segment":
        if not self.areas and not self.categories:
            raise ValueError(_("choose at least one area or one answer"))
        return self

    def strangers(self, engagement: Engagement) -> list[str]:
        """Name the areas, questions and answers that the engagement doesn't have (any more)."""
        areas = [area.id for area in engagement.areas.categories] if engagement.areas else []
        unknown = [area for area in self.areas if area not in areas]
        for name, answers in self.categories.items():
            dimension = engagement.dimension(name)
            unknown += [name] if dimension is None else [x for x in answers if dimension.category(x) is None]
        return unknown
