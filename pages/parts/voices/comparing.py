"""Two parts side by side: who was heard, what they spoke about, and what differs beyond chance."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from analysis import parts as words
from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.beside import beside, groups, themes
from analysis.beside.rows import KEYS, ONE, OTHER
from analysis.beside.words import group_sentences, headline, notes, theme_sentences
from analysis.figures.sides import sides_figure
from analysis.reach.parts import Kind, cuts
from analysis.tables.sides import group_sides_table, theme_sides_table
from analysis.viewers import TEXTS, Sight
from ingest.schema import names as c
from ingest.schema.engagement import AREA_KIND
from locales import _
from pages.parts import session, shown, viewer

JUDGED = [c.RATIO, c.LOW, c.HIGH, c.VERDICT]


@dataclass(frozen=True)
class Pair:
    """Two parts of one kind: their names by column (``one``, ``other``), and what is known of them."""

    kind: Kind
    names: dict[str, str]
    one: Analysis
    other: Analysis


def choose(everything: Analysis, kinds: list[Kind]) -> Pair | None:
    """Let people choose by what to compare, and which two; nothing where there is only one."""
    if not kinds:
        return None
    engagement = session.folder().engagement
    first, second, third = st.columns(3)
    by = first.selectbox(_("Compare"), kinds, format_func=words.kind, key="compare-by")
    parts = cuts(everything.frames, engagement, by)

    def name(part: str) -> str:
        return words.part(part, by, engagement)
    one = second.selectbox(_("One part"), list(parts), format_func=name, key=f"compare-one-{by}")
    rest = [part for part in parts if part != one]
    other = third.selectbox(_("The other part"), rest, format_func=name, key=f"compare-other-{by}")
    return Pair(by, {ONE: name(one), OTHER: name(other)}, session.analysis(parts[one]), session.analysis(parts[other]))


def differences(pair: Pair) -> None:
    """Say to staff in what the two differ beyond chance."""
    engagement = session.folder().engagement
    said, heard = _judged(pair)
    one, other = pair.names[ONE], pair.names[OTHER]
    st.header(say.plain(headline(said, heard, one, other)))
    lines = [*theme_sentences(said, one, other), *group_sentences(heard, engagement, one, other)]
    if lines:
        st.markdown("\n".join(f"- {say.plain(line)}" for line in lines))
    for note in notes(engagement.thresholds):
        st.caption(say.plain(note))


def sides(pair: Pair) -> None:
    """Show both parts' people, themes and groups beside each other, as whoever looks may see them."""
    told = beside(pair.one, pair.other, viewer.current())
    shown.figures([(pair.names[side], say.people(row), _("people, {n} contributions").format(n=say.people(row, TEXTS)))
                   for side, row in zip((ONE, OTHER), told.totals, strict=True)])
    spoken, heard = told.themes, told.groups
    if viewer.sees(Sight.EXACT):
        said, known = _judged(pair)
        spoken = spoken.merge(said[[c.THEME, *JUDGED]], on=c.THEME, how="left")
        heard = heard.merge(known[[*KEYS, *JUDGED]], on=list(KEYS), how="left")
    else:
        st.caption(_("Small differences may come from the rounding or from chance; which do is for the engagement "
                     "staff to see."))
    title = _("What was spoken about: {one} and {other}").format(one=pair.names[ONE], other=pair.names[OTHER])
    st.header(say.plain(title))
    if viewer.sees(Sight.EXACT):
        title = headline(said, known.iloc[:0], pair.names[ONE], pair.names[OTHER])
        st.subheader(say.plain(title))
    shown.chart(sides_figure(spoken, pair.names), theme_sides_table(spoken, pair.names), "compare-themes", title)
    _heard(heard, pair)


def _heard(heard: pd.DataFrame, pair: Pair) -> None:
    """Show one table for each question, with each part's finding against the population."""
    st.header(_("Who was heard"))
    st.caption(_("Each part compared with the population: an area with those who live there, "
                 "all others with everybody."))
    for dimension in session.folder().engagement.dimensions:
        own = heard[heard[c.DIMENSION] == dimension.id]
        if own.empty or (pair.kind is Kind.AREA and dimension.kind == AREA_KIND):
            continue
        st.subheader(say.plain(dimension.spoken()))
        shown.whole_table(group_sides_table(own, pair.names, dimension), f"compare-{dimension.id}",
                          dimension.spoken())


def _judged(pair: Pair) -> tuple[pd.DataFrame, pd.DataFrame]:
    folder = session.folder()
    heard = groups(pair.one, pair.other, folder.engagement)
    if pair.kind is Kind.AREA and folder.engagement.areas:
        heard = heard[heard[c.DIMENSION] != folder.engagement.areas.id]
    return themes(pair.one, pair.other, folder.codebook, folder.engagement), heard
