"""A receipt that people can read, however many cells have the same problem."""

from ingest.problem_words import SENTENCES
from ingest.problems import Problem
from ingest.receipt import CHECK, LIGHTEST, ROUTINE, WEIGHTIEST, Receipt


def grouped(*problems: Problem) -> list[list]:
    """Group problems as a receipt does: code, cells, n, value."""
    receipt = Receipt("a.csv", "b1", "contributions", "online", problems=list(problems))
    return receipt.grouped()[["code", "cells", "n", "value"]].values.tolist()


def test_the_same_answer_down_a_column_is_one_line() -> None:
    """If this fails, one odd spelling floods a receipt, and the line that matters is lost in it."""
    many = [Problem("unknown_value", "Sheet1", f"E{row}", "30s") for row in range(2, 33)]
    other = [Problem("unknown_value", "Sheet1", "F2", "30s"), Problem("unknown_value", "Sheet2", "E2", "30s"),
             Problem("unknown_value", "Sheet1", "E40", "40s"), Problem("unknown_value", "Sheet1", "E41", "40s")]
    assert grouped(*other, *many) == [
        ["unknown_value", "E2, E3, E4 … 31 cells", 31, "30s"], ["unknown_value", "E40, E41", 2, "40s"],
        ["unknown_value", "F2", 1, "30s"], ["unknown_value", "E2", 1, "30s"]]


def test_whole_columns_come_before_cells() -> None:
    """If this fails, people mend single cells while a whole column is not read."""
    cells = [Problem("unknown_value", "S", f"B{row}", "?") for row in range(9)]
    found = grouped(Problem("private_column", "S", "A1"), *cells, Problem("no_session"),
                    Problem("unknown_column", "S", "AB1", "Foo"), Problem("no_header", "T", "A1"))
    assert [row[0] for row in found] == ["no_header", "unknown_column", "no_session", "unknown_value",
                                         "private_column"]


def test_nothing_wrong_is_an_empty_frame_and_nothing_gets_lost() -> None:
    """If this fails, a clean file breaks the receipt, or a problem vanishes in its group."""
    assert grouped() == []
    same = Problem("session_unclear", "S")
    assert grouped(same, same) == [["session_unclear", "", 2, ""]]


def test_only_problems_that_exist_are_weighed() -> None:
    """If this fails, a problem was renamed and now stands among the single cells."""
    assert {*CHECK, *ROUTINE} <= set(SENTENCES)
    assert not set(CHECK) & set(ROUTINE)
    assert {code for codes in (*WEIGHTIEST, LIGHTEST) for code in codes} <= set(SENTENCES)
