"""How many people drawn singly the people counted are worth.

People of one meeting resemble each other, and people who count more than others leave less to
the rest. Both make a figure less sure than the number of people suggests.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ingest.schema import names as c


@dataclass(frozen=True)
class Effect:
    """By how much the people are fewer than they seem: people counted / people drawn singly, from 1 up."""

    known: float = 1.0  # of those whose category is known
    everybody: float = 1.0  # were all the others known, too


def cluster_effect(sizes: Iterable[float], rho: float) -> float:
    """Give the effect of meeting in groups of these sizes; people on their own are groups of 1.

    In one meeting of m people it is 1 + (m - 1)·ρ (Kish 1965, Survey Sampling, 5.4). Over several,
    each of a meeting's m people has that effect, so it is their mean: Σ m·(1 + (m - 1)·ρ) / Σ m.
    """
    people = np.asarray(list(sizes), dtype="float64")
    return float((people * (1 + (people - 1) * rho)).sum() / people.sum()) if people.sum() else 1.0


def kish(weights: Iterable[float]) -> float:
    """Give the effect of unequal weights: n·Σw² / (Σw)² (Kish 1965, Survey Sampling, 11.7)."""
    each = np.asarray(list(weights), dtype="float64")
    return float(len(each) * (each**2).sum() / each.sum()**2) if each.sum() else 1.0


def effect_of(cells: pd.DataFrame, comparable: Iterable[str], rho: float) -> Effect:
    """Find the effect of the meetings behind a dimension's cells (``counts.cells``).

    comparable: the categories that are compared with the population. Whoever gave another
    category is known and not compared, so is in neither.
    """
    known = cells[c.CATEGORY].isin(list(comparable))
    return Effect(_over_meetings(cells[known], rho), _over_meetings(cells[known | cells[c.CATEGORY].isna()], rho))


def _over_meetings(cells: pd.DataFrame, rho: float) -> float:
    """Give the cluster effect, people without a meeting standing singly."""
    met = cells.groupby(c.SESSION)[c.PEOPLE].sum()
    alone = int(cells.loc[cells[c.SESSION].isna(), c.PEOPLE].sum())
    return (alone + cluster_effect(met, rho) * met.sum()) / (alone + met.sum()) if alone + met.sum() else 1.0
