"""Meetings whose papers disagree, for staff."""

import streamlit as st

from analysis.analyse import Analysis
from analysis.conflicts import conflicts
from analysis.tables import conflict_table
from locales import _
from pages.parts import session, shown
from pages.parts.once import once


def show(known: Analysis) -> None:
    """Show the meetings whose forms name more people of a group than their head count; nothing where there are none."""
    engagement = session.folder().engagement
    found = once(known, "conflicts", lambda: conflicts(known.frames, engagement.dimensions))
    if found.empty:
        return
    st.header(_("Meetings whose papers disagree"))
    st.markdown(_("Here more people named a group on their forms than the head count of the same meeting has. One of "
                  "the two is wrong: look at the papers, and hand the right one in again. The last column says how "
                  "many are counted on this page meanwhile."))
    shown.whole_table(conflict_table(found, engagement), "conflicts", _("Meetings whose papers disagree"))
