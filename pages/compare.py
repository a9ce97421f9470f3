"""Two channels, partners, areas, months or engagements side by side."""

import streamlit as st

from analysis.filters import Filter
from analysis.reach.parts import Kind
from locales import _
from pages.parts import empty, session, viewer
from pages.parts.compare import choosing, engagements, parts
from pages.parts.reach import parted

st.title(_("Compare"))
everything = session.analysis()
empty.stop_when_empty(everything)

viewer.tell_rounding(everything)
others = engagements.offered()
first, rest = st.columns([1, 2])
by = choosing.by(first, parted.offered(everything, Filter()), bool(others))
if by is None:
    st.markdown(_("There is only one part here, so there is nothing to compare it with."))
elif by == choosing.ENGAGEMENT:
    engagements.show(rest, everything, others)
else:
    parts.show(rest, everything, Kind(by))
