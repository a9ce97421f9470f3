"""Files made to fill the memory, to run, to lie or to break: what each is, and what becomes of it."""

import io
import os
import random
import struct
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.make import SHEET1, repack, xlsx
from tests.zoo.case import ods, row
from tests.zoo.packed import (
    NUMBER,
    PASSWORD,
    POINTER,
    SIZE,
    TEXTS,
    compound,
    excel,
    label,
    old_book,
    record,
    rows,
    zipped,
)

GOLD = [["Idea", "Age"], ["Shade", "20"]]
TABLE = rows(*GOLD)
CSV = b"Idea,Age\nShade,20\n"
FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
NEAR = '<row r="7000"><c r="GR7000" t="inlineStr"><is><t>far</t></is></c></row>'
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)) + "]>"
OUTSIDE = '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///etc/passwd">]>'
LAUGHING = '<row r="1"><c r="A1" t="inlineStr"><is><t>&i;</t></is></c></row>'
OLD_TABLE = b"".join(label(i, j, cell) for i, line in enumerate(GOLD) for j, cell in enumerate(line))
DOCUMENT = [row(*line) for line in GOLD]
MIB = 1 << 20


@dataclass(frozen=True)
class Hostile:
    """A hostile file: the code with which it is refused, or else the rows that are read.

    ``write``: where the bytes would be too many to make, how to put the file on disk instead.
    """

    name: str
    file: str
    make: Callable[[], bytes] = bytes
    code: str = ""
    gold: list[list[str]] = field(default_factory=lambda: GOLD)
    write: Callable[[Path], None] | None = None

    def put(self, folder: Path) -> Path:
        """Put the file into a folder."""
        path = folder / self.file
        if self.write:
            self.write(path)
        else:
            path.write_bytes(self.make())
        return path


def bomb() -> bytes:
    """A sheet of 200 MB in 195 kB, as blanks after its table."""
    return excel(TABLE.encode() + b" " * 200_000_000)


def small_print(data: bytes) -> bytes:
    """Say of every part that it has a thousand bytes unpacked."""
    at = 0
    changed = bytearray(data)
    while (at := changed.find(b"PK\x01\x02", at)) >= 0:
        changed[at + 24:at + 28] = (1000).to_bytes(4, "little")
        at += 4
    return bytes(changed)


def overlapping() -> bytes:
    """Let a thousand parts share one megabyte's bytes, so that the file is small and its contents are not."""
    data = bytearray(zipped({f"xl/worksheets/sheet{i}.xml": b" " * (MIB if i == 0 else 1) for i in range(1000)}))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 42:at + 46] = bytes(4)
        at += 4
    return bytes(data)


def nested() -> bytes:
    """A zip of zips of a workbook."""
    inner = excel(TABLE)
    for _ in range(3):
        inner = zipped({f"{i}.zip": inner for i in range(16)})
    return inner


def sparse() -> bytes:
    """Five thousand cells on a diagonal: a square of 25 million."""
    def line(i: int) -> str:
        first, second, third = (i // 676 - 1) % 26, i // 26 % 26, i % 26
        letters = "".join(chr(65 + n) for n in ([first] if i >= 702 else []) + ([second] if i >= 702 else []) + [third])
        return f'<row r="{i + 1}"><c r="{letters}{i + 1}"><v>1</v></c></row>'
    return excel("".join(map(line, range(5000))))


def shared_bomb(quote: str = '"') -> bytes:
    """One text of a megabyte (of random letters, so that it can't be packed) that ten thousand cells show."""
    cells = "".join(f'<row r="{i}"><c r="A{i}" t={quote}s{quote}><v>0</v></c></row>' for i in range(1, 10_001))
    return excel(cells, texts=f"<sst><si><t>{random.Random(1).randbytes(MIB // 2).hex()}</t></si></sst>")


def old_shared_bomb() -> bytes:
    """The same in an old workbook."""
    text = struct.pack("<IIHB", 1, 1, 8000, 0) + b"h" * 8000
    cells = b"".join(record(POINTER, struct.pack("<HHHI", i, 0, 0, 0)) for i in range(60_000))
    return compound({"Workbook": old_book(cells, before=record(TEXTS, text))})


def looping() -> bytes:
    """An old workbook whose directory goes on for ever."""
    data = bytearray(compound({"Workbook": old_book(OLD_TABLE)}))
    directory = struct.unpack_from("<I", data, 48)[0]
    table = 512 * (struct.unpack_from("<I", data, 76)[0] + 1)
    data[table + 4 * directory:table + 4 * directory + 4] = struct.pack("<I", directory)
    return bytes(data)


def locked_document() -> bytes:
    """An OpenDocument sheet as LibreOffice saves it with a password."""
    locked = (b'<manifest:manifest xmlns:manifest="x"><manifest:file-entry manifest:full-path="content.xml">'
              b'<manifest:encryption-data/></manifest:file-entry></manifest:manifest>')
    return repack(ods(*DOCUMENT), lambda name, data: {
        "content.xml": bytes(range(256)) * 20, "META-INF/manifest.xml": locked}.get(name, data))


def add(data: bytes, name: str, content: bytes = b"x") -> bytes:
    """Add a part to an archive."""
    written = io.BytesIO(data)
    with zipfile.ZipFile(written, "a") as archive:
        archive.writestr(name, content)
    return written.getvalue()


def two_gigabytes(path: Path) -> None:
    """Make a file of 2 GB that takes no room on the disk."""
    with path.open("wb") as file:
        file.truncate(2 << 30)


def number(row_: int, column: int) -> bytes:
    """Write a cell of an old workbook with a number."""
    return record(NUMBER, struct.pack("<HHHd", row_, column, 0, 1.0))


def merged(n: int) -> bytes:
    """Merge the cells of so many rows, two and two."""
    return excel(TABLE, after=f'<mergeCells count="{n}">' + "".join(
        f'<mergeCell ref="D{i}:E{i}"/>' for i in range(10, n + 10)) + "</mergeCells>")


def xls(cells: bytes, **more: bytes | int) -> Callable[[], bytes]:
    """Make an old workbook when it is needed."""
    return lambda: compound({"Workbook": old_book(cells, **more)})  # type: ignore[arg-type]


BOMBS = [
    Hostile("zip bomb: a sheet of 200 MB in 195 kB", "bomb.xlsx", bomb, "too_big_unpacked"),
    Hostile("zip bomb that lies about its size", "bomb.xlsx", lambda: small_print(bomb()), "too_big_unpacked"),
    Hostile("zip bomb in a document", "bomb.ods", lambda: ods(*DOCUMENT, " " * 200_000_000), "too_big_unpacked"),
    Hostile("zips in zips", "nested.xlsx", nested, "archive"),
    Hostile("parts that share their bytes", "quine.xlsx", overlapping, "too_big_unpacked"),
    Hostile("a part packed 20,000 times over", "parts.xlsx",
            lambda: zipped({f"{i}.xml": b"" for i in range(20_000)}, level=0), "too_big_unpacked"),
    Hostile("a long text shown in 10,000 cells", "texts.xlsx", shared_bomb, "repeated_text"),
    Hostile("the same, spelt unusually", "texts.xlsx", lambda: shared_bomb("'"), "repeated_text"),
    Hostile("the same in an old workbook", "texts.xls", old_shared_bomb, "repeated_text"),
    Hostile("a promise of a trillion texts", "texts.xlsx", lambda: excel(
        TABLE, texts='<sst uniqueCount="999999999999"><si><t>a</t></si></sst>'), "broken_workbook"),
    Hostile("nine million records that say nothing", "records.xls", lambda: compound(
        {"Workbook": old_book(bytes(36_000_000))}), "too_big_unpacked"),
    Hostile("thousands of sheets", "sheets.xlsx", lambda: excel(TABLE, sheets=5_000), "too_many_sheets"),
    Hostile("a hundred thousand merged ranges", "merged.xlsx", lambda: merged(100_000), "too_many_merges"),
    Hostile("thousands of merged ranges", "merged.xlsx", lambda: merged(5_000)),
    Hostile("2 GB on disk", "film.xlsx", code="too_big", write=two_gigabytes),
]
FAR_CELLS = [
    Hostile("far cell", "far.xlsx", lambda: excel(TABLE + FAR), "far_cell"),
    Hostile("far cell behind a bracket", "far.xlsx", lambda: excel(TABLE + FAR.replace(
        "<c r=", '<c x=">" r=')), "far_cell"),
    Hostile("far cell with a prefix", "far.xlsx", lambda: excel(TABLE + FAR.replace("<c ", "<ä-ö:c ").replace(
        "</c>", "</ä-ö:c>"), before='<sheetPr xmlns:ä-ö="x"/>'), "far_cell"),
    Hostile("far cell in UTF-16", "far.xlsx", lambda: repack(excel(TABLE + FAR), lambda name, data: (
        data.decode().encode("utf-16") if name == SHEET1 else data)), "far_cell"),
    Hostile("far cell in an old workbook", "far.xls", xls(OLD_TABLE + number(65_535, 65_535)), "far_cell"),
    Hostile("last cell of an old workbook", "far.xls", xls(OLD_TABLE + number(65_535, 255)), "far_cell"),
    Hostile("far cell in a document", "far.ods", lambda: ods(*DOCUMENT, row("", times=1_048_573), (
        '<table:table-row><table:table-cell table:number-columns-repeated="16383"/>'
        '<table:table-cell office:value-type="string"><text:p>far</text:p></table:table-cell></table:table-row>')),
        "far_cell"),
    Hostile("a row repeated 200,000 times", "far.ods", lambda: ods(row("Idea", times=200_000)), "far_cell"),
    Hostile("a document called .xlsx", "far.xlsx", lambda: ods(row("Idea", times=200_000)), "far_cell"),
    Hostile("a diagonal: 5,000 cells in 25 million", "sparse.xlsx", sparse, "far_cell"),
    Hostile("just below: 1.4 million empty cells", "near.xlsx", lambda: excel(TABLE + NEAR), gold=[*GOLD, ["far"]]),
    Hostile("just below, in an old workbook", "near.xls", xls(OLD_TABLE + label(6_999, 199, "far")),
            gold=[*GOLD, ["far"]]),
    Hostile("just below, in a document", "near.ods", lambda: ods(
        *DOCUMENT, row("", times=6_997), row(*[""] * 199, "far")), gold=[*GOLD, ["far"]]),
    Hostile("old workbook that says it is vast", "vast.xls", xls(OLD_TABLE + record(SIZE, struct.pack(
        "<IIHHH", 0, 0xFFFFFFFF, 0, 0xFFFF, 0))), "broken_workbook"),
    Hostile("dimension: A1", "lying.xlsx", lambda: excel(TABLE, before='<dimension ref="A1"/>')),
    Hostile("dimension: too small", "lying.xlsx", lambda: excel(TABLE, before='<dimension ref="A1:A2"/>')),
    Hostile("dimension: the whole sheet", "lying.xlsx", lambda: excel(
        TABLE, before='<dimension ref="A1:XFD1048576"/>')),
]
PROGRAMS = [
    Hostile("macros", "macros.xlsm", lambda: excel(TABLE, more={"xl/vbaProject.bin": b"x"}), "macros"),
    Hostile("Excel 4 macros", "macros.xlsx", lambda: excel(
        TABLE, more={"xl/macrosheets/sheet1.xml": "<x/>"}), "macros"),
    Hostile("macros in an old workbook", "macros.xls", lambda: compound(
        {"Workbook": old_book(OLD_TABLE), "_VBA_PROJECT_CUR": b""}), "macros"),
    Hostile("Excel 4 macros in an old workbook", "macros.xls", xls(OLD_TABLE, kind=1), "macros"),
    Hostile("macros in a document", "macros.ods", lambda: add(ods(*DOCUMENT), "Basic/Standard/Module1.xml"), "macros"),
    Hostile(".xlsm without macros", "plain.xlsm", lambda: excel(TABLE)),
    Hostile("a billion laughs", "laughs.xlsx", lambda: excel(LAUGHING, top=LAUGHS), "definitions"),
    Hostile("a billion laughs among the texts", "laughs.xlsx", lambda: excel(
        TABLE, texts=f"{LAUGHS}<sst><si><t>&i;</t></si></sst>"), "definitions"),
    Hostile("a word from outside", "outside.xlsx", lambda: excel(LAUGHING, top=OUTSIDE), "definitions"),
    Hostile("a billion laughs in a document", "laughs.ods", lambda: repack(ods(row("&i;")), lambda name, data: (
        LAUGHS.encode() + data if name == "content.xml" else data)), "definitions"),
    Hostile("links to other workbooks", "links.xlsx", lambda: excel(TABLE, more={
        "xl/externalLinks/externalLink1.xml": '<externalLink><externalBook r:id="a" xmlns:r="x"/></externalLink>',
        "xl/externalLinks/_rels/externalLink1.xml.rels": '<Relationships><Relationship Id="a" TargetMode="External" '
                                                         'Target="https://example.org/x.xlsx"/></Relationships>'})),
]
DISGUISED = [
    Hostile("encrypted workbook", "secret.xlsx", lambda: compound(
        {"EncryptionInfo": bytes(200), "EncryptedPackage": bytes(6000)}), "protected"),
    Hostile("encrypted old workbook", "secret.xls", xls(OLD_TABLE, before=record(PASSWORD, bytes(54))), "protected"),
    Hostile("encrypted document", "secret.ods", locked_document, "protected"),
    Hostile("document encrypted as a whole", "secret.ods", lambda: zipped({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet", "encrypted-package": bytes(2000)}), "protected"),
    Hostile("a workbook called .csv", "answers.csv", lambda: excel(TABLE)),
    Hostile("a text table called .xlsx", "answers.xlsx", lambda: CSV),
    Hostile("a tab-separated UTF-16 text called .xls", "answers.xls",
            lambda: CSV.decode().replace(",", "\t").encode("utf-16")),
    Hostile("a web page called .xls", "portal.xls", lambda: b"<html><table><tr><td>Idea</td></tr></table></html>",
            "another_kind"),
    Hostile("a PDF called .xlsx", "report.xlsx", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "another_kind"),
    Hostile("a picture called .csv", "photo.csv", lambda: b"\x89PNG\r\n\x1a\n" + os.urandom(2000), "another_kind"),
    Hostile("a Word document called .xlsx", "letter.xlsx", lambda: zipped(
        {"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}), "another_kind"),
    Hostile("an old Word document called .xls", "letter.xls", lambda: compound({"WordDocument": bytes(5000)}),
            "another_kind"),
    Hostile("a binary workbook called .xlsx", "binary.xlsx", lambda: zipped({"xl/workbook.bin": b"\x83\x01\x00"}),
            "another_kind"),
]
BROKEN = [
    Hostile("nothing", "empty.xlsx", bytes, "empty_file"),
    Hostile("only blanks", "blank.csv", lambda: b" \r\n" * 700_000, "empty_file"),
    Hostile("a workbook cut off", "cut.xlsx", lambda: xlsx([list(line) for line in GOLD])[:-200], "not_a_workbook"),
    Hostile("an old workbook cut off", "cut.xls", lambda: xls(OLD_TABLE)()[:-600], "broken_workbook"),
    Hostile("a document cut off", "cut.ods", lambda: ods(*DOCUMENT)[:-40], "not_a_workbook"),
    Hostile("an old workbook that never ends", "loop.xls", looping, "broken_workbook"),
    Hostile("100,000 columns", "wide.csv", lambda: b",".join([b"x"] * 100_000), "too_wide"),
    Hostile("a line of 50 MB", "line.csv", lambda: CSV + b"Shade, please; " * (50 * MIB // 15), "long_line"),
    Hostile("a row of five million cells", "cells.csv", lambda: CSV + b'"",' * 5_000_000, "too_wide"),
    Hostile("NUL bytes", "nul.csv", lambda: CSV + bytes(2000), "not_text"),
    Hostile("a quotation mark that swallows the file", "quote.csv",
            lambda: CSV + b'"Bins,30\n' + b"Trees,40\n" * 3_000_000, "open_quote"),
]
HOSTILE: list[Hostile] = [*BOMBS, *FAR_CELLS, *PROGRAMS, *DISGUISED, *BROKEN]


def cuts(data: bytes, times: int) -> Iterator[bytes]:
    """Cut a file off at so many places, the first and the last bytes among them."""
    step = max(1, len(data) // times)
    places = {*range(1, len(data), step), *range(1, min(40, len(data))), *range(max(1, len(data) - 40), len(data))}
    yield from (data[:place] for place in sorted(places))
