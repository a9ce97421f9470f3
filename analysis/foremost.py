"""Which row of a table surely has the largest number: where rounding may have made the order, none has."""

import pandas as pd

from analysis.sentences import Row
from analysis.viewers import about_column


def foremost(counted: pd.DataFrame, count: str) -> Row | None:
    """Give the row whose count is the largest whatever the exact numbers are; nothing where two are as large.

    counted: a protected frame. A hidden number is smaller than any that is shown, but no number. A number that is
    rounded up or down may be one multiple less or more, so the first has to be two of them ahead.
    """
    shown = counted.dropna(subset=[count]).sort_values(count, ascending=False, kind="stable").to_dict("records")
    if not shown or not shown[0][count]:
        return None
    second = int(shown[1][count]) if len(shown) > 1 else 0
    enough = max(2 * int(shown[0][about_column(count)]), 1) if len(counted) > 1 else 0
    return shown[0] if int(shown[0][count]) - second >= enough else None
