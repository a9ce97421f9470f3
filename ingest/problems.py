"""What was wrong with the input: one problem, one place, one sentence saying what to do next (``problem_words``)."""

from dataclasses import dataclass, field
from typing import Any

from ingest.problem_words import BEFORE, SENTENCES
from locales import _


@dataclass(frozen=True)
class Problem:
    """One thing wrong with the input. ``cell`` as spreadsheets write it (``B12``), or empty."""

    code: str
    sheet: str = ""
    cell: str = ""
    value: str = ""

    @property
    def message(self) -> str:
        """Say it in the language in use, of a file that is stored."""
        return _(SENTENCES[self.code]).format(undo=_("undo this upload"), Undo=_("Undo this upload"))

    @property
    def message_before(self) -> str:
        """Say it of a file that isn't stored: there is nothing to undo yet."""
        said = BEFORE.get(self.code, SENTENCES[self.code])
        return _(said).format(undo=_("leave this file out"), Undo=_("Leave this file out"))

    def as_dict(self, before: bool = False) -> dict[str, str]:
        """Give it as the receipt's JSON has it; ``before``: as the preview's."""
        return {"code": self.code, "sheet": self.sheet, "cell": self.cell, "value": self.value,
                "message": self.message_before if before else self.message}


@dataclass(frozen=True)
class SetAside:
    """A row that was not stored as data: kept whole, with the problem that explains it."""

    problem: Problem
    sheet: str
    row: int
    cells: list[Any] = field(default_factory=list)
