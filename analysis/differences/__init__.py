"""What groups say differently: who speaks of a theme oftener than others, and whether it could be chance."""

from analysis.differences.behind import behind
from analysis.differences.cells import Differences, differences
from analysis.differences.judge import judged

__all__ = ["Differences", "behind", "differences", "judged"]
