"""The limits of what is read, all in one place, and the sentences with which anything else is refused.

Nothing is taken at its word: headers lie about sizes and ``<dimension>`` lies about cells. What a
file holds is counted while it is unpacked, in pieces, before anything reads it whole. Each
reader (``ooxml``, ``opendocument``, ``biff``) tells a ``Budget`` what it meets.
"""

from ingest.errors import FileRefused
from locales import N_, _

MAX_BYTES = 200_000_000  # of a file as it comes
MAX_OLD_BYTES = 40_000_000  # of an .xls file: no sheet of it has more than 65,536 rows
MAX_PARTS = 10_000  # files inside a workbook
MAX_UNPACKED = 1_000_000_000  # bytes of all parts, unpacked
MAX_RATIO = 100  # of a sheet's bytes to the packed ones; what people write is packed to a tenth …
MAX_OTHER_RATIO = 400  # … and what merely repeats itself, as in drawings and OpenDocument, to a hundredth
SMALL = 2_000_000  # bytes of a sheet (and of another part, times ten) that may be packed as tightly as they like
MAX_CELLS = 30_000_000  # in the rectangles that the sheets span
MAX_EMPTY = 1_500_000  # cells of them that hold nothing; a far-away cell makes them many …
MAX_SPARSE = 8  # … unless there are so many times fewer of them than this, for one that holds something
MAX_REPEATED = 100_000  # filled cells that are only written once; more are no one's work
MAX_REPEATED_TEXT = 24_000_000  # letters of long texts that are written once and shown in many cells
LONG_TEXT = 200  # letters
MAX_SHEETS = 500
MAX_MERGES = 20_000
MAX_TAG = 65_536  # bytes of one tag
MAX_RECORDS = 2_000_000  # in an .xls file
MAX_COLUMNS = 16_384  # of a text table: as many as a workbook may have
MAX_LINE = 1 << 24  # bytes of a text table's line, and letters of its cell

SENTENCES = {
    "empty_file": N_("{file} is empty. Check that it is the right file."),
    "too_big": N_("{file} is larger than {limit} MB. Split it and hand in the parts."),
    "unknown_type": N_("{file} is not a file we can read. Save it as an Excel workbook (.xlsx) or as CSV."),
    "not_a_workbook": N_("{file} has the name of a workbook but is something else inside. "
                         "Open it in a spreadsheet program and save it as .xlsx."),
    "another_kind": N_("{file} is {what} inside, not a table that we can read. "
                       "Open it in a spreadsheet program, or copy its table into a new workbook, "
                       "save that as .xlsx and hand it in."),
    "archive": N_("{file} is a packed archive. Unpack it and hand in the files that are in it."),
    "broken_workbook": N_("{file} can't be opened as a workbook; it may be damaged. "
                          "Open it in a spreadsheet program, save it again as .xlsx, and hand that in."),
    "protected": N_("{file} is protected by a password, so it can't be read. "
                    "Open it, save it without the password, and hand that in."),
    "macros": N_("{file} contains macros, which are small programs, so it was not opened. "
                 "Save it as a workbook without macros (.xlsx) and hand that in."),
    "definitions": N_("{file} defines words of its own (a «DTD»), as no spreadsheet program does, so it was not "
                      "opened. Copy the table into a new workbook and hand that in."),
    "too_big_unpacked": N_("{file} is far larger inside than it should be, so it was not opened. "
                           "Copy the rows you need into a new workbook."),
    "far_cell": N_("A sheet of {file} has a cell very far from the others, so it was not opened. "
                   "Copy the table into a new workbook and hand that in."),
    "repeated_text": N_("{file} shows the same very long text in a great many cells, so it was not opened. "
                        "Copy the rows you need into a new workbook."),
    "too_many_sheets": N_("{file} has more than {limit} sheets. Split it and hand in the parts."),
    "too_many_merges": N_("{file} has more than {limit} merged ranges of cells. "
                          "Undo the merging, save it and hand it in again."),
    "not_text": N_("{file} is not a text table. Save it as CSV (UTF-8)."),
    "too_wide": N_("{file} has a row with more than {limit} cells. Check which character separates the columns, "
                   "and save it again as CSV (UTF-8)."),
    "long_line": N_("{file} has a line of more than {limit} million characters, which is no row of a table. "
                    "Check that it is the right file, and save it again as CSV (UTF-8)."),
    "open_quote": N_("{file}: a quotation mark in row {row} is never closed, so the rows after it can't be told "
                     "apart. Close or remove it, and hand the file in again."),
}


def refusal(code: str, file: str, **more: object) -> FileRefused:
    """Make the refusal of a file: its code, and its sentence in the language in use."""
    return FileRefused(code, _(SENTENCES[code]).format(file=file, **more))


def refuse_big_files(name: str, size: int, limit: int | None = None) -> None:
    """Refuse a file by its size alone."""
    limit = limit or MAX_BYTES
    if size > limit:
        raise refusal("too_big", name, limit=limit // 1_000_000)


class Budget:
    """What a file has taken so far of the memory there is for it; raises ``FileRefused`` when it is too much."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.unpacked = self.records = self.cells = self.filled = self.sheets = self.merges = 0

    def unpack(self, size: int) -> None:
        """Count so many more bytes unpacked."""
        self.unpacked += size
        if self.unpacked > MAX_UNPACKED:
            raise refusal("too_big_unpacked", self.name)

    def swell(self, size: int, packed: int, is_sheet: bool) -> None:
        """Compare a part's bytes so far with those it is packed in."""
        small, ratio = (SMALL, MAX_RATIO) if is_sheet else (10 * SMALL, MAX_OTHER_RATIO)
        if size > small and size > ratio * packed:
            raise refusal("too_big_unpacked", self.name)

    def span(self, rows: int, columns: int, filled: int) -> None:
        """Add a sheet's rectangle, and how many cells of it hold something."""
        self.cells += rows * columns
        self.filled += filled
        if self.cells > MAX_CELLS or self.is_sparse:
            raise refusal("far_cell", self.name)

    @property
    def is_sparse(self) -> bool:
        """Say whether the sheets so far are nearly all empty."""
        return self.cells - self.filled > max(MAX_EMPTY, MAX_SPARSE * self.filled)

    def sheet(self) -> None:
        """Count one more sheet."""
        self.sheets += 1
        if self.sheets > MAX_SHEETS:
            raise refusal("too_many_sheets", self.name, limit=MAX_SHEETS)

    def merge(self, ranges: int) -> None:
        """Count so many more merged ranges."""
        self.merges += ranges
        if self.merges > MAX_MERGES:
            raise refusal("too_many_merges", self.name, limit=MAX_MERGES)

    def repeat(self, letters: int) -> None:
        """Weigh the letters of long texts that cells merely point to."""
        if letters > MAX_REPEATED_TEXT:
            raise refusal("repeated_text", self.name)
