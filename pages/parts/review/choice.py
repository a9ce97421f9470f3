"""The themes chosen for the text that somebody is looking at, until they say so."""

from collections.abc import Collection

import streamlit as st

CHOSEN = "coding-chosen"  # in the session: a text, and the themes chosen for it


def of(text: str, proposed: Collection[str]) -> set[str]:
    """Give the themes chosen for a text; at first those that were proposed."""
    kept = st.session_state.get(CHOSEN)
    if kept is None or kept[0] != text:
        kept = st.session_state[CHOSEN] = (text, set(proposed))
    picked: set[str] = kept[1]
    return picked


def switch(text: str, theme: str) -> None:
    """Choose a theme, or choose it no longer; of a text that is not looked at any more, nothing."""
    if st.session_state.get(CHOSEN, ("", ()))[0] == text:
        of(text, ()).symmetric_difference_update({theme})


def forget() -> None:
    """Choose anew for whatever text comes."""
    st.session_state.pop(CHOSEN, None)
