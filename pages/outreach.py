"""What to do about the groups that were missed: how many more people, with whom, where. For staff."""

import streamlit as st

from analysis.outreach import outreach
from analysis.outreach.words import model
from analysis.viewers import Sight
from locales import _
from pages.parts import empty, session, viewer
from pages.parts.outreach import plan, segments

st.title(_("Outreach"))
if not viewer.sees(Sight.EXACT):
    st.info(_("This page counts exactly whom each partner met, so it is for the engagement staff only."),
            icon=":material/lock:")
    st.stop()
everything = session.analysis()
empty.stop_when_empty(everything)

engagement = session.folder().engagement
st.markdown(_("Which meetings to hold, with whom and where, so that the groups that are missing have a say."))
course, until = plan.choose(engagement)
missed = outreach(everything.frames, engagement, session.benchmark(), everything.reach, everything.flags, course, until)
plan.groups(missed, everything)
if missed:
    st.caption(model())
    plan.whole(missed, everything)
segments.show(everything)
