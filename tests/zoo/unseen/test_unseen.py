"""Files that nobody prepared for: every row is accounted for, and reading them gets no worse."""

import pytest

from benchmarks.columns import report
from ingest.understand import understand
from tests.zoo.unseen.compare import is_balanced, read
from tests.zoo.unseen.sets import SETS, cases
from tests.zoo.unseen.sheet import Unseen, engagement

UNSEEN = [case for name in SETS for case in cases(name)]
LEAST = {  # what was reached; raise it when the reader gets better, never lower it
    "dev": {"precision": 0.98, "recall": 0.98, "files_right": 29},
    "more": {"precision": 0.98, "recall": 0.98, "files_right": 67},
    "heldout": {"precision": 0.89, "recall": 0.83, "files_right": 6},
}


def test_none_is_missing() -> None:
    """If this fails, a file that was read wrongly has been taken away."""
    assert {name: len(cases(name)) for name in SETS} == {"dev": 30, "more": 73, "heldout": 30}
    assert len({case.name for case in UNSEEN}) == 133


@pytest.mark.parametrize("case", UNSEEN, ids=lambda case: case.name)
def test_nothing_is_lost(case: Unseen) -> None:
    """If this fails, a row of a file that somebody handed in has vanished, or its reading crashed."""
    assert is_balanced(read(case))
    assert is_balanced(understand(engagement(case.engagement), case.file, case.data))


@pytest.mark.parametrize("case", UNSEEN, ids=lambda case: case.name)
def test_a_file_is_never_silent(case: Unseen) -> None:
    """If this fails, a file was taken without a word although nothing in it was stored or set aside."""
    batch = read(case)
    assert batch.rows_read or batch.problems


@pytest.mark.parametrize("name", SETS)
def test_as_well_as_before(name: str) -> None:
    """If this fails, files as partners really hand them in are read worse than they were."""
    reached = report(name)
    assert {what: reached[what] for what, least in LEAST[name].items() if reached[what] < least} == {}
