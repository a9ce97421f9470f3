"""Tables of two parts side by side; the parts' rows went through ``viewers.protect``."""

from collections.abc import Callable, Mapping
from functools import partial

import pandas as pd

from analysis import findings
from analysis import sentences as say
from analysis.beside.rows import ONE, OTHER
from analysis.beside.words import part
from analysis.ranges import LEAST, MOST
from analysis.reach.parts import LEAST_ROUNDED
from analysis.tables.columns import Column, Row, Table, figure, text
from analysis.viewers import TEXTS, about_column
from ingest.schema import names as c
from locales import _

SIDES = (ONE, OTHER)


def theme_sides_table(themes: pd.DataFrame, names: Mapping[str, str]) -> Table:
    """Show two parts' themes: ``beside``'s themes; with ``beside.themes``' columns, what differs (staff)."""
    counts = [_of(side, _("{part}: contributions").format(part=names[side]), lambda row: say.people(row, TEXTS),
                  lambda row: _held(row, TEXTS)) for side in SIDES]
    shares = [_of(side, _("{part}: share").format(part=names[side]), lambda row: say.share(row, TEXTS),
                  lambda row: row[c.SHARE]) for side in SIDES]
    ranges = [_of(side, _("{part}: share between").format(part=names[side]), _between, _between) for side in SIDES
              if any(not pd.isna(row[LEAST]) for row in themes[side])]
    return Table(themes, [text(_("Theme"), "label"), *counts, *shares, *ranges, *_difference(themes, names)])


def group_sides_table(groups: pd.DataFrame, names: Mapping[str, str], labels: Mapping[str, str],
                      two_places: bool = False) -> Table:
    """Show two parts' people by one question, ``beside``'s groups of it; for staff with ``beside.groups``' columns.

    labels: category → what it is called. two_places: each part has a population of its own.
    """
    shares = [_of(side, names[side], _reached, lambda row: None if _of_too_few(row) else row[c.SHARE])
              for side in SIDES]
    found = [_of(side, _("{part}: finding").format(part=names[side]), findings.with_robust, findings.with_robust)
             for side in SIDES]
    living = [_of(side, _("{part}: population").format(part=names[side]),
                  lambda row: say.percent(row[c.POPULATION_SHARE]), lambda row: row[c.POPULATION_SHARE])
              for side in SIDES if two_places]
    return Table(groups, [text(_("Group"), c.CATEGORY, labels.__getitem__), *shares, *living, *found,
                          *_difference(groups, names)])


def channel_sides_table(channels: pd.DataFrame, names: Mapping[str, str]) -> Table:
    """Show by which ways people came to two engagements, ``across``' channels; a dash where one hasn't the channel."""
    counts = [_of(side, heading.format(part=names[side]), partial(_came, count), partial(_came, count))
              for heading, count in ((_("{part}: people"), c.PARTICIPANTS), (_("{part}: contributions"), TEXTS))
              for side in SIDES]
    return Table(channels, [text(_("How it came in"), c.CHANNEL, say.channel), *counts])


def _came(count: str, row: Row | None) -> str:
    return "–" if row is None else say.people(row, count)


def _difference(frame: pd.DataFrame, names: Mapping[str, str]) -> list[Column]:
    if c.VERDICT not in frame:
        return []
    against = _("{one} against {other}").format(one=names[ONE], other=names[OTHER])
    return [Column(against, _found, _found), figure(_("Times as large"), c.RATIO), figure(_("Range from"), c.LOW),
            figure(_("Range to"), c.HIGH)]


def _found(row: Row) -> str:
    return "–" if pd.isna(row[c.VERDICT]) else part(row[c.VERDICT])


def _of(side: str, heading: str, reads: Callable[[Row], str], holds: Callable[[Row], object]) -> Column:
    """Make a column of one part's own rows."""
    return Column(heading, lambda row: reads(row[side]), lambda row: holds(row[side]))


def _reached(row: Row) -> str:
    if _of_too_few(row):
        return say.people(row)
    return _("{share} ({people})").format(share=say.share(row), people=say.people(row))


def _between(row: Row) -> str:
    return say.interval(row[LEAST], row[MOST])


def _of_too_few(row: Row) -> bool:
    """Say whether a group's share is hidden, or made by rounding: «100%» where another group is «fewer than 10»."""
    if say.is_hidden(row) or not row[about_column(c.PARTICIPANTS)]:
        return say.is_hidden(row)
    return bool(not row[c.N_KNOWN] >= LEAST_ROUNDED or row[c.SHARE] >= 1)


def _held(row: Row, name: str) -> object:
    return say.people(row, name) if say.is_hidden(row, name) else row[name]
