"""What a screen says while there is nothing to show."""

import streamlit as st

from analysis.analyse import People
from analysis.viewers import Sight
from locales import _
from pages.parts import viewer
from pages.parts.frame import PAGES


def is_empty(analysis: People) -> bool:
    """Say whether nothing was handed in yet."""
    return not analysis.participants and analysis.frames.contributions.empty


def stop_when_empty(analysis: People) -> None:
    """Where nothing was handed in yet, say what to do, and show no more of the screen."""
    if not is_empty(analysis):
        return
    if analysis.rounded_to > 1:
        st.info(_("There is nothing to show yet, or so little that somebody could be singled out."),
                icon=":material/inbox:")
        st.stop()
    st.info(_("Nothing has been handed in yet. Once a workbook or an export is uploaded, "
              "this page shows who was heard and what they said."), icon=":material/inbox:")
    if viewer.sees(Sight.UPLOADS):
        st.page_link(PAGES / "upload.py", label=_("Upload a file"), icon=":material/upload_file:")
    st.stop()
