"""Go through what was proposed: accept, change, or say that nobody can tell."""

import html

import pandas as pd
import streamlit as st

from analysis import sentences as say
from analysis.marks import marked_by
from analysis.themes import review_words as words
from analysis.themes.blind import unfinished
from analysis.themes.codebook import labels
from analysis.themes.going_through import to_review
from analysis.themes.machine import Machine
from analysis.themes.people import learnable, reviews, split
from analysis.themes.sitting import Sitting, keys
from ingest.schema import names as c
from ingest.schema.names import Coding
from locales import _
from pages.parts import session
from pages.parts.review import coders, coding, saying

PLACE, LEARNT = "review-place", "review-learnt"  # in the session: where somebody is; how much was learnt from before
AHEAD = 5  # texts to come that are listed


@st.fragment
def go_through(coder: str) -> None:
    """Show the text that comes next, with what was found in it; what is said of it is kept at once."""
    found, sitting = session.machine(), coding.place(PLACE)
    _in_order(found, sitting)
    _standing(found)
    if sitting.current is None:
        st.success(_("Every text has been reviewed, or waits to be coded blind."))
        return
    row = _row(sitting.current)
    own = found.tags[found.tags[c.CONTRIBUTION] == sitting.current]
    if strange := words.unexpected(row[c.LANGUAGE], session.folder().engagement.languages):
        st.caption(strange)
    coding.show_text(row, marked_by(row[c.TEXT], words.words_of(own, _keys())))
    _reasons(own)
    coding.choose(saying.Way(Coding.REVIEW, coder, sitting, may_be_none=True), _start(sitting.current, own))
    _to_come(found, sitting)


def _in_order(found: Machine, sitting: Sitting) -> None:
    """Put the texts in order: at the start, and when something was learnt, handed in or drawn."""
    said, folder = session.said(), session.folder()
    made_of = (found, tuple(said.sample))
    if sitting.made_of == made_of:
        return
    held_back = unfinished(said.sample, said.codings, coders.pair())
    sitting.renew(made_of, to_review(session.texts().contributions, found, said, folder.codebook, held_back,
                                      folder.engagement.languages))


def _standing(found: Machine) -> None:
    said = session.said()
    usable = len(learnable(reviews(said.codings, session.folder().codebook), said.sample))
    st.markdown(f"**{say.plain(words.standing(found, usable))}.** "
                f"{say.plain(words.in_use(found) if found.learnt else words.what_counts())}")
    before = st.session_state.setdefault(LEARNT, found.learnt)
    if found.learnt > before:
        st.info(words.learned(found), icon=":material/school:")
        if usable > found.learnt:
            st.session_state[LEARNT] = found.learnt


def _row(text: str) -> pd.Series:
    contributions = session.texts().contributions
    return contributions[contributions[c.CONTRIBUTION] == text].iloc[0]


def _keys() -> dict[str, str]:
    return keys(labels(session.folder().codebook))


def _start(text: str, own: pd.DataFrame) -> list[str]:
    """Begin with what a person said of the text before, else with what was found."""
    newest = reviews(session.said().codings, session.folder().codebook).newest
    before = newest[newest[c.CONTRIBUTION] == text]
    return own[c.THEME].tolist() if before.empty else split(before[c.THEMES].iloc[0])


def _reasons(own: pd.DataFrame) -> None:
    """List the themes that were found, and the words that made it so."""
    known, signs = labels(session.folder().codebook), _keys()
    found = words.proposed(own, known)
    if not found:
        st.markdown(_("No theme was found in this text."))
        return
    items = "".join(f"<li><kbd>{html.escape(signs[theme])}</kbd> <strong>{html.escape(known[theme])}</strong>: "
                    f"{html.escape(reason)}</li>" for theme, reason in found)
    st.html(f'<ul class="fh-reasons">{items}</ul>')


def _to_come(found: Machine, sitting: Sitting) -> None:
    with st.expander(_("What comes next")):
        ahead = [_row(text) for text in sitting.ahead(AHEAD)]
        items = "".join(f'<li lang="{html.escape(row[c.LANGUAGE] or "")}">{html.escape(words.beginning(row[c.TEXT]))}'
                        "</li>" for row in ahead)
        st.html(f'<ol class="fh-ahead">{items}</ol>')
    st.caption(say.plain(words.order(found)))
    st.caption(say.plain(words.legend(_keys().values())))
