"""Rows and columns that nobody sees who opens the file."""

from ingest.workbook import Sheet
from ingest.workbook.hidden import but, columns_that_hold, problems, rows_that_hold


def test_only_what_holds_something_is_named() -> None:
    """If this fails, the empty end that every sheet hides is a problem on every receipt."""
    rows = [["Idea", "Age"], ["Shade", None], [None, None], ["Bins", None]]
    assert rows_that_hold(rows, [range(1, 3), range(3, 1_048_576)]) == (1, 3)
    assert columns_that_hold(rows, [range(1, 16_384)]) == (1,)
    assert rows_that_hold([], [range(0, 9)]) == ()


def test_rows_are_named_as_the_sheet_numbers_them() -> None:
    """If this fails, people look for hidden rows in the wrong place."""
    sheet = Sheet("Ideas", [], hidden_rows=(4, 5, 6, 7, 11), hidden_columns=(2, 26))
    assert [(p.code, p.sheet, p.value) for p in problems([sheet])] == [
        ("hidden_rows_read", "Ideas", "5–8, 12"), ("hidden_columns_read", "Ideas", "C, AA")]


def test_of_a_hidden_sheet_no_rows_are_named() -> None:
    """If this fails, a receipt says of each row what it says of the whole sheet already."""
    assert list(problems([Sheet("Ideas", [], hidden=True, hidden_rows=(1,))])) == []


def test_what_we_hid_ourselves_is_not_said() -> None:
    """If this fails, every partner's own workbook has two problems, or hides rows in silence."""
    seen = but(Sheet("Ideas", [], hidden_rows=(0, 4), hidden_columns=(0,)), 0, 0)
    assert (seen.hidden_rows, seen.hidden_columns) == ((4,), ())


def test_a_filter_that_hides_thousands_is_said_shortly() -> None:
    """If this fails, one sentence of a receipt is as long as the sheet."""
    [problem] = problems([Sheet("Ideas", [], hidden_rows=tuple(range(0, 9000, 2)))])
    assert problem.value == "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, …"
