"""Residents' own words for others than staff: ticked by a person, redacted, and telling no number.

A quote shown says «at least one text is like this». So many quotes say «at least so many», and beside
«fewer than 10» nine of them would say «nine». So of everything that is counted, no more quotes are
shown than the rounded copy says there are at the very least: they exclude no number that it left open.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pandas as pd

from analysis.analyse import Analysis, Tagged
from analysis.redact import redact_all
from analysis.themes import joined_themes
from analysis.themes.codebook import SEPARATOR
from ingest.schema import Engagement
from ingest.schema import names as c

THEMES = "themes"
NO_THEME = ""
Group = tuple[str, str]  # a way to count texts, and one of its answers
EVERYTHING: Group = ("", "")
QUOTE_COLUMNS = [c.THEME, c.TEXT]


def quotes(tagged: Tagged, fit: Iterable[str], seen: Analysis, engagement: Engagement) -> pd.DataFrame:
    """Give the quotes that others than staff may read: ``theme`` (nothing: none found) and ``text``, redacted.

    One row per quote and theme, themes as frequent as ``seen`` shows them, quotes in an order that
    tells nothing of when and where they were said. fit: the ids of the texts ticked. seen: the
    rounded copy of everybody, never of a part, so that no filter tells who said what.
    """
    ticked = tagged.frames.contributions[tagged.frames.contributions[c.CONTRIBUTION].isin(list(fit))]
    told = joined_themes(tagged.tags, ticked)
    told[c.TEXT] = [redacted.text for redacted in redact_all(told, engagement.region)]
    told = told.drop_duplicates(c.TEXT)  # how many said the same is a number, too
    told = told.assign(many=told[THEMES].str.count(re.escape(SEPARATOR)), place=told[c.TEXT].map(_anywhere))
    told = told.sort_values(["many", "place"])  # a text of many themes takes the room of others
    kept = _no_more_than(told, least(seen))
    spoken = kept.assign(**{c.THEME: kept[THEMES].str.split(SEPARATOR, regex=False)}).explode(c.THEME)
    order = {theme: place for place, theme in enumerate([*seen.themes[c.THEME], NO_THEME])}
    spoken = spoken[spoken[c.THEME].isin(list(order))]
    return spoken.sort_values(c.THEME, key=lambda themes: themes.map(order), kind="stable",
                              ignore_index=True)[QUOTE_COLUMNS]


def least(seen: Analysis) -> dict[Group, int]:
    """Say how many texts the rounded copy tells there are at least: of everything, each theme and all others,
    and each language."""
    total, by_theme = len(seen.frames.contributions), dict(zip(
        [*seen.themes[c.THEME], NO_THEME], [*seen.themes["contributions"], len(seen.untagged)], strict=True))
    shown: dict[Group, int] = {EVERYTHING: total}
    for theme, n in by_theme.items():
        shown |= {(c.THEME, theme): int(n), ("other", theme): total - int(n)}
    languages = seen.frames.contributions[c.LANGUAGE].fillna("").value_counts()
    shown |= {(c.LANGUAGE, str(language)): int(n) for language, n in languages.items()}
    return {group: max(n - seen.rounded_to + 1, 0) for group, n in shown.items()}


def _no_more_than(told: pd.DataFrame, most: dict[Group, int]) -> pd.DataFrame:
    """Keep quotes, in their order, as long as none of their groups has as many as it may."""
    shown: Counter[Group] = Counter()
    kept = []
    for themes, language in zip(told[THEMES], told[c.LANGUAGE].fillna(""), strict=True):
        groups = list(_groups(themes.split(SEPARATOR), language, most))
        kept.append(all(shown[group] < most.get(group, 0) for group in groups))
        if kept[-1]:
            shown.update(groups)
    return told[pd.Series(kept, index=told.index, dtype="bool")]


def _groups(themes: list[str], language: str, most: dict[Group, int]) -> Iterator[Group]:
    yield EVERYTHING
    yield c.LANGUAGE, language
    for way, theme in most:
        if (way == c.THEME and theme in themes) or (way == "other" and theme not in themes):
            yield way, theme


def _anywhere(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
