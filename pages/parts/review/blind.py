"""Code the blind sample: a text and the themes' definitions, and nothing that anybody else found."""

import html

import streamlit as st

from analysis import sentences as say
from analysis.themes.blind import waiting
from analysis.themes.codebook import definitions, labels
from ingest.schema import names as c
from ingest.schema.names import Coding
from locales import _, ngettext
from pages.parts import remember, session
from pages.parts.review import coders, coding, saying

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
    coding.choose(saying.Way(Coding.BLIND, coder, sitting, may_be_none=False), ())
    _definitions()


def _definitions() -> None:
    book = session.folder().codebook
    known = labels(book)
    meanings = definitions(book)
    with st.expander(_("What the themes mean"), expanded=True):
        st.html("<dl class='fh-meanings'>" + "".join(
            f"<dt>{html.escape(label)}</dt><dd>{html.escape(meanings.get(theme, ''))}</dd>"
            for theme, label in known.items()) + "</dl>")
