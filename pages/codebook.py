"""The themes and their words: look at them, change them, see what a change would tag, and keep it. For staff."""

import streamlit as st

from analysis.themes.editing import changed, line_of
from analysis.viewers import Sight
from locales import _
from pages.parts import session, viewer
from pages.parts.codebook import about, adding, files, form, preview, versions

st.title(_("Codebook"))
if not viewer.sees(Sight.EXACT):
    st.info(_("The codebook is changed by the engagement staff only."), icon=":material/lock:")
    st.stop()

known, codebook = session.analysis(), session.folder().codebook
version = session.store().codebook_version()
versions.tell_saved()
st.markdown(_("The themes that are looked for in what people said, and the words that show each of them. "
              "This is version {n}.").format(n=version))
form.overview(known, codebook)
if len(codebook):
    theme = form.pick(codebook)
    row = line_of(codebook, theme)
    left, right = st.columns([3, 2], gap="large")
    key = f"codebook-{version}-{theme}"
    with left:
        words = form.words(codebook, row, key)
    draft = changed(codebook, theme, about.ask(codebook, theme, row, key) | words)
    with left:  # near what is edited, also on a telephone
        versions.save(codebook, draft, version)
    with right:
        preview.show(known, codebook, draft, theme)
adding.offer(codebook)
versions.history(known, codebook, version)
files.show(codebook)
