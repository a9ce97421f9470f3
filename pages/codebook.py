"""The themes and their words: look at them, change them, see what a change would tag, and keep it. For staff."""

import streamlit as st

from analysis.themes.editing import changed, line_of
from analysis.viewers import Sight
from locales import _
from pages.parts import (
    codebook_about,
    codebook_adding,
    codebook_files,
    codebook_form,
    codebook_preview,
    codebook_versions,
    session,
    viewer,
)

st.title(_("Codebook"))
if not viewer.sees(Sight.EXACT):
    st.info(_("The codebook is changed by the engagement staff only."), icon=":material/lock:")
    st.stop()

known, codebook = session.analysis(), session.folder().codebook
version = session.store().codebook_version()
codebook_versions.tell_saved()
st.markdown(_("The themes that are looked for in what people said, and the words that show each of them. "
              "This is version {n}.").format(n=version))
codebook_form.overview(known, codebook)
if len(codebook):
    theme = codebook_form.pick(codebook)
    row = line_of(codebook, theme)
    left, right = st.columns([3, 2], gap="large")
    key = f"codebook-{version}-{theme}"
    with left:
        words = codebook_form.words(codebook, row, key)
    draft = changed(codebook, theme, codebook_about.ask(codebook, theme, row, key) | words)
    with left:  # near what is edited, also on a telephone
        codebook_versions.save(codebook, draft, version)
    with right:
        codebook_preview.show(known, codebook, draft, theme)
codebook_adding.offer(codebook)
codebook_versions.history(known, codebook, version)
codebook_files.show(codebook)
