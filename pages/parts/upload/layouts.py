"""What people said about layouts, and how to take it back."""

import streamlit as st

from analysis import sentences as say
from analysis.tables import layout_table
from ingest.explain import layouts_of
from locales import _
from pages.parts import session, shown

PICKED = "picked_layout"


def show() -> None:
    """List the layouts that somebody explained; offer to forget one."""
    told = layouts_of(session.store().layout_table(), session.folder().engagement)
    if told.empty:
        return
    st.header(_("What you said about layouts"))
    st.markdown(_("Files with these headings are read as you said. What was read before stays as it is."))
    shown.grid(layout_table(told).shown(), _("What you said about layouts"))
    names = dict(zip(told["layout"], told["headings"], strict=True))
    picked = st.selectbox(_("Which layout?"), list(names), format_func=names.__getitem__, key=PICKED)
    st.button(_("Forget what was said of it"), on_click=_forget, args=(picked,), icon=":material/bookmark_remove:",
              help=say.plain(names[picked]))


def _forget(layout: str) -> None:
    session.store().forget(layout)
