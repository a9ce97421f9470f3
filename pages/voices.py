"""What people said, to be searched in any of the languages."""

import streamlit as st

from analysis.viewers import Sight
from locales import _
from pages.parts import empty, filters, session, viewer
from pages.parts.voices import searching

st.title(_("Voices"))
everything = session.analysis()
empty.stop_when_empty(everything)

if viewer.sees(Sight.TEXTS):
    wanted = searching.ask()
    chosen = filters.choose(session.folder().engagement, everything)
    searching.staff(session.analysis(chosen), wanted)
else:
    searching.others()
