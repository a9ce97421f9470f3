"""A long list, twenty at a time."""

from typing import Any

import streamlit as st

from analysis import sentences as say
from locales import _

PAGE = "voices_page"  # in the session: what is listed, and which page of it is open
STEP = 20


def opened(n: int, of: Any) -> int:
    """Give the page that is open, of a list of n: the first of every new one. ``of``: what tells it from others."""
    kept = st.session_state.get(PAGE)
    if kept is None or kept[0] != of:
        kept = st.session_state[PAGE] = of, 0
    return min(int(kept[1]), (n - 1) // STEP)


def rows(page: int) -> slice:
    """Give what stands on a page."""
    return slice(page * STEP, (page + 1) * STEP)


def turn(page: int, n: int) -> None:
    """Say which page is open, and offer those before and after."""
    last = (n - 1) // STEP
    if not last:
        return
    left, middle, right = st.columns(3, vertical_alignment="center")
    left.button(_("The {n} before").format(n=STEP), on_click=_go, args=(page - 1,), disabled=page == 0,
                icon=":material/chevron_left:", key="voices-before")
    middle.markdown(_("Page {n} of {last}").format(n=say.number(page + 1), last=say.number(last + 1)))
    right.button(_("The next {n}").format(n=STEP), on_click=_go, args=(page + 1,), disabled=page == last,
                 icon=":material/chevron_right:", key="voices-after")


def _go(page: int) -> None:
    st.session_state[PAGE] = st.session_state[PAGE][0], page
