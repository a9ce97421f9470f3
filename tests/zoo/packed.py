"""Workbooks made by hand, byte by byte: no spreadsheet program would write the ones that are needed here."""

import io
import struct
import zipfile
from collections.abc import Sequence

TYPES = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="xml" ContentType="application/xml"/></Types>')
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NUMBER, LABEL, POINTER, BEGIN, END, SHEET, TEXTS, PASSWORD, ROW, COLUMN, SIZE = (
    0x203, 0x204, 0xFD, 0x809, 0x0A, 0x85, 0xFC, 0x2F, 0x208, 0x7D, 0x200)
_FREE, _LAST, _TABLE, _MORE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFC


def zipped(parts: dict[str, str | bytes], level: int = 9) -> bytes:
    """Pack parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def excel(data: str | bytes, sheets: int = 1, before: str = "", after: str = "", top: str = "", texts: str = "",
          more: dict[str, str | bytes] | None = None) -> bytes:
    """Pack a workbook around the XML of its first sheet's rows; ``sheets`` show that one part."""
    data = data if isinstance(data, bytes) else data.encode()
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": f'<Relationships xmlns="{RELS}"><Relationship Id="a" Type="{DOC}/officeDocument" '
                       'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{DOC}"><sheets>' + "".join(
            f'<sheet name="Sheet{i}" sheetId="{i}" r:id="b"/>' for i in range(1, sheets + 1)) + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELS}"><Relationship Id="b" Type="{DOC}/worksheet" '
                                      'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'{top}<worksheet xmlns="{MAIN}">{before}<sheetData>'.encode() + data
                                    + f"</sheetData>{after}</worksheet>".encode()}
    if texts:
        parts["xl/sharedStrings.xml"] = texts
    return zipped(parts | (more or {}))


def rows(*lines: Sequence[str]) -> str:
    """Write rows of texts as they stand in a sheet's XML."""
    return "".join(f'<row r="{i}">' + "".join(
        f'<c r="{chr(65 + j)}{i}" t="inlineStr"><is><t>{cell}</t></is></c>' for j, cell in enumerate(line))
        + "</row>" for i, line in enumerate(lines, start=1))


def record(kind: int, content: bytes = b"") -> bytes:
    """Write a record of an old workbook."""
    return struct.pack("<HH", kind, len(content)) + content


def label(row: int, column: int, text: str) -> bytes:
    """Write a cell with a text."""
    return record(LABEL, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode("latin-1"))


def old_book(cells: bytes, kind: int = 0, before: bytes = b"") -> bytes:
    """Write the stream of an old workbook with one sheet."""
    head = record(BEGIN, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)) + before
    sheet = record(SHEET, struct.pack("<IBBBB", len(head) + 22, 0, kind, 6, 0) + b"Sheet1") + record(END)
    return head + sheet + record(BEGIN, struct.pack("<HHHHII", 0x600, 16, 0, 0, 0, 0)) + cells + record(END)


def compound(streams: dict[str, bytes]) -> bytes:
    """Pack streams as .xls files are: sectors of 512 bytes, a table of which follows which, a directory."""
    padded = {name: content + bytes(-len(content) % 512 + (4096 if len(content) < 4096 else 0))
              for name, content in streams.items()}
    places, at = {}, 0
    for name, content in padded.items():
        places[name], at = at, at + len(content) // 512
    entries = [_entry("Root Entry", 5, _LAST, 0, child=1 if streams else _FREE)]
    entries += [_entry(name, 2 if content else 1, places[name], len(content), i + 1 if i < len(padded) else _FREE)
                for i, (name, content) in enumerate(padded.items(), start=1)]
    entries += [_entry("", 0, 0, 0)] * (-len(entries) % 4)
    directory, n = at, len(entries) // 4
    tables = more = 0
    while tables * 128 < at + n + tables + more:  # the tables list themselves, too
        tables += 1
        more = max(0, -(-(tables - 109) // 127))
    chain = [_LAST if i + 1 in {*places.values(), at} else i + 1 for i in range(at)]
    chain += [*range(directory + 1, directory + n), _LAST] + [_TABLE] * tables + [_MORE] * more
    chain += [_FREE] * (tables * 128 - len(chain))
    first = directory + n
    where = [*range(first, first + tables), *[_FREE] * (109 + 127 * more - tables)]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack(
        "<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, directory, 0, 4096, _LAST, 0,
        first + tables if more else _LAST, more)
    after = [*range(first + tables + 1, first + tables + more), _LAST]
    tail = [[*where[109 + 127 * i:236 + 127 * i], after[i]] for i in range(more)]
    return b"".join([head, struct.pack("<109I", *where[:109]), *padded.values(), *entries,
                     struct.pack(f"<{len(chain)}I", *chain), *(struct.pack("<128I", *listed) for listed in tail)])


def _entry(name: str, kind: int, start: int, size: int, right: int = _FREE, child: int = _FREE) -> bytes:
    spelt = name.encode("utf-16-le")
    return spelt.ljust(64, b"\0") + struct.pack("<HBBIII36xII4x", len(spelt) + 2 if name else 0, kind, 1, _FREE, right,
                                                child, start, size)
