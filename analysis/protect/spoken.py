"""Who of each group spoke of which theme, rounded so that it fits the copy: theme × group, for everybody together.

People with words of their own are some of a group, and those who spoke of a theme are some of them.
Each table is rounded with its complement, those who spoke and those who did not, so that both add
up to the group's people with words, and these fit into the group as the copy shows it. Areas are
left out: the copy has their themes already, by texts, and a second rounding of nearly the same
number would tell more than one. So are themes that lie below others.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import pandas as pd

from analysis.analyse import Tagged
from analysis.differences.alike import effects, likeness
from analysis.protect.copy import cells_of
from analysis.protect.rounding import DOWN, DRAWN, Draws, Room, single, spread
from analysis.protect.tables import FORMS, THEME_PREFIX, YES, Counted, answer
from analysis.themes.codebook import in_use, parents
from analysis.themes.counts import with_parents
from analysis.themes.spoke import said, spoke
from ingest.schema import Dimension, Engagement
from ingest.schema import names as c

NONE_OF_THEM: Final = ""  # stands where a group would, for all who gave no answer to a question
SPOKEN: Final = "spoken"
Both = tuple[Counted, Counted]  # exact, and as the copy shows it


@dataclass(frozen=True)
class Spoken:
    """People who said something in their own words, each counted once for a theme; exact, or rounded.

    people: all of them. themes: theme → how many spoke of it. groups: question → group (or
    ``NONE_OF_THEM``) → people. said: question → theme × group → how many of them spoke of it. effect: by how much
    the people of any group are at most fewer than they seem, because they met. loose: the questions
    and themes where adding up moved a number by ``base`` or more.
    """

    people: int
    themes: pd.Series
    groups: dict[str, pd.Series]
    said: dict[str, pd.DataFrame]
    effect: float
    loose: frozenset[tuple[str, str]] = frozenset()


def spoken(tagged: Tagged, engagement: Engagement, codebook: pd.DataFrame) -> Spoken:
    """Count exactly."""
    people, book = spoke(tagged.frames), in_use(codebook)
    below = parents(book)
    table = said(people, tagged.frames.contributions, with_parents(tagged.tags, codebook))
    told = table.reindex(columns=[theme for theme in book[c.THEME] if theme not in below], fill_value=False)
    asked = [dimension for dimension in engagement.dimensions if dimension != engagement.areas]
    given = {dimension.id: _groups(people, dimension) for dimension in asked}
    named = {dimension.id: [*(category.id for category in dimension.categories), NONE_OF_THEM] for dimension in asked}
    return Spoken(
        len(people), told.sum().astype("int64"),
        {name: pd.Series(own).value_counts().reindex(named[name], fill_value=0).astype("int64") for name, own in given.items()},
        {name: told.groupby(own).sum().reindex(named[name], fill_value=0).T.astype("int64")
         for name, own in given.items()},
        _effect(people, table[[theme for theme in book[c.THEME] if theme in table]].to_numpy(dtype="bool"),
                list(given.values()), engagement))


def _groups(people: pd.DataFrame, dimension: Dimension) -> np.ndarray:
    """Say to which group each person belongs."""
    given = people[c.category_column(dimension.id)].to_numpy(dtype="object")
    return np.where(np.isin(given, [category.id for category in dimension.categories]), given, NONE_OF_THEM)


def _effect(people: pd.DataFrame, spoken: np.ndarray, given: Sequence[np.ndarray], engagement: Engagement) -> float:
    """Find by how much any group's people, or all others, are fewer than they seem, rounded up to one decimal."""
    meeting, least = pd.factorize(people[c.SESSION])[0], max(engagement.thresholds.hide_below, 1)
    rho, found = likeness(spoken, meeting, engagement.thresholds.rho), [1.0]
    for own in given:
        for group in set(own) - {NONE_OF_THEM}:
            inside, outside = own == group, (own != group) & (own != NONE_OF_THEM)
            if min(inside.sum(), outside.sum()) >= least:
                found += effects(meeting, inside, outside, rho)
    return float(np.ceil(max(found) * 10) / 10)


def rounded_spoken(exact: Spoken, people: Both, texts: Both, base: int, draws: Draws) -> Spoken:
    """Round all of it so that it adds up, and never contradicts the copy of people and texts."""
    if base <= 1:
        return exact
    forms, of_texts = (one.tables[FORMS].whole[YES] for one in people), [one.total for one in texts]
    all_of_them = _part(exact.people, tuple(forms), of_texts, base, draws.one(SPOKEN))
    themes = pd.Series({theme: base * _part(
        int(n), (exact.people, all_of_them * base), [one.tables[THEME_PREFIX + str(theme)].whole[YES] for one in texts],
        base, draws.one(SPOKEN, str(theme))) for theme, n in exact.themes.items()}, dtype="int64")
    groups, told, loose = {}, {}, set()
    for name, own in exact.groups.items():
        groups[name] = _rounded_groups(own, all_of_them, [one.tables[name].whole for one in people], base, draws, name)
        cells = {theme: _table(exact.said[name].loc[theme], own, themes[theme], groups[name], base, draws,
                               f"{SPOKEN}/{name}/{theme}") for theme in themes.index}
        told[name] = pd.DataFrame(cells, index=own.index, dtype="int64").T
        off = [(told[name] - exact.said[name]).abs(), (groups[name] - told[name] - own + exact.said[name]).abs(),
               (told[name] * 0 + groups[name] - own).abs()]
        wide = (pd.concat(off, axis=1) >= base).any(axis=1)
        loose |= {(name, str(theme)) for theme in wide.index[wide]}
    return replace(exact, people=all_of_them * base, themes=themes, groups=groups, said=told, loose=frozenset(loose))


def _part(part: int, whole: tuple[int, int], within: Sequence[int], base: int, draw: float) -> int:
    """Round some people of a whole, in units, so that the others are a neighbour of theirs, too.

    whole, within: exactly, and as shown; no more are shown than ``within`` shows. The same people are the same
    number.
    """
    exact, shown = whole[0], whole[1] // base
    least = max(part // base, shown + (part - exact) // base)
    most = min(-(-part // base), shown - (exact - part) // base)
    want = shown if part == exact else within[1] // base if part == within[0] else single(part, base, draw)
    return max(min(max(want, least), most, within[1] // base), part // base)


def _rounded_groups(own: pd.Series, total: int, groups: Sequence[pd.Series], base: int, draws: Draws,
                    name: str) -> pd.Series:
    """Round how many of each group have words of their own: no more than there are in the group."""
    exact, shown = (one.groupby([_group(column, own.index) for column in one.index]).sum().reindex(
        own.index, fill_value=0) for one in groups)
    went = np.sign(shown - exact)
    pull = went.where((own == exact) & (own > 0), np.where(own < base, DOWN, DRAWN))
    room = Room((shown // base).to_numpy("float64"), (own > exact).to_numpy(dtype="bool"))
    units = spread(cells_of(own.to_frame().T, base, draws, f"{SPOKEN}/{name}", pull), base, np.array([total]), room)
    return pd.Series(units[0] * base, own.index)


def _group(column: str, groups: pd.Index) -> str:
    state, category = answer(column)
    return category if category in groups and category else NONE_OF_THEM


def _table(said: pd.Series, own: pd.Series, total: int, groups: pd.Series, base: int, draws: Draws,
           name: str) -> pd.Series:
    """Round who of each group spoke of a theme, with those who did not: together they are the group."""
    if not total:
        return said * 0
    both = pd.DataFrame({"did": said, "did not": own - said}).T
    rows = np.array([total, groups.sum() - total]) // base
    room = Room((groups // base).to_numpy("float64"), np.full(len(groups), False))
    return pd.Series(base * spread(cells_of(both, base, draws, name), base, rows, room)[0], said.index)
