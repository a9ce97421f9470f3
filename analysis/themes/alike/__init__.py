"""The same idea from many people: texts in (nearly) the same words, put together as support."""

from analysis.themes.alike.groups import IDEA, grouped
from analysis.themes.alike.ideas import ideas, support, variants
from analysis.themes.alike.links import said_same

__all__ = ["IDEA", "grouped", "ideas", "said_same", "support", "variants"]
