"""The population that a group of participants is compared with."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ingest.schema import Engagement
from ingest.schema import names as c
from ingest.schema.engagement import AREA_KIND


@dataclass(frozen=True)
class Population:
    """People per category of one dimension, and what is known of the figures."""

    people: pd.Series  # category id → people
    illustrative: frozenset[str]  # categories whose figure was not verified
    sources: tuple[str, ...]


def population(benchmark: pd.DataFrame, engagement: Engagement, dimension: str,
               areas: Sequence[str] = ()) -> Population:
    """Find who lives in the whole place, or in the areas chosen.

    Where the whole is missing for a dimension, it is the sum of all areas. It is empty where the
    figures would be those of other people: for a dimension of areas inside a few areas, and where
    one of the areas to be added up has no figure for a group that another has.
    """
    rows = benchmark[benchmark[c.DIMENSION] == dimension]
    asked = engagement.dimension(dimension)
    of_areas = asked is not None and asked.kind == AREA_KIND
    if areas:
        rows = _sum_of(rows, areas) if not of_areas else rows.iloc[:0]
    elif (rows[c.AREA] == engagement.place).any():
        rows = rows[rows[c.AREA] == engagement.place]
    else:
        every = [category.id for category in engagement.areas.categories] if engagement.areas else []
        rows = _sum_of(rows, every, each_its_own=of_areas)
    people = rows.groupby(c.CATEGORY)[c.POPULATION].sum()
    doubtful = rows.loc[rows[c.STATUS] != c.CENSUS, c.CATEGORY]
    told = rows[[c.SOURCE, c.YEAR, c.GEOGRAPHY]].drop_duplicates()
    sources = tuple(", ".join(filter(None, row)) for row in told.itertuples(index=False))
    return Population(people, frozenset(doubtful), sources)


def _sum_of(rows: pd.DataFrame, areas: Sequence[str], each_its_own: bool = False) -> pd.DataFrame:
    """Keep the rows of the areas to be added up; none where one of them lacks a figure that another has.

    ``each_its_own``: the categories are the areas, and each has a figure for itself.
    """
    own = rows[rows[c.AREA].isin(areas)]
    per_area = 1 if each_its_own else own[c.CATEGORY].nunique()
    return own if len(own) == len(set(areas)) * per_area else own.iloc[:0]
