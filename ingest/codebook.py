"""Read a codebook, from CSV or from a workbook, check it, and say exactly what is wrong.

One row per theme; every column is text. Columns: docs/engagement-folder.md.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
from openpyxl import Workbook

from ingest.errors import EngagementError
from ingest.plain_table import not_utf8, read_table, read_text, wrong_line
from ingest.schema import fold
from ingest.schema import names as c
from ingest.workbook.grid import Sheet, first_filled, is_blank
from ingest.workbook.open import open_file
from locales import _

CODEBOOK_FILE = "codebook.csv"
CODEBOOK_WORKBOOK = "codebook.xlsx"
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_ALLOWED = {c.NEGATED: ("", c.SKIP), c.RETIRED: ("", c.YES)}
_SPACES = re.compile(r"\s+")


def read_codebook(folder: Path) -> pd.DataFrame:
    """Read the folder's ``codebook.csv`` or ``codebook.xlsx``; which is meant where both are there, nobody can say."""
    path = folder / CODEBOOK_FILE
    workbook = folder / CODEBOOK_WORKBOOK
    if not workbook.exists():
        return codebook_from_text(path.name, read_text(path))
    if path.exists():
        raise EngagementError("two_codebooks", _(
            "{folder} has both {file} and {other}. Move one of them away, so that the other is used.").format(
            folder=folder, file=CODEBOOK_FILE, other=CODEBOOK_WORKBOOK))
    return codebook_from_bytes(workbook.name, workbook.read_bytes())


def codebook_from_file(path: Path) -> pd.DataFrame:
    """Read a codebook that stands anywhere, by its file's name; raises as ``codebook_from_bytes`` does."""
    try:
        return codebook_from_bytes(path.name, path.read_bytes())
    except OSError as error:
        raise EngagementError("missing_file", _("{file} can't be read: {reason}.").format(
            file=path, reason=error.strerror)) from error


def codebook_from_bytes(name: str, data: bytes) -> pd.DataFrame:
    """Read a codebook somebody hands in: CSV by its name, else a workbook's first sheet that has a heading «theme».

    Raises ``EngagementError`` with line or cell, and ``FileRefused`` where the file can't be read at all.
    """
    if name.lower().endswith(".csv"):
        try:
            return codebook_from_text(name, data.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise not_utf8(name) from error
    for sheet in open_file(name, data):
        if not sheet.hidden and (head := _head(sheet)) is not None:
            return _from_sheet(name, sheet, head)
    raise EngagementError("missing_column", _(
        "{file}: no sheet has a column «{column}» in its first row. Add it, with one theme in each row below.").format(
        file=name, column=c.THEME))


def codebook_from_text(name: str, text: str) -> pd.DataFrame:
    """Read a codebook written as CSV."""
    frame, lines = read_table(name, text, (c.THEME,))
    for row, column, reason in faults(frame):
        raise wrong_line(name, lines[row], column, frame.iloc[row][column], reason)
    return frame


def faults(codebook: pd.DataFrame) -> Iterator[tuple[int, str, str]]:
    """List what is wrong with a codebook: the row counted from 0, the column, and why."""
    themes = codebook[c.THEME].tolist()
    for i, row in enumerate(codebook.to_dict("records")):
        if not row[c.THEME]:
            yield i, c.THEME, _("every theme needs a short name")
        elif row[c.THEME] in themes[:i]:
            yield i, c.THEME, _("this theme is there twice")
        if row.get(c.COLOUR) and not _COLOUR.fullmatch(row[c.COLOUR]):
            yield i, c.COLOUR, _("a colour is written like #3d85cc")
        if row.get(c.PARENT) and (reason := _parent_fault(row, codebook)):
            yield i, c.PARENT, reason
        for column, allowed in _ALLOWED.items():
            if row.get(column, "") not in allowed:
                yield i, column, _("write {word}, or leave it empty").format(word=allowed[-1])


def shared_words(codebook: pd.DataFrame) -> list[tuple[str, str, list[str]]]:
    """List the words that several themes list, which is allowed and halves what they tell: language, word, themes."""
    found = []
    prefix = c.words_column("")
    for column in [name for name in codebook.columns if name.startswith(prefix)]:
        owners: dict[str, list[str]] = {}
        for theme, cell in zip(codebook[c.THEME], codebook[column], strict=True):
            for word in {fold(word) for word in cell.split(c.SEPARATOR)} - {""}:
                owners.setdefault(word, []).append(theme)
        found += [(column.removeprefix(prefix), word, themes) for word, themes in sorted(owners.items())
                  if len(themes) > 1]
    return found


def as_workbook(codebook: pd.DataFrame) -> bytes:
    """Write a codebook as a workbook that comes back in as it is."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "codebook"
    for row in [list(codebook.columns), *codebook.to_numpy().tolist()]:
        sheet.append(row)
    for cell in (cell for line in sheet.iter_rows() for cell in line):
        cell.data_type = "s"  # a word that begins with «=» is a word
    sheet.freeze_panes = "B2"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _parent_fault(row: dict[Any, str], codebook: pd.DataFrame) -> str:
    parent_of = dict(zip(codebook[c.THEME], codebook[c.PARENT], strict=True))
    if row[c.PARENT] not in parent_of:
        return _("there is no such theme")
    seen, theme = {row[c.THEME]}, row[c.PARENT]
    while theme:
        if theme in seen:
            return _("the parents go round in a circle")
        seen.add(theme)
        theme = parent_of.get(theme, "")
    return ""


def _head(sheet: Sheet) -> int | None:
    """Find the row of headings: the first that holds anything, if one of its cells is «theme»."""
    first = next((i for i, row in enumerate(sheet.rows) if first_filled(row) is not None), None)
    return first if first is not None and c.THEME in map(_written, sheet.rows[first]) else None


def _from_sheet(name: str, sheet: Sheet, head: int) -> pd.DataFrame:
    headings = {i: heading for i, cell in enumerate(sheet.rows[head]) if (heading := _written(cell))}
    numbers = [i for i in range(head + 1, len(sheet.rows)) if not is_blank(sheet.rows[i])]
    cells = [[_written(sheet.rows[i][j]) if j < len(sheet.rows[i]) else "" for j in headings] for i in numbers]
    frame = pd.DataFrame(cells, columns=list(headings.values()), dtype="str")
    for row, column, reason in faults(frame):
        place = next(j for j, heading in headings.items() if heading == column)
        raise EngagementError("bad_row", _("{file}, cell {cell}, {field}: «{value}» — {reason}.").format(
            file=name, cell=sheet.address(place, numbers[row] + 1), field=column, value=frame.iloc[row][column],
            reason=reason))
    return frame


def _written(cell: Any) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)  # a workbook's numbers have no kind
    return "" if cell is None else _SPACES.sub(" ", str(cell)).strip()
