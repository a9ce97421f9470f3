"""Whom a population figure counts: the area, the question and the category of the engagement that are meant."""

import re
from typing import NamedTuple

from ingest.population.bands import read_band
from ingest.rows import values
from ingest.rows.ages import Years
from ingest.rows.context import Context
from ingest.schema import Dimension, fold
from ingest.schema.engagement import AGE_KIND, AREA_KIND
from ingest.schema.near import nearest
from ingest.workbook.vocabulary import USUAL

_BESIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")  # «tenure (households)»


class Group(NamedTuple):
    """A group of a dimension: its category, None where the engagement has none; its ages, if it goes by age."""

    category: str | None
    years: Years | None = None


class Groups:
    """Knows what areas, questions and groups may be called in one engagement."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.engagement = context.engagement
        self._places = {fold(self.engagement.place): self.engagement.place}
        if self.engagement.areas:
            self._places = values.spellings_of(self.engagement.areas) | self._places
        self._questions = self._names()

    def area(self, said: str) -> str | None:
        """Find the area that is meant, or the place as a whole; one that is nearly spelt so, too."""
        return self._places.get(fold(said)) or values.misspelt(said, self._places)

    def is_guessed(self, said: str) -> bool:
        """Say whether an area was found by a name that is only near."""
        return fold(said) not in self._places

    def dimension(self, said: str) -> Dimension | None:
        """Find the dimension that a table calls so, whatever it adds in brackets."""
        for name in (fold(said), fold(_BESIDE.sub("", said))):
            if name in self._questions:
                return self.engagement.dimension(self._questions[name])
        near = {self._questions[name] for name in nearest(fold(said), self._questions)}
        return self.engagement.dimension(near.pop()) if len(near) == 1 else None

    def group(self, said: str, dimension: Dimension) -> Group:
        """Find the category that holds a group as a whole. Ages go by their numbers, not by how people say them."""
        spellings = self.context.dimension(dimension.id)[1]
        if dimension.kind != AGE_KIND:
            near = values.misspelt(said, spellings) if dimension.kind == AREA_KIND else None
            return Group(spellings.get(fold(said)) or near)
        if (years := read_band(said)) is None:
            return Group(spellings.get(fold(said)))
        bands = ((category.id, category.years()) for category in dimension.categories)
        return Group(next((name for name, band in bands if years.low in band and years.high in band), None), years)

    def _names(self) -> dict[str, str]:
        usual = {name: d.id for d in self.engagement.dimensions for kind, names in USUAL.items()
                 if d.kind == kind or names & {fold(d.id), *d.headings_spelt()} for name in names}
        return usual | {name: d.id for d in self.engagement.dimensions for name in (fold(d.id), *d.headings_spelt())}
