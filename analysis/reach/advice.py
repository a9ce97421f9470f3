"""What to do about a group that was missed: how many more people, and where they were met so far."""

import math
from typing import Final

import pandas as pd

from analysis import counts
from ingest.schema import Frames
from ingest.schema import names as c

NEEDED: Final = "needed"
LEAST_KNOWN = 10  # people who said, below which a channel is not called the best


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


def by_channel(frames: Frames, judged: pd.DataFrame, dimension: str, category: str) -> pd.DataFrame:
    """Say where a group was met, the channel with its largest share first.

    Columns: channel, participants (of the group), n_known (people whose category is known and
    comparable), share (a fraction of n_known). Channels in which nobody said are left out.
    """
    comparable = judged[(judged[c.DIMENSION] == dimension) & judged[c.POPULATION_SHARE].notna()][c.CATEGORY]
    cells = counts.cells(frames, dimension)
    known = cells[cells[c.CATEGORY].isin(comparable)]
    total = known.groupby(c.CHANNEL)[c.PEOPLE].sum()
    own = known[known[c.CATEGORY] == category].groupby(c.CHANNEL)[c.PEOPLE].sum()
    found = pd.DataFrame({c.PARTICIPANTS: own.reindex(total.index, fill_value=0), c.N_KNOWN: total})
    found = found[found[c.N_KNOWN] > 0].rename_axis(c.CHANNEL).reset_index()
    found[c.SHARE] = found[c.PARTICIPANTS] / found[c.N_KNOWN]
    return found.sort_values(c.SHARE, ascending=False, kind="stable", ignore_index=True)


def best(channels: pd.DataFrame) -> pd.DataFrame:
    """Put first the channel that reached a group best; nothing where none can be called so.

    Takes ``by_channel``'s frame. A best channel has somebody of the group, enough people who
    said, and another channel that did worse.
    """
    able = channels[(channels[c.PARTICIPANTS] > 0) & (channels[c.N_KNOWN] >= LEAST_KNOWN)]
    if able.empty or not (channels[c.SHARE] < able.iloc[0][c.SHARE]).any():
        return channels.iloc[:0]
    return pd.concat([able.iloc[:1], channels.drop(able.index[0])], ignore_index=True)


def _needed_or_none(participants: int, n_known: int, population_share: float) -> int | None:
    if pd.isna(population_share) or population_share >= 1:
        return None
    return needed(participants, n_known, population_share)
