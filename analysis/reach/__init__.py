"""Reach: participants against the population, and what the difference means."""

from analysis.reach.benchmark import Population, population
from analysis.reach.effective import Turnout, turnout_of
from analysis.reach.fitness import Doubt
from analysis.reach.in_use import in_use, passed_over, replaced
from analysis.reach.reach import REACH_COLUMNS, SILENT, flags, reach, with_silent
from analysis.reach.verdicts import judge

__all__ = [
    "REACH_COLUMNS",
    "SILENT",
    "Doubt",
    "Population",
    "Turnout",
    "flags",
    "in_use",
    "judge",
    "passed_over",
    "population",
    "reach",
    "replaced",
    "turnout_of",
    "with_silent",
]
