"""Reach: participants against the population, and what the difference means."""

from analysis.reach.benchmark import Population, population
from analysis.reach.reach import REACH_COLUMNS, flags, reach
from analysis.reach.verdicts import judge

__all__ = ["REACH_COLUMNS", "Population", "flags", "judge", "population", "reach"]
