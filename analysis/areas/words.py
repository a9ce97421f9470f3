"""What a map of areas shows, in words."""

from collections.abc import Callable

import pandas as pd

from analysis import sentences as say
from analysis.viewers import TEXTS, about_column
from ingest.schema import names as c
from locales import _


def theme_finding(spoken: pd.DataFrame, theme: str, say_area: Callable[[str], str]) -> str:
    """Say in which area a theme's share is largest; that none stands out where two are as large.

    spoken: ``of_theme``'s frame, protected. Of rounded numbers nothing is said: rounding may have made the order.
    """
    shown = spoken.dropna(subset=[c.SHARE]).sort_values(c.SHARE, ascending=False, kind="stable")
    rounds = bool((spoken[about_column(TEXTS)] > 0).any())
    alike = len(shown) > 1 and shown[c.SHARE].iloc[0] == shown[c.SHARE].iloc[1]
    if rounds or shown.empty or alike or not shown[c.SHARE].iloc[0]:
        return _("«{theme}» in each area").format(theme=theme)
    first = shown.iloc[0]
    return _("«{theme}» is spoken about most in {area}: in {share} of its contributions").format(
        theme=theme, area=say_area(first[c.AREA]), share=say.percent(first[c.SHARE]))
