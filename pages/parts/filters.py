"""Look at a part of the data. What is chosen holds on every page until it is changed."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import streamlit as st

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.filters import Filter
from analysis.viewers import Sight
from ingest.schema import Engagement
from ingest.schema import names as c
from locales import _
from pages.parts import remember, viewer

CHANNELS, AREAS, DAYS, PART = "filter_channels", "filter_areas", "filter_days", "filter_part"  # in the session
ROW = "filters"  # by which the styles know it


def choose(engagement: Engagement, everything: Analysis) -> Filter:
    """Offer the filters, in a row where the page has come to, and give what is chosen.

    Others than staff choose one channel or one area: more would let them take a group apart.
    """
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key=ROW):
        st.markdown("**" + _("Show only") + "**", width="content")
        if not viewer.sees(Sight.EXACT):
            chosen = _one_part(engagement, everything)
        else:
            channels = _several(CHANNELS, _("How it came in"), list(everything.channels[c.CHANNEL]), say.channel)
            chosen = Filter(tuple(channels), tuple(_areas(engagement)), *_days(engagement))
        if not chosen.is_empty:
            st.button(_("Show everything again"), on_click=clear, icon=":material/filter_alt_off:")
    if not viewer.sees(Sight.EXACT):
        viewer.tell_rounding(everything)
    return chosen


def clear() -> None:
    """Choose everything again."""
    remember.forget(CHANNELS, AREAS, DAYS, PART)


def nothing_left() -> None:
    """Say that the filters keep nothing, and offer the way back."""
    st.info(_("Nothing was said in the part you chose."), icon=":material/filter_alt:")
    st.button(_("Show everything again"), on_click=clear, key="clear-filters")


def order(engagement: Engagement) -> str:
    """Give the order in which days are written here, for a field that asks for one."""
    return "MM/DD/YYYY" if engagement.date_order == "mdy" else "DD/MM/YYYY"


def _one_part(engagement: Engagement, everything: Analysis) -> Filter:
    parts = {"": (_("Everything"), Filter())}
    for name in everything.channels[c.CHANNEL]:
        parts[f"channel {name}"] = say.channel(name), Filter(channels=(name,))
    for area in engagement.areas.categories if engagement.areas else []:
        parts[f"area {area.id}"] = area.spoken(), Filter(areas=(area.id,))
    if remember.value(PART, "") not in parts:
        remember.forget(PART)
    key = remember.prepare(PART, "")
    picked = remember.keep(PART, st.selectbox(_("One channel or one area"), list(parts), key=key,
                                              format_func=lambda name: parts[name][0]))
    return parts[picked][1]


def _areas(engagement: Engagement) -> list[str]:
    if engagement.areas is None:
        return []
    ids = [category.id for category in engagement.areas.categories]
    return _several(AREAS, say.plain(engagement.areas.spoken()), ids, engagement.say_area)


def _several(name: str, label: str, options: list[str], words: Callable[[str], str]) -> list[str]:
    kept = [option for option in remember.value(name, []) if option in options]
    st.session_state[remember.key(name)] = kept  # what is not on offer any more can't be shown
    return remember.keep(name, st.multiselect(label, options, format_func=words, key=remember.key(name),
                                              placeholder=_("All")))


def _days(engagement: Engagement) -> tuple[dt.date | None, dt.date | None]:
    days: Any = remember.keep(DAYS, st.date_input(
        _("Between two days"), key=remember.prepare(DAYS, ()), format=order(engagement),
        help=_("Once days are chosen, what has no date is left out.")))
    return (days[0], days[1]) if isinstance(days, tuple) and len(days) == 2 else (None, None)
