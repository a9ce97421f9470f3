"""Head counts that stand right of a table or of the lines above it, in two columns without headings."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.workbook.counted import Kind, Line, line_of, names_a_count
from ingest.workbook.foot import LONGEST
from ingest.workbook.grid import Rows, Sheet, at, is_blank
from ingest.workbook.header import Header, header_at
from ingest.workbook.headings import COUNT, Headings
from ingest.workbook.run import Run, sheets_of

WIDEST = 60  # columns of a workshop's sheet


def cut_beside(sheet: Sheet, header: Header, headings: Headings) -> tuple[Sheet, list[Sheet]]:
    """Give a sheet without the head counts beside its table, and each of those as a sheet of its own."""
    kinds = {column.role.kind for column in header.columns if column.role}
    width = max(map(len, sheet.rows), default=0)
    if len(sheet.rows) > LONGEST or width > WIDEST or kinds & {"people", "category", COUNT}:
        return sheet, []
    known = {column.index for column in header.columns if column.role}
    rows: Rows = [list(row) for row in sheet.rows]
    found: list[Sheet] = []
    for left in range(1, width):
        if known & {left, left + 1}:
            continue
        run = _run(rows, left, headings)
        if run and not _is_headed(sheet, header, run, headings):
            alone = replace(sheet, rows=[[None] * left + row[left:left + 2] for row in rows], merges=())
            found += sheets_of(alone, run, headings, beside=True)
            for i in (*run.lines, *run.titles):
                rows[i][left:left + 2] = [None] * len(rows[i][left:left + 2])
    return (replace(sheet, rows=rows), found) if found else (sheet, [])


def _run(rows: Rows, left: int, headings: Headings) -> Run | None:
    """Read two columns as lines of a head count; nothing where they hold anything else, or too little to be sure."""
    run = Run()
    for i, row in enumerate(rows):
        cells = row[left:left + 2]
        if is_blank(cells):
            continue
        if line := line_of([None] * left + cells, headings):
            run.lines[i] = line
        elif at(row, left) is not None and names_a_count([cell for cell in cells if cell is not None], headings):
            run.titles.append(i)
        else:
            return None
    return run if _is_sure(run) else None


def _is_headed(sheet: Sheet, header: Header, run: Run, headings: Headings) -> bool:
    """Say whether what stands above the lines is the header of another table, of which they are a part."""
    others = [i for i in run.titles if not header.top <= i <= header.bottom]
    return any(header_at(sheet.rows, i, sheet.merges, headings) for i in others)


def _is_sure(run: Run) -> bool:
    groups, whole = run.has(Kind.GROUP), run.has(Kind.WHOLE)
    if len(set(_labels(groups))) < len(groups) or not (groups or whole):
        return False
    says_so = bool(whole or run.titles)
    return (says_so or len(groups) > 1) and (says_so or not run.has(Kind.UNKNOWN))


def _labels(lines: list[Line]) -> Iterator[str]:
    return (line.label.casefold() for line in lines)
