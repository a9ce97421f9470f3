"""Head counts above a table: «Women | 12», «In the room | 20» among the lines that tell of the meeting."""

from dataclasses import replace

from ingest.workbook.counted import Kind, line_of
from ingest.workbook.counts_alone import contradicts, is_heading, is_sure
from ingest.workbook.grid import Cells, Rows, Sheet, filled
from ingest.workbook.headings import Headings
from ingest.workbook.meta import meta_line, readable
from ingest.workbook.run import Run, sheets_of

KNOWN = (Kind.WHOLE, Kind.GROUP, Kind.SUM)
SEARCHED = 60  # rows
MOST = 20  # lines of one head count


def cut_above(sheet: Sheet, top: int, headings: Headings) -> tuple[Sheet, list[Sheet]]:
    """Give a region without the head count above its table, and that as sheets of its own.

    ``top``: the first row of the table's header.
    """
    run = Run()
    for i, row in enumerate(sheet.rows[:top][:SEARCHED]):
        line = line_of(row, headings) if filled(row) and not readable(row, headings.vocabulary) else None
        if line and line.kind in KNOWN:
            run.lines[i] = line
        elif filled(row) and is_heading(row, headings):
            run.titles.append(i)
    run.titles = [i for i in run.titles if i + 1 in run.lines]
    said = replace(sheet, rows=[row if i in run.titles else [] for i, row in enumerate(sheet.rows[:top])])
    if not (run.has(Kind.GROUP) or run.has(Kind.WHOLE)) or contradicts(said, run) or not is_sure(said, run, headings):
        return sheet, []
    gone = {*run.lines, *run.titles}
    left = replace(sheet, rows=[[] if i in gone else row for i, row in enumerate(sheet.rows)])
    return left, list(sheets_of(sheet, run, headings))


def tells_of_a_meeting(row: Cells, told: bool, headings: Headings) -> bool:
    """Say whether a row tells of a meeting, or counts its heads below rows that do (``told``: the one before does)."""
    if meta_line(row, headings.vocabulary):
        return True
    line = line_of(row, headings) if told else None
    return line is not None and line.kind in KNOWN


def below_lines(rows: Rows, header: int, above: int, headings: Headings) -> int:
    """Climb from a header over a head count to the line above it that tells of the meeting; else stay."""
    for i in range(header - 1, max(above - 1, header - MOST), -1):
        if meta_line(rows[i], headings.vocabulary):
            return i + 1
        line = line_of(rows[i], headings)
        if line is None or line.kind not in KNOWN:
            break
    return header
