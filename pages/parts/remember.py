"""What somebody chose holds on every page and in every language until they choose something else.

A widget forgets its value on another page, and when the language changes it goes on showing the
words of the old one. So the value is kept in the session under a name of its own, and each
language has its own widget for it.
"""

from typing import Any

import streamlit as st

from locales import LANGUAGES, current


def key(name: str, language: str = "") -> str:
    """Name the widget that shows a value in a language, or in the one in use."""
    return f"{name}:{language or current()}"


def value(name: str, otherwise: Any) -> Any:
    """Give what was chosen, in this very run or before."""
    return st.session_state.get(key(name), st.session_state.get(name, otherwise))


def prepare(name: str, otherwise: Any) -> str:
    """Let the widget that comes next show what was chosen; give its key."""
    st.session_state.setdefault(key(name), value(name, otherwise))
    return key(name)


def keep(name: str, chosen: Any) -> Any:
    """Remember what a widget gave, and give it on."""
    st.session_state[name] = chosen
    return chosen


def forget(*names: str) -> None:
    """Choose nothing again, in any language; to be called before the widgets are shown, as from a button."""
    for name in names:
        for one in (name, *(key(name, language) for language in LANGUAGES)):
            st.session_state.pop(one, None)
