"""The language of the screens: the browser's, unless somebody chose another."""

import streamlit as st

import locales
from locales import _

LANGUAGE = "language"  # in the session: a key of LANGUAGES


def use() -> str:
    """Put the visitor's language into use; to be called in every run of the script."""
    return locales.use(st.session_state.get(LANGUAGE) or st.context.locale)


def switch() -> None:
    """Offer the languages in the sidebar, each under its own name."""
    st.session_state.setdefault(LANGUAGE, locales.current())
    st.selectbox(_("Language"), list(locales.LANGUAGES), format_func=locales.LANGUAGES.__getitem__, key=LANGUAGE)
    # the document's own language decides how a screen reader pronounces everything
    tag = locales.current().replace("_", "-")
    st.html(f"<script>document.documentElement.lang = '{tag}'</script>", unsafe_allow_javascript=True)
