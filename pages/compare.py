"""Two channels, partners, areas or months side by side."""

import streamlit as st

from analysis.filters import Filter
from analysis.viewers import Sight
from locales import _
from pages.parts import empty, session, viewer
from pages.parts.reach import parted
from pages.parts.voices import comparing

st.title(_("Compare"))
everything = session.analysis()
empty.stop_when_empty(everything)

kinds = parted.offered(everything, Filter())
viewer.tell_rounding(everything)
pair = comparing.choose(everything, kinds)
if pair is None:
    st.markdown(_("There is only one part here, so there is nothing to compare it with."))
    st.stop()
if viewer.sees(Sight.EXACT):
    comparing.differences(pair)
comparing.sides(pair)
