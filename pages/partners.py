"""The organisations that spread the form: their links, how many came by each, their kits and their own pages."""

import streamlit as st

from analysis.viewers import Sight
from ingest.schema import names as c
from locales import _
from pages.parts import session, viewer
from pages.parts.partners import kits, links, lists

st.title(_("Partners"))
if not (viewer.sees(Sight.UPLOADS) and viewer.sees(Sight.EXACT)):
    st.info(_("Partners and their links are looked after by the engagement staff."), icon=":material/lock:")
    st.stop()

st.markdown(_("Each partner, venue and language has a short link of its own, so you see which of them work. "
              "Where an answer came from is kept, who sent it is not."))
lists.hints()
lists.offer()
known = links.listed()
st.header(_("Links"))
if known.empty:
    st.markdown(_("There are no links yet. Hand in a list of partners above, or write one down."))
links.overview(known)
st.header(_("One partner"))
met = session.analysis().frames.sessions[c.PARTNER].dropna().tolist()
if name := links.choose(known, met):
    links.switches(known, name)
    kits.page(name)
    kits.one(known, name)
kits.everybody(known)
