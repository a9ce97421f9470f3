"""Weights by which people count as if the room looked like the city, or the reason why there are none.

Raking (Deming and Stephan 1940) over the people themselves: each question in turn is brought to the
population's shares until all of them fit. Weights are cut at ``CAP`` times the average within
the raking, and the raking goes on with the cut ones (Izrael, Battaglia and Frankel 2009, SAS Global
Forum 247-2009), so that no person speaks for a whole group.

Whoever did not answer a question counts there as they came: those who answered share among
themselves the weight that they had together. So nobody is guessed to be of a group, and nobody is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import pandas as pd

from analysis.reach.benchmark import population
from ingest.schema import Engagement
from ingest.schema import names as c

CAP: Final = 5.0  # times the average weight
LEAST_PEOPLE: Final = 5  # of a group, below which nobody is made to speak for it
MINOR: Final = 0.05  # of the population: a smaller group with too few people counts as it came
NEAR: Final = 1e-5  # weights that move less stand still
FITS: Final = 1e-3  # a share that is this near fits
FAR: Final = 0.01  # a share that is further away, after cutting, is told
MOST_ROUNDS: Final = 300
MOST_CUTS: Final = 20


class Short(NamedTuple):
    """A group whose share is not reached, because weights were cut."""

    dimension: str
    category: str
    share: float
    wanted: float


@dataclass(frozen=True)
class Margins:
    """What people are raked to. codes: people × questions, the group's place in ``targets``, or -1.

    used: the questions, with their groups' ids and shares. too_small: questions left out, and the groups that are
    why. as_they_came: small groups that are not weighted.
    """

    codes: np.ndarray
    used: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    targets: tuple[np.ndarray, ...]
    too_small: tuple[tuple[str, str], ...] = ()
    as_they_came: tuple[tuple[str, str], ...] = ()


def margins(people: pd.DataFrame, engagement: Engagement, benchmark: pd.DataFrame,
            areas: Sequence[str] = ()) -> Margins:
    """Find the questions that people (participants' rows) can be weighted by: those with figures and enough people."""
    codes, used, groups, targets, too_small, came = [], [], [], [], [], []
    for dimension in engagement.dimensions:
        living = population(benchmark, engagement, dimension.id, areas).people
        if (living > 0).sum() < 2:
            continue
        own = people[c.category_column(dimension.id)]
        shares, minor, major = _sorted(living[living > 0], own)
        came += [(dimension.id, name) for name in minor]
        too_small += [(dimension.id, name) for name in major]
        if major or len(shares) < 2:
            continue
        codes.append(pd.Index(shares.index).get_indexer(pd.Index(own)))
        used.append(dimension.id)
        groups.append(tuple(shares.index))
        targets.append(shares.to_numpy(dtype="float64"))
    table = np.column_stack(codes) if codes else np.empty((len(people), 0), dtype="int64")
    return Margins(table, tuple(used), tuple(groups), tuple(targets), tuple(too_small), tuple(came))


def raked(codes: np.ndarray, counts: np.ndarray, targets: Sequence[np.ndarray], cap: float = CAP) -> np.ndarray:
    """Give the weight of each row of ``codes``, of which there are so many people (``counts``); people's mean is 1.

    counts: one number per row, or several such sets, one below the other; weights have the same shape. Nothing (NaN)
    where no weights fit, even uncut: a group has nobody, or the questions contradict each other.
    """
    many = np.atleast_2d(counts).astype("float64")
    members = [(codes[:, i][:, None] == np.arange(len(target))).astype("float64") for i, target in enumerate(targets)]
    given = _rake(many, members, targets, np.inf)
    fits = np.all([np.abs(_shares(given * many, own) - target).max(axis=1) < FITS
                   for own, target in zip(members, targets, strict=True)], axis=0)
    given[~fits] = np.nan
    large = fits & (np.where(many > 0, given, 0).max(axis=1) > cap)
    if large.any():
        given[large] = _rake(many[large], members, targets, cap)
    return given.reshape(np.shape(counts))


def short_of(given: np.ndarray, margin: Margins) -> list[Short]:
    """List the groups whose weighted share is further than ``FAR`` from the population's."""
    found = []
    for i, (dimension, target) in enumerate(zip(margin.used, margin.targets, strict=True)):
        shares = _shares(given, (margin.codes[:, i][:, None] == np.arange(len(target))).astype("float64"))
        found += [Short(dimension, margin.groups[i][j], float(shares[j]), float(target[j]))
                  for j in np.flatnonzero(np.abs(shares - target) > FAR)]
    return found


def _sorted(living: pd.Series, own: pd.Series) -> tuple[pd.Series, list[str], list[str]]:
    """Give the shares of the groups with enough people, and the names of those without: minor, and not minor."""
    shares = living / living.sum()
    few = own.value_counts().reindex(shares.index, fill_value=0) < LEAST_PEOPLE
    minor = [str(name) for name in shares.index[few & (shares < MINOR)]]
    major = [str(name) for name in shares.index[few & (shares >= MINOR)]]
    enough = shares[~few]
    return enough / enough.sum(), minor, major


def _rake(counts: np.ndarray, members: Sequence[np.ndarray], targets: Sequence[np.ndarray], cap: float) -> np.ndarray:
    """Rake several sets of people at once, until their weights stand still."""
    given, stays = np.ones(counts.shape), np.ones((len(counts), 1))  # of those who did not answer, who are no members
    places = [np.where(own.any(axis=1), own.argmax(axis=1), own.shape[1]) for own in members]
    for _round in range(MOST_ROUNDS):
        before = given
        for own, target, at in zip(members, targets, places, strict=True):
            sums = (given * counts) @ own
            factor = np.divide(target * sums.sum(axis=1, keepdims=True), sums, out=np.zeros_like(sums), where=sums > 0)
            given = given * np.hstack([factor, stays])[:, at]
        given = _cut(given / _mean(given, counts), counts, cap)
        if np.abs(given - before).max() < NEAR:
            break
    return given


def _cut(given: np.ndarray, counts: np.ndarray, cap: float) -> np.ndarray:
    """Cut weights at the cap, and give what was cut to the others in proportion, so that the mean stays 1."""
    for _round in range(MOST_CUTS if np.isfinite(cap) else 0):
        over = given > cap
        if not over.any():
            break
        at_cap = given >= cap
        rest = np.where(at_cap, 0, given * counts).sum(axis=1, keepdims=True)
        left = counts.sum(axis=1, keepdims=True) - cap * np.where(at_cap, counts, 0).sum(axis=1, keepdims=True)
        grown = given * np.divide(left, rest, out=np.ones_like(rest), where=rest > 0)
        given = np.where(at_cap, cap, grown)
    return given


def _mean(given: np.ndarray, counts: np.ndarray) -> np.ndarray:
    return (given * counts).sum(axis=1, keepdims=True) / counts.sum(axis=1, keepdims=True)


def _shares(given: np.ndarray, own: np.ndarray) -> np.ndarray:
    sums = given @ own
    with np.errstate(invalid="ignore"):
        return np.nan_to_num(sums / sums.sum(axis=-1, keepdims=True))
