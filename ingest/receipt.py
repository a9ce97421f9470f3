"""What a person gets back for a file: every row accounted for, every problem named."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import pandas as pd

from ingest.problems import Problem
from locales import _

GROUP_COLUMNS = ("code", "sheet", "cells", "n", "value", "message")
FIRST_CELLS = 3  # that are named where many cells have the same problem
WEIGHTIEST = (  # whole sheets, whole columns and whole sessions; single rows and cells come after them
    ("empty_file", "template_empty", "template_elsewhere", "no_header", "hidden_sheet", "perhaps_alone",
     "count_of_no_meeting", "no_result"),
    ("unknown_column", "same_column_twice", "unused_column", "people_unclear", "people_per_table",
     "column_taken", "heading_guessed", "total_differs", "total_unlike", "percentages"),
    ("template_no_start", "template_no_date", "template_date_outside", "template_no_people", "no_head_count",
     "whose_head_count", "two_head_counts", "fewer_people_than_rows", "session_unclear", "no_session",
     "no_date", "template_no_ideas", "template_no_groups", "given_otherwise"))
WHOLE = (  # codes that all rows of a sheet share
    "no_header", "hidden_sheet", "no_date", "perhaps_alone", "count_of_no_meeting", "no_result_row")
ALIKE = ("text_alone", "perhaps_counted")  # codes that the cells of a column share, whatever they hold
LIGHTEST = (  # nothing to be done about them
    "nobody_in_area", "total_figure", "private_column", "numbers_tell_who", "read_anew", "same_file", "note_line",
    "hidden_sheet_read", "hidden_rows_read", "hidden_columns_read", "year_from_name", "encoding_usual",
    "encoding_guessed")

CHECK = (  # what was read, but perhaps not as it was meant
    "heading_guessed", "column_taken", "place_guessed", "answer_guessed", "total_differs", "two_head_counts",
    "fewer_people_than_rows", "text_alone", "counted_below", "counted_alone", "perhaps_counted", "number_again",
    "year_from_name", "session_unclear", "no_session",
    "template_elsewhere", "template_date_outside", "hidden_sheet_read", "hidden_rows_read", "hidden_columns_read",
    "encoding_guessed", "people_per_table",
    "no_date", "date_given", "venue_given", "partner_given", "given_not_used", "given_otherwise")
ROUTINE = (  # what is as it should be
    "nobody_in_area", "total_figure", "private_column", "numbers_tell_who", "read_anew", "same_file", "note_line",
    "total_row", "repeated_header", "meeting_line", "people_about", "figure_twice", "no_such_question",
    "encoding_usual")


class Weight(StrEnum):
    """How much a problem weighs for whoever reads a receipt, the heaviest first."""

    LOST = "lost"
    CHECK = "check"
    ROUTINE = "routine"


def weight_of(code: str) -> Weight:
    """Say whether something was lost, has to be checked, or is as it should be."""
    return Weight.CHECK if code in CHECK else Weight.ROUTINE if code in ROUTINE else Weight.LOST


@dataclass(frozen=True)
class Receipt:
    """rows_read = stored + already_known + set_aside; ``tallies``: head counts among the stored rows."""

    file: str
    batch: str
    kind: str
    channel: str
    rows_read: int = 0
    stored: int = 0
    already_known: int = 0
    set_aside: int = 0
    tallies: int = 0
    problems: list[Problem] = field(default_factory=list)

    @property
    def adds_up(self) -> bool:
        """Say whether every row that was read is accounted for."""
        return self.rows_read == self.stored + self.already_known + self.set_aside

    def as_dict(self) -> dict[str, Any]:
        """Give it as the command line's JSON has it."""
        plain = {name: value for name, value in vars(self).items() if name != "problems"}
        return {**plain, "problems": [problem.as_dict() for problem in self.problems]}

    def grouped(self) -> pd.DataFrame:
        """Give one row per kind of problem; see ``grouped``."""
        return grouped(self.problems)


def grouped(problems: list[Problem], before: bool = False) -> pd.DataFrame:
    """Give one row per kind of problem, the weightiest first: code, sheet, cells, n, value, message.

    Problems of the same code, sheet, column and value are one row (of a whole sheet: of the same
    code; some: of whatever value); ``cells`` names the first of its ``n`` places. ``before``: nothing is stored yet.
    """
    groups: dict[tuple[str, ...], list[Problem]] = {}
    for problem in problems:
        groups.setdefault((problem.code, problem.sheet, *_told(problem)), []).append(problem)
    ordered = sorted(groups.values(), key=lambda alike: (_weight(alike[0].code), -len(alike)))
    return pd.DataFrame([{**alike[0].as_dict(before), "cells": _cells(alike), "n": len(alike)} for alike in ordered],
                        columns=list(GROUP_COLUMNS))


def _told(problem: Problem) -> tuple[str, ...]:
    """Say what problems of one code and sheet must share to be told as one."""
    column = problem.cell.rstrip("0123456789")
    return () if problem.code in WHOLE else (column,) if problem.code in ALIKE else (column, problem.value)


def _weight(code: str) -> int:
    own = (weight for weight, codes in enumerate(WEIGHTIEST) if code in codes)
    return next(own, len(WEIGHTIEST) + (code in LIGHTEST))


def _cells(alike: list[Problem]) -> str:
    """Name the places of a group as in «E2, E4, E7 … 31 cells»; each place once."""
    named = list(dict.fromkeys(problem.cell for problem in alike if problem.cell))
    if len(named) <= FIRST_CELLS:
        return ", ".join(named)
    return _("{cells} … {n} cells").format(cells=", ".join(named[:FIRST_CELLS]), n=len(named))
