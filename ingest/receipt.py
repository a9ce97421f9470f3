"""What a person gets back for a file: every row accounted for, every problem named."""

from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from ingest.problems import Problem

PROBLEM_COLUMNS = ("code", "sheet", "cell", "value", "message")


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

    def problem_table(self) -> pd.DataFrame:
        """Give the problems as a frame: code, sheet, cell, value, message; one row per problem."""
        return pd.DataFrame([p.as_dict() for p in self.problems], columns=list(PROBLEM_COLUMNS))
