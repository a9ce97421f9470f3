"""Themes as people came, beside themes as if the room looked like the city."""

import streamlit as st

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.figures.as_if import as_if_figure
from analysis.filters import Filter
from analysis.tables.as_if import as_if_table
from analysis.themes.as_if_words import finding, meaning, notes, reading, refusal, whom, worth
from analysis.themes.reweighted import AsIf, as_if
from analysis.viewers import protect
from locales import _
from pages.parts import contents, on_demand, session, shown, viewer
from pages.parts.once import once

WEIGHED = "as if"  # what is made once of an analysis
EACH = 2e-5  # seconds a contribution, as measured (benchmarks)


def show(known: Analysis, chosen: Filter) -> None:
    """Weigh, and say what it changes; or say why nothing is weighted."""
    engagement = session.folder().engagement
    st.header(_("As if the room looked like the city"), anchor=contents.AS_IF)
    if not on_demand.wanted(known, WEIGHED, meaning(), len(known.frames.contributions), EACH):
        return
    weighed = found(known, chosen)
    if weighed.refused or weighed.themes.empty:
        st.markdown(say.plain(refusal(weighed, engagement) if weighed.refused else _("No theme found yet")))
        return
    st.subheader(say.plain(finding(weighed).rstrip(".")))
    counted = say.plain(_("This chart counts people, not texts."))
    st.markdown(f"{say.plain(meaning())} **{counted}** {say.plain(whom(weighed))} {say.plain(worth(weighed))}")
    st.caption(reading(weighed))
    shown.chart(as_if_figure(weighed.themes), as_if_table(protect(weighed.themes, viewer.current())), "as-if",
                finding(weighed))
    with st.expander(_("How they were weighted"), icon=":material/balance:"):
        st.markdown("\n".join(f"- {say.plain(note)}" for note in notes(weighed, engagement)))


def found(known: Analysis, chosen: Filter) -> AsIf:
    """Weigh once for each state of the data and each filter: it takes a second."""
    def make() -> AsIf:
        folder = session.folder()
        with st.spinner(_("Weighing …")):
            return as_if(known.frames, known.tags, folder.codebook, folder.engagement, session.benchmark(),
                         chosen.areas)
    return once(known, WEIGHED, make)
