"""The overview's sentences: the four headlines, what differs, and what happens next."""

import datetime as dt
from collections import Counter

import streamlit as st

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.differences import words as differing_words
from analysis.filters import Filter
from analysis.headlines import headlines
from analysis.themes.as_if_words import finding, refusal
from analysis.viewers import Sight
from ingest.decisions import newest, read_published, status_word
from ingest.form.record import day_of
from locales import _, current, ngettext
from pages.parts import on_demand, session, viewer
from pages.parts.frame import PAGES
from pages.parts.themes import as_if
from pages.parts.voices import differing

ICONS = ("groups", "person_search", "forum", "arrow_forward")  # of the four sentences


def four(known: Analysis) -> None:
    """Write the four sentences."""
    with st.container(border=True, gap="small"):
        for icon, sentence in zip(ICONS, headlines(known, session.folder().engagement, dt.date.today()), strict=True):
            st.markdown(f":material/{icon}: {say.plain(sentence)}")


def weighted(known: Analysis) -> None:
    """Say what would change if the room looked like the city; to others than staff why that isn't told."""
    if not viewer.sees(Sight.EXACT):
        st.caption(_("These are the contributions as they came. To weigh them as if the room looked like the city "
                     "takes each person's answers, which only the engagement staff see."))
        return
    if on_demand.few(len(known.frames.contributions)):
        found = as_if.found(known, Filter())
        engagement = session.folder().engagement
        told = refusal(found, engagement) if found.refused else finding(found)
        st.markdown(_("**As if the room looked like the city:** {finding}").format(finding=say.plain(told)))
    st.page_link(PAGES / "themes.py", label=_("Both, side by side"), icon=":material/balance:")


def differences(known: Analysis) -> None:
    """Say what differs between groups, and where to read more."""
    st.header(_("What differs between groups"))
    if on_demand.few(len(known.frames.contributions)):
        st.markdown(say.plain(differing_words.headline(differing.found(known))))
    st.page_link(PAGES / "differences.py", label=_("What each group says more than others"),
                 icon=":material/compare_arrows:")
    st.page_link(PAGES / "compare.py", label=_("Two parts of the people, side by side"), icon=":material/balance:")


def next_steps() -> None:
    """Say until when people can take part, what was decided, and where the brief is."""
    engagement, today = session.folder().engagement, dt.date.today()
    st.header(_("What happens next"))
    words = _("People could take part until {day}.") if engagement.end < today else _(
        "People can take part until {day}.")
    until = words.format(day=say.day(engagement.end))
    st.markdown(f":material/event: {until}  \n:material/handshake: {decided()}")
    st.page_link(PAGES / "brief.py", label=_("Take all of this into the meeting: the brief"),
                 icon=":material/description:")


def decided() -> str:
    """Say what was published of the decisions, with the way to the page that residents read."""
    last = newest(session.store())
    if last is None:
        return _("What was decided is not published yet.")
    decisions = read_published(session.store(), last.number).decisions
    many = ngettext("{n} decision was published on {day}", "{n} decisions were published on {day}",
                    len(decisions)).format(n=say.number(len(decisions)), day=say.day(day_of(last.published_at)))
    kinds = Counter(status_word(one.status).lower() for one in decisions)
    told = _("{what}: {kinds}.").format(what=many, kinds=say.listed(
        f"{kind} ({say.number(n)})" for kind, n in kinds.items())) if kinds else f"{many}."
    leads = _("What residents read")
    return f"{say.plain(told)} [{leads}](/answers?lang={current()[:2]})"
