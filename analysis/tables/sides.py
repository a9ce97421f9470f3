"""Tables of two parts side by side; the parts' rows went through ``viewers.protect``."""

from collections.abc import Callable, Mapping

import pandas as pd

from analysis import findings
from analysis import sentences as say
from analysis.beside.rows import ONE, OTHER
from analysis.beside.words import part
from analysis.tables.columns import Column, Row, Table, figure, text
from analysis.viewers import TEXTS, about_column
from ingest.schema import Dimension
from ingest.schema import names as c
from locales import _

SIDES = (ONE, OTHER)
LEAST = 50  # people of a part, below which rounding alone makes its shares


def theme_sides_table(themes: pd.DataFrame, names: Mapping[str, str]) -> Table:
    """Show two parts' themes: ``beside``'s themes; with ``beside.themes``' columns, what differs (staff)."""
    counts = [_of(side, _("{part}: contributions").format(part=names[side]), lambda row: say.people(row, TEXTS),
                  lambda row: _held(row, TEXTS)) for side in SIDES]
    shares = [_of(side, _("{part}: share").format(part=names[side]), lambda row: say.percent(row[c.SHARE]),
                  lambda row: row[c.SHARE]) for side in SIDES]
    return Table(themes, [text(_("Theme"), "label"), *counts, *shares, *_difference(themes)])


def group_sides_table(groups: pd.DataFrame, names: Mapping[str, str], dimension: Dimension) -> Table:
    """Show two parts' people by one question, ``beside``'s groups of it; for staff with ``beside.groups``' columns."""
    shares = [_of(side, names[side], _reached, lambda row: None if _of_too_few(row) else row[c.SHARE])
              for side in SIDES]
    found = [_of(side, _("{part}: finding").format(part=names[side]), findings.with_robust, findings.with_robust)
             for side in SIDES]
    return Table(groups, [text(_("Group"), c.CATEGORY, dimension.say), *shares, *found, *_difference(groups)])


def _difference(frame: pd.DataFrame) -> list[Column]:
    if c.VERDICT not in frame:
        return []
    return [text(_("First part against second"), c.VERDICT, part), figure(_("Times as large"), c.RATIO),
            figure(_("Range from"), c.LOW), figure(_("Range to"), c.HIGH)]


def _of(side: str, heading: str, reads: Callable[[Row], str], holds: Callable[[Row], object]) -> Column:
    """Make a column of one part's own rows."""
    return Column(heading, lambda row: reads(row[side]), lambda row: holds(row[side]))


def _reached(row: Row) -> str:
    if _of_too_few(row):
        return say.people(row)
    return _("{share} ({people})").format(share=say.percent(row[c.SHARE]), people=say.people(row))


def _of_too_few(row: Row) -> bool:
    """Say whether a group's share is hidden, or made by rounding: «100%» where another group is «fewer than 10»."""
    if say.is_hidden(row) or not row[about_column(c.PARTICIPANTS)]:
        return say.is_hidden(row)
    return bool(not row[c.N_KNOWN] >= LEAST or row[c.SHARE] >= 1)


def _held(row: Row, name: str) -> object:
    return say.people(row, name) if say.is_hidden(row, name) else row[name]
