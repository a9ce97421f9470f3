"""Themes: what people said, tagged by a codebook, with the words that show it."""

from analysis.themes.codebook import labels
from analysis.themes.counts import joined_themes, theme_counts, untagged
from analysis.themes.language import unlisted, with_language
from analysis.themes.outcomes import outcomes
from analysis.themes.tag import TAG_COLUMNS, tag

__all__ = ["TAG_COLUMNS", "joined_themes", "labels", "outcomes", "tag", "theme_counts", "unlisted", "untagged",
           "with_language"]
