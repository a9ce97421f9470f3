"""Two parts of the consultation side by side: channels, partners, areas, months; and two consultations."""

from analysis.beside.across import Across, across, judged
from analysis.beside.judged import Judged, groups, themes
from analysis.beside.packaged import PackageError, side_in
from analysis.beside.rows import Beside, beside
from analysis.beside.sides import Side, side_of

__all__ = ["Across", "Beside", "Judged", "PackageError", "Side", "across", "beside", "groups", "judged", "side_in",
           "side_of", "themes"]
