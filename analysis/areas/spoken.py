"""What was spoken about in each area."""

import pandas as pd

from analysis.themes.counts import theme_counts
from ingest.schema import Engagement, Frames
from ingest.schema import names as c


def themes_by_area(frames: Frames, tags: pd.DataFrame, codebook: pd.DataFrame,
                   engagement: Engagement) -> dict[str, pd.DataFrame]:
    """Count the texts of each theme in each area: ``theme_counts``' frame by area, all areas, in their order.

    Texts without an area, or of one that the engagement doesn't have, are in none.
    """
    texts = frames.contributions
    where = pd.Series(texts[c.AREA].to_numpy(), texts[c.CONTRIBUTION].astype("object"))
    own = tags[c.CONTRIBUTION].astype("object").map(where[~where.index.duplicated()])
    areas = [area.id for area in engagement.areas.categories] if engagement.areas else []
    return {area: theme_counts(tags[own == area], texts[texts[c.AREA] == area], codebook) for area in areas}


def of_theme(counted: dict[str, pd.DataFrame], theme: str) -> pd.DataFrame:
    """Take one theme out of what is counted by area: one row per area, with its contributions and share."""
    rows = [frame.loc[frame[c.THEME] == theme, ["contributions", c.SHARE]].assign(**{c.AREA: area})
            for area, frame in counted.items()]
    empty = pd.DataFrame({"contributions": pd.Series(dtype="int64"), c.SHARE: pd.Series(dtype="float64"),
                          c.AREA: pd.Series(dtype="str")})
    return pd.concat([empty, *rows], ignore_index=True)[[c.AREA, "contributions", c.SHARE]]
