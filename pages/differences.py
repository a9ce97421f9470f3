"""What each group says more often than others, and the voices behind it. For staff."""

import streamlit as st

from analysis.viewers import Sight
from locales import _
from pages.parts import differing, empty, filters, session, viewer

st.title(_("What groups say differently"))
if not viewer.sees(Sight.EXACT):
    st.info(_("This page counts exactly who said what, so it is for the engagement staff only."),
            icon=":material/lock:")
    st.stop()
everything = session.analysis()
empty.stop_when_empty(everything)

chosen = filters.choose(session.folder().engagement, everything)
known = session.analysis(chosen)
if known.frames.contributions.empty:
    filters.nothing_left()
    st.stop()

found = differing.found(known)
differing.tell(found)
picked = differing.draw(found)
differing.behind(known, found, picked)
