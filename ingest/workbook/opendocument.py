"""What calamine doesn't tell of an OpenDocument sheet: how far it reaches, and which cells are merged.

A cell or a row may say that it is repeated a million times; LibreOffice does so for the empty
ones at the end of every sheet. What counts is how far those reach that hold anything.
"""

import io
import zipfile
from typing import Any
from xml.parsers import expat

from ingest.workbook.grid import Merge, Merges

CONTENT = "content.xml"
MAX_REPEATED = 100_000  # filled cells that are only written once; more are no one's work
_PIECE = 1 << 20


class TooFar(Exception):  # noqa: N818 - says why a sheet is not read
    """A sheet that would fill the memory."""


class Reach:
    """Walks through the sheets of a document and measures them."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.merges: list[Merges] = []  # of each sheet, in order
        self.repeated = 0
        self.row = self.column = self.width = self.times = 0
        self.own: list[Merge] = []
        self.is_filled = False

    def start(self, tag: str, given: dict[str, str]) -> None:
        """Meet a table, a row or a cell."""
        kind = tag.partition(":")[2]
        if kind == "table":
            self.row = self.width = 0
            self.own = []
        elif kind == "table-row":
            self.column, self.is_filled = 0, False
            self.times = int(given.get("table:number-rows-repeated", 1))
        elif kind in ("table-cell", "covered-table-cell"):
            self._cell(given)

    def end(self, tag: str) -> None:
        """Leave a row or a table."""
        if tag == "table:table-row":
            self.row += self.times
            if self.is_filled:
                self._refuse(self.row * self.width)
        elif tag == "table:table":
            self.merges.append(tuple(self.own))

    def _cell(self, given: dict[str, str]) -> None:
        times = int(given.get("table:number-columns-repeated", 1))
        across, down = (int(given.get(f"table:number-{kind}-spanned", 1)) for kind in ("columns", "rows"))
        if across * down > 1:
            self.own.append(Merge(self.row, self.column, self.row + down - 1, self.column + across - 1))
        self.column += times
        if "office:value-type" in given:
            self.is_filled = True
            self.width = max(self.width, self.column)
            self.repeated += times * self.times if times * self.times > 1 else 0
            self._refuse(self.row * self.width)

    def _refuse(self, cells: int) -> None:
        if cells > self.most or self.repeated > MAX_REPEATED:
            raise TooFar


def measure(data: bytes, most: int) -> list[Merges]:
    """Give the merged ranges of each sheet, or raise ``TooFar`` before anything is unpacked whole."""
    reach = Reach(most)
    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = reach.start, reach.end
    parser.EntityDeclHandler = _no_entities
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(CONTENT) as stream:
        while piece := stream.read(_PIECE):
            parser.Parse(piece, False)
    parser.Parse(b"", True)
    return reach.merges


def _no_entities(*_: Any) -> None:
    raise ValueError("a document that defines its own words is no one's work")
