"""Read a table of texts that somebody labelled, to measure tagging on it; nothing of it is stored."""

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.errors import FairHearingError, FileRefused
from ingest.schema.fold import fold
from ingest.workbook.grid import Cells, is_blank
from ingest.workbook.open import open_file
from locales import _


@dataclass(frozen=True)
class Labelled:
    """Texts and each one's labels, in the order of the file; rows without a text are left out."""

    texts: list[str]
    labels: list[list[str]]


def read_labelled(path: Path, text: Sequence[str], labels: str, separator: str) -> Labelled:
    """Read texts (columns joined by an empty line) and labels of a CSV, XLSX, XLS or ODS file's first table.

    A cell of labels holds one, several joined by ``separator``, or a Python-style list of them.
    Raises ``FairHearingError`` where there is no such file or column, naming the columns there are.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileRefused("no_such_file", _("{file} can't be read. Is the name right?").format(file=path)) from error
    header, *rows = [row for row in open_file(path.name, data)[0].rows if not is_blank(row)] or [[]]
    places = [_place(header, name, path) for name in text]
    place = _place(header, labels, path)
    joined = [("\n\n".join(filter(None, (_cell(row, one) for one in places))), _cell(row, place)) for row in rows]
    kept = [(said, _split(given, separator)) for said, given in joined if said]
    return Labelled([said for said, _given in kept], [given for _said, given in kept])


def _place(header: Cells, name: str, path: Path) -> int:
    """Find a column by its heading: as it is written, else but for case and accents."""
    headings = [str(cell).strip() for cell in header if cell is not None]
    for compared in (str, fold):
        for place, cell in enumerate(header):
            if cell is not None and compared(str(cell).strip()) == compared(name.strip()):
                return place
    raise FairHearingError("no_such_column", _("{file} has no column «{column}». Its columns are: {columns}.").format(
        file=path.name, column=name, columns=", ".join(headings) or "–"))


def _cell(row: Cells, place: int) -> str:
    value: Any = row[place] if place < len(row) else None
    whole = isinstance(value, float) and value.is_integer()
    return "" if value is None else str(int(value) if whole else value).strip()


def _split(cell: str, separator: str) -> list[str]:
    """Give the labels of a cell, each once."""
    if cell.startswith("[") and cell.endswith("]"):
        try:
            listed = ast.literal_eval(cell)
        except (ValueError, SyntaxError):
            listed = cell.strip("[]").split(",")
    else:
        listed = cell.split(separator) if separator else [cell]
    return list(dict.fromkeys(name for one in listed if (name := str(one).strip())))
