"""What to do about a group that was missed: how many more people."""

import math
from typing import Final

import pandas as pd

from ingest.schema import names as c

NEEDED: Final = "needed"
NEEDED_LEAST, NEEDED_MOST = "needed_least", "needed_most"


def needed(participants: int, n_known: int, population_share: float) -> int:
    """Say how many more people bring a group to its share, if they are all that is added.

    (x + k) / (n + k) = p, so k = (p·n - x) / (1 - p), rounded up.
    """
    missing = (population_share * n_known - participants) / (1 - population_share)
    return max(0, math.ceil(missing - 1e-9))


def with_needed(judged: pd.DataFrame, everybody: pd.DataFrame, rounded_to: int = 1) -> pd.DataFrame:
    """Add to reach's rows how many more people each group would need (``needed``), at least and at most.

    everybody: reach's rows of all groups. The ends differ where numbers are rounded: they are those of the exact
    numbers that speak most for and against the group, itself and all others of its question.
    """
    compared = everybody[everybody[c.POPULATION_SHARE].notna()].groupby(c.DIMENSION).size()
    groups = judged[c.DIMENSION].map(compared).fillna(1).astype("int64")
    slack = max(rounded_to - 1, 0)
    columns = [judged[name].tolist() for name in (c.PARTICIPANTS, c.N_KNOWN, c.POPULATION_SHARE)]
    rows = list(zip(*columns, (slack * (groups - 1)).tolist(), strict=True))
    found = {NEEDED: [_needed_or_none(x, n, p) for x, n, p, _off in rows],
             NEEDED_LEAST: [_needed_or_none(x + slack, n + slack - off, p) for x, n, p, off in rows],
             NEEDED_MOST: [_needed_or_none(max(x - slack, 0), n - min(slack, x) + off, p) for x, n, p, off in rows]}
    return judged.assign(**{name: pd.array(values, dtype="Int64") for name, values in found.items()})


def _needed_or_none(participants: int, n_known: int, population_share: float) -> int | None:
    if pd.isna(population_share) or population_share >= 1:
        return None
    return needed(participants, n_known, population_share)
