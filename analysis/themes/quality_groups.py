"""Whether tagging serves some people worse: F1 by language, channel and group, beside all others'."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from analysis.reach.chance import adjusted
from analysis.themes.agreement import f1_of
from analysis.themes.quality import F1, FEWEST, SEED, Hits, N, ends, resampled
from ingest.schema import Engagement
from ingest.schema import names as c

SHUFFLES: Final = 5000
OTHERS: Final = "others"  # F1 of all other texts of which the same thing is known
SERVED: Final = "served"
COLUMNS: Final = [c.DIMENSION, c.CATEGORY, N, F1, c.LOW, c.HIGH, OTHERS, c.P_VALUE, SERVED]


class Served(StrEnum):
    """How well tagging serves a group, beside all others."""

    WORSE = "worse"
    ALIKE = "alike"
    ALONE = "alone"  # nobody to be compared with
    NOT_MEASURED = "not measured"


def by_group(hits: Hits, groups: pd.DataFrame, alpha: float) -> pd.DataFrame:
    """Compare each group's F1 with that of all others of whom the same thing is known.

    groups: ``groups_of``'s frame, its rows those of the hits. One row per group; low and high: 95 % interval, by
    drawing texts; p_value: how often chance alone sets a group so far below the others (texts
    shuffled ``SHUFFLES`` times), adjusted for the number of groups (Benjamini and Hochberg).
    """
    counts = np.column_stack([part.sum(axis=1) for part in (hits.right, hits.too_many, hits.missed)])
    rows = [_row(counts, groups[name], str(name), str(category))
            for name in groups for category in sorted(groups[name].dropna().unique())]
    frame = pd.DataFrame(rows, columns=COLUMNS[:-1])
    tested = frame[c.P_VALUE].notna()
    frame.loc[tested, c.P_VALUE] = adjusted(frame.loc[tested, c.P_VALUE].to_numpy())
    served = np.select([frame[N] < FEWEST, ~tested, frame[c.P_VALUE] < alpha],
                       [Served.NOT_MEASURED, Served.ALONE, Served.WORSE], Served.ALIKE)
    return frame.assign(**{SERVED: pd.Series(served, frame.index, dtype="str")})


def groups_of(texts: Sequence[str], contributions: pd.DataFrame, participants: pd.DataFrame,
              engagement: Engagement) -> pd.DataFrame:
    """Say of each text in which groups it is: one column each for language, channel and every dimension.

    Missing where nobody knows, as of texts from a meeting's wall.
    """
    own = contributions.set_index(c.CONTRIBUTION).loc[list(texts)]
    people = participants.drop_duplicates(c.PARTICIPANT).set_index(c.PARTICIPANT)
    said = {one.id: own[c.PARTICIPANT].map(people[c.category_column(one.id)]).to_numpy()
            for one in engagement.dimensions}
    return pd.DataFrame({c.LANGUAGE: own[c.LANGUAGE].to_numpy(), c.CHANNEL: own[c.CHANNEL].to_numpy(), **said})


def _row(counts: np.ndarray, known: pd.Series, name: str, category: str) -> tuple:
    inside, outside = (known == category).to_numpy(dtype="bool"), (known.notna() & (known != category)).to_numpy(
        dtype="bool")
    n, nothing = int(inside.sum()), float("nan")
    if n < FEWEST:
        return name, category, n, nothing, nothing, nothing, nothing, nothing
    low, high = ends(_f1(resampled(n) @ counts[inside]))
    own, others = (float(_f1(counts[chosen].sum(axis=0)[None])[0]) for chosen in (inside, outside))
    p = _chance(counts[inside | outside], n, own - others) if outside.sum() >= FEWEST else nothing
    return name, category, n, own, low, high, others, p


def _chance(counts: np.ndarray, n: int, gap: float) -> float:
    """Say how often n texts drawn by chance are as far below the rest (permutation test, one-sided)."""
    if np.isnan(gap):
        return float("nan")
    chosen = (_shuffled(len(counts)) < n).astype("float64")
    shuffled = _f1(chosen @ counts) - _f1((1 - chosen) @ counts)
    return float((1 + (shuffled <= gap + 1e-12).sum()) / (1 + SHUFFLES))


@lru_cache(4)  # questions with the same texts are many
def _shuffled(texts: int) -> np.ndarray:
    return np.random.default_rng(SEED).random((SHUFFLES, texts)).argsort(axis=1).astype("int32")


def _f1(sums: np.ndarray) -> np.ndarray:
    return f1_of(sums[:, 0], sums[:, 1], sums[:, 2])
