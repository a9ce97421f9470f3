"""The population that a group of participants is compared with."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ingest.schema import Engagement
from ingest.schema import names as c


@dataclass(frozen=True)
class Population:
    """People per category of one dimension, and what is known of the figures."""

    people: pd.Series  # category id → people
    illustrative: frozenset[str]  # categories whose figure was not verified
    sources: tuple[str, ...]


def population(benchmark: pd.DataFrame, engagement: Engagement, dimension: str,
               areas: Sequence[str] = ()) -> Population:
    """Find who lives in the whole place, or in the areas chosen.

    Where the whole is missing for a dimension, it is the sum of the areas. It is empty where the
    figures would be those of other people: for a dimension of areas inside a few areas, and where
    one of the areas chosen has no figures.
    """
    rows = benchmark[benchmark[c.DIMENSION] == dimension]
    asked = engagement.dimension(dimension)
    if areas:
        complete = asked and asked.kind != "area" and set(areas) <= set(rows[c.AREA])
        rows = rows[rows[c.AREA].isin(areas)] if complete else rows.iloc[:0]
    elif (rows[c.AREA] == engagement.place).any():
        rows = rows[rows[c.AREA] == engagement.place]
    people = rows.groupby(c.CATEGORY)[c.POPULATION].sum()
    doubtful = rows.loc[rows[c.STATUS] == c.ILLUSTRATIVE, c.CATEGORY]
    told = rows[[c.SOURCE, c.YEAR, c.GEOGRAPHY]].drop_duplicates()
    sources = tuple(", ".join(filter(None, row)) for row in told.itertuples(index=False))
    return Population(people, frozenset(doubtful), sources)
