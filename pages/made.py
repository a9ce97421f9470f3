"""How this was made: what finds the themes, how well, who answers for it; and the data for everybody."""

import streamlit as st

from locales import _
from pages.parts import empty, session
from pages.parts.telling import making

st.title(_("How this was made"))
empty.stop_when_empty(session.analysis())

entry = session.register()
st.markdown(_("Anybody may ask how a program came to what it says. This is the whole answer, as registers of "
              "algorithms ask for it."))
making.download(entry)
making.answers(entry)
st.header(_("The data, for everybody"))
making.package()
