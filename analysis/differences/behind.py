"""The voices behind a cell: what the people of a group said of a theme."""

import pandas as pd

from analysis.analyse import Analysis
from analysis.counts import among
from analysis.voices import texts
from ingest.schema import names as c


def behind(known: Analysis, dimension: str, category: str, theme: str) -> pd.DataFrame:
    """Give the texts in which people of a group spoke of a theme; columns as ``voices.texts``."""
    people = known.frames.participants
    group = people.loc[people[c.category_column(dimension)] == category, c.PARTICIPANT]
    spoken = texts(known, theme)
    return spoken[among(spoken[c.PARTICIPANT], group)].reset_index(drop=True)
