"""Rows and columns that nobody sees who opens the file: read like the others, and said."""

import struct

from tests.zoo.case import Case, ods, row
from tests.zoo.packed import COLUMN, ROW, compound, excel, label, old_book, record, rows

P, Q, D = "participant", "question", "date"
IDEAS = [["Shade"], ["Bins"], ["Cars"], ["Rats"]]
TABLE = rows(["No.", "Idea"], *[[str(i), idea] for i, [idea] in enumerate(IDEAS, start=1)])
SAID = [("hidden_rows_read", "")]
OLD = [label(i, j, cell) for i, line in enumerate([["No.", "Idea"], *[[str(i), idea] for i, [idea] in enumerate(
    IDEAS, start=1)]]) for j, cell in enumerate(line)]


def hide(xml: str, *numbers: int) -> str:
    """Hide rows of a sheet's XML."""
    for number in numbers:
        xml = xml.replace(f'<row r="{number}">', f'<row r="{number}" spans="1:2" hidden="1">')
    return xml


def old(*extra: bytes) -> bytes:
    """Write the table as an old workbook, with records before its cells."""
    return compound({"Workbook": old_book(b"".join([*extra, *OLD]))})


def old_row(number: int, flags: int) -> bytes:
    """Write what an old workbook says of a row."""
    return record(ROW, struct.pack("<HHHHHHI", number, 0, 2, 255, 0, 0, flags))


HIDDEN = [
    Case("hidden rows", excel(hide(TABLE, 3, 4)), IDEAS, notes=SAID, columns=[[P, Q]]),
    Case("rows that a filter hides", excel(hide(TABLE, 2, 5), after='<autoFilter ref="A1:B5"/>'), IDEAS, notes=SAID,
         columns=[[P, Q]]),
    Case("hidden rows that hold nothing", excel(TABLE + '<row r="6" hidden="1"/><row r="1048576" hidden="true"/>'),
         IDEAS, columns=[[P, Q]]),
    Case("hidden rows in another dialect", excel(hide(TABLE, 3).replace("<row", "<x:row").replace("</row", "</x:row")
         .replace("<c ", "<x:c ").replace("</c>", "</x:c>").replace("<is>", "<x:is>").replace("</is>", "</x:is>")
         .replace("<t>", "<x:t>").replace("</t>", "</x:t>"), before='<sheetPr xmlns:x="http://schemas.openxmlformats.org'
         '/spreadsheetml/2006/main"/>'), IDEAS, notes=SAID, columns=[[P, Q]]),
    Case("a hidden column", excel(TABLE, before='<cols><col min="2" max="2" hidden="1"/></cols>'), IDEAS,
         notes=[("hidden_columns_read", "")], columns=[[P, Q]]),
    Case("hidden rows in a document", ods(row("No.", "Idea"), row("1", "Shade", seen="collapse"), row("2", "Bins"),
                                          row("3", "Cars", seen="filter"), row("4", "Rats")), IDEAS, notes=SAID,
         file="hall.ods", columns=[[P, Q]]),
    Case("a hidden column in a document", ods('<table:table-column table:number-columns-repeated="1"/>'
         '<table:table-column table:visibility="collapse"/>', row("No.", "Idea"), *[row(str(i), idea) for i, [
             idea] in enumerate(IDEAS, start=1)]), IDEAS, notes=[("hidden_columns_read", "")], file="hall.ods",
         columns=[[P, Q]]),
    Case("hidden rows in an old workbook", old(old_row(2, 0x120), old_row(3, 0x100)), IDEAS, notes=SAID,
         file="hall.xls", columns=[[P, Q]]),
    Case("a hidden column in an old workbook", old(record(COLUMN, struct.pack("<HHHHHH", 1, 1, 2560, 15, 1, 0))), IDEAS,
         notes=[("hidden_columns_read", "")], file="hall.xls", columns=[[P, Q]]),
]
