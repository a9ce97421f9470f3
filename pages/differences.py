"""What each group says more often than others, and the voices behind it; for others than staff from rounded numbers."""

import streamlit as st

from analysis.viewers import Sight
from locales import _
from pages.parts import empty, filters, session, viewer
from pages.parts.voices import differing, quoting

st.title(_("What groups say differently"))
everything = session.analysis()
empty.stop_when_empty(everything)

if not viewer.sees(Sight.EXACT):
    viewer.tell_rounding(everything)
    rounded = differing.found(everything)
    differing.tell(rounded)
    differing.draw(rounded)
    st.header(_("In their own words"))
    st.markdown(_("Quotes stand by their theme only, never by a group: who said them is not shown."))
    quoting.read()
    st.stop()

chosen = filters.choose(session.folder().engagement, everything)
known = session.analysis(chosen)
if known.frames.contributions.empty:
    filters.nothing_left()
    st.stop()

found = differing.found(known)
differing.tell(found)
picked = differing.draw(found)
differing.behind(known, found, picked)
