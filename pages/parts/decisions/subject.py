"""What a decision answers: themes, an idea that several people had, or one contribution."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.themes.alike.table import IDEA, PEOPLE
from analysis.themes.codebook import in_use, labels
from ingest.schema import Decision, fold
from ingest.schema import names as c
from locales import _, ngettext
from pages.parts import session
from pages.parts.decisions import answered
from pages.parts.themes import alike

MOST, LONGEST = 50, 90  # ideas or texts to choose from; letters of each
THEMES, AN_IDEA, A_TEXT = "themes", "idea", "text"


def ask(known: Analysis, old: Decision | None, key: str) -> dict[str, Any]:
    """Ask what the decision answers. What an idea or a text was, can't be changed afterwards."""
    if old and not old.themes:
        st.markdown(_("It answers {what}.").format(what=answered.about(old)))
        return {"idea": old.idea, "text": old.text}
    kinds = {THEMES: _("Themes"), AN_IDEA: _("An idea that several people had"), A_TEXT: _("One contribution")}
    kind = THEMES if old else st.radio(_("What does it answer?"), list(kinds), format_func=kinds.__getitem__,
                                       key=f"{key}-kind", horizontal=True)
    asking: dict[str, Callable[[], dict[str, Any]]] = {
        THEMES: lambda: _themes(old, key), AN_IDEA: lambda: _idea(known, key), A_TEXT: lambda: _text(known, key)}
    return asking[kind]()


def _themes(old: Decision | None, key: str) -> dict[str, Any]:
    chosen = list(old.themes) if old else []
    known = labels(session.folder().codebook)  # a theme that was retired since, or renamed, stays in its decision
    named = labels(in_use(session.folder().codebook)) | {theme: known.get(theme, theme) for theme in chosen}
    return {"themes": st.multiselect(_("Which themes?"), list(named), chosen, format_func=named.__getitem__,
                                     key=f"{key}-themes", placeholder=_("Choose one or more"))}


def _idea(known: Analysis, key: str) -> dict[str, Any]:
    found = alike.listed(known).head(MOST)
    lines = {row[IDEA]: " · ".join([ngettext("{n} person", "{n} people", row[PEOPLE]).format(n=say.number(row[PEOPLE])),
                                    _short(row[c.TEXT])]) for row in found.to_dict("records")}
    if not lines:
        st.markdown(_("No idea was handed in by several people in the same or nearly the same words."))
        return {}
    return {"idea": st.selectbox(_("Which idea?"), list(lines), format_func=lines.__getitem__, key=f"{key}-idea")}


def _text(known: Analysis, key: str) -> dict[str, Any]:
    wanted = fold(st.text_input(_("Words in it"), key=f"{key}-search"))
    found = _holding(known.frames.contributions, wanted) if wanted else known.frames.contributions.head(0)
    if wanted and found.empty:
        st.markdown(_("No contribution has these words."))
    if found.empty:
        return {}
    lines = {row[c.CONTRIBUTION]: _short(row[c.TEXT]) for row in found.to_dict("records")}
    return {"text": st.selectbox(_("Which contribution?"), list(lines), format_func=lines.__getitem__,
                                 key=f"{key}-text")}


def _holding(texts: pd.DataFrame, wanted: str) -> pd.DataFrame:
    return texts[texts[c.TEXT].map(fold).str.contains(wanted, regex=False)].head(MOST)


def _short(text: str) -> str:
    said = " ".join(text.split())
    return said if len(said) <= LONGEST else f"{said[:LONGEST].rsplit(' ', 1)[0]} …"
