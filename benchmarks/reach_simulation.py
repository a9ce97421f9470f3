"""How often reach is wrong, over many invented consultations: ``python -m benchmarks.reach_simulation``.

People come on their own or in workshops, where they resemble each other: each workshop has its
own mix of the groups, drawn from a Dirichlet distribution around the population's (so that the
number of a group is beta-binomial), with the similarity ρ. Three questions are put, and each is
answered for our verdicts and for the plain rule «a ratio below .8»:

fair      those who come are a fair draw. How often is any group of the question flagged?
half      one group comes at half its share, to as many people as theory asks for.
missing   a tenth of the population is missing wholly from sixty people.
"""

import json
import time
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

from analysis.reach.effective import Turnout
from analysis.reach.rule import weigh
from analysis.reach.scores import lowest_highest
from analysis.reach.visible import people_for
from benchmarks.measuring import options
from ingest.schema import Thresholds

SEED = 20261122
RUNS = 2000
ROOM = 20  # people in a workshop
QUESTIONS = {  # shares of the population, in per cent
    "two groups": (51, 49), "six ages": (15, 22, 20, 16, 13, 14), "ten groups": (30, 20, 13, 10, 8, 7, 5, 4, 2, 1),
    "ten alike": (10,) * 10}
SIZES = (50, 200, 1000, 5000)
MIXES = {"on their own": 0.0, "six of ten in workshops": 0.6, "all in workshops": 1.0}  # of the people in workshops
ALIKE = (0.0, 0.05, 0.15)  # ρ as it is; we always assume .05
DEFAULT = Thresholds()


def main() -> None:
    """Simulate and report."""
    chosen = options(__doc__, runs=(RUNS, "invented consultations per line"))
    started = time.perf_counter()
    tables = simulate(chosen.runs)
    if chosen.json:
        print(json.dumps({"runs": chosen.runs, "seed": SEED, "seconds": round(time.perf_counter() - started, 1),
                          **{name: table.to_dict("records") for name, table in tables.items()}}))
        return
    for name, table in tables.items():
        print(f"\n{name}\n{table.to_string(index=False, float_format='{:.3f}'.format)}")


def simulate(runs: int) -> dict[str, pd.DataFrame]:
    """Answer the three questions, one table each; rates are fractions of the runs."""
    draw = np.random.default_rng(SEED)
    return {"fair": pd.DataFrame(fair(draw, runs)), "half": pd.DataFrame(half(draw, runs)),
            "missing": pd.DataFrame(missing(draw, runs))}


def fair(draw: np.random.Generator, runs: int) -> Iterator[dict[str, Any]]:
    """Say how often a fair draw is flagged, for every question, size, mix and similarity."""
    for question, percent in QUESTIONS.items():
        for people in SIZES:
            for mix, met in MIXES.items():
                for alike in ALIKE if met else ALIKE[:1]:
                    turnout, living = turned_out(people, met), shares(percent)
                    x = came(draw, runs, turnout, living, alike)
                    yield {"question": question, "people": people, "who": mix, "rho": alike,
                           **rates(x, turnout, living, range(len(living)))}


def half(draw: np.random.Generator, runs: int) -> Iterator[dict[str, Any]]:
    """Say how often the fourth group of six, or the first of two, is found at half its share."""
    for question, group in (("two groups", 0), ("six ages", 3), ("ten groups", 3), ("ten groups", 6)):
        living = shares(QUESTIONS[question])
        for mix, met in MIXES.items():
            people = people_for(0.5, living[group], len(living), DEFAULT, turned_out(10_000, met).effect)
            turnout, alike = turned_out(people, met), DEFAULT.rho if met else 0.0
            x = came(draw, runs, turnout, without(living, group, living[group] / 2), alike)
            yield {"question": question, "share": living[group], "who": mix, "rho": alike, "people": people,
                   **rates(x, turnout, living, [group])}


def missing(draw: np.random.Generator, runs: int) -> Iterator[dict[str, Any]]:
    """Say how often a wholly missing tenth of the population is raised among sixty people."""
    for groups in (2, 4, 6, 10):
        living = np.array([0.1, *[0.9 / (groups - 1)] * (groups - 1)])
        for mix, met in MIXES.items():
            turnout, alike = turned_out(60, met), DEFAULT.rho if met else 0.0
            x = came(draw, runs, turnout, without(living, 0, 0.0), alike)
            yield {"groups": groups, "who": mix, "rho": alike, "people": 60, **rates(x, turnout, living, [0])}


def rates(x: np.ndarray, turnout: Turnout, living: np.ndarray, groups: Sequence[int]) -> dict[str, float]:
    """Give how often any of these groups is flagged, by each rule. ``x``: runs × groups."""
    found = weigh(x, turnout, turnout.people * living, DEFAULT).under[:, groups]
    nobody = found & (x[:, groups] == 0)
    score = lowest_highest(x, living)
    return {"flagged": found.any(axis=-1).mean(), "of them none seen": nobody.any(axis=-1).mean(),
            "ratio < .8": (x / turnout.people / living < DEFAULT.under)[:, groups].any(axis=-1).mean(),
            "lowest/highest": score.mean(), "lowest/highest < .8": (score < DEFAULT.under).mean()}


def came(draw: np.random.Generator, runs: int, turnout: Turnout, living: np.ndarray, alike: float) -> np.ndarray:
    """Invent who came, so many people alone and in workshops: runs × groups."""
    x = draw.multinomial(turnout.alone, living, size=runs)
    if not turnout.met:
        return x
    mixed: np.ndarray = np.broadcast_to(living, (runs, len(turnout.met), len(living)))
    if alike:
        parts = draw.gamma(np.maximum(living, 1e-12) * (1 - alike) / alike, size=mixed.shape)
        mixed = parts / parts.sum(axis=-1, keepdims=True)
    return x + draw.multinomial(turnout.met, mixed).sum(axis=1)


def turned_out(people: int, met: float) -> Turnout:
    """Put a part of the people into workshops, the last of which may be smaller, as we take them to be: ρ = .05."""
    inside = round(people * met)
    rest = (inside % ROOM,) if inside % ROOM else ()
    return Turnout(people - inside, (ROOM,) * (inside // ROOM) + rest, DEFAULT.rho)


def shares(percent: Sequence[float]) -> np.ndarray:
    """Turn per cent into fractions that add up to 1."""
    return np.array(percent) / sum(percent)


def without(living: np.ndarray, group: int, share: float) -> np.ndarray:
    """Let a group come at another share, and all others in proportion."""
    others = living * (1 - share) / (1 - living[group])
    return np.where(np.arange(len(living)) == group, share, others)


if __name__ == "__main__":
    main()
