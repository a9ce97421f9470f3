"""Parts in words."""

import pandas as pd

from analysis.parts import missed_in
from analysis.reach.parts import PART
from ingest.schema import names as c
from ingest.schema.names import Verdict

NAMES = {name: name.title() for name in "abcde"}


def rows(*verdicts: Verdict) -> pd.DataFrame:
    """Judge one group in as many parts."""
    return pd.DataFrame({PART: list("abcde")[:len(verdicts)], c.VERDICT: [str(verdict) for verdict in verdicts]})


def test_a_title_names_the_parts_in_which_a_group_is_missing() -> None:
    """If it fails, a chart's title says another thing than its marks."""
    told = missed_in(rows(Verdict.UNDER, Verdict.WITHIN, Verdict.NONE_SEEN, Verdict.TOO_FEW), "Young", NAMES)
    assert told == "Young is clearly missing here: A and C"
    assert missed_in(rows(*[Verdict.UNDER] * 5), "Young", NAMES) == "Young is clearly missing here: A, B, C, and 2 more"
    assert missed_in(rows(Verdict.OVER, Verdict.TOO_FEW), "Young", NAMES) == "Young: clearly missing in no part"
    blurred = rows(Verdict.OVER, Verdict.TOO_FEW).assign(**{c.BLURRED: [False, True]})
    assert missed_in(blurred, "Young", NAMES) == "Young: missing in no part, as far as rounded numbers tell"
    untold = rows(Verdict.TOO_FEW, Verdict.NOT_ASSESSABLE)
    assert missed_in(untold, "Young", NAMES) == "Young: too few people in each part to tell"
