"""What to do about a group that was missed: how many more people."""

import math
from typing import Final

import pandas as pd

from ingest.schema import names as c

NEEDED: Final = "needed"


def needed(participants: int, n_known: int, population_share: float) -> int:
    """Say how many more people bring a group to its share, if they are all that is added.

    (x + k) / (n + k) = p, so k = (p·n - x) / (1 - p), rounded up.
    """
    missing = (population_share * n_known - participants) / (1 - population_share)
    return max(0, math.ceil(missing - 1e-9))


def with_needed(judged: pd.DataFrame) -> pd.DataFrame:
    """Add to reach's rows how many more people each group would need (``needed``, whole people)."""
    rows = zip(judged[c.PARTICIPANTS], judged[c.N_KNOWN], judged[c.POPULATION_SHARE], strict=True)
    return judged.assign(**{NEEDED: pd.array([_needed_or_none(*row) for row in rows], dtype="Int64")})


def _needed_or_none(participants: int, n_known: int, population_share: float) -> int | None:
    if pd.isna(population_share) or population_share >= 1:
        return None
    return needed(participants, n_known, population_share)
