"""The population that a group of participants is compared with."""

import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from analysis.reach.fitness import Doubt, doubts
from analysis.reach.in_use import complete
from analysis.reach.tellings import PARTIAL
from ingest.schema import Dimension, Engagement
from ingest.schema import names as c
from ingest.schema.engagement import AGE_KIND, AREA_KIND
from ingest.schema.names import Unit
from locales import current


@dataclass(frozen=True)
class Population:
    """People per category of one dimension, and what is known of the figures.

    ``people`` is empty where the comparison is refused, or where there are no figures.
    """

    people: pd.Series  # category id → people (or households, where ``unit`` says so)
    illustrative: frozenset[str]  # categories whose figure was not verified
    sources: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()
    unit: Unit = Unit.PEOPLE

    @property
    def refusals(self) -> tuple[Doubt, ...]:
        """Give the reasons why nothing is compared."""
        return tuple(doubt for doubt in self.doubts if doubt.refuses)

    @property
    def total(self) -> int:
        """Count everybody whom participants are compared with: the denominator."""
        return int(self.people.sum())


Asked = tuple[int, str, tuple[str, ...], str]  # an engagement's identity (it is kept, too), dimension, areas, language
_found: dict[int, dict[Asked, tuple[Engagement, Population]]] = {}  # by the identity of the figures
MOST_KEPT: Final = 500


def population(benchmark: pd.DataFrame, engagement: Engagement, dimension: str,
               areas: Sequence[str] = ()) -> Population:
    """Find who lives in the whole place, or in the areas chosen, and whether they can be compared.

    benchmark: the folder's, or better all figures ``in_use``. Where the whole is missing for a
    dimension, it is the sum of all areas. Nobody is found where the figures would be those of other
    people: for a dimension of areas inside a few areas, and where ``fitness`` refuses. Every part of every page
    asks for the same few, so they are kept as long as the frame of figures is: nobody may change either.
    """
    asked = engagement.dimension(dimension)
    if asked is None:
        return Population(pd.Series(dtype="int64"), frozenset(), ())
    if id(benchmark) not in _found:
        weakref.finalize(benchmark, _found.pop, id(benchmark), None)
    kept, key = _found.setdefault(id(benchmark), {}), (id(engagement), dimension, tuple(areas), current())
    if (known := kept.get(key)) is None:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        known = kept[key] = engagement, _find(benchmark, engagement, asked, areas)
    return known[1]


def _find(benchmark: pd.DataFrame, engagement: Engagement, asked: Dimension, areas: Sequence[str]) -> Population:
    told = complete(benchmark)
    rows, summed = _rows(told, engagement, asked, areas)
    by_age = next((d for d in engagement.dimensions if d.kind == AGE_KIND), asked)
    found = doubts(rows, engagement, asked, _rows(told, engagement, by_age, areas)[0], summed,
                   _living(told, engagement, asked, areas) if rows[PARTIAL].any() else ())
    counted = rows.dropna(subset=c.CATEGORY)
    if any(doubt.refuses for doubt in found):
        counted = counted.iloc[:0]
    people = counted.groupby(c.CATEGORY)[c.POPULATION].sum()
    doubtful = counted.loc[counted[c.STATUS] != c.CENSUS, c.CATEGORY]
    unit = Unit.HOUSEHOLDS if (rows[c.UNIT] == Unit.HOUSEHOLDS).any() else Unit.PEOPLE
    return Population(people, frozenset(doubtful), _sources(rows, engagement), tuple(found), unit)


def _rows(told: pd.DataFrame, engagement: Engagement, dimension: Dimension,
          areas: Sequence[str]) -> tuple[pd.DataFrame, Sequence[str]]:
    """Give a dimension's figures for the place or the areas chosen, and the areas that are added up."""
    own = (told[c.DIMENSION] == dimension.id).to_numpy(dtype="bool")
    if not own.any() or (areas and dimension.kind == AREA_KIND):
        return told.iloc[:0], ()
    whole = own & (told[c.AREA] == engagement.place).to_numpy(dtype="bool")
    if not areas and whole.any():
        return told[whole], ()
    every = [category.id for category in engagement.areas.categories] if engagement.areas else []
    summed = list(dict.fromkeys(areas or every))
    return told[own & told[c.AREA].isin(summed).to_numpy()], summed


def _living(told: pd.DataFrame, engagement: Engagement, asked: Dimension, areas: Sequence[str]) -> set[int]:
    """Count the people whom the whole figures of other questions tell of; of ages, those asked about and all."""
    sums = set()
    for other in engagement.dimensions:
        rows = _rows(told, engagement, other, areas)[0]
        if other != asked and not (rows[PARTIAL] | (rows[c.UNIT] != Unit.PEOPLE)).any():
            sums |= {int(part[c.POPULATION].sum()) for part in (rows, rows.dropna(subset=c.CATEGORY)) if len(part)}
    return sums


def _sources(rows: pd.DataFrame, engagement: Engagement) -> tuple[str, ...]:
    told = rows[[c.SOURCE, c.YEAR, c.GEOGRAPHY]].drop_duplicates()
    return tuple(", ".join(filter(None, map(engagement.say_source, row))) for row in told.itertuples(index=False))
