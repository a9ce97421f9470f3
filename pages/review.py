"""Go through texts by keyboard: what was proposed, or the blind sample. For staff."""

import streamlit as st

from analysis.viewers import Sight
from locales import _
from pages.parts import empty, session, viewer
from pages.parts.review import blind, coders, reviewing, sampling

st.title(_("Review"))
if not viewer.sees(Sight.TEXTS):
    st.info(_("What residents wrote is read by the engagement staff only."), icon=":material/lock:")
    st.stop()
empty.stop_when_empty(session.analysis())

if blind.chosen():
    blind.go_through(coders.blind())
else:
    sampling.first()
    name = coders.reviewer()
    coders.tell()
    reviewing.go_through(name)
