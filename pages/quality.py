"""How good the themes are: measured on texts that two people coded blind. For staff."""

import streamlit as st

from analysis.viewers import Sight
from locales import _
from pages.parts import empty, session, viewer
from pages.parts.review import judging, sampling

st.title(_("Quality"))
if not (viewer.sees(Sight.TEXTS) and viewer.sees(Sight.EXACT)):
    st.info(_("This page counts texts of small groups exactly, so it is for the engagement staff only."),
            icon=":material/lock:")
    st.stop()
empty.stop_when_empty(session.analysis())

known = session.report()
judging.figures(known)
sampling.show(known)
judging.learning()
judging.in_review(known)
