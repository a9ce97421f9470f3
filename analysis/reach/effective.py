"""How people came, and how many people drawn singly they are worth.

People of one meeting resemble each other, and people who count more than others leave less to
the rest. Both make a figure less sure than the number of people suggests.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import gammaln

from ingest.schema import names as c


@dataclass(frozen=True)
class Turnout:
    """People who came on their own, and the sizes of the meetings that others came to.

    rho: how alike the people of one meeting are (``Thresholds``). weighting: the effect of unequal
    weights (``kish``).
    """

    alone: int
    met: tuple[int, ...] = ()
    rho: float = 0.0
    weighting: float = 1.0

    @property
    def people(self) -> int:
        """Count everybody."""
        return self.alone + sum(self.met)

    @property
    def effect(self) -> float:
        """Say by how much they are fewer than they seem: people / people drawn singly, from 1 up."""
        widened = cluster_effect(self.met, self.rho) * sum(self.met)
        return self.weighting * (self.alone + widened) / self.people if self.people else 1.0

    def misses(self, p: np.ndarray) -> np.ndarray:
        """Say how likely a fair draw has nobody of a group with the share p of the population.

        On their own (1 - p)ⁿ. In a meeting of m, the number of a group is beta-binomial with the
        similarity ρ (Skellam 1948), which is 0 with probability B(a, b + m) / B(a, b), where
        a + b = (1 - ρ) / ρ and a = p·(a + b).
        """
        p = np.asarray(p, dtype="float64")
        if not self.rho:
            return (1 - p) ** self.people
        size, times = np.unique(np.array(self.met, dtype="float64"), return_counts=True)
        whole = (1 - self.rho) / self.rho
        others = np.maximum((1 - p) * whole, 1e-12)[..., None]
        nobody = gammaln(others + size) - gammaln(others) - gammaln(whole + size) + gammaln(whole)
        return (1 - p) ** self.alone * np.exp((times * nobody).sum(axis=-1))


def cluster_effect(sizes: Iterable[float], rho: float) -> float:
    """Give the effect of meeting in groups of these sizes.

    In one meeting of m people it is 1 + (m - 1)·ρ (Kish 1965, Survey Sampling, 5.4). Over several,
    each of a meeting's m people has that effect, so it is their mean: Σ m·(1 + (m - 1)·ρ) / Σ m.
    """
    people = np.asarray(list(sizes), dtype="float64")
    return float((people * (1 + (people - 1) * rho)).sum() / people.sum()) if people.sum() else 1.0


def kish(weights: Iterable[float]) -> float:
    """Give the effect of unequal weights: n·Σw² / (Σw)² (Kish 1965, Survey Sampling, 11.7)."""
    each = np.asarray(list(weights), dtype="float64")
    return float(len(each) * (each**2).sum() / each.sum()**2) if each.sum() else 1.0


def turnout_of(cells: pd.DataFrame, rho: float, part: np.ndarray | None = None) -> Turnout:
    """Read from a dimension's cells (``counts.cells``) how their people came; part: from which of them (all)."""
    session, sessions = pd.factorize(cells[c.SESSION])  # -1 for people on their own
    weights = cells[c.PEOPLE].to_numpy(dtype="int64") * (1 if part is None else part)
    people = np.bincount(session + 1, weights=weights, minlength=len(sessions) + 1).astype("int64")
    return Turnout(int(people[0]), tuple(people[1:][people[1:] > 0].tolist()), rho)
