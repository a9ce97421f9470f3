"""What waits for the staff; for everybody, who was heard, what about, and who is missing: to be read in ten seconds."""

import streamlit as st

from analysis import sentences as say
from analysis.figures import theme_figure
from analysis.tables import theme_table
from analysis.viewers import Sight, protect
from analysis.voices import main_themes, with_untagged
from locales import _
from pages.parts import empty, session, shown, viewer
from pages.parts.frame import PAGES
from pages.parts.overview import area_map, course, missing, opening, told, ways, work
from pages.parts.voices import by_theme

MOST = 8  # themes that are read in ten seconds

opening.title()
heard = session.people()
empty.stop_when_empty(heard)
waits, headlines = st.container(), st.container()  # they need the themes: who was heard is there before
opening.figures(heard)

st.header(_("Who is missing"))
missing.block(heard)
st.page_link(PAGES / "reach.py", label=_("All groups, against the population"), icon=":material/groups:")
if viewer.sees(Sight.EXACT) and len(heard.flags):
    st.page_link(PAGES / "outreach.py", icon=":material/campaign:",
                 label=_("How to reach them, counting those who keep coming"))

with waits:
    known = session.analysis()
    if viewer.sees(Sight.EXACT):
        work.show(known)
with headlines:
    told.four(known)

left, right = st.columns(2, gap="large")
with left:
    st.header(_("What people spoke about"))
    themes = protect(with_untagged(known), viewer.current())
    st.subheader(say.plain(by_theme.finding(themes)))
    shown.chart(theme_figure(main_themes(themes, MOST)), theme_table(themes), "themes", by_theme.finding(themes))
    weighted = st.container()  # what takes a second is filled in last
    st.page_link(PAGES / "themes.py", label=_("All themes, and what people said"), icon=":material/forum:")
with right:
    st.header(_("How they were heard"))
    ways.show(known)
    differing = st.container()

area_map.show(known)
course.show(known)
told.next_steps()
with weighted:
    told.weighted(known)
with differing:
    told.differences(known)
