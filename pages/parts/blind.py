"""Code the blind sample: a text and the themes' definitions, and nothing that anybody else found."""

import html

import streamlit as st

from analysis import sentences as say
from analysis.themes.blind import waiting
from analysis.themes.codebook import labels
from ingest.schema import names as c
from ingest.schema.names import Coding
from locales import _, ngettext
from pages.parts import coders, coding, remember, session

PLACE, WAY = "blind-place", "review-way"  # in the session
REVIEW, BLIND = "review", "blind"


def chosen() -> bool:
    """Say whether this visitor codes blind; where no sample was drawn there is nothing to choose."""
    if coders.sample() is None:
        return False
    names = {REVIEW: _("Review what was found"), BLIND: _("Code blind")}
    way = st.segmented_control(_("What to do"), list(names), format_func=names.__getitem__, required=True,
                               key=remember.prepare(WAY, REVIEW), label_visibility="collapsed")
    return bool(remember.keep(WAY, way) == BLIND)


def who() -> str:
    """Say which of the two this is; ask, unless they have told the page their name already."""
    st.markdown(_("You see the text and nothing else: not what the program found, and not what the other person said. "
                  "Please don't look these texts up on other pages."))
    if (name := st.session_state.get(coders.CODER)) in coders.pair():
        st.markdown(_("You code as {name}.").format(name=f"**{say.plain(name)}**"))
        st.button(_("I am somebody else"), on_click=_am, args=(None,), type="tertiary")
        return str(name)
    st.markdown(f"**{_('Who are you?')}**")
    for one in coders.pair():  # they go once one was pressed: a button that stayed would take the keys
        st.button(one, key=f"blind-who-{one}", on_click=_am, args=(one,))
    st.stop()


def _am(name: str | None) -> None:
    st.session_state[coders.CODER] = name


@st.fragment
def go_through(coder: str) -> None:
    """Show the next text of the sample, and keep what somebody finds in it."""
    said, kept, sitting = session.said(), coders.sample(), coding.place(f"{PLACE}-{coder}")
    if kept and sitting.made_of != tuple(said.sample):
        sitting.renew(tuple(said.sample), waiting(list(said.sample), said.codings, coder, kept.draws[0].seed))
    if sitting.current is None:
        st.success(_("You have coded the whole sample. What comes of it is on the page «Quality»."))
        return
    left = len(sitting.order) - sitting.at
    st.markdown("**" + ngettext("{n} text to go", "{n} texts to go", left).format(n=say.number(left)) + "**")
    contributions = session.texts().contributions
    row = contributions[contributions[c.CONTRIBUTION] == sitting.current].iloc[0]
    coding.show_text(row, html.escape(row[c.TEXT]))
    coding.choose(coding.Way(Coding.BLIND, coder, sitting, may_be_none=False), ())
    _definitions()


def _definitions() -> None:
    book = session.folder().codebook
    known = labels(book)
    meanings = dict(zip(book[c.THEME], book["definition"], strict=True)) if "definition" in book else {}
    with st.expander(_("What the themes mean"), expanded=True):
        st.html("<dl class='fh-meanings'>" + "".join(
            f"<dt>{html.escape(label)}</dt><dd>{html.escape(meanings.get(theme, ''))}</dd>"
            for theme, label in known.items()) + "</dl>")
