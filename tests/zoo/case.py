"""One animal of the zoo: a small file as somebody really hands it in, with what it says (its gold answer)."""

import io
import tomllib
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook

from ingest.records import Batch
from ingest.schema import Engagement
from ingest.understand import understand
from tests.conftest import ENGAGEMENT

Rows = Sequence[Sequence[Any]]
Gold = Sequence[Sequence[str | None]]


@dataclass(frozen=True)
class Case:
    """A file and its gold answer.

    ``texts``: each submission's words; ``counts``: dimension, category, people; ``aside`` and
    ``notes``: code and cell of the rows set aside and of what is merely said; ``columns``: what
    each column of each table holds, for ``benchmarks.columns``.
    """

    name: str
    rows: Rows | dict[str, Rows] | bytes
    texts: Sequence[Sequence[str]] = field(default_factory=list)
    counts: Sequence[tuple[str, str | None, int]] = field(default_factory=list)
    aside: list[tuple[str, str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    columns: Gold = field(default_factory=list)
    answers: Gold | None = None
    merge: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    file: str = "hall.xlsx"

    @property
    def data(self) -> bytes:
        """Give the file's bytes."""
        return self.rows if isinstance(self.rows, bytes) else workbook(self.rows, self.merge, self.hidden)


def engagement() -> Engagement:
    """Give the tiny engagement of the tests."""
    return Engagement.model_validate(tomllib.loads(ENGAGEMENT))


def read(case: Case) -> Batch:
    """Read a case as what came from a workshop."""
    return understand(engagement(), case.file, case.data, "workshop")


def workbook(rows: Rows | dict[str, Rows], merge: tuple[str, ...] = (), hidden: tuple[str, ...] = ()) -> bytes:
    """Write sheets, with merged ranges on the first."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in (rows if isinstance(rows, dict) else {"Sheet1": rows}).items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(list(line))
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    for cells in merge:
        book.worksheets[0].merge_cells(cells)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def ods(*rows: str) -> bytes:
    """Write an OpenDocument sheet from the XML of its rows."""
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
                      for name in ("office", "table", "text"))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", '<m:manifest xmlns:m='
                         '"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>')
        archive.writestr("content.xml", f'<office:document-content {spaces}><office:body><office:spreadsheet>'
                         f'<table:table table:name="Ideas">{"".join(rows)}</table:table>'
                         '</office:spreadsheet></office:body></office:document-content>')
    return written.getvalue()


def row(*cells: str, times: int = 1, seen: str = "visible") -> str:
    """Write an OpenDocument row; an empty text is an empty cell. ``seen``: or ``collapse``, or ``filter``."""
    inside = "".join(f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
                     if cell else "<table:table-cell/>" for cell in cells)
    return f'<table:table-row table:number-rows-repeated="{times}" table:visibility="{seen}">{inside}</table:table-row>'
