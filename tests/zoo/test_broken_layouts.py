"""Layouts broken at random: nothing is lost, and what a harmless change leaves readable is read the same."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ingest.understand import understand
from tests.zoo.case import engagement, workbook

HEADER = ["No.", "Your idea", "What worries you?", "Age", "Sex", "Shoe size"]
WORDS = ["Shade", "Bins", "Fewer cars", "A crossing: now", "more trees here"]
people = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([None, *WORDS]), st.sampled_from([None, 20, "65+"]),
                            st.sampled_from([None, "Woman", "man"]), st.sampled_from([None, 40])),
                  min_size=1, max_size=6)


def table(drawn: list[tuple[Any, ...]]) -> list[list[Any]]:
    """Number the people and give their table, header first."""
    return [HEADER, *[[i, *row] for i, row in enumerate(drawn, start=1)]]


def words(rows: list[list[Any]], merge: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Read rows, check that each is accounted for, and give what people said, sorted."""
    batch = understand(engagement(), "hall.xlsx", workbook(rows, merge), "workshop")
    assert batch.rows_read == len(batch.submissions + batch.tallies + batch.links) + len(batch.set_aside)
    return sorted(tuple(sorted(text for _, text in s.texts)) for s in batch.submissions)


@given(drawn=people, order=st.permutations(range(len(HEADER))), blank=st.integers(1, 6), again=st.integers(1, 6),
       title=st.booleans(), lines=st.booleans(), total=st.booleans(), note=st.booleans())
def test_harmless_changes_change_nothing(drawn: list[tuple[Any, ...]], order: list[int], blank: int, again: int,
                                         title: bool, lines: bool, total: bool, note: bool) -> None:
    """If this fails, a blank row or another order of columns changes what people said."""
    plain = table(drawn)
    rows = [[row[i] for i in order] for row in plain]
    rows.insert(again, list(rows[0]))
    rows.insert(blank, [])
    top: list[list[Any]] = [["Our evening"], []] if title else []
    top += [["Partner:", "A"], ["Date: 3/3/2026"], []] if lines else []
    end: list[list[Any]] = [["Total", len(drawn)]] if total else []
    end += [[], ["Note: it rained"]] if note else []
    assert words([*top, *rows, *end]) == words(plain)


@given(drawn=people, split=st.integers(0, 3))
def test_a_group_above_the_headings_changes_nothing(drawn: list[tuple[Any, ...]], split: int) -> None:
    """If this fails, merged headings above a table hide it."""
    groups = ["About you", *[None] * split, "More", *[None] * (len(HEADER) - split - 2)]
    merged = [f"A1:{'ABCDEF'[split]}1"] if split else []
    merge = (*merged, f"{'ABCDEF'[split + 1]}1:F1")
    assert words([groups, *table(drawn)], merge) == words(table(drawn))


cells = st.one_of(st.none(), st.integers(0, 99), st.sampled_from([
    *HEADER, *WORDS, "Under 18", "18 to 64", "Woman", "Man", "Age", "People", "Question", "Answer", "Total", "~20", "?",
    "Partner:"]))


@given(grid=st.lists(st.lists(cells, max_size=7), min_size=1, max_size=9),
       corners=st.lists(st.tuples(st.integers(1, 9), st.integers(0, 6), st.integers(0, 2), st.integers(0, 3)),
                        max_size=1))
def test_any_sheet_with_merged_cells_adds_up(grid: list[list[Any]], corners: list[tuple[int, int, int, int]]) -> None:
    """If this fails, a strange sheet is a crash, or loses rows."""
    merge = [f"{'ABCDEFGHIJ'[left]}{top}:{'ABCDEFGHIJ'[left + across]}{top + down}"
             for top, left, down, across in corners if down or across]
    words(grid, tuple(merge))
