"""What became of what people said: record decisions, see what has no answer yet, publish. For staff."""

import streamlit as st

from analysis.viewers import Sight
from ingest.decisions import read_decisions
from locales import _
from pages.parts import empty, session, viewer
from pages.parts.decisions import answered, deciding, publishing

st.title(_("You said, we did"))
if not (viewer.sees(Sight.TEXTS) and viewer.sees(Sight.EXACT)):
    st.info(_("Decisions are recorded and published by the engagement staff only."), icon=":material/lock:")
    st.stop()
known = session.analysis()
empty.stop_when_empty(known)

standing = read_decisions(session.store())
answered.overview(known, standing)
deciding.write(known, standing)
publishing.offer(standing)
answered.history()
