"""How far a plan has come: which of its meetings were held since it was kept."""

from collections.abc import Collection
from typing import Final

import pandas as pd

from analysis.outreach.met import asked
from ingest.schema import names as c

HELD: Final = "held"
MET_SINCE: Final = "met_since"


def progress(planned: pd.DataFrame, known: Collection[str], meetings: pd.DataFrame) -> pd.DataFrame:
    """Say for each row of one group's plan how many of its meetings came in since, and whom they met.

    known: the meetings that were there when the plan was kept. meetings: ``met.met`` of the
    group, now. A meeting belongs to the row of its partner and area; where the row has no area, to the
    partner's. Returns the plan with ``held`` (meetings) and ``met_since`` (people of the group).
    """
    new = meetings[~meetings[c.SESSION].isin(list(known))]
    parts = [_of(row, new) for row in planned.to_dict("records")]
    return planned.assign(**{HELD: pd.array([len(part) for part in parts], dtype="int64"),
                             MET_SINCE: pd.array([int(asked(part)[c.PARTICIPANTS].sum()) for part in parts],
                                                 dtype="int64")})


def _of(row: dict, meetings: pd.DataFrame) -> pd.DataFrame:
    own = meetings[meetings[c.PARTNER] == row[c.PARTNER]]
    return own if pd.isna(row[c.AREA]) else own[own[c.AREA] == row[c.AREA]]
