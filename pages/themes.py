"""What people spoke about, and their own words on each theme."""

import streamlit as st

from analysis import sentences as say
from analysis.figures import theme_figure
from analysis.tables import theme_table
from analysis.viewers import Sight, protect
from analysis.voices import with_untagged
from locales import _
from pages.parts import contents, empty, filters, session, shown, viewer
from pages.parts.themes import alike, as_if, found
from pages.parts.voices import by_theme, quoting

st.title(_("Themes"))
everything = session.analysis()
empty.stop_when_empty(everything)

chosen = filters.choose(session.folder().engagement, everything)
known = session.analysis(chosen)
if known.frames.contributions.empty:
    filters.nothing_left()
    st.stop()

themes = protect(with_untagged(known), viewer.current())
if viewer.sees(Sight.TEXTS):
    contents.links(contents.sections())
st.header(say.plain(by_theme.finding(themes)))
st.markdown(by_theme.scope(known))
shown.chart(theme_figure(themes), theme_table(themes), "themes", by_theme.finding(themes))

if viewer.sees(Sight.EXACT):
    as_if.show(known, chosen)
if viewer.sees(Sight.TEXTS):
    alike.show(known)
st.header(_("In their own words"), anchor=contents.WORDS)
if viewer.sees(Sight.TEXTS):
    by_theme.browse(known, themes)
    found.show(known)
else:
    quoting.read()
