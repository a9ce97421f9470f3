"""All of an engagement's data as frames: what analysis is given."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Frames:
    """The spine and what stands beside it. Column names: ``ingest.schema.names``.

    participants: one row per submission of one person, with ``category:<dimension>`` and
    ``state:<dimension>`` for each dimension. contributions: one row per text.
    sessions: one row per meeting, ``people`` its head count. tallies: one row per meeting ×
    dimension × category, no category where people did not say. links: one row per online
    contribution that a meeting discussed, ``reference`` the number of its submission.
    """

    participants: pd.DataFrame
    contributions: pd.DataFrame
    sessions: pd.DataFrame
    tallies: pd.DataFrame
    links: pd.DataFrame
