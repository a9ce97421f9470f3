"""How good the themes are, as far as everybody may know it: no number of texts or of people, no small group."""

import pandas as pd

from analysis import sentences as say
from analysis.brief.material import Material
from analysis.themes import quality_words
from analysis.themes.quality import F1, MEASURED
from analysis.themes.quality_groups import OTHERS, SERVED, Served
from ingest.schema import names as c
from locales import _

THEME_COLUMNS = [c.THEME, "label", F1, c.LOW, c.HIGH]
GROUP_COLUMNS = [c.DIMENSION, c.CATEGORY, F1, c.LOW, c.HIGH, OTHERS, SERVED]
FIGURES = [F1, c.LOW, c.HIGH, OTHERS]
DECIMALS = 2  # more would tell on how many texts a figure rests


def finding(material: Material) -> str:
    """Say how good the themes are, in a sentence."""
    known = material.quality
    if known is None or not known.is_measured:
        return _("How good the themes are is not measured yet") + "."
    return quality_words.finding(known) + "."


def worse(material: Material) -> str:
    """Name the groups that are served worse, or say that none is known to be."""
    served = by_group(material)
    flagged = served[served[SERVED] == Served.WORSE].to_dict("records")
    if not len(served[served[SERVED] != Served.NOT_MEASURED]):
        return _("Not measured yet.")
    if not flagged:
        return _("No group is clearly served worse, of those with enough texts to tell.")
    named = say.listed(quality_words.group(row, material.engagement) for row in flagged)
    return _("Themes are found less well for: {groups}.").format(groups=named)


def by_theme(material: Material) -> pd.DataFrame:
    """Give theme, label, f1, low and high, one row per theme; nothing where it was not measured."""
    if material.quality is None:
        return pd.DataFrame(columns=THEME_COLUMNS)
    themes = material.quality.themes
    return _rounded(themes.where(themes[MEASURED]).assign(**{name: themes[name] for name in THEME_COLUMNS[:2]}))[
        THEME_COLUMNS]


def by_group(material: Material) -> pd.DataFrame:
    """Give dimension, category, f1, low, high, f1 of all others and how they are served; one row per group.

    Groups whose number is hidden from everybody are left out: that they have texts enough would tell of it.
    """
    if material.served is None:
        return pd.DataFrame(columns=GROUP_COLUMNS)
    shown = set(_shown(material))
    pairs = list(zip(material.served[c.DIMENSION], material.served[c.CATEGORY], strict=True))
    kept = material.served[pd.Series([pair in shown for pair in pairs], material.served.index, dtype="bool")]
    return _rounded(kept)[GROUP_COLUMNS].reset_index(drop=True)


def _shown(material: Material) -> list[tuple[str, str]]:
    known = material.known
    people = known.reach[known.reach[c.PARTICIPANTS] > 0]
    channels = known.channels[known.channels[c.PARTICIPANTS] > 0][c.CHANNEL]
    languages = known.frames.contributions[c.LANGUAGE].dropna().unique()
    return [*zip(people[c.DIMENSION], people[c.CATEGORY], strict=True), *((c.CHANNEL, name) for name in channels),
            *((c.LANGUAGE, name) for name in languages)]


def _rounded(frame: pd.DataFrame) -> pd.DataFrame:
    figures = [name for name in FIGURES if name in frame]
    return frame.assign(**{name: frame[name].astype("float64").round(DECIMALS) for name in figures})
