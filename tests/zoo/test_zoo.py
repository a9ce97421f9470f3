"""Each file of the zoo says what its gold answer says, and every row of it is accounted for."""

import pytest

from ingest.records import Batch
from tests.zoo.case import Case, read
from tests.zoo.cells import CELLS
from tests.zoo.formats import FORMATS
from tests.zoo.head_counts import HEAD_COUNTS
from tests.zoo.hidden import HIDDEN
from tests.zoo.layouts import LAYOUTS

ZOO: list[Case] = [*LAYOUTS, *HEAD_COUNTS, *CELLS, *FORMATS, *HIDDEN]
OF_THE_SESSION = ("no_session", "no_date", "no_head_count")


def noted(batch: Batch) -> list[tuple[str, str]]:
    """Give code and cell of what is said without setting a row aside."""
    return [(p.code, p.cell) for p in batch.problems if p.code not in OF_THE_SESSION]


def test_the_zoo_is_large() -> None:
    """If this fails, somebody freed the animals."""
    assert len({case.name for case in ZOO}) == len(ZOO) >= 40


@pytest.mark.parametrize("case", ZOO, ids=lambda case: case.name)
def test_gold(case: Case) -> None:
    """If this fails, a file as people really hand it in is read wrongly."""
    batch = read(case)
    assert [[text for _, text in s.texts] for s in batch.submissions] == case.texts
    assert sorted((t.dimension, t.category or "", t.people) for t in batch.tallies) == sorted(
        (dimension, category or "", people) for dimension, category, people in case.counts)
    assert [(a.problem.code, a.problem.cell) for a in batch.set_aside] == case.aside
    assert sorted(noted(batch)) == sorted(case.notes)
    if case.answers is not None:
        assert [[answer.category for answer in s.answers] for s in batch.submissions] == case.answers
    assert batch.rows_read == len(batch.submissions + batch.tallies + batch.links) + len(batch.set_aside)


def test_votes_are_kept() -> None:
    """If this fails, five dots on the wall are lost."""
    cases = {case.name: case for case in CELLS}
    assert [s.supports for s in read(cases["votes beside ideas"]).submissions] == [12, 5, 3, None]
    assert [s.supports for s in read(cases["votes in words and dots"]).submissions] == [12, 3, 5]


def test_what_is_told_once_holds_for_all_its_rows() -> None:
    """If this fails, the second idea of a table has no partner and no table."""
    case = next(case for case in LAYOUTS if case.name == "merged down the side")
    assert [(s.place.partner, s.place.extra) for s in read(case).submissions] == [
        ("A", {"Table": "1"}), ("A", {"Table": "1"}), ("B", {"Table": "2"})]


def test_lines_above_the_first_table_hold_for_the_second() -> None:
    """If this fails, the head count below the ideas is another meeting's."""
    rows: list[list[object]] = [["Partner:", "A"], ["Date:", "3/3/2026"], ["Idea"], ["Shade"], [],
                                ["Sex", "People"], ["Woman", 7]]
    assert [s.session for s in read(Case("x", rows)).sessions] == ["a · 2026 03 03"]
