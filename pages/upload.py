"""Hand in workbooks and exports; see what each would bring; accept, read a receipt, or take an upload back."""

import streamlit as st

from analysis.viewers import Sight
from locales import _
from pages.parts import viewer
from pages.parts.upload import layouts, posts, previews, receipts, templates, uploads, waiting

st.title(_("Upload"))
if not viewer.sees(Sight.UPLOADS):
    st.info(_("Files are handed in by the engagement staff."), icon=":material/lock:")
    st.stop()

st.markdown(_("Hand in workbooks from workshops and exports from online forms. The same file twice does no harm: "
              "rows that are known already add nothing. You see what each file would bring before it is stored."))
st.caption(uploads.what_is_kept())
waiting.add(uploads.form())
if accepted := previews.ask():
    uploads.take_in(accepted)
    st.rerun()
receipts.show_latest()
templates.offer()

st.header(_("Uploads so far"))
uploads.history()
posts.show()
layouts.show()
