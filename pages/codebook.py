"""The themes and their words: look at them, change them, see what a change would tag, and keep it. For staff."""

import streamlit as st

from analysis.themes.codebook import labels
from analysis.viewers import Sight
from ingest.schema import names as c
from locales import _
from pages.parts import codebook_files, codebook_form, codebook_preview, codebook_versions, remember, session, viewer

st.title(_("Codebook"))
if not viewer.sees(Sight.EXACT):
    st.info(_("The codebook is changed by the engagement staff only."), icon=":material/lock:")
    st.stop()

known, codebook = session.analysis(), session.folder().codebook
version = session.store().codebook_version()
st.markdown(_("The themes that are looked for in what people said, and the words that show each of them. "
              "This is version {n}.").format(n=version))
codebook_form.overview(known, codebook)
if len(codebook):
    names = labels(codebook)
    theme = remember.keep(codebook_form.PICKED, st.selectbox(
        _("Which theme?"), list(names), format_func=names.__getitem__,
        key=remember.prepare(codebook_form.PICKED, codebook[c.THEME].iloc[0])))
    left, right = st.columns([3, 2], gap="large")
    with left:
        draft = codebook_form.edit(codebook, theme, version)
    with right:
        codebook_preview.show(known, codebook, draft, theme)
        codebook_versions.save(codebook, draft, version)
codebook_form.add(codebook)
codebook_versions.history(codebook, version)
codebook_files.show(codebook)
