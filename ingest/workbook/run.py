"""The lines of one head count that has no headings of its own, and what they are as sheets."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ingest.workbook.counted import Kind, Line
from ingest.workbook.grid import Cells, Counted, Rows, Sheet
from ingest.workbook.headings import Headings


@dataclass
class Run:
    """A head count's lines by their rows (from 0), and the rows of headings among them.

    ``set_off``: it stands after an empty row.
    """

    lines: dict[int, Line] = field(default_factory=dict)
    titles: list[int] = field(default_factory=list)
    set_off: bool = False

    def has(self, kind: Kind) -> list[Line]:
        """Give its lines of a kind."""
        return [line for _, line in self.every if line.kind == kind]

    @property
    def every(self) -> Iterator[tuple[int, Line]]:
        """Give each line with its row; of a cell in which several groups are counted, one after the other."""
        return ((i, line) for i, first in self.lines.items() for line in first.every)

    @property
    def is_loose(self) -> bool:
        """Say whether all its numbers stand among words: «12 women»."""
        return all(line.loose for line in self.lines.values())


def sheets_of(sheet: Sheet, run: Run, headings: Headings, beside: bool = False) -> Iterator[Sheet]:
    """Give a run's lines as sheets, one for each dimension; lines of none go with those before them.

    ``beside``: they stand beside the sheet's tables, not below one.
    """
    parts: list[tuple[str, dict[int, Line]]] = []
    named = next((line.dimension for _, line in run.every if line.dimension), "")
    for i, line in run.every:
        dimension = line.dimension or (parts[-1][0] if parts else named)
        if not parts or dimension != parts[-1][0] or i in parts[-1][1]:
            parts.append((dimension, {}))
        parts[-1][1][i] = line
    for position, (dimension, lines) in enumerate(parts):
        found = _sheet(sheet, lines, dimension, run.titles if position == 0 else [], headings)
        assert found.counted is not None
        yield replace(found, counted=replace(found.counted, beside=beside))


def _sheet(sheet: Sheet, lines: dict[int, Line], dimension: str, titles: list[int], headings: Headings) -> Sheet:
    first = min(lines)
    column = lines[first].column
    number = max(column + 1, *(line.beside for line in lines.values()))
    rows: Rows = [[] for _ in sheet.rows]
    where = dict(sheet.where)
    for i, line in lines.items():
        rows[i] = _row([*sheet.rows[i], *[None] * (number + 1 - len(sheet.rows[i]))], line, column, number)
        for place, said_at in ((column, line.column), (number, line.beside)):
            if place != said_at:
                where |= {(place, i + 1): sheet.where.get((said_at, i + 1), (said_at, i + 1))}
    whole = {i + 1: line.number for i, line in lines.items() if line.kind == Kind.WHOLE or (
        line.kind == Kind.SUM and i == first and len(lines) > 1)}
    asked = headings.engagement.dimension(dimension) if dimension else None
    title = next((i for i in reversed(titles) if i < first), first - 1)
    called = next(iter(asked.label.values()), "") if asked else ""
    return replace(sheet, rows=rows, where=where, merges=(), counted=Counted(
        column, number, title, first, dimension, called, whole))


def _row(cells: Cells, line: Line, column: int, number: int) -> Cells:
    """Write a line's label and number into their columns; a share that stands there makes room."""
    cells[line.column] = cells[line.beside] = None
    moved = [cells[i] for i in (column, number) if cells[i] is not None]
    free = sorted({line.column, line.beside} - {column, number})
    cells[column], cells[number] = line.label, line.said
    for i, cell in zip(free, moved, strict=False):
        cells[i] = cell
    return cells
