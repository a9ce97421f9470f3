"""Columns of tables for people: plain column names; figures in words on the screen, as numbers in a download.

A table is a frame and its columns. ``shown`` writes every cell as text in the language in use;
``plain`` keeps numbers as numbers (shares as fractions) and dates as dates.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis import sentences as say
from analysis.exports import harmless, records

Row = dict[str, Any]


@dataclass(frozen=True)
class Column:
    """One column: its heading, how a row's cell reads, and what a download holds."""

    heading: str
    reads: Callable[[Row], str]
    holds: Callable[[Row], Any]


@dataclass(frozen=True)
class Table:
    """A frame with the columns people see of it."""

    frame: pd.DataFrame
    columns: Sequence[Column]

    def shown(self) -> pd.DataFrame:
        """Write every cell as a person reads it."""
        return self._fill({column.heading: column.reads for column in self.columns}).astype("str")

    def plain(self) -> pd.DataFrame:
        """Keep every cell as a program reads it; texts can't run as formulas."""
        return harmless(self._fill({column.heading: column.holds for column in self.columns}))

    def _fill(self, cells: dict[str, Callable[[Row], Any]]) -> pd.DataFrame:
        rows: list[Row] = records(self.frame)
        return pd.DataFrame({heading: [cell(row) for row in rows] for heading, cell in cells.items()})


def text(heading: str, name: str, words: Callable[[str], str] = str) -> Column:
    """Make a column of texts, read through ``words``."""
    def read(row: Row) -> str:
        return "" if pd.isna(row[name]) else words(row[name])
    return Column(heading, read, read)


def whole(heading: str, name: str) -> Column:
    """Make a column of whole numbers that count no people."""
    def hold(row: Row) -> Any:
        return pd.NA if pd.isna(row[name]) else row[name]  # with None beside it, pandas would write 72 as 72.0
    return Column(heading, lambda row: say.number(row[name]), hold)


def people(heading: str, name: str) -> Column:
    """Make a column of protected counts, of people or of texts."""
    def hold(row: Row) -> Any:
        return say.people(row, name) if say.is_hidden(row, name) else row[name]
    return Column(heading, lambda row: say.people(row, name), hold)


def share(heading: str, name: str, count: str = "") -> Column:
    """Make a column of fractions; count: the protected count that they are made of, which may be rounded."""
    def read(row: Row) -> str:
        return say.share(row, count, name) if count else say.percent(row[name])
    return Column(heading, read, lambda row: row[name])


def figure(heading: str, name: str) -> Column:
    """Make a column of ratios."""
    return Column(heading, lambda row: say.ratio(row[name]), lambda row: row[name])


def day(heading: str, name: str) -> Column:
    """Make a column of days."""
    def hold(row: Row) -> str:
        return "" if pd.isna(row[name]) else f"{row[name]:%Y-%m-%d}"
    return Column(heading, lambda row: say.day(row[name]), hold)
