"""Partners, venues and channels beside each other, by how many of a group they meet."""

from typing import Any, Final

import pandas as pd

from analysis.outreach.met import OTHERS
from analysis.outreach.outreach import Missed
from analysis.outreach.rates import OTHERS_RATE, RATE, SESSIONS
from ingest.schema import names as c

KIND: Final = "kind"
NAME: Final = "name"
WEEKLY: Final = "weekly"  # rated by the week: a channel without meetings
SOURCE_COLUMNS: Final = [KIND, NAME, WEEKLY, SESSIONS, c.PARTICIPANTS, OTHERS, RATE, c.LOW, c.HIGH, OTHERS_RATE]


def sources(missed: Missed) -> pd.DataFrame:
    """Put all that a group was met through below each other: partners, venues, then channels.

    Columns: kind (partner, venue or channel), name, weekly, sessions (meetings, or weeks), and as ``rates`` has them.
    """
    parts = [(c.PARTNER, missed.partners, False), (c.VENUE, missed.venues, False), (c.CHANNEL, missed.channels, False),
             (c.CHANNEL, missed.weekly, True)]
    rows = [_named(rated, kind, weekly) for kind, rated, weekly in parts if len(rated)]
    return pd.concat(rows, ignore_index=True) if rows else pd.DataFrame(columns=SOURCE_COLUMNS)


def _named(rated: pd.DataFrame, kind: str, weekly: bool) -> pd.DataFrame:
    more: dict[str, Any] = {KIND: kind, WEEKLY: weekly}
    return rated.rename(columns={kind: NAME}).assign(**more)[SOURCE_COLUMNS]
