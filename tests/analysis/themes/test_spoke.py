"""Who has words of their own, and of what they spoke."""

import pandas as pd

from analysis.themes.spoke import said, spoke
from ingest.schema import names as c
from tests.analysis import make


def test_each_person_speaks_of_a_theme_once() -> None:
    """If it fails, somebody's words are another's, silence counts as speech, or two texts as two people."""
    frames = make.frames([{}, {}, {}], [{c.PARTICIPANT: who, c.TEXT: "…"} for who in ("p2", "p0", "p2", None)])
    tags = pd.DataFrame([("t0", "bins"), ("t0", "air"), ("t2", "bins"), ("t3", "zoo"), ("t9", "bins")],
                        columns=[c.CONTRIBUTION, c.THEME], dtype="str")
    people = spoke(frames)
    assert people[c.PARTICIPANT].tolist() == ["p0", "p2"]
    told = said(people, frames.contributions, tags)
    assert list(told.columns) == ["air", "bins"]
    assert told.loc["p2"].tolist() == [True, True]
    assert told.loc["p0"].tolist() == [False, False]
