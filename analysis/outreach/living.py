"""In which areas the people of a group live, and where they are still missing."""

from typing import Final

import numpy as np
import pandas as pd

from analysis import counts
from analysis.filters import Filter, apply
from analysis.outreach.parity import Gap
from analysis.reach.benchmark import population
from analysis.reach.raking import rake
from ingest.schema import Dimension, Engagement, Frames
from ingest.schema import names as c
from ingest.schema.engagement import AREA_KIND

ESTIMATED: Final = "estimated"
OF_GROUP: Final = "of_group"  # which part of the group lives in the area
WANTED: Final = "wanted"  # so many more people, to bring the area's part of the group to its share
LIVING_COLUMNS: Final = [c.AREA, c.POPULATION, OF_GROUP, ESTIMATED]


def living(benchmark: pd.DataFrame, engagement: Engagement, dimension: Dimension, category: str) -> pd.DataFrame:
    """Say how many people of a group live in each area, most first.

    Columns: area, population (of the group; households where the figures count those), of_group (a
    fraction), estimated. Where the figures don't tell of the group by area, they are raked from two
    margins, who lives in each area and how large the group is, as if it were the same part
    everywhere. Nothing where there are no areas, or too few figures.
    """
    if engagement.areas is None:
        return pd.DataFrame(columns=LIVING_COLUMNS)
    told = _by_area(benchmark, engagement, dimension, category)
    known = told.notna().all()
    people = told if known else _raked(benchmark, engagement, dimension, category)
    people = people[people > 0].sort_values(ascending=False, kind="stable")
    rows = pd.DataFrame({c.POPULATION: people.round().astype("int64"), OF_GROUP: people / people.sum()})
    return rows.rename_axis(c.AREA).reset_index().assign(**{ESTIMATED: not known})[LIVING_COLUMNS]


def with_wanted(lives: pd.DataFrame, here: pd.Series, gap: Gap) -> pd.DataFrame:
    """Say how many of the people still needed (``wanted``) each area lacks; the areas that lack most come first.

    here: people of the group by area so far. Each area's part of all who are needed is its part of the
    group; an area that has more already lacks nobody, so the others' part is less by as much.
    """
    if lives.empty:
        return lives.assign(**{WANTED: pd.Series(dtype="float64")})
    so_far = lives[c.AREA].map(here).fillna(0).astype("float64") * (1 + gap.pace)
    more = gap.closed_by()
    lacking = (lives[OF_GROUP] * (so_far.sum() + more) - so_far).clip(lower=0)
    part = lacking / lacking.sum() if lacking.sum() else lives[OF_GROUP]
    return lives.assign(**{WANTED: part * more}).sort_values(WANTED, ascending=False, kind="stable", ignore_index=True)


def by_area(frames: Frames, engagement: Engagement) -> dict[str, pd.DataFrame]:
    """Count every question in every area: people per category (index) and area (columns), by question.

    Areas are those of the filter: forms count where people live, others where they met.
    """
    areas = [area.id for area in engagement.areas.categories] if engagement.areas else []
    parts = {area: apply(frames, Filter(areas=(area,))) for area in areas}
    return {dimension.id: pd.DataFrame({
        area: counts.by_category(counts.cells(part, dimension.id)) for area, part in parts.items()}).fillna(0)
        for dimension in engagement.dimensions}


def _by_area(benchmark: pd.DataFrame, engagement: Engagement, dimension: Dimension, category: str) -> pd.Series:
    """Read what the figures tell of a group in each area; nothing where they don't."""
    assert engagement.areas is not None
    areas = [area.id for area in engagement.areas.categories]
    if dimension.kind == AREA_KIND:
        people = population(benchmark, engagement, dimension.id).people.get(category, np.nan)
        return pd.Series({category: people}, dtype="float64")
    return pd.Series({area: population(benchmark, engagement, dimension.id, [area]).people.get(category, np.nan)
                      for area in areas}, dtype="float64")


def _raked(benchmark: pd.DataFrame, engagement: Engagement, dimension: Dimension, category: str) -> pd.Series:
    assert engagement.areas is not None
    areas = population(benchmark, engagement, engagement.areas.id).people
    groups = population(benchmark, engagement, dimension.id).people
    if areas.empty or category not in groups.index:
        return pd.Series(dtype="float64")
    scaled = areas * (groups.sum() / areas.sum())
    table = rake(np.ones((len(areas), len(groups))), scaled.to_numpy(), groups.to_numpy())
    return pd.Series(table[:, groups.index.get_loc(category)], index=areas.index)
