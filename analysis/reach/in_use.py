"""The population figures in use: those of the folder and those handed in, the newer of two that tell the same.

A *telling* is what one source tells of one dimension in one area: the folder's ``benchmark.csv``, or
the figures of one year, unit and source that were handed in. Tellings are never mixed or added up;
``tellings`` chooses one.
"""

from collections.abc import Collection
from typing import Any, Final

import pandas as pd

from analysis.reach.tellings import FOLDER, HANDED_IN, ORIGIN, PARTIAL, choose
from ingest.schema import Category, Dimension, Engagement, fold
from ingest.schema import names as c
from ingest.schema.engagement import AGE_KIND, AREA_KIND
from ingest.schema.names import Unit
from ingest.schema.units import counts_households

ADDED_UP: Final = "added up:"  # an origin: how many live in an area, from the dimension named behind it
GONE: Final = "gone"  # whether answers to the question are stored under groups that it no longer has
COLUMNS: Final = [*c.FIGURE_COLUMNS, ORIGIN, PARTIAL, GONE]
MOST: Final = 2 / 3  # of an area's parts have to be told, or the table doesn't tell of the area
_TYPES: Final = {c.POPULATION: "int64", c.YOUNGEST: "Int64", c.OLDEST: "Int64", PARTIAL: "bool", GONE: "bool"}
_KEY: Final = [c.DIMENSION, c.AREA, c.YEAR, c.UNIT, c.SOURCE]


def in_use(benchmark: pd.DataFrame, figures: pd.DataFrame, engagement: Engagement,
           gone: Collection[str] = ()) -> pd.DataFrame:
    """Merge the folder's benchmark and the store's figures: for each dimension and area, one telling.

    The newest that isn't later than the consultation wins, the folder's where they are equally new;
    one that knows fewer groups than the one before it doesn't. gone: dimensions (``counts.gone``) whose
    answers are stored under groups that engagement.toml no longer has. Returns one row per figure,
    columns ``COLUMNS``. A figure may have no category: people in a group that the engagement doesn't ask for.
    """
    told = _areas_counted(choose(_every(benchmark, figures, engagement), engagement)[0], engagement)
    return told.assign(**{GONE: told[c.DIMENSION].isin(gone)})[COLUMNS].reset_index(drop=True)


def passed_over(benchmark: pd.DataFrame, figures: pd.DataFrame, engagement: Engagement) -> pd.DataFrame:
    """List what was handed in, seems newer, and isn't used: ``tellings.PASSED_COLUMNS``, one row per telling."""
    return choose(_every(benchmark, figures, engagement), engagement)[1]


def _every(benchmark: pd.DataFrame, figures: pd.DataFrame, engagement: Engagement) -> pd.DataFrame:
    return pd.concat([complete(benchmark), _handed_in(figures, engagement)], ignore_index=True)


def complete(benchmark: pd.DataFrame) -> pd.DataFrame:
    """Give a benchmark all columns of the figures in use; households are told by its geography."""
    if ORIGIN in benchmark:
        return benchmark
    units = [Unit.HOUSEHOLDS if counts_households(text) else Unit.PEOPLE for text in benchmark[c.GEOGRAPHY]]
    more: dict[str, Any] = {
        c.UNIT: [unit.value for unit in units], c.WRITTEN: benchmark[c.CATEGORY], c.AREA_WRITTEN: benchmark[c.AREA],
        c.YOUNGEST: None, c.OLDEST: None, ORIGIN: FOLDER, PARTIAL: False, GONE: False}
    return _typed(benchmark.assign(**more))


def replaced(benchmark: pd.DataFrame, used: pd.DataFrame) -> pd.DataFrame:
    """Say where newer figures stand in for the folder's: one row per dimension, with ``before`` and ``year``."""
    here = used[used[ORIGIN] == HANDED_IN][[c.DIMENSION, c.AREA, c.YEAR]].drop_duplicates()
    there = benchmark[[c.DIMENSION, c.AREA, c.YEAR]].drop_duplicates().rename(columns={c.YEAR: "before"})
    both = here.merge(there, on=[c.DIMENSION, c.AREA])
    return both.groupby(c.DIMENSION, sort=False)[["before", c.YEAR]].max().reset_index()


def _handed_in(figures: pd.DataFrame, engagement: Engagement) -> pd.DataFrame:
    """Write the store's figures as a benchmark; what no longer belongs to the engagement is left out.

    A group that the engagement no longer has keeps its people, but no category: they live there all the same.
    """
    asked = {dimension.id for dimension in engagement.dimensions}
    places = {engagement.place, *(area.id for area in _areas(engagement))}
    known = figures[figures[c.DIMENSION].isin(asked) & figures[c.AREA].isin(places)]
    answers = {(dimension.id, category.id) for dimension in engagement.dimensions for category in dimension.categories}
    has = [pair in answers for pair in zip(known[c.DIMENSION], known[c.CATEGORY], strict=True)]
    more: dict[str, Any] = {c.YEAR: known[c.YEAR].astype("str").fillna(""), ORIGIN: HANDED_IN, PARTIAL: False,
                            GONE: False, c.CATEGORY: known[c.CATEGORY].where(pd.Series(has, known.index, dtype="bool"))}
    return _whole_or_parts(_typed(known.assign(**more)), engagement)


def _areas(engagement: Engagement) -> list[Category]:
    return engagement.areas.categories if engagement.areas else []


def _typed(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[COLUMNS].astype({name: _TYPES.get(name, "str") for name in COLUMNS})


def _whole_or_parts(told: pd.DataFrame, engagement: Engagement) -> pd.DataFrame:
    """Leave out the parts of an area where the table tells the whole of it, too."""
    own = {engagement.place: {fold(engagement.place)}}
    for area in _areas(engagement):
        own[area.id] = {fold(area.id), *map(fold, area.label.values())}
    whole = pd.Series([fold(said) in own[area] for area, said in zip(told[c.AREA], told[c.AREA_WRITTEN], strict=True)],
                      index=told.index, dtype="bool")
    if told.empty:
        return told
    table = [told[name] for name in _KEY]
    has_whole = whole.groupby(table).transform("any")
    return told[whole | (~has_whole & _has_most_parts(told, table, engagement))]


def _has_most_parts(told: pd.DataFrame, table: list[pd.Series], engagement: Engagement) -> pd.Series:
    """Say whether a table tells most parts of its area: one borough doesn't stand for a region of ten.

    The parts of an area are the names that engagement.toml has for it besides its own. Some of
    them may be second names of one part, so not all of them have to be there.
    """
    parts = {area.id: len(area.spellings() - {fold(area.id), *map(fold, area.label.values())})
             for area in _areas(engagement)}
    there = told[c.AREA_WRITTEN].map(fold).groupby(table).transform("nunique")
    return there >= MOST * told[c.AREA].map(parts).fillna(0)


def _areas_counted(told: pd.DataFrame, engagement: Engagement) -> pd.DataFrame:
    """Say how many live in each area by adding up another question's figures, where no table says it."""
    areas = engagement.areas
    if areas is None or (told[c.DIMENSION] == areas.id).any():
        return told
    for dimension in engagement.dimensions:
        if dimension.kind not in (AREA_KIND, AGE_KIND) and (parts := _per_area(told, dimension, areas)) is not None:
            return pd.concat([told, parts], ignore_index=True)
    return told


def _per_area(told: pd.DataFrame, dimension: Dimension, areas: Dimension) -> pd.DataFrame | None:
    """Add up a dimension's people by area; None where an area has none, or its figures are not of one kind."""
    own = told[(told[c.DIMENSION] == dimension.id) & told[c.AREA].isin([area.id for area in areas.categories])]
    one_kind = own[[c.YEAR, c.UNIT, c.SOURCE]].drop_duplicates()
    if len(one_kind) != 1 or own[c.AREA].nunique() < len(areas.categories) or (
            own[PARTIAL] | (own[c.UNIT] != Unit.PEOPLE)).any():
        return None
    sums = own.groupby(c.AREA, sort=False).agg({**dict.fromkeys(COLUMNS, "first"), c.POPULATION: "sum"})
    more: dict[str, Any] = {
        c.DIMENSION: areas.id, c.CATEGORY: sums[c.AREA], c.WRITTEN: sums[c.AREA], c.YOUNGEST: None, c.OLDEST: None,
        ORIGIN: ADDED_UP + dimension.id}
    return _typed(sums.assign(**more))
