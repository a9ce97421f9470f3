"""Keep a codebook as a new version; see what changed in each, and go back to one."""

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.themes.codebook import labels
from analysis.themes.editing import Difference, difference
from ingest.codebook import faults
from ingest.schema import names as c
from locales import _
from pages.parts import codebook_form, session

MOST = 20  # words that are named of each kind
NOTE = "codebook_note"


def save(codebook: pd.DataFrame, draft: pd.DataFrame, version: int) -> None:
    """Offer to keep a draft, if it says something new and is sound."""
    wrong = [(draft[c.THEME].iloc[row], column, reason) for row, column, reason in faults(draft)]
    codebook_form.tell_faults(wrong)
    note = st.text_input(_("What did you change, and why?"), key=f"{NOTE}-{version}", max_chars=200)
    same = not difference(codebook, draft)
    if st.button(_("Save as version {n}").format(n=version + 1), type="primary", icon=":material/save:",
                 disabled=same or bool(wrong)):
        session.store().save_codebook(draft, note.strip() or _("Changed on the page"))
        st.rerun()


def history(codebook: pd.DataFrame, version: int) -> None:
    """List the versions with what changed in each, the newest first."""
    with st.expander(_("Earlier versions"), icon=":material/history:"):
        store = session.store()
        for row in store.codebook_versions().to_dict("records"):
            number = int(row["version"])
            own, before = store.codebook(number), store.codebook(number - 1)
            named = _("Version {n}").format(n=number)
            st.markdown(f"**{named}** · {say.day(row['told_at'])} · {say.plain(row['note'])}")
            if own is not None and before is not None:
                told = [line(one, labels(own) | labels(before)) for one in difference(before, own)]
                st.markdown("\n".join(f"- {say.plain(words)}" for words in told))
            if own is not None and number != version and st.button(_("Go back to this one"), key=f"back-{number}"):
                store.save_codebook(own, _("Back to version {n}").format(n=number))
                st.rerun()


def line(one: Difference, names: dict[str, str]) -> str:
    """Say in words what became of a theme."""
    theme = names.get(one.theme) or one.theme
    if one.is_new:
        return _("{theme}: a new theme").format(theme=theme)
    if one.is_gone:
        return _("{theme}: taken out").format(theme=theme)
    said = [words.format(words=_few(listed)) for words, listed in (
        (_("added {words}"), one.added), (_("taken out {words}"), one.removed),
        (_("changed {words}"), one.other)) if listed]
    return f"{theme}: {'; '.join(said)}"


def _few(words: list[str]) -> str:
    return ", ".join(words[:MOST]) + (" …" if len(words) > MOST else "")
