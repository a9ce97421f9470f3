"""Two sides beside each other, parts or engagements: how many, what about, and who was heard."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.beside import Beside, Judged
from analysis.beside.rows import KEYS, ONE, OTHER
from analysis.beside.words import beyond_chance, beyond_rounding, missed
from analysis.figures.sides import sides_figure
from analysis.ranges import LEAST
from analysis.tables.sides import group_sides_table, theme_sides_table
from analysis.viewers import TEXTS
from ingest.schema import Dimension
from ingest.schema import names as c
from locales import _
from pages.parts import shown

JUDGED = [c.RATIO, c.LOW, c.HIGH, c.VERDICT]
Names = dict[str, str]


def figures(told: Beside, names: Names) -> None:
    """Show how many people and contributions each side has."""
    shown.figures([(names[side], say.people(row), _("people, {n} contributions").format(n=say.people(row, TEXTS)))
                   for side, row in zip((ONE, OTHER), told.totals, strict=True)])


def spoken(told: Beside, names: Names, judged: Judged | None) -> None:
    """Draw both sides' themes; the title says what differs: beyond chance where that was tested, or beyond rounding."""
    st.header(_("What was spoken about"))
    rows = told.themes
    if rows.empty:
        st.markdown(_("No theme is in both codebooks."))
        return
    if judged is None:
        title = beyond_rounding(rows, names)
    else:
        title = beyond_chance(judged.themes, names[ONE], names[OTHER])
        rows = rows.merge(judged.themes[[c.THEME, *JUDGED]], on=c.THEME, how="left")
    st.subheader(say.plain(title))
    shown.chart(sides_figure(rows, names), theme_sides_table(rows, names), "compare-themes", title)
    if any(not pd.isna(row[LEAST]) for side in (ONE, OTHER) for row in rows[side]):
        st.caption(_("Numbers are rounded, so a share may be anything along its line, and now and then a little "
                     "beyond. What differs by more than that may still be chance."))


def heard(told: Beside, names: Names, judged: Judged | None, questions: Sequence[Dimension],
          said: Callable[[str], list[str]] | None = None) -> None:
    """Show one table for each question, with each side's finding against the population.

    said: between two engagements, what more there is to say of a question; each has a population of its own.
    """
    rows = told.groups
    if judged is not None:
        rows = rows.merge(judged.groups[[*KEYS, *JUDGED]], on=list(KEYS), how="left")
    for dimension in questions:
        own = rows[rows[c.DIMENSION] == dimension.id]
        if own.empty:
            continue
        labels = {category.id: category.spoken() for category in dimension.categories}
        title = missed(dimension.spoken(), own, names, labels)
        st.subheader(say.plain(title))
        shown.whole_table(group_sides_table(own, names, labels, said is not None), f"compare-{dimension.id}", title)
        for more in said(dimension.id) if said else ():
            st.markdown(say.plain(more))
