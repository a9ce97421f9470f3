"""The gate: what people other than staff are shown is worked out from one rounded copy of all counts."""

from analysis.protect.quotes import quotes
from analysis.protect.views import Copy, NotOfferedError, look, make_copy, months_in, themes_in

__all__ = ["Copy", "NotOfferedError", "look", "make_copy", "months_in", "quotes", "themes_in"]
