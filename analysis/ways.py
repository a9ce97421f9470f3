"""By which way of taking part each group was met, and whether one met more of it than the others do, beyond chance."""

from collections.abc import Iterator
from typing import Final

import pandas as pd

from analysis import counts
from analysis.analyse import People
from analysis.contrasts import verdicts
from analysis.reach.effective import turnout_of
from analysis.reach.parts import PART
from ingest.schema import Engagement
from ingest.schema import names as c

LEAST_KNOWN: Final = 10  # people who said, below which a channel is not put first
COLUMNS: Final = [PART, c.DIMENSION, c.CATEGORY, c.PARTICIPANTS, c.N_KNOWN, c.N_EFFECTIVE, c.SHARE]


def ways(known: People, engagement: Engagement) -> pd.DataFrame:
    """Hold every group's share in each channel against all other channels together, all questions corrected together.

    One row per channel × dimension × category, where anybody in the channel said: part, dimension, category,
    participants, n_known (people whose category is known and comparable), n_effective, share, and the
    ``verdict`` of ``contrasts.verdicts``: the same as Compare's, so that no page names a best channel that another
    calls chance.
    """
    gathered = counts.gather(known.frames)
    rows: list[tuple] = []
    for dimension, judged in known.reach.groupby(c.DIMENSION, sort=False):
        cells = counts.cells(known.frames, str(dimension), gathered)
        for channel, own in cells.groupby(c.CHANNEL, sort=False):
            rows += _of(own, judged, str(channel), engagement.thresholds.rho)
    found = pd.DataFrame(rows, columns=COLUMNS)
    return found.assign(**{c.VERDICT: verdicts(found, known.reach, engagement.thresholds, known.rounded_to)})


def met(ways: pd.DataFrame, dimension: str, category: str) -> pd.DataFrame:
    """Say where a group was met, the channel with its largest share first, and last those where fewer than ten said.

    ways: ``ways``' frame. Columns: channel, participants (of the group), n_known, share (a fraction of n_known),
    verdict. Nothing where there is but one channel, or where nobody was met.
    """
    own = ways[(ways[c.DIMENSION] == dimension) & (ways[c.CATEGORY] == category)].rename(columns={PART: c.CHANNEL})
    if len(own) < 2 or not own[c.PARTICIPANTS].any():
        own = own.iloc[:0]
    order = own.assign(able=own[c.N_KNOWN] >= LEAST_KNOWN).sort_values(
        ["able", c.SHARE], ascending=False, kind="stable")
    return order[[c.CHANNEL, c.PARTICIPANTS, c.N_KNOWN, c.SHARE, c.VERDICT]].reset_index(drop=True)


def _of(cells: pd.DataFrame, judged: pd.DataFrame, channel: str, rho: float) -> Iterator[tuple]:
    """Count one question's groups in one channel as ``reach`` does."""
    comparable = judged.loc[judged[c.POPULATION_SHARE].notna(), c.CATEGORY]
    own = counts.by_category(cells).reindex(judged[c.CATEGORY], fill_value=0)
    compared = int(own.reindex(comparable, fill_value=0).sum())
    effect = turnout_of(cells, rho, cells[c.CATEGORY].isin(comparable).to_numpy()).effect
    for category, people in own.items():
        is_compared = category in comparable.array
        n = compared if is_compared else int(own.sum())
        if n:
            yield (channel, judged[c.DIMENSION].iloc[0], category, int(people), n, n / (effect if is_compared else 1),
                   people / n)
