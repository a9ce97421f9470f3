"""The same idea from many people: texts in (nearly) the same words, put together as support."""

from analysis.themes.alike.groups import IDEA, grouped

__all__ = ["IDEA", "grouped"]
