"""How many texts speak of each theme."""

import pandas as pd

from analysis.themes.codebook import labels
from ingest.schema import names as c

CONTRIBUTIONS = "contributions"


def theme_counts(tags: pd.DataFrame, contributions: pd.DataFrame, codebook: pd.DataFrame) -> pd.DataFrame:
    """Count the texts of each theme, the most frequent first, themes nobody mentioned included.

    Columns: theme, label, contributions, share (a fraction of all texts; a text may have several
    themes, so the shares may add up to more than one).
    """
    own = tags[tags[c.CONTRIBUTION].isin(contributions[c.CONTRIBUTION])]
    found = own.groupby(c.THEME)[c.CONTRIBUTION].nunique()
    named = labels(codebook)
    frame = pd.DataFrame({c.THEME: list(named), "label": list(named.values())})
    frame[CONTRIBUTIONS] = frame[c.THEME].map(found).fillna(0).astype("int64")
    frame[c.SHARE] = frame[CONTRIBUTIONS] / max(len(contributions), 1)
    return frame.sort_values(CONTRIBUTIONS, ascending=False, kind="stable", ignore_index=True)


def untagged(tags: pd.DataFrame, contributions: pd.DataFrame) -> pd.DataFrame:
    """Keep the texts in which no theme was found."""
    return contributions[~contributions[c.CONTRIBUTION].isin(tags[c.CONTRIBUTION])]


def joined_themes(tags: pd.DataFrame, contributions: pd.DataFrame) -> pd.DataFrame:
    """Add to each text its themes, joined by ``|`` (empty where there is none), and their evidence."""
    grouped = tags.groupby(c.CONTRIBUTION)
    themes, evidence = grouped[c.THEME].agg("|".join), grouped[c.EVIDENCE].agg("|".join)
    ids = contributions[c.CONTRIBUTION]
    return contributions.assign(themes=ids.map(themes).astype("str").fillna(""),
                                evidence=ids.map(evidence).astype("str").fillna(""))
