"""Who was heard, against who lives here: one chart per question about oneself."""

import streamlit as st

from analysis import findings
from analysis import sentences as say
from analysis.viewers import Sight
from locales import _
from pages.parts import empty, filters, session, viewer
from pages.parts.reach import comparison, crossed, papers, parted

st.title(_("Reach"))
everything = session.analysis()
empty.stop_when_empty(everything)

engagement = session.folder().engagement
chosen = filters.choose(engagement, everything)
known = session.analysis(chosen)
if not known.participants:
    filters.nothing_left()
    st.stop()

place = say.plain(findings.place(engagement, chosen.areas))
st.markdown(_("Who was heard, against who lives in {place}.").format(place=place))
comparison.people_heard(known)
comparison.how_to_read(engagement.thresholds)
for pair in comparison.pairs(engagement.dimensions):  # row by row, so that a telephone keeps the order
    for column, dimension in zip(st.columns(len(pair), gap="large"), pair, strict=True):
        with column:
            comparison.show(known, dimension, chosen.areas)

parted.show(known, chosen)
if viewer.sees(Sight.EXACT):
    crossed.show(known, chosen)
    papers.show(known)
