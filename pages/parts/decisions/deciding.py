"""Record a decision, or change one: its status, its words by language, who and when; see it as residents will."""

import datetime as dt
from typing import Any

import streamlit as st
from pydantic import ValidationError

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.tables.texts import language_name
from ingest.decisions import decide, drop, status_word
from ingest.schema import Decision
from ingest.schema.names import Decided
from locales import _
from pages.form.preview import preview
from pages.parts import filters, session
from pages.parts.decisions import answered, subject

FORM, SAID = "decision_form", "decision_said"  # in the session: which empty form this is; what was done last
NEW = 0
FEW = 3  # themes that one answer is given to without asking whether they are meant


def write(known: Analysis, standing: list[Decision]) -> None:
    """Show the fields, beside them the decision as residents will read it, and keep it."""
    st.header(_("Record a decision"))
    if told := st.session_state.pop(SAID, ""):
        st.success(told, icon=":material/check:")
    by_number = {one.number: one for one in standing}
    form = st.session_state.setdefault(FORM, 0)
    number = st.selectbox(
        _("A new one, or one to change"), [NEW, *by_number], key=f"decision-{form}-number", format_func=lambda n: (
            _("A new decision") if n == NEW else f"{by_number[n].name} · {answered.about(by_number[n])}"))
    old, key = by_number.get(number), f"decision-{form}-{number}"
    left, right = st.columns([3, 2], gap="large")
    with left:
        fields = {**subject.ask(known, old, key), **_said(old, key), "number": number}
    with right:
        draft = _preview(fields)
        _keep(draft, old)


def _said(old: Decision | None, key: str) -> dict[str, Any]:
    """Ask for the status, the words in each of the engagement's languages, who decided, and when."""
    status = st.selectbox(_("Status"), list(Decided), list(Decided).index(old.status) if old else 0,
                          format_func=status_word, key=f"{key}-status")
    languages = session.folder().engagement.languages
    words = {name: st.text_area(_("What was decided ({language})").format(language=language_name(name)),
                                old.words.get(name, "") if old else "", key=f"{key}-words-{name}", height=120,
                                max_chars=2_000) for name in languages}
    others = {name: said for name, said in old.words.items() if name not in languages} if old else {}
    who = st.text_input(_("Who decided"), old.who if old else "", key=f"{key}-who", max_chars=200)
    date = st.date_input(_("Decided on"), old.date if old else dt.date.today(), key=f"{key}-date",
                         format=filters.order(session.folder().engagement))
    return {"status": status, "words": others | {name: said for name, said in words.items() if said.strip()},
            "who": who, "date": date}


def _preview(fields: dict[str, Any]) -> Decision | None:
    """Show the decision in each language; say what is missing where it isn't one yet."""
    st.subheader(_("As residents will read it"))
    try:
        draft = Decision.model_validate(fields)
    except ValidationError:
        st.caption(_("Still needed: what it answers, what was decided in one language at least, and who decided."))
        return None
    engagement = session.folder().engagement
    for tab, name in zip(st.tabs([language_name(one) for one in engagement.languages]), engagement.languages,
                         strict=True):
        with tab:
            st.html(f'<div class="fh-preview" lang="{name}">{preview(draft, engagement, name)}</div>')
    return draft


def _meant(draft: Decision, old: Decision | None) -> bool:
    """Ask whether one answer to many themes is meant: one click chooses them all."""
    n = len(draft.themes)
    if n <= FEW or (old and set(draft.themes) <= set(old.themes)):
        return True
    st.warning(_("{n} themes are chosen. Residents will read this one answer under each of them.").format(
        n=say.number(n)), icon=":material/select_all:")
    return st.checkbox(_("Yes, one answer to all {n} themes is meant").format(n=say.number(n)),
                       key=f"decision-meant-{st.session_state[FORM]}-{'-'.join(draft.themes)}")


def _keep(draft: Decision | None, old: Decision | None) -> None:
    wanting = draft is None or draft == old or not _meant(draft, old)
    if st.button(_("Keep this decision"), type="primary", disabled=wanting,
                 icon=":material/save:") and draft:
        kept = decide(session.store(), draft)
        _done(_("D{number} is kept. Residents see it once it is published.").format(number=kept))
    if old and st.button(_("Take it off the list"), icon=":material/delete:"):
        drop(session.store(), old.number)
        _done(_("{name} is off the list. Its history stays.").format(name=old.name))


def _done(told: str) -> None:
    st.session_state[FORM] += 1  # a fresh form, because a widget can't be emptied
    st.session_state[SAID] = told
    st.rerun()
