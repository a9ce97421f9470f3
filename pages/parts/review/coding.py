"""One text after the other, by keyboard: what reviewing and coding blind have in common.

Every button is named after the text it is for, and one that is not for the current text does nothing:
while the next text is on its way, the buttons of the last one still hear the keys. So a key that is pressed
twice never says anything of a text which nobody has read yet, nor again of the one before.
"""

import html
from collections.abc import Collection, Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.tables.texts import language_name
from analysis.themes.codebook import labels
from analysis.themes.review_words import chosen as chosen_words
from analysis.themes.sitting import ACCEPT_KEY, BACK_KEY, NONE_KEY, UNSURE_KEY, Sitting, keys
from ingest.schema import names as c
from ingest.schema.names import Outcome
from locales import _
from pages.parts import session
from pages.parts.review import choice, saying

_ENTER = (Path(__file__).parent / "coding.js").read_text(encoding="utf-8")


def place(key: str) -> Sitting:
    """Give this visitor's place among the texts."""
    sitting: Sitting = st.session_state.setdefault(key, Sitting())
    return sitting


def show_text(row: pd.Series, marked: str) -> None:
    """Show a text, large, with what it answers to. ``marked``: the text as HTML."""
    questions = {question.id: question.spoken() for question in session.folder().engagement.questions}
    told = [questions.get(row[c.QUESTION], ""), say.channel(row[c.CHANNEL]), language_name(row[c.LANGUAGE] or "")]
    where = " · ".join(part for part in told if part)
    language = html.escape(row[c.LANGUAGE] or "")
    st.html(f'<div class="fh-text"><p lang="{language}">{marked}</p><small>{html.escape(where)}</small></div>')


def choose(way: saying.Way, proposed: Collection[str]) -> None:
    """Show the themes and what can be said of the current text, each with its key."""
    known, text = labels(session.folder().codebook), str(way.sitting.current)
    picked = choice.of(text, proposed)
    st.html(f"<script>{_ENTER}</script>", unsafe_allow_javascript=True)
    saying.tell_fault()
    with st.container(key="coding"):
        st.html(f'<p role="status" class="fh-chosen">{html.escape(chosen_words(picked, known))}</p>')
        with st.container(horizontal=True, gap="small", key="coding-actions"):  # a telephone keeps them in sight
            _actions(way, text, [theme for theme in known if theme in picked])
        with st.container(horizontal=True, gap="small"):
            for theme, key in keys(known).items():
                _toggle(text, theme, known[theme], key, theme in picked)


def _actions(way: saying.Way, text: str, themes: Sequence[str]) -> None:
    def button(label: str, key: str, outcome: Outcome, given: Sequence[str] = (), main: bool = False) -> None:
        st.button(label, key=f"say-{key}-{text}", shortcut=key, on_click=saying.say, args=(way, text, outcome, given),
                  type="primary" if main else "secondary", disabled=main and not (given or way.may_be_none))
    button(_("Accept and go on"), ACCEPT_KEY, Outcome.THEMES if themes else Outcome.OTHER, themes, main=True)
    button(_("None of these themes"), NONE_KEY, Outcome.OTHER)
    button(_("Cannot tell"), UNSURE_KEY, Outcome.CANNOT_TELL)
    if way.sitting.behind:
        st.button(_("Back"), key=f"back-{text}", shortcut=BACK_KEY, on_click=saying.back, args=(way, text))


def _toggle(text: str, theme: str, label: str, key: str, on: bool) -> None:
    sign = "☑" if on else "☐"
    st.button(f"{sign} {say.plain(label)}", key=f"theme-{theme}-{text}", shortcut=key or None, on_click=choice.switch,
              args=(text, theme), type="primary" if on else "secondary")
