"""What a map of areas shows, in words."""

from collections.abc import Callable

import pandas as pd

from analysis import sentences as say
from analysis.viewers import TEXTS, about_column
from ingest.schema import names as c
from locales import _, ngettext

MOST_NAMED = 3  # areas that share the first place, in a heading


def theme_finding(spoken: pd.DataFrame, theme: str, say_area: Callable[[str], str]) -> str:
    """Say in which area a theme's share is largest; that none stands out where two are as large.

    spoken: ``of_theme``'s frame, protected. Of rounded numbers no order is told, as rounding may have made it.
    """
    if (spoken[about_column(TEXTS)] > 0).any():
        return _rounded(spoken, theme)
    shown = spoken.dropna(subset=[c.SHARE]).sort_values(c.SHARE, ascending=False, kind="stable")
    if shown.empty or not shown[c.SHARE].iloc[0]:
        return _("«{theme}» is spoken about in no area").format(theme=theme)
    first = shown[shown[c.SHARE] == shown[c.SHARE].iloc[0]]
    named = say.first_of([say_area(area) for area in first[c.AREA]], MOST_NAMED)
    share = say.percent(first[c.SHARE].iloc[0])
    if len(first) == len(shown) > 1:
        return _("«{theme}» is spoken about equally often in all areas with contributions: in {share} of them").format(
            theme=theme, share=share)
    if len(first) > 1:
        return _("«{theme}» is spoken about most in {areas}: in {share} of the contributions of each").format(
            theme=theme, areas=named, share=share)
    return _("«{theme}» is spoken about most in {area}: in {share} of its contributions").format(
        theme=theme, area=named, share=share)


def _rounded(spoken: pd.DataFrame, theme: str) -> str:
    """Say in how many areas a theme surely came up: a rounded number that isn't hidden stands for one text at least."""
    sure, areas = int((spoken[TEXTS].fillna(0) > 0).sum()), len(spoken)
    if not sure:
        return _("«{theme}»: too few contributions in each area to tell them apart").format(theme=theme)
    return ngettext("«{theme}» is spoken about in at least {n} of {areas} area; rounded numbers don't tell where most",
                    "«{theme}» is spoken about in at least {n} of {areas} areas; rounded numbers don't tell where most",
                    areas).format(theme=theme, n=say.number(sure), areas=say.number(areas))
