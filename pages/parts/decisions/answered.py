"""Which themes have an answer, and everything that was ever kept of the answers."""

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.tables import answer_table, history_table
from analysis.tables.answers import ANSWERS
from analysis.themes.codebook import labels
from analysis.viewers import protect
from ingest.decisions import read_history, status_word
from ingest.schema import Decision
from ingest.schema import names as c
from locales import _, current
from pages.parts import session, shown, viewer
from pages.parts.clock import zone


def overview(known: Analysis, standing: list[Decision]) -> None:
    """Say how many themes have an answer, and list all of them, those without an answer first."""
    themes = protect(known.themes, viewer.current())
    themes[ANSWERS] = [_answers(theme, standing) for theme in themes[c.THEME]]
    spoken = themes[themes["contributions"] > 0]
    n, open_ = len(spoken), int((spoken[ANSWERS] == "").sum())
    st.header(_("Every theme that people spoke of has an answer") if n and not open_ else
              _("{open} of the {n} themes that people spoke of have no answer yet").format(
                  open=say.number(open_), n=say.number(n)) if open_ != 1 else
              _("One theme that people spoke of has no answer yet"))
    first = themes.assign(done=themes[ANSWERS] != "").sort_values("done", kind="stable", ignore_index=True)
    shown.whole_table(answer_table(first), "answers", _("Themes and their answers"))


def history() -> None:
    """List everything that was kept, closed at first."""
    told = read_history(session.store())
    if not told:
        return
    rows = pd.DataFrame([{
        "name": one.decision.name, "when": say.moment(one.told_at, zone()), "about": about(one.decision),
        "status": _("taken off the list") if one.decision.gone else status_word(one.decision.status),
        "words": words(one.decision), "who": one.decision.who, "date": one.decision.date} for one in told])
    with st.expander(_("Everything that was kept, the newest first"), icon=":material/history:"):
        shown.whole_table(history_table(rows), "decisions", _("Everything that was kept, the newest first"))


def about(decision: Decision) -> str:
    """Say what a decision answers."""
    named = labels(session.folder().codebook)
    return " · ".join(named.get(theme, theme) for theme in decision.themes) or (
        _("one idea") if decision.idea else _("one text"))


def words(decision: Decision) -> str:
    """Give a decision's words in the language in use, else in one there is."""
    return decision.said(current().split("_")[0], session.folder().engagement.languages)[0]


def _answers(theme: str, standing: list[Decision]) -> str:
    return " · ".join(f"{status_word(one.status)} ({one.name})" for one in standing if theme in one.themes)
