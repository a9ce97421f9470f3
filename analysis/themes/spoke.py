"""Who has words of their own, and of which themes each of them spoke."""

import numpy as np
import pandas as pd

from analysis.counts import among
from ingest.schema import Frames
from ingest.schema import names as c


def spoke(frames: Frames) -> pd.DataFrame:
    """Keep the people who said something in their own words and left a form: ``participants``' columns."""
    return frames.participants[among(frames.participants[c.PARTICIPANT], frames.contributions[c.PARTICIPANT].dropna())]


def said(people: pd.DataFrame, contributions: pd.DataFrame, tags: pd.DataFrame) -> pd.DataFrame:
    """Say for each person (row) and theme (column) whether they spoke of it, however many texts they wrote.

    people: ``spoke``'s rows. Themes that none of them spoke of are left out. tags: with those of the themes
    above (``counts.with_parents``).
    """
    whose = contributions.set_index(c.CONTRIBUTION)[c.PARTICIPANT].reindex(tags[c.CONTRIBUTION])
    who = pd.Index(people[c.PARTICIPANT]).get_indexer(pd.Index(whose))
    theme, themes = pd.factorize(tags[c.THEME], sort=True)
    table = np.zeros((len(people), len(themes)), dtype="bool")
    table[who[who >= 0], theme[who >= 0]] = True
    heard = np.flatnonzero(table.any(axis=0))
    return pd.DataFrame(table[:, heard], index=people[c.PARTICIPANT], columns=themes[heard])
