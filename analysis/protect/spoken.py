"""Who of each group spoke of which theme, rounded so that it fits the copy: theme × group, for everybody together.

People with words of their own are some of a group, and those who spoke of a theme are some of them.
Each table is rounded with its complement, those who spoke and those who did not, so that both add
up to the group's people with words, and these fit into the group as the copy shows it. Areas are
left out: the copy has their themes already, by texts, and a second rounding of nearly the same
number would tell more than one. So are themes that lie below others.
"""

from collections.abc import Iterable, Iterator, Sequence
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

NO_GROUP: Final = ""  # stands where a group would, for all who gave no answer to a question
SPOKEN: Final = "spoken"
Both = tuple[Counted, Counted]  # exactly, and as the copy shows it


@dataclass(frozen=True)
class Spoken:
    """People who said something in their own words, each counted once for a theme; exact, or rounded.

    people: all of them. themes: theme → how many spoke of it. groups: question → group (or
    ``NO_GROUP``) → people. told: question → theme × group → how many of them spoke of it. effect: by
    how much the people of any group are at most fewer than they seem, because they met. loose: the
    questions and themes where adding up moved a number by ``base`` or more.
    """

    people: int
    themes: pd.Series
    groups: dict[str, pd.Series]
    told: dict[str, pd.DataFrame]
    effect: float
    loose: frozenset[tuple[str, str]] = frozenset()


def spoken(tagged: Tagged, engagement: Engagement, codebook: pd.DataFrame) -> Spoken:
    """Count exactly."""
    people, book = spoke(tagged.frames), in_use(codebook)
    below, asked = parents(book), [one for one in engagement.dimensions if one != engagement.areas]
    all_themes = said(people, tagged.frames.contributions, with_parents(tagged.tags, codebook))
    table = all_themes.reindex(columns=[theme for theme in book[c.THEME] if theme not in below], fill_value=False)
    groups, told, given = {}, {}, []
    for dimension in asked:
        given.append(_groups(people, dimension))
        named = pd.Index([*(category.id for category in dimension.categories), NO_GROUP])
        groups[dimension.id] = pd.Series(given[-1]).value_counts().reindex(named, fill_value=0).astype("int64")
        told[dimension.id] = table.groupby(given[-1]).sum().reindex(named, fill_value=0).T.astype("int64")
    heard = all_themes[[theme for theme in book[c.THEME] if theme in all_themes]].to_numpy(dtype="bool")
    return Spoken(len(people), table.sum().astype("int64"), groups, told, _effect(people, heard, given, engagement))


def _groups(people: pd.DataFrame, dimension: Dimension) -> np.ndarray:
    """Say to which group each person belongs."""
    given = people[c.category_column(dimension.id)].to_numpy(dtype="object")
    return np.where(np.isin(given, [category.id for category in dimension.categories]), given, NO_GROUP)


def _effect(people: pd.DataFrame, heard: np.ndarray, given: Iterable[np.ndarray], engagement: Engagement) -> float:
    """Find by how much any group's people, or all others, are fewer than they seem, rounded up to one decimal."""
    meeting, least = pd.factorize(people[c.SESSION])[0], max(engagement.thresholds.hide_below, 1)
    rho, found = likeness(heard, meeting, engagement.thresholds.rho), [1.0]
    for own in given:
        for group in set(own) - {NO_GROUP}:
            inside, outside = own == group, (own != group) & (own != NO_GROUP)
            if min(inside.sum(), outside.sum()) >= least:
                found += effects(meeting, inside, outside, rho)
    return float(np.ceil(max(found) * 10) / 10)


def rounded_spoken(exact: Spoken, people: Both, texts: Both, base: int, draws: Draws) -> Spoken:
    """Round all of it so that it adds up, and never contradicts the copy of people and texts."""
    if base <= 1:
        return exact
    forms, of_texts = ([int(one.tables[FORMS].whole[YES]) for one in people], [one.total for one in texts])
    everybody = _part(exact.people, forms, of_texts, base, draws.one(SPOKEN))
    themes = pd.Series({theme: _part(
        int(n), [exact.people, everybody], [int(one.tables[THEME_PREFIX + str(theme)].whole[YES]) for one in texts],
        base, draws.one(SPOKEN, str(theme))) for theme, n in exact.themes.items()}, dtype="int64")
    groups = {name: _rounded_groups(own, everybody, [one.tables[name].whole for one in people], base, draws, name)
              for name, own in exact.groups.items()}
    told = {name: pd.DataFrame({theme: _rounded_table(
        row, exact.groups[name], int(themes[str(theme)]), groups[name], base, draws, f"{SPOKEN}/{name}/{theme}")
        for theme, row in own.iterrows()}, index=own.columns, dtype="int64").T for name, own in exact.told.items()}
    shown = replace(exact, people=everybody, themes=themes, groups=groups, told=told)
    return replace(shown, loose=frozenset(_loose(exact, shown, base)))


def _part(part: int, whole: Sequence[int], within: Sequence[int], base: int, draw: float) -> int:
    """Round some people of a whole so that they and all others go to a neighbour among the multiples.

    whole, within: exactly, and as shown; no more are shown than ``within`` shows. The same people
    are the same number.
    """
    (exact, shown), (limit, of_limit) = whole, within
    least = max(part // base, (shown + part - exact) // base)
    most = min(-(-part // base), (shown + part - exact + base - 1) // base, of_limit // base)
    want = shown // base if part == exact else of_limit // base if part == limit else single(part, base, draw)
    return base * max(min(max(want, least), most), part // base)


def _rounded_groups(own: pd.Series, everybody: int, groups: Sequence[pd.Series], base: int, draws: Draws,
                    name: str) -> pd.Series:
    """Round how many of each group have words of their own: no more than there are in the group."""
    exact, shown = (one.groupby([_group(str(column), own.index) for column in one.index]).sum().reindex(
        own.index, fill_value=0) for one in groups)
    usual = pd.Series(np.where(own < base, DOWN, DRAWN), own.index)
    pull = usual.mask((own == exact) & (own > 0), (shown > exact).astype("int64") - (shown < exact))
    room = Room((shown // base).to_numpy("float64"), (own > exact).to_numpy(dtype="bool"))
    cells = cells_of(own.to_frame().T, base, draws, f"{SPOKEN}/{name}", pull)
    return pd.Series(base * spread(cells, base, np.array([everybody // base]), room)[0], own.index)


def _group(column: str, groups: pd.Index) -> str:
    category = answer(column)[1]
    return category if category and category in groups else NO_GROUP


def _rounded_table(told: pd.Series, own: pd.Series, total: int, groups: pd.Series, base: int, draws: Draws,
                   name: str) -> pd.Series:
    """Round who of each group spoke of a theme, with those who did not: together they are the group."""
    if not total:
        return told * 0
    both = pd.DataFrame({"spoke": told, "did not": own - told}).T
    rows = np.array([total, groups.sum() - total]) // base
    room = Room((groups // base).to_numpy("float64"), np.full(len(groups), False))
    return pd.Series(base * spread(cells_of(both, base, draws, name), base, rows, room)[0], told.index)


def _loose(exact: Spoken, shown: Spoken, base: int) -> Iterator[tuple[str, str]]:
    """Name the questions and themes where somebody who spoke, or did not, is counted ``base`` or more wrongly."""
    of_all = [exact.themes - shown.themes, exact.people - exact.themes - shown.people + shown.themes]
    for name, told in exact.told.items():
        spoke, of_group = told - shown.told[name], exact.groups[name] - shown.groups[name]
        off = pd.concat([spoke, spoke - of_group, *of_all], axis=1).abs().max(axis=1).clip(lower=of_group.abs().max())
        yield from ((name, str(theme)) for theme in off.index[off >= base])
