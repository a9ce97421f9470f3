"""New themes: what the codebook leaves without a theme, grouped by the words that go together."""

from analysis.themes.found.entry import as_entry, would_tag
from analysis.themes.found.groups import Found, Group, find_groups

__all__ = ["Found", "Group", "as_entry", "find_groups", "would_tag"]
