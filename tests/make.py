"""Files for tests, from small literal tables."""

import io
import zipfile
from collections.abc import Callable, Iterable
from typing import Any

from openpyxl import Workbook

Rows = list[list[Any]]
SHEET1 = "xl/worksheets/sheet1.xml"


def xlsx(sheets: Rows | dict[str, Rows], hidden: Iterable[str] = ()) -> bytes:
    """Write rows into a workbook as a spreadsheet program would; plain rows make one sheet «Sheet1»."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in (sheets if isinstance(sheets, dict) else {"Sheet1": sheets}).items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        sheet.sheet_state = "hidden" if name in set(hidden) else "visible"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def repack(workbook: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """Change the parts inside a workbook: ``change(name, bytes) → bytes``."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return written.getvalue()


def insert_row(workbook: bytes, xml: bytes) -> bytes:
    """Put a raw row at the end of a workbook's first sheet."""
    return repack(workbook, lambda name, data: data.replace(b"</sheetData>", xml + b"</sheetData>")
                  if name == SHEET1 else data)


def text(lines: str) -> bytes:
    """Give the bytes of a text table written with an indent."""
    return "\n".join(line.strip() for line in lines.strip().splitlines()).encode()
