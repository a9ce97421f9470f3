"""Two questions crossed: Black women, young renters.

Who answered both is known from forms only. A tally counts each question by itself, so it never
says who is in two groups at once: of the people it counted there are only bounds.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd

from analysis import counts
from analysis.reach.benchmark import population
from analysis.reach.effective import turnout_of
from analysis.reach.raking import rake
from analysis.reach.verdicts import JUDGED_COLUMNS, judge
from ingest.schema import Dimension, Engagement, Frames
from ingest.schema import names as c
from ingest.schema.engagement import AREA_KIND

OTHER: Final = "other_category"  # the second question's
LEAST: Final = "least"
MOST: Final = "most"
ESTIMATED: Final = "estimated"
CROSSED_COLUMNS: Final = [c.CATEGORY, OTHER, *JUDGED_COLUMNS[1:], LEAST, MOST, ESTIMATED]


def cross(frames: Frames, engagement: Engagement, benchmark: pd.DataFrame, one: Dimension, other: Dimension,
          areas: Sequence[str] = ()) -> pd.DataFrame:
    """Judge every pair of categories of two questions, by those who answered both on a form.

    Returns one row per pair, columns as ``judge`` gives them, with ``other_category``, and after:
    ``least`` and ``most``, the people there may be together with those counted by heads, and
    ``estimated``, whether the population's table was made from its margins (``lives``).
    """
    pairs = pd.MultiIndex.from_product([_ids(one), _ids(other)])
    known = _both(frames.participants, one, other)
    counted = known.groupby([c.CATEGORY, OTHER])[c.PEOPLE].sum().reindex(pairs, fill_value=0)
    living, estimated = lives(benchmark, engagement, one, other, areas)
    everybody, rho = counts.heads(frames), engagement.thresholds.rho
    compared = counted.index.isin(living.index[living > 0])
    came = turnout_of(known[pd.MultiIndex.from_frame(known[[c.CATEGORY, OTHER]]).isin(pairs[compared])], rho)
    unknown = int(everybody[c.PEOPLE].sum() - counted.sum())
    judged = judge(counted, living, unknown, engagement.thresholds, came, turnout_of(everybody, rho))
    judged[c.CATEGORY], judged[OTHER], judged[ESTIMATED] = *(pairs.get_level_values(i) for i in (0, 1)), estimated
    judged[LEAST], judged[MOST] = (bound.ravel() for bound in _bounds(frames, one, other, known, everybody))
    return judged[CROSSED_COLUMNS]


def lives(benchmark: pd.DataFrame, engagement: Engagement, one: Dimension, other: Dimension,
          areas: Sequence[str] = ()) -> tuple[pd.Series, bool]:
    """Find how many people live in each pair of categories, and say whether that is an estimate.

    Of the areas and another question the population figures tell it. Of two other questions it is
    estimated: as if they had nothing to do with each other within an area, added up over the
    areas, and raked to what is known of the whole. Nothing where a question's figures are missing.
    """
    within = list(areas) or (_ids(engagement.areas) if engagement.areas else [])
    tables = {area: [_margin(benchmark, engagement, x, [area]) for x in (one, other)] for area in within}
    if one.kind == AREA_KIND:
        return _paired(_by_area(tables, 1, one, other), one, other), False
    if other.kind == AREA_KIND:
        return _paired(_by_area(tables, 0, other, one).T, one, other), False
    margins = [_margin(benchmark, engagement, x, areas) for x in (one, other)]
    if any(np.isnan(margin).all() for margin in margins):
        return _paired(np.full([len(margin) for margin in margins], np.nan), one, other), True
    known = [np.nan_to_num(margin) for margin in margins]
    return _paired(rake(_seed(list(tables.values()), [len(margin) for margin in margins]), *known), one, other), True


def _by_area(tables: dict[str, list[np.ndarray]], asked: int, areas: Dimension, other: Dimension) -> np.ndarray:
    """Put the areas' own figures of another question below each other; an area that isn't looked at has none."""
    nothing = np.full(len(_ids(other)), np.nan)
    return np.array([tables[area][asked] if area in tables else nothing for area in _ids(areas)])


def _seed(tables: list[list[np.ndarray]], shape: list[int]) -> np.ndarray:
    """Add up the areas' tables, each made as if the two questions had nothing to do with each other."""
    if not tables or any(np.isnan(margin).any() or not margin.sum() for both in tables for margin in both):
        return np.ones(shape)
    return np.sum([np.outer(rows, columns) / columns.sum() for rows, columns in tables], axis=0)


def _margin(benchmark: pd.DataFrame, engagement: Engagement, dimension: Dimension, areas: Sequence[str]) -> np.ndarray:
    people = population(benchmark, engagement, dimension.id, areas).people
    return people.reindex(_ids(dimension)).to_numpy(dtype="float64")


def _paired(table: np.ndarray, one: Dimension, other: Dimension) -> pd.Series:
    return pd.Series(table.ravel(), index=pd.MultiIndex.from_product([_ids(one), _ids(other)]), dtype="float64")


def _ids(dimension: Dimension) -> list[str]:
    return [category.id for category in dimension.categories]


def _both(people: pd.DataFrame, one: Dimension, other: Dimension) -> pd.DataFrame:
    """Count those who answered both on a form, by session: session, category, other_category, people."""
    columns = [c.category_column(one.id), c.category_column(other.id)]
    told = people[people[columns].notna().all(axis=1)]
    counted = told.groupby([c.SESSION, *columns], dropna=False).size().rename(c.PEOPLE).reset_index()
    return counted.set_axis([c.SESSION, c.CATEGORY, OTHER, c.PEOPLE], axis=1)


def _bounds(frames: Frames, one: Dimension, other: Dimension, known: pd.DataFrame,
            everybody: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Say how many people of each pair there are at least and at most, where some were counted by heads.

    In a meeting of n people, of whom a are of one group and b of the other, at least a + b - n and
    at most the smaller of a and b are of both (Fréchet 1940). Forms of the meeting count as they are.
    """
    tallied = sorted(set(frames.tallies.loc[frames.tallies[c.DIMENSION].isin([one.id, other.id]), c.SESSION].dropna()))
    a, b = (_by_session(counts.cells(frames, x.id), tallied, _ids(x)) for x in (one, other))
    heads = everybody.dropna(subset=c.SESSION).set_index(c.SESSION)[c.PEOPLE]
    n = heads.reindex(tallied).to_numpy(dtype="float64")[:, None, None]
    forms, elsewhere = _tables(known, tallied, one, other)
    least = np.maximum(a[:, :, None] + b[:, None, :] - n, forms)
    most = np.maximum(np.minimum(a[:, :, None], b[:, None, :]), least)
    return (elsewhere + least.sum(axis=0)).astype("int64"), (elsewhere + most.sum(axis=0)).astype("int64")


def _by_session(cells: pd.DataFrame, sessions: list[str], categories: list[str]) -> np.ndarray:
    counted = cells.groupby([c.SESSION, c.CATEGORY])[c.PEOPLE].sum().unstack(fill_value=0)
    return counted.reindex(index=sessions, columns=categories, fill_value=0).to_numpy(dtype="float64")


def _tables(known: pd.DataFrame, sessions: list[str], one: Dimension,
            other: Dimension) -> tuple[np.ndarray, np.ndarray]:
    """Count the forms by pair: in each of these sessions (sessions × categories × categories), and elsewhere."""
    known = known[known[c.CATEGORY].isin(_ids(one)) & known[OTHER].isin(_ids(other))]
    at = [pd.Index(ids, dtype="str").get_indexer(pd.Index(known[column])) for ids, column in
          ((sessions, c.SESSION), (_ids(one), c.CATEGORY), (_ids(other), OTHER))]
    counted = np.zeros((len(sessions) + 1, len(_ids(one)), len(_ids(other))))  # the last: elsewhere
    np.add.at(counted, tuple(at), known[c.PEOPLE].to_numpy())
    return counted[:-1], counted[-1]
