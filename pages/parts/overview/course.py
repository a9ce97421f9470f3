"""How it changed over time: people and contributions by week or month."""

import streamlit as st

from analysis import over_time_words as words
from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.figures.over_time import over_time_figure
from analysis.over_time import Step
from analysis.tables.over_time import over_time_table
from analysis.viewers import Sight, protect
from ingest.schema import names as c
from locales import _
from pages.parts import session, shown, viewer


def show(known: Analysis) -> None:
    """Draw it, and say when most people came; nothing where nobody wrote down a day."""
    exact, step = session.over_time()
    if exact.empty:
        return
    periods = protect(exact, viewer.current())
    st.header(_("How it changed over time"))
    title = words.finding(periods, step).rstrip(".")
    st.subheader(say.plain(title))
    st.caption(_("People and contributions by week") if step is Step.WEEK else _("People and contributions by month"))
    shown.chart(over_time_figure(periods, step), over_time_table(periods, step), "over-time", title)
    if viewer.sees(Sight.EXACT):
        if late := words.undated(known.participants - int(exact[c.PARTICIPANTS].sum())):
            st.caption(say.plain(late))
    else:
        st.caption(_("Months only: who came in which week is for the engagement staff."))
