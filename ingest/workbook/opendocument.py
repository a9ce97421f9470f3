"""What calamine doesn't tell of an OpenDocument sheet: how far it reaches, what is merged, what is hidden.

A cell or a row may say that it is repeated a million times; LibreOffice does so for the empty
ones at the end of every sheet. What counts is how far those reach that hold anything.
"""

import re
import zipfile
from typing import Any

from ingest.workbook import guard
from ingest.workbook.archive import pieces
from ingest.workbook.formulas import Formulas
from ingest.workbook.grid import Features, Merge
from ingest.workbook.guard import Budget, refusal
from ingest.workbook.sheet_xml import plain_parser

CONTENT = "content.xml"
MANIFEST = "META-INF/manifest.xml"
_MACRO = re.compile(r"basic/.+/(?!script-lb\.xml).+\.xml|scripts/.+\.\w+")  # the list of a library is no macro
_HIDDEN = ("collapse", "filter")  # by hand, and because a filter leaves it out


def inspect(name: str, archive: zipfile.ZipFile) -> list[Features]:
    """Give what each sheet merges and hides, in order; raises ``FileRefused`` for what should not be read."""
    if any(_MACRO.fullmatch(part.lower()) for part in archive.namelist()):
        raise refusal("macros", name)
    budget = Budget(name)
    reach = Reach(budget)
    for info in sorted(archive.infolist(), key=lambda part: part.filename != MANIFEST):  # first: is it encrypted?
        for piece in pieces(archive, info, budget, is_sheet=False):
            if info.filename == MANIFEST and b"encryption-data" in piece:
                raise refusal("protected", name)
            if info.filename == CONTENT:
                reach.parser.Parse(piece, False)
    reach.parser.Parse(b"", True)
    return reach.sheets


class Reach:
    """Walks through the sheets of a document and measures them."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.sheets: list[Features] = []
        self.repeated = 0
        self.parser = plain_parser(budget.name)
        self.parser.StartElementHandler, self.parser.EndElementHandler = self._start, self._end
        self._begin()

    def _begin(self) -> None:
        """Begin a sheet."""
        self.row = self.column = self.width = self.height = self.times = self.filled = self.columns = 0
        self.merges: list[Merge] = []
        self.hidden_rows: list[range] = []
        self.hidden_columns: list[range] = []
        self.formulas = Formulas()

    def _start(self, tag: str, given: dict[str, str]) -> None:
        kind = tag.partition(":")[2]
        if kind in ("table-cell", "covered-table-cell"):
            self._cell(given)
        elif kind == "table-row":
            self.column, self.times = 0, int(given.get("table:number-rows-repeated", 1))
            if given.get("table:visibility") in _HIDDEN:
                self.hidden_rows.append(range(self.row, self.row + self.times))
        elif kind == "table-column":
            times = int(given.get("table:number-columns-repeated", 1))
            if given.get("table:visibility") in _HIDDEN:
                self.hidden_columns.append(range(self.columns, self.columns + times))
            self.columns += times
        elif tag == "table:table":
            self.budget.sheet()
            self._begin()

    def _end(self, tag: str) -> None:
        if tag == "table:table-row":
            self.row += self.times
        elif tag == "table:table":
            self.budget.span(self.height, self.width, self.filled)
            self.sheets.append(Features(tuple(self.merges), tuple(self.hidden_rows), tuple(self.hidden_columns),
                                        self.formulas.places))

    def _cell(self, given: dict[str, Any]) -> None:
        times = int(given.get("table:number-columns-repeated", 1))
        across, down = (int(given.get(f"table:number-{kind}-spanned", 1)) for kind in ("columns", "rows"))
        if across * down > 1:
            self.budget.merge(1)
            self.merges.append(Merge(self.row, self.column, self.row + down - 1, self.column + across - 1))
        if "table:formula" in given and "office:value-type" not in given:
            self.formulas.add(self.row + 1, self.column + 1)
        self.column += times
        if "office:value-type" in given:
            self.width, self.height = max(self.width, self.column), self.row + self.times
            self.filled += 1
            self.repeated += times * self.times if times * self.times > 1 else 0
            if self.repeated > guard.MAX_REPEATED:
                raise refusal("far_cell", self.budget.name)
