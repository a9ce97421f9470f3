"""Whether population figures fit what was asked; where they don't, no comparison is made.

A *doubt* is one reason. Those that an engagement accepts knowingly (``accept``) are cautions, the
others refusals. What a doubt says in words: ``analysis.compared``.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from analysis.reach.in_use import ADDED_UP, GONE
from analysis.reach.tellings import ORIGIN, PARTIAL, year_of
from ingest.schema import Category, Dimension, Engagement
from ingest.schema import names as c
from ingest.schema.engagement import AGE_KIND, OLDEST
from ingest.schema.names import Unit

SAME = 0.02  # by which part two sums of the same people may differ
MORE = 1.1  # times as many as are of the ages asked about; less is a census and an estimate apart


@dataclass(frozen=True)
class Doubt:
    """One reason why figures may not fit. ``names``: areas, categories or groups as the table calls them.

    code: ``gone``, ``missing_area``, ``lacking_group``, ``one_group``, ``fewer``, ``groups``, ``ages_apart``,
    ``ages``, ``households``, ``mixed_units``, ``mixed_years``, ``old``, ``no_year``, ``later`` or ``added_up``.
    """

    code: str
    names: tuple[str, ...] = ()
    people: int = 0
    year: int = 0
    age: int = 0
    accepted: bool = False

    @property
    def refuses(self) -> bool:
        """Say whether nothing is compared because of it."""
        return not self.accepted and self.code not in ("no_year", "later", "added_up")


def doubts(rows: pd.DataFrame, engagement: Engagement, dimension: Dimension, of_ages: pd.DataFrame,
           summed: Sequence[str] = (), others: Collection[int] = ()) -> list[Doubt]:
    """Check the figures that one dimension would be compared with.

    rows: the figures in use (``in_use.COLUMNS``) of the area, or of the areas that are added up;
    of_ages: those of the engagement's ages, for the same people; summed: the areas added up;
    others: how many people the figures of other questions tell of there.
    """
    strange = [*_groups(rows, dimension), *_bands(rows, dimension)]
    known = all(doubt.code in dimension.accept for doubt in strange)
    found = [*_gone(rows), *_coverage(rows, summed), *strange, *(_parts(rows, dimension, others) if known else ()),
             *_units(rows), *_other_ages(rows, engagement, dimension, of_ages), *_years(rows, engagement),
             *_added_up(rows)]
    return [replace(doubt, accepted=doubt.code in dimension.accept) for doubt in found]


def _gone(rows: pd.DataFrame) -> Iterator[Doubt]:
    """Answers are stored under groups that there are; else those of a group that has another id now seem missing."""
    if rows[GONE].any():
        yield Doubt("gone")


def _coverage(rows: pd.DataFrame, summed: Sequence[str]) -> Iterator[Doubt]:
    """Every area that is added up has figures, for every group that another has, and of the same years."""
    if rows.empty and not summed:
        return
    groups, newest = defaultdict[str, set[str]](set), dict.fromkeys(rows[c.AREA], "")
    for area, group, year in zip(*(rows[name].tolist() for name in (c.AREA, c.CATEGORY, c.YEAR)), strict=True):
        groups[group if isinstance(group, str) else ""].add(area)
        newest[area] = max(newest[area], year)
    if missing := [area for area in summed if area not in newest]:
        yield Doubt("missing_area", tuple(missing))
        return
    itself = all(areas == {group} for group, areas in groups.items())
    lacking = tuple(sorted(group for group, areas in groups.items() if group and len(areas) < len(summed)))
    if len(summed) > 1 and not itself and lacking:
        yield Doubt("lacking_group", lacking)
    if len(set(newest.values())) > 1:
        yield Doubt("mixed_years")


def _parts(rows: pd.DataFrame, dimension: Dimension, others: Collection[int]) -> Iterator[Doubt]:
    """There are figures for two groups at least, and for all of them, or for everybody who lives there.

    Of a group without any figure (say non-binary) nobody is missing, if another question's figures
    tell of as many people. Who is only a part of them can't be known from the figures alone.
    """
    told = [category.id for category in dimension.categories if (rows[c.CATEGORY] == category.id).any()]
    lacking = len(told) < len(dimension.categories) and bool(rows[PARTIAL].any())
    people = int(rows[c.POPULATION].sum())
    if len(told) == 1:
        yield Doubt("one_group", tuple(told))
    elif told and lacking and not any(abs(people - other) <= SAME * other for other in others):
        yield Doubt("fewer", tuple(told))


def _groups(rows: pd.DataFrame, dimension: Dimension) -> Iterator[Doubt]:
    """Everybody who is counted belongs to a group that was asked about."""
    stray = rows[rows[c.CATEGORY].isna() & (rows[c.POPULATION] > 0)]
    if dimension.kind == AGE_KIND:
        stray = stray[stray[c.YOUNGEST].isna()]
    if len(stray):
        yield Doubt("groups", tuple(dict.fromkeys(stray[c.WRITTEN])), int(stray[c.POPULATION].sum()))


def _bands(rows: pd.DataFrame, dimension: Dimension) -> Iterator[Doubt]:
    """The ages of a group are counted whole, once, and without others, in each area of the table."""
    by_age = rows[rows[c.YOUNGEST].notna()]
    if dimension.kind != AGE_KIND or by_age.empty:
        return
    apart = [category.id for category in dimension.categories
             if any(not _fits(category, part) for _, part in by_age.groupby([c.AREA, c.AREA_WRITTEN]))]
    if apart:
        yield Doubt("ages_apart", tuple(apart))


def _fits(category: Category, rows: pd.DataFrame) -> bool:
    """Say whether these bands make up a category's ages exactly; one that nothing speaks of has no figure, and fits."""
    years = category.years()
    near = rows[(rows[c.YOUNGEST] < years.stop) & (rows[c.OLDEST] >= years.start)].sort_values(c.YOUNGEST)
    if not years or near.empty:
        return True
    starts, ends = list(near[c.YOUNGEST]), list(near[c.OLDEST])
    seamless = all(end + 1 == start for end, start in zip(ends, starts[1:], strict=False))
    return starts[0] == years.start and min(ends[-1], OLDEST) == years.stop - 1 and seamless


def _units(rows: pd.DataFrame) -> Iterator[Doubt]:
    """Participants are people."""
    units = set(rows[c.UNIT])
    if len(units) > 1:
        yield Doubt("mixed_units")
    elif units == {Unit.HOUSEHOLDS.value}:
        yield Doubt("households")


def _other_ages(rows: pd.DataFrame, engagement: Engagement, dimension: Dimension,
                of_ages: pd.DataFrame) -> Iterator[Doubt]:
    """No more people are counted than are of the ages that were asked about, where good figures tell how many."""
    asked = next((d for d in engagement.dimensions if d.kind == AGE_KIND), dimension)
    starts = [category.years().start for category in asked.categories if category.years()]
    of_age = of_ages.dropna(subset=c.CATEGORY)
    whole = len(set(of_age[c.CATEGORY])) == len(asked.categories) and not list(_bands(of_ages, asked))
    people = rows[rows[c.UNIT] == Unit.PEOPLE][c.POPULATION].sum()
    if asked != dimension and whole and starts and min(starts) > 0 and of_age[c.POPULATION].sum() * MORE < people:
        yield Doubt("ages", people=int(people), age=min(starts))


def _years(rows: pd.DataFrame, engagement: Engagement) -> Iterator[Doubt]:
    """The figures are not older than the engagement allows."""
    years = [year for text in set(rows[c.YEAR]) if (year := year_of(text))]
    if years and engagement.end.year - min(years) > engagement.thresholds.oldest_figures:
        yield Doubt("old", year=min(years))
    if len(rows) and not years:
        yield Doubt("no_year")
    if years and max(years) > engagement.end.year:
        yield Doubt("later", year=max(years))


def _added_up(rows: pd.DataFrame) -> Iterator[Doubt]:
    """Say so where nobody counted the people of an area, but another question's figures were added up."""
    origins = {origin for origin in set(rows[ORIGIN]) if origin.startswith(ADDED_UP)}
    if origins:
        yield Doubt("added_up", (min(origins).removeprefix(ADDED_UP),))
