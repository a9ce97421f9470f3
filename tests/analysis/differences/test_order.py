"""What is shown first of differences is what is known best."""

import pandas as pd

from analysis.differences.judge import SPOKE
from analysis.differences.order import first, questions
from ingest.schema import names as c
from ingest.schema.names import Difference
from tests.analysis import make

MORE, LESS, NONE, FEW = map(str, (Difference.MORE, Difference.LESS, Difference.NONE, Difference.TOO_FEW))
CELLS = pd.DataFrame([("age", FEW, float("nan"), 2), ("age", NONE, .8, 30), ("sex", MORE, .03, 20),
                      ("sex", LESS, .01, 12), ("part", NONE, .4, 9), ("part", NONE, .5, 11)],
                     columns=[c.DIMENSION, c.VERDICT, c.P_VALUE, SPOKE])


def test_the_question_with_most_differences_is_first_and_one_without_cells_is_not_asked() -> None:
    """If this fails, the page opens on a table of «too few to tell» while another question has findings."""
    engagement = make.engagement({name: ("a", "b") for name in ("age", "sex", "part", "work")})
    assert [one.id for one in questions(CELLS, engagement.dimensions)] == ["sex", "part", "age"]


def test_the_surest_difference_is_shown_first_else_what_most_spoke_of() -> None:
    """If this fails, the voices that open below are of a difference that is none."""
    assert first(CELLS)[c.P_VALUE] == .01
    assert first(CELLS[CELLS[c.DIMENSION] != "sex"])[SPOKE] == 30
