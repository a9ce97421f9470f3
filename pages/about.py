"""Where everything came from, how it was counted, and what is not known."""

import streamlit as st

from locales import _
from pages.parts import empty, session
from pages.parts.reach import population
from pages.parts.telling import sources

st.title(_("About the data"))
known = session.analysis()
empty.stop_when_empty(known)

st.header(_("What is not known"))
sources.unknowns(known)
st.header(_("Who told us about themselves"))
sources.answers(known)
st.header(_("Meetings"))
sources.meetings(known)
st.header(_("Online contributions discussed in meetings"))
sources.links(known)
st.header(_("Contributions"))
sources.contributions(known)
st.header(_("Files"))
sources.files()
st.header(_("Population figures"))
population.listed(known)
st.header(_("How it was done"))
sources.methods()
