"""Two parts of the consultation side by side: channels, partners, areas, months."""

from analysis.beside.judged import groups, themes
from analysis.beside.rows import Beside, beside

__all__ = ["Beside", "beside", "groups", "themes"]
