"""An attacker who has every figure that is offered and knows how they are made, but for the secret.

What is unknown to them: for each question, how many people of each answer came by each channel and
live in each area (or in none that is known); where partners' own pages are read, too, also through
which partner (or through none). Each figure shown bounds a sum of these. A linear programme then
looks for the least and the most that every small group can have been.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy.optimize import linprog
from scipy.sparse import coo_array, csr_array, vstack

from analysis import counts
from analysis.filters import Filter, apply
from analysis.protect.tables import label
from ingest.schema import Engagement, Frames
from ingest.schema import names as c

NOWHERE = ""  # who lives in no area that is known
NOBODY = ""  # who came through no partner
EVERYBODY = ""  # stands where an answer would, for all people of a part

Bounds = tuple[int, int]


class Figure(NamedTuple):
    """One number that is shown: of which part, which question (none: of everybody) and which answer."""

    part: Filter
    dimension: str
    answer: str


@dataclass(frozen=True)
class Truth:
    """The exact counts: question → channel × area × partner × answer, an array each."""

    channels: list[str]
    areas: list[str]
    partners: list[str]
    answers: dict[str, list[str]]
    people: dict[str, np.ndarray]

    def inside(self, part: Filter) -> tuple[np.ndarray, ...]:
        """Give the channels, the areas and the partners of a part, by place."""
        ways = (self.channels, part.channels), (self.areas, part.areas), (self.partners, part.partners)
        return tuple(np.array([i for i, name in enumerate(names) if not chosen or name in chosen], dtype=int)
                     for names, chosen in ways)

    def count(self, figure: Figure) -> int:
        """Give a figure's exact number."""
        dimension = figure.dimension or next(iter(self.people))
        own = self.people[dimension][np.ix_(*self.inside(figure.part))]
        return int(own.sum() if figure.answer == EVERYBODY
                   else own[..., self.answers[dimension].index(figure.answer)].sum())

    def figures(self, parts: Iterable[Filter]) -> Iterator[Figure]:
        """Name every number that can be shown of these parts."""
        for part in parts:
            yield Figure(part, "", EVERYBODY)
            yield from (Figure(part, name, answer) for name, answers in self.answers.items() for answer in answers)


def truth(frames: Frames, engagement: Engagement, partners: Sequence[str] = ()) -> Truth:
    """Count everything exactly, as finely as it can be cut; by partner only where partners are named."""
    channels = sorted(set(counts.heads(frames)[c.CHANNEL].dropna()))
    areas = [area.id for area in engagement.areas.categories] if engagement.areas else []
    places = [(way, area, whose) for way in channels for area in ("", *areas) for whose in ("", *partners)]
    parts = [(part, counts.gather(part)) for part in (apply(frames, _part(*place)) for place in places)]
    answers, people = {}, {}
    for dimension in (d.id for d in engagement.dimensions):
        cut = [_answers(counts.cells(part, dimension, gathered)) for part, gathered in parts]
        answers[dimension] = sorted(set().union(*cut))
        found = np.array([[own.get(x, 0) for x in answers[dimension]] for own in cut])
        found = found.reshape(len(channels), len(areas) + 1, len(partners) + 1, -1)
        people[dimension] = _with_rest(_with_rest(found, 1), 2)
    return Truth(channels, [*areas, NOWHERE], [*partners, NOBODY], answers, people)


def _part(*named: str) -> Filter:
    channels, areas, partners = (tuple(filter(None, (name,))) for name in named)
    return Filter(channels, areas, partners=partners)


def _with_rest(found: np.ndarray, way: int) -> np.ndarray:
    """Put what is left of the whole, which stands first, behind its parts."""
    whole, parts = np.split(found, [1], axis=way)
    return np.concatenate([parts, whole - parts.sum(axis=way, keepdims=True)], axis=way)


def attack(known: Truth, claims: dict[Figure, Bounds], targets: Sequence[Figure], wide: int) -> dict[Figure, Bounds]:
    """Find for each target the least and the most people it can have, from what the figures claim.

    wide: bounds so far apart, or further, are no success, so they are only found to be so: whatever the figures
    allow for one target says a number of people for every other, too, and often that is enough.
    """
    places, size = _places(known)
    rows = [(_sum(known, places, figure), low, high) for figure, (low, high) in claims.items()]
    matrix, same = _matrix([members for members, _, _ in rows], size), _same_people(known, places, size)
    limits = np.array([high for _, _, high in rows] + [-low for _, low, _ in rows], dtype="float64")
    at_most = csr_array(vstack([matrix, -matrix]))
    goals = _matrix([_sum(known, places, target) for target in targets], size).toarray()
    least, most = np.full(len(targets), np.inf), np.full(len(targets), -np.inf)
    for i, sign in product(range(len(targets)), (1, -1)):
        if _whole(most[i], np.floor) - _whole(least[i], np.ceil) >= wide:
            continue
        end = linprog(sign * goals[i], A_ub=at_most, b_ub=limits, A_eq=same, b_eq=np.zeros(same.shape[0]),
                      bounds=(0, None), method="highs")
        assert end.status in (0, 3), "the figures contradict each other"
        if end.status == 3:  # as many as you like
            most[i] = np.inf
        else:
            people = goals @ end.x
            least, most = np.minimum(least, people), np.maximum(most, people)
    return {target: (_whole(low, np.ceil), _whole(high, np.floor))
            for target, low, high in zip(targets, least, most, strict=True)}


def _whole(end: float, whole: np.ufunc) -> int:
    """Give the first whole number inside an end; the solver's own is a hair's breadth off."""
    hair = 1e-6 if whole is np.floor else -1e-6
    return int(whole(np.clip(end + hair, -1e9, 1e9)))


def small(known: Truth, parts: Iterable[Filter], k: int) -> list[Figure]:
    """Name the groups to be protected: 1 to k - 1 people of one answer."""
    return [figure for figure in known.figures(parts)
            if figure.answer != EVERYBODY and figure.answer.startswith("given:") and 0 < known.count(figure) < k]


def claimed(known: Truth, parts: Iterable[Filter], shown: Callable[[Figure], Bounds]) -> dict[Figure, Bounds]:
    """Say what each figure of these parts claims; none of it may be false, or the attack proves nothing."""
    claims = {figure: shown(figure) for figure in known.figures(parts)}
    false = {figure: (bounds, known.count(figure)) for figure, bounds in claims.items()
             if not bounds[0] <= known.count(figure) <= bounds[1]}
    assert not false, false
    return claims


def _answers(cells: pd.DataFrame) -> dict[str, int]:
    named = pd.Series(list(map(label, cells[c.STATE], cells[c.CATEGORY])), cells.index, dtype="str")
    return cells[c.PEOPLE].groupby(named).sum().astype("int64").to_dict()


def _places(known: Truth) -> tuple[dict[str, np.ndarray], int]:
    """Give every unknown its place in the programme."""
    start, places = 0, {}
    for dimension, people in known.people.items():
        places[dimension] = np.arange(start, start + people.size).reshape(people.shape)
        start += people.size
    return places, start


def _sum(known: Truth, places: dict[str, np.ndarray], figure: Figure) -> np.ndarray:
    """Name the unknowns that a figure adds up."""
    dimension = figure.dimension or next(iter(places))
    own = places[dimension][np.ix_(*known.inside(figure.part))]
    return (own if figure.answer == EVERYBODY else own[..., known.answers[dimension].index(figure.answer)]).ravel()


def _same_people(known: Truth, places: dict[str, np.ndarray], size: int) -> csr_array:
    """Every question has the same people: its answers in a channel and area add up to as many."""
    first, *others = places.values()
    rows, signs = [], []
    for own in others:
        for place in np.ndindex(*first.shape[:-1]):
            rows.append(np.concatenate([first[place], own[place]]))
            signs.append(np.repeat([1, -1], [first.shape[-1], own.shape[-1]]))
    return _matrix(rows, size, signs)


def _matrix(rows: list[np.ndarray], size: int, signs: list[np.ndarray] | None = None) -> csr_array:
    values = np.concatenate(signs) if signs else np.ones(sum(map(len, rows)))
    at = np.repeat(np.arange(len(rows)), list(map(len, rows)))
    columns = np.concatenate(rows) if rows else np.zeros(0, dtype=int)
    return csr_array(coo_array((values, (at, columns)), shape=(len(rows), size)))
