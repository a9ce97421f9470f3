"""What is shown first of differences: the question with most of them, and its surest one."""

from collections.abc import Sequence

import pandas as pd

from analysis.differences.judge import SPOKE
from analysis.differences.words import is_found
from ingest.schema import Dimension
from ingest.schema import names as c


def is_told(cells: pd.DataFrame) -> pd.Series:
    """Say of each cell whether anything can be said of it: enough people spoke to test it."""
    return cells[c.P_VALUE].notna()


def questions(cells: pd.DataFrame, dimensions: Sequence[Dimension]) -> list[Dimension]:
    """List the questions that have cells: first those with most differences, then those with most to tell."""
    ranks = pd.DataFrame({"found": is_found(cells), "told": is_told(cells)}).groupby(cells[c.DIMENSION]).sum()
    asked = [dimension for dimension in dimensions if dimension.id in ranks.index]
    return sorted(asked, key=lambda dimension: tuple(ranks.loc[dimension.id]), reverse=True)


def first(cells: pd.DataFrame) -> pd.Series:
    """Give the cell that is shown before anybody chooses: the surest difference, or what most people spoke of."""
    found = cells[is_found(cells)]
    return (cells.sort_values(SPOKE, ascending=False, kind="stable") if found.empty else
            found.sort_values(c.P_VALUE, kind="stable")).iloc[0]
