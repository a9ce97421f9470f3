"""Which of several tellings is used: the newest that knows every group which the one before it knew.

A *telling* is what one source tells of one dimension in one area. A newer one that knows fewer groups
would make those of the others vanish, and shares of a part look like shares of everybody; so it takes
nobody's place unless the engagement accepts it (``accept = ["fewer"]``).
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np
import pandas as pd

from ingest.schema import Dimension, Engagement
from ingest.schema import names as c
from ingest.schema.engagement import AREA_KIND, FEWER

ORIGIN: Final = "origin"  # where a figure in use comes from: one of the two below, or added up
FOLDER: Final = "folder"
HANDED_IN: Final = "handed in"
PARTIAL: Final = "partial"  # whether the telling lacks groups of the question, and nobody said that they have no figure
WHY: Final = "why"  # a telling is not used: one of the two below
FEWER_GROUPS: Final = "fewer"
LATER: Final = "later"  # than the consultation
GROUPS: Final = "groups"  # that it lacks
INSTEAD: Final = "instead"  # the year of what is used
PASSED_COLUMNS: Final = [c.DIMENSION, c.AREA, c.YEAR, c.SOURCE, WHY, GROUPS, INSTEAD]
_TELLING: Final = "telling"
_YEAR = re.compile(r"(?:19|20)\d\d")


class Telling(NamedTuple):
    """One telling: its rank among others (higher is newer), and the categories that it knows."""

    key: str
    year: str
    source: str
    is_folder: bool
    rank: int
    groups: frozenset[str]


def year_of(text: str) -> int | None:
    """Read the first year that a text names: «2017-21» is 2017."""
    found = _YEAR.search(text)
    return int(found[0]) if found else None


def choose(told: pd.DataFrame, engagement: Engagement) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Keep one telling of each dimension and area, and list those that are passed over though they seem newer.

    told: one row per figure, with the origin. Returns its rows that are used, with ``partial``, and one
    row per telling passed over, columns ``PASSED_COLUMNS``; ``groups`` is a list of category ids.
    """
    rows = list(zip(told[c.DIMENSION], told[c.AREA], _keys(told), strict=True))
    places = _tellings(told, rows, engagement)
    by_hand = told[told[ORIGIN] == FOLDER].groupby(c.DIMENSION)[c.CATEGORY].agg(frozenset).to_dict()
    partial: dict[tuple[str, str, str], bool] = {}  # those in use
    passed: list[tuple[object, ...]] = []
    for (name, area), tellings in places.items():
        dimension = engagement.dimension(name)
        assert dimension is not None  # others were left out
        used = _used(tellings, FEWER in dimension.accept)
        partial[name, area, used.key] = _is_partial(used, dimension, area, by_hand.get(name))
        passed += [(name, area, *row) for row in _passed(tellings, used)]
    kept = np.array([row in partial for row in rows], dtype="bool")
    lacking = [partial[row] for row, keep in zip(rows, kept, strict=True) if keep]
    return told[kept].assign(**{PARTIAL: pd.array(lacking, dtype="bool")}), pd.DataFrame(passed, columns=PASSED_COLUMNS)


def _keys(told: pd.DataFrame) -> list[str]:
    """Name the telling of each row; the folder's has no name."""
    columns = (told[name].tolist() for name in (c.YEAR, c.UNIT, c.SOURCE, ORIGIN))
    return ["" if origin == FOLDER else f"{year}|{unit}|{source}"
            for year, unit, source, origin in zip(*columns, strict=True)]


def _tellings(told: pd.DataFrame, rows: list[tuple[str, str, str]],
              engagement: Engagement) -> dict[tuple[str, str], list[Telling]]:
    """Gather the tellings of each dimension and area."""
    groups: dict[tuple[str, str, str], set[str]] = {}
    said: dict[tuple[str, str, str], tuple[str, str]] = {}
    for row, category, year, source in zip(
            rows, told[c.CATEGORY].tolist(), told[c.YEAR].tolist(), told[c.SOURCE].tolist(), strict=True):
        groups.setdefault(row, set()).update([category] if isinstance(category, str) else [])
        said[row] = max(said.get(row, ("", "")), (year, source), key=lambda one: _rank(one[0], engagement.end.year))
    places: dict[tuple[str, str], list[Telling]] = {}
    for (name, area, key), (year, source) in said.items():
        rank = _rank(year, engagement.end.year)
        one = Telling(key, year, source, key == "", rank, frozenset(groups[name, area, key]))
        places.setdefault((name, area), []).append(one)
    return places


def _rank(year: str, end: int) -> int:
    """Order years: the newest up to the end first, later ones (negative) after all of those, none at all last."""
    found = year_of(year)
    return -10_000 if found is None else found if found <= end else -found


def _used(tellings: list[Telling], fewer_will_do: bool) -> Telling:
    """Go from the oldest to the newest; each takes the place of the one before if it knows all of its groups.

    What the folder tells is only replaced by what is newer, and what is told of the time after the
    consultation is used where there is nothing else.
    """
    order = sorted(tellings, key=lambda one: (one.rank, one.is_folder, -len(one.groups), one.key))
    if any(one.rank > 0 for one in order):
        order = [one for one in order if one.rank > 0 or one.is_folder]
    folder = next((i for i, one in enumerate(order) if one.is_folder), 0)
    used = order[folder]
    for one in order[folder + 1:]:
        if used.groups <= one.groups or (fewer_will_do and one.rank > used.rank):
            used = one
    return used


def _passed(tellings: list[Telling], used: Telling) -> Iterator[tuple[str, str, str, list[str], str]]:
    for one in tellings:
        if used.rank < one.rank:
            yield one.year, one.source, FEWER_GROUPS, sorted(used.groups - one.groups), used.year
        elif one is not used and one.rank < 0 and year_of(one.year):
            yield one.year, one.source, LATER, [], used.year


def _is_partial(used: Telling, dimension: Dimension, area: str, by_hand: frozenset[str] | None) -> bool:
    """Say whether groups are lacking that staff didn't leave out themselves, in ``benchmark.csv``.

    How many live in an area is one figure a table, and no part of anything.
    """
    every = {category.id for category in dimension.categories}
    if used.is_folder or (dimension.kind == AREA_KIND and area in every):
        return False
    return bool((every if by_hand is None else every & by_hand) - used.groups)
