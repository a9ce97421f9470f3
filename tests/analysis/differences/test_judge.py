"""When a difference is found, when none is seen, and when nothing can be told."""

import pandas as pd
import pytest

from analysis.differences.judge import EFFECT, OTHERS, OTHERS_EFFECT, OTHERS_SPOKE, SPOKE, judged
from ingest.schema import Thresholds
from ingest.schema import names as c


@pytest.mark.parametrize(("counts", "effect", "verdict"), [
    ((72, 238, 0, 33), 2.6, "too few to tell"),  # 30 % against 0 % of a few meetings: ratio ∞, 0.9 to ∞
    ((6, 98, 14, 288), 1.0, "too few to tell"),  # 0.1 to 5 times as often
    ((120, 400, 125, 400), 1.0, "no difference seen"),  # half of 30 % would have been seen
    ((72, 238, 0, 233), 1.0, "more often"), ((60, 400, 125, 400), 1.0, "less often"),
    ((3, 9, 200, 400), 1.0, "too few to tell")])  # nine people are never judged
def test_no_difference_is_seen_only_where_half_would_have_been(counts: tuple, effect: float, verdict: str) -> None:
    """If this fails, an interval from almost nothing to «no end» stands beside the sign of «within range»."""
    x, n, others, of_others = counts
    found = judged(pd.DataFrame({SPOKE: [x], c.PARTICIPANTS: [n], EFFECT: [1.0], OTHERS_SPOKE: [others],
                                 OTHERS: [of_others], OTHERS_EFFECT: [effect]}), Thresholds(alpha=0.01))
    assert found[c.VERDICT].tolist() == [verdict]
    assert found[c.P_VALUE].isna().tolist() == [n < 10]
