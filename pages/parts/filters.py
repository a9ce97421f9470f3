"""Look at a part of the data. What is chosen holds on every page until it is changed."""

import datetime as dt
from typing import Any

import streamlit as st

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.filters import Filter
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import _

CHANNELS, AREAS, DAYS = "filter_channels", "filter_areas", "filter_days"  # the widgets' values in the session
KEPT: Any = "session"  # widgets forget their value on another page unless told otherwise


def choose(engagement: Engagement, everything: Analysis) -> Filter:
    """Offer the filters in the sidebar and give what is chosen."""
    with st.sidebar:
        st.subheader(_("Show only"))
        channels = st.multiselect(_("How it came in"), list(everything.channels[c.CHANNEL]), format_func=say.channel,
                                  key=CHANNELS, placeholder=_("All"), persist_state=KEPT)
        areas = _areas(engagement)
        first, last = _days(engagement)
        chosen = Filter(tuple(channels), tuple(areas), first, last)
        if not chosen.is_empty:
            st.button(_("Show everything again"), on_click=clear, icon=":material/filter_alt_off:")
    return chosen


def clear() -> None:
    """Choose everything again."""
    st.session_state[CHANNELS], st.session_state[AREAS], st.session_state[DAYS] = [], [], ()


def nothing_left() -> None:
    """Say that the filters keep nothing, and offer the way back."""
    st.info(_("Nothing was said in the part you chose."), icon=":material/filter_alt:")
    st.button(_("Show everything again"), on_click=clear, key="clear-filters")


def _areas(engagement: Engagement) -> list[str]:
    if engagement.areas is None:
        return []
    ids = [category.id for category in engagement.areas.categories]
    return st.multiselect(engagement.areas.spoken(), ids, format_func=engagement.say_area, key=AREAS,
                          placeholder=_("All"), persist_state=KEPT)


def _days(engagement: Engagement) -> tuple[dt.date | None, dt.date | None]:
    order = "MM/DD/YYYY" if engagement.date_order == "mdy" else "DD/MM/YYYY"
    nothing: Any = ()
    days = st.date_input(_("Between two days"), value=nothing, key=DAYS, format=order, persist_state=KEPT,
                         help=_("Once days are chosen, what has no date is left out."))
    return (days[0], days[1]) if isinstance(days, tuple) and len(days) == 2 else (None, None)
