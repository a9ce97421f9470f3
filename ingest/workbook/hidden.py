"""Rows and columns that nobody sees who opens the file: they are read like the others, and named."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from ingest.problems import Problem
from ingest.workbook.grid import Rows, Sheet, at, is_blank, letters

MOST = 10  # spans that are named


def rows_that_hold(rows: Rows, hidden: Iterable[range]) -> tuple[int, ...]:
    """Keep of the hidden rows those that hold something."""
    places = {i for span in hidden for i in range(span.start, min(span.stop, len(rows)))}
    return tuple(i for i in sorted(places) if not is_blank(rows[i]))


def columns_that_hold(rows: Rows, hidden: Iterable[range]) -> tuple[int, ...]:
    """Keep of the hidden columns those that hold something."""
    width = max(map(len, rows), default=0)
    places = {i for span in hidden for i in range(span.start, min(span.stop, width))}
    return tuple(i for i in sorted(places) if any(at(row, i) is not None for row in rows))


def but(sheet: Sheet, row: int, column: int) -> Sheet:
    """Give a sheet of which a row and a column, counted from 0, are hidden for a reason that everybody knows."""
    return replace(sheet, hidden_rows=tuple(i for i in sheet.hidden_rows if i != row),
                   hidden_columns=tuple(i for i in sheet.hidden_columns if i != column))


def problems(sheets: Iterable[Sheet]) -> Iterator[Problem]:
    """Say once for each sheet which of its rows and columns are hidden; of a hidden sheet that is said already.

    ``sheets``: of one with several tables, all of them.
    """
    for sheet in {sheet.name: sheet for sheet in sheets}.values():
        if sheet.hidden_rows and not sheet.hidden:
            yield Problem("hidden_rows_read", sheet.name, value=spans([str(i + 1) for i in _ends(sheet.hidden_rows)]))
        if sheet.hidden_columns and not sheet.hidden:
            yield Problem("hidden_columns_read", sheet.name, value=spans(map(letters, _ends(sheet.hidden_columns))))


def spans(ends: Iterable[str]) -> str:
    """Write firsts and lasts, in turn, as people would: 5–8, 12."""
    names = list(ends)
    pairs = list(zip(names[::2], names[1::2], strict=True))
    said = [first if first == last else f"{first}–{last}" for first, last in pairs[:MOST]]
    return ", ".join([*said, "…"] if len(pairs) > MOST else said)


def _ends(places: tuple[int, ...]) -> list[int]:
    """Give the first and the last place of each span of neighbours, in turn."""
    inner = [end for one, other in pairwise(places) if other > one + 1 for end in (one, other)]
    return [places[0], *inner, places[-1]]
