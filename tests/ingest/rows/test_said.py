"""A table's cells, read column by column: the same texts and the same digests as cell by cell."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest import Folder
from ingest.records import digest
from ingest.rows import values
from ingest.rows.columns import Columns
from ingest.rows.context import Context
from ingest.rows.said import Said
from ingest.workbook import Sheet, Vocabulary, locate

CELLS = st.one_of(st.none(), st.booleans(), st.integers(0, 2), st.sampled_from([0.0, 1.0, 2.0, 2.5, float("inf")]),
                  st.text(max_size=6), st.sampled_from([" a ", "a\r\nb", "\x00a", "\u00a0é ", "e\u0301"]), st.dates())
HEADER = ["Hat size", "Your idea", "Date", "Shoe size", "Shoe size", "Age"]


def said_in(folder: Folder, rows: list[list[Any]]) -> Said:
    """Read the rows below the header."""
    located = locate(Sheet("S", [HEADER, *rows]), Vocabulary(folder.engagement))
    assert located.block is not None
    columns = Columns(located.sheet, located.block, Context(folder.engagement, "workshop", "x.csv"))
    return Said(located.sheet.rows[located.block.header:], columns)


@given(st.lists(CELLS))
def test_a_column_is_cleaned_as_its_cells_are(cells: list[Any]) -> None:
    """If this fails, a word is cleaned in another way where a number or a yes stands above it."""
    assert values.texts(cells) == [None if cell is None else values.text(cell) for cell in cells]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(CELLS, max_size=len(HEADER)), min_size=1, max_size=4))
def test_rows_are_digested_as_they_were_written(folder: Folder, rows: list[list[Any]]) -> None:
    """If this fails, rows that are stored aren't known when they come again, and count twice."""
    def written(i: int, cell: Any) -> str:
        day = values.day(cell) if HEADER[i] == "Date" else None
        return f"{['hat size', 'your idea', 'date', 'shoe size', 'shoe size', 'age'][i]}={day or values.text(cell)}"

    assert said_in(folder, rows).contents() == [
        digest(*sorted(written(i, cell) for i, cell in enumerate(row) if cell is not None)) for row in rows]


@pytest.mark.parametrize("cell", [dt.date(2026, 3, 4), dt.datetime(2026, 3, 4, 9, 30), "4/3/2026", 46085])
def test_a_date_is_the_same_whoever_wrote_it(folder: Folder, cell: object) -> None:
    """If this fails, a row typed by hand and the same row exported are two people."""
    plain = said_in(folder, [[1, "Shade", "2026-03-04"]])
    assert said_in(folder, [[1, "Shade", cell]]).contents() == plain.contents()
