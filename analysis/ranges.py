"""Between which two shares the exact one is, where numbers are rounded."""

from typing import Any, Final

import pandas as pd

from analysis.viewers import TEXTS, about_column, hidden_column

LEAST: Final = "least"
MOST: Final = "most"


def with_ranges(themes: pd.DataFrame, total: dict[Any, Any]) -> pd.DataFrame:
    """Add to protected themes between which shares (``least``, ``most``) the exact one is; nothing where it is exact.

    total: the part's own protected row of ``totals``. A number rounded to ``base`` is less than that away, both
    of the theme and of all texts; so the share is least with the fewest of the most texts, and the other way round.
    """
    base = int(total[about_column(TEXTS)])
    if not base or total[hidden_column(TEXTS)]:
        return themes.assign(**{LEAST: float("nan"), MOST: float("nan")})
    spoke, everything = themes[TEXTS].fillna(0).astype("float64"), float(total[TEXTS])
    least = (spoke - base + 1).clip(lower=0).where(spoke > 0, 0.0) / (everything + base - 1)
    most = ((spoke + base - 1) / max(everything - base + 1, 1)).clip(upper=1.0)
    return themes.assign(**{LEAST: least, MOST: most})
