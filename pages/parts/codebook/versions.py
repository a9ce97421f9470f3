"""Keep a codebook as a new version, and say so; see what changed in each, and go back to one."""

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.themes.codebook import labels
from analysis.themes.editing import difference
from analysis.themes.editing_words import line
from ingest.codebook import faults
from ingest.schema import names as c
from locales import _
from pages.parts import session
from pages.parts.codebook import preview

NOTE = "codebook_note"
SAVED, BACK = "codebook_saved", "codebook_back"  # in the session: the version just saved; the one to go back to


def keep(codebook: pd.DataFrame, note: str) -> None:
    """Keep a codebook as the next version, and let the page begin anew with it."""
    st.session_state[SAVED] = session.store().save_codebook(codebook, note)
    st.session_state.pop(BACK, None)
    st.rerun()


def tell_saved() -> None:
    """Say which version was just saved."""
    if version := st.session_state.pop(SAVED, None):
        told = _("Saved. Version {n} is in use now.").format(n=version)
        st.success(told, icon=":material/check:")
        st.toast(told, icon=":material/check:")  # on a telephone, who saves is far below


def save(codebook: pd.DataFrame, draft: pd.DataFrame, version: int) -> None:
    """Offer to keep a draft, if it says something new and is sound."""
    wrong = list(faults(draft))
    for row, column, reason in wrong:
        st.warning(say.plain(f"{draft[c.THEME].iloc[row]}, {column}: {reason}."))
    note = st.text_input(_("What did you change, and why?"), key=f"{NOTE}-{version}", max_chars=200)
    same = not difference(codebook, draft)
    if st.button(_("Save as version {n}").format(n=version + 1), type="primary", icon=":material/save:",
                 disabled=same or bool(wrong)):
        keep(draft, note.strip() or _("Changed on the page"))


def history(known: Analysis, codebook: pd.DataFrame, version: int) -> None:
    """List the versions with what changed in each, the newest first."""
    with st.expander(_("Versions"), icon=":material/history:", key="codebook-versions"):
        for row in session.store().codebook_versions().to_dict("records"):
            _version(known, codebook, row, version)


def _version(known: Analysis, codebook: pd.DataFrame, row: dict, version: int) -> None:
    number = int(row["version"])
    own, before = session.store().codebook(number), session.store().codebook(number - 1)
    named = _("Version {n}").format(n=number)
    in_use = " · :material/check: " + _("in use now") if number == version else ""
    st.markdown(f"**{named}**{in_use} · {say.day(row['told_at'])} · {say.plain(row['note'])}")
    if own is not None and before is not None:
        _differences(before, own)
    if own is None or number == version:
        return
    if st.session_state.get(BACK) == number:
        _sure(known, codebook, own, number, version)
    else:
        st.button(_("Go back to this one"), key=f"back-{number}", on_click=_choose, args=(number,))


def _sure(known: Analysis, codebook: pd.DataFrame, old: pd.DataFrame, number: int, version: int) -> None:
    """Show what going back would change, and ask."""
    with st.container(border=True):
        st.markdown("**" + _("Going back to version {n} would change this:").format(n=number) + "**")
        _differences(codebook, old)
        preview.compare(known, codebook, old)
        with st.container(horizontal=True):
            if st.button(_("Yes, use version {n} again").format(n=number), type="primary", key=f"sure-{number}"):
                keep(old, _("Back to version {n}").format(n=number))
            st.button(_("Stay with version {n}").format(n=version), key=f"stay-{number}", on_click=_choose,
                      args=(None,))


def _differences(before: pd.DataFrame, after: pd.DataFrame) -> None:
    names = labels(after) | labels(before)
    st.markdown("\n".join(f"- {say.plain(line(one, names))}" for one in difference(before, after)))


def _choose(number: int | None) -> None:
    st.session_state[BACK] = number
