"""The same idea from many people: texts in (nearly) the same words, put together as support."""

from analysis.themes.alike.groups import IDEA, grouped
from analysis.themes.alike.links import said_same
from analysis.themes.alike.table import ideas, support, variants

__all__ = ["IDEA", "grouped", "ideas", "said_same", "support", "variants"]
