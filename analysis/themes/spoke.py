"""Who has words of their own, and of which themes each of them spoke."""

import pandas as pd

from analysis.counts import among
from ingest.schema import Frames
from ingest.schema import names as c


def spoke(frames: Frames) -> pd.DataFrame:
    """Keep the people who said something in their own words and left a form: ``participants``' columns."""
    return frames.participants[among(frames.participants[c.PARTICIPANT], frames.contributions[c.PARTICIPANT].dropna())]


def said(people: pd.DataFrame, contributions: pd.DataFrame, tags: pd.DataFrame) -> pd.DataFrame:
    """Say for each person (row) and theme (column) whether they spoke of it, however many texts they wrote.

    people: ``spoke``'s rows. tags: with those of the themes above (``counts.with_parents``).
    """
    whose = contributions.set_index(c.CONTRIBUTION)[c.PARTICIPANT]
    pairs = pd.DataFrame({c.PARTICIPANT: tags[c.CONTRIBUTION].map(whose), c.THEME: tags[c.THEME]})
    pairs = pairs.dropna().drop_duplicates()
    table = pd.crosstab(pairs[c.PARTICIPANT], pairs[c.THEME]) > 0
    return table.reindex(people[c.PARTICIPANT], fill_value=False)
