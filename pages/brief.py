"""The brief: what it says, and the files to take into a meeting or to send on."""

import streamlit as st

from analysis import sentences as say
from locales import _
from pages.parts import empty, session
from pages.parts.telling import briefing

st.title(_("Brief"))
empty.stop_when_empty(session.analysis())

made = session.brief()
st.markdown(say.plain(_(
    "A document to take into a meeting, with figures, charts, methods and limits. It holds what a policymaker may "
    "know, whoever makes it: nobody can be singled out by it.")))
briefing.downloads(made)
st.header(_("What it says"))
briefing.preview(made)
