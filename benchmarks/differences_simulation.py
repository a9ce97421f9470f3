"""How often «says it oftener» is wrong, and how often it is found: ``python -m benchmarks.differences_simulation``.

Invented consultations: people answer two questions about themselves and speak of twelve themes.
They come on their own or in workshops of twenty, each with its own mix of the groups (Dirichlet) and, where ``rho``
says so, with its own inclination to each theme (beta-binomial).

fair      no group says anything oftener. In how many consultations is any cell flagged?
double    one group of four speaks of one theme twice as often as the others. How often is that cell found?

For comparison each line has the plain rule «1.5 times as often or more, and ten people in the group».
"""

import json
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from analysis.differences.alike import ALONE, likeness
from analysis.differences.cells import counted
from analysis.differences.judge import judged
from benchmarks.measuring import options
from ingest.schema import Thresholds
from ingest.schema import names as c
from ingest.schema.names import Difference

SEED = 20261122
RUNS = 200
ROOM = 20
THEMES = np.array([.30, .25, .2, .15, .15, .12, .1, .1, .08, .06, .05, .03])
QUESTIONS = ((.4, .3, .2, .1), (.5, .3, .2))  # shares of the groups
SIZES = (100, 400, 1600)
RAISED, THEME, LIFT = 1, 3, 2.0  # the group and the theme that differ
MIXES = {"on their own": (0.0, 0.0), "six of ten in workshops": (0.6, 0.05), "all in workshops": (1.0, 0.05),
         "workshops alike": (1.0, 0.15)}  # of the people in workshops; how alike a workshop's people speak
MIXED = 5.0  # the smaller, the more do workshops differ in who comes
DEFAULT = Thresholds()


def main() -> None:
    """Simulate and report."""
    chosen = options(__doc__, runs=(RUNS, "invented consultations per line"))
    started = time.perf_counter()
    found = simulate(chosen.runs)
    if chosen.json:
        print(json.dumps({"runs": chosen.runs, "seed": SEED, "seconds": round(time.perf_counter() - started, 1),
                          "lines": found.to_dict("records")}))
        return
    print(found.to_string(index=False, float_format="{:.3f}".format))


def simulate(runs: int) -> pd.DataFrame:
    """Invent and judge: one row per size and mix; rates are fractions of the runs."""
    draw = np.random.default_rng(SEED)
    return pd.DataFrame(_lines(draw, runs))


def _lines(draw: np.random.Generator, runs: int) -> Iterator[dict[str, Any]]:
    for people in SIZES:
        for mix, (met, alike) in MIXES.items():
            fair = [cells(draw, people, met, alike, 1.0) for _run in range(runs)]
            double = [cells(draw, people, met, alike, LIFT) for _run in range(runs)]
            yield {"people": people, "who": mix, "rho": alike,
                   "fair: any flagged": np.mean([_flagged(each).any() for each in fair]),
                   "fair: plain rule": np.mean([_plain(each).any() for each in fair]),
                   "double: found": np.mean([_flagged(each)[_raised(each)].all() for each in double]),
                   "double: could be told": np.mean([_tested(each)[_raised(each)].all() for each in double]),
                   "double: false of those flagged": _false(double)}


def cells(draw: np.random.Generator, people: int, met: float, alike: float, lift: float) -> pd.DataFrame:
    """Invent one consultation and judge it: the cells of both questions."""
    meeting = np.where(np.arange(people) < met * people, np.arange(people) // ROOM, ALONE)
    answers = [answered(draw, meeting, np.array(shares)) for shares in QUESTIONS]
    chance = inclined(draw, meeting, alike)
    chance[answers[0] == RAISED, THEME] *= lift
    spoken = draw.random(chance.shape) < np.minimum(chance, 1.0)
    rho = likeness(spoken, meeting, DEFAULT.rho)
    parts = [counted(own.astype(str), [str(i) for i in range(len(shares))], spoken, meeting, rho)
             for own, shares in zip(answers, QUESTIONS, strict=True)]
    return judged(pd.concat(parts, keys=range(len(parts)), names=["question", None]).reset_index("question")
                  .reset_index(drop=True), DEFAULT)


def answered(draw: np.random.Generator, meeting: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """Invent what people answer; each workshop has its own mix."""
    mixes = np.vstack([draw.dirichlet(shares * MIXED, size=meeting.max(initial=ALONE) + 1), shares])
    return (draw.random((len(meeting), 1)) > mixes[meeting].cumsum(axis=1)[:, :-1]).sum(axis=1)


def inclined(draw: np.random.Generator, meeting: np.ndarray, alike: float) -> np.ndarray:
    """Invent how likely each person is to speak of each theme; the people of a workshop alike."""
    own = np.tile(THEMES, (meeting.max(initial=ALONE) + 2, 1))
    if alike:
        own[:-1] = draw.beta(own[:-1] * (1 - alike) / alike, (1 - own[:-1]) * (1 - alike) / alike)
    return own[meeting]


def _tested(found: pd.DataFrame) -> np.ndarray:
    return (found[c.VERDICT] != Difference.TOO_FEW).to_numpy()


def _flagged(found: pd.DataFrame) -> np.ndarray:
    return found[c.VERDICT].isin([str(Difference.MORE), str(Difference.LESS)]).to_numpy()


def _plain(found: pd.DataFrame) -> np.ndarray:
    lift = found["spoke"] * found["others"] / (found[c.PARTICIPANTS] * found["others_spoke"]).clip(lower=1)
    return ((lift >= 1.5) & (found[c.PARTICIPANTS] >= 10)).to_numpy()


def _raised(found: pd.DataFrame) -> np.ndarray:
    return ((found["question"] == 0) & (found[c.CATEGORY] == str(RAISED)) & (found[c.THEME] == THEME)).to_numpy()


def _false(double: list[pd.DataFrame]) -> float:
    """Give the share of flagged cells that are not of the theme that differs, run by run."""
    shares = [(_flagged(each) & (each[c.THEME] != THEME).to_numpy()).sum() / max(_flagged(each).sum(), 1)
              for each in double]
    return float(np.mean(shares))


if __name__ == "__main__":
    main()
