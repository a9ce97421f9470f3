"""Add a theme to the codebook."""

import pandas as pd
import streamlit as st

from analysis.themes.editing import short_name, with_theme
from ingest.schema import names as c
from locales import _, current
from pages.parts import remember
from pages.parts.codebook import form, versions


def offer(codebook: pd.DataFrame) -> None:
    """Ask for the name of a new theme."""
    with st.expander(_("Add a theme"), icon=":material/add:"), st.form("codebook-add", border=False):
        label = st.text_input(_("What is it called?"), max_chars=80).strip()
        if not st.form_submit_button(_("Add this theme")):
            return
        theme = short_name(label)
        if not theme or theme in set(codebook[c.THEME]):
            st.warning(_("Give it a name that no other theme has."))
            return
        remember.forget(form.PICKED)
        st.session_state[form.PICKED] = theme
        versions.keep(with_theme(codebook, theme, c.label_column(current().split("_")[0]), label),
                               _("Added: {theme}").format(theme=label))
