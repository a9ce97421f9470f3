"""Hand in workbooks and exports; read a receipt for each; take an upload back."""

import streamlit as st

from analysis.viewers import Sight
from locales import _
from pages.parts import receipts, uploads, viewer

st.title(_("Upload"))
if not viewer.sees(Sight.UPLOADS):
    st.info(_("Files are handed in by the engagement staff."), icon=":material/lock:")
    st.stop()

st.markdown(_("Hand in workbooks from workshops and exports from online forms. The same file twice does no harm: "
              "rows that are known already add nothing."))
handed_in, channel = uploads.form()
if handed_in:
    uploads.take_in(handed_in, channel)
receipts.show_latest()

st.header(_("Uploads so far"))
uploads.history()
