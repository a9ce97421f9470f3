"""How many texts speak of each theme."""

import pandas as pd

from analysis.counts import among
from analysis.themes.codebook import SEPARATOR, labels
from ingest.schema import names as c

CONTRIBUTIONS = "contributions"


def theme_counts(tags: pd.DataFrame, contributions: pd.DataFrame, codebook: pd.DataFrame) -> pd.DataFrame:
    """Count the texts of each theme, the most frequent first, themes nobody mentioned included.

    Columns: theme, label, contributions, share (a fraction of all texts; a text may have several
    themes, so the shares may add up to more than one).
    """
    own = tags[among(tags[c.CONTRIBUTION], contributions[c.CONTRIBUTION])]
    found = own.groupby(c.THEME)[c.CONTRIBUTION].nunique()
    named = labels(codebook)
    frame = pd.DataFrame({c.THEME: list(named), "label": list(named.values())})
    frame[CONTRIBUTIONS] = frame[c.THEME].map(found).fillna(0).astype("int64")
    frame[c.SHARE] = frame[CONTRIBUTIONS] / max(len(contributions), 1)
    return frame.sort_values(CONTRIBUTIONS, ascending=False, kind="stable", ignore_index=True)


def untagged(tags: pd.DataFrame, contributions: pd.DataFrame) -> pd.DataFrame:
    """Keep the texts in which no theme was found."""
    return contributions[~among(contributions[c.CONTRIBUTION], tags[c.CONTRIBUTION])]


def joined_themes(tags: pd.DataFrame, contributions: pd.DataFrame) -> pd.DataFrame:
    """Add to each text its themes, joined by ``|`` (empty where there is none), and their evidence."""
    return contributions.assign(**{name: _joined(tags, column, contributions[c.CONTRIBUTION])
                                   for name, column in (("themes", c.THEME), ("evidence", c.EVIDENCE))})


def _joined(tags: pd.DataFrame, column: str, ids: pd.Series) -> pd.Series:
    found: dict[str, list[str]] = {}
    for contribution, value in zip(tags[c.CONTRIBUTION].tolist(), tags[column].tolist(), strict=True):
        found.setdefault(contribution, []).append(value)
    return pd.Series([SEPARATOR.join(found.get(x, ())) for x in ids.tolist()], index=ids.index, dtype="str")
