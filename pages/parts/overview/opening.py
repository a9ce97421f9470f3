"""The top of the overview: which consultation this is, and its few figures."""

import streamlit as st

from analysis import sentences as say
from analysis.analyse import People
from analysis.totals import totals
from analysis.viewers import IN_ROOMS, LINKED, ON_FORMS, TEXTS, protect
from locales import _, ngettext, pick
from pages.parts import session, shown, viewer


def title() -> None:
    """Say which consultation this is, where and when."""
    engagement = session.folder().engagement
    st.title(say.plain(pick(engagement.title, engagement.id)))
    st.markdown(_("{place} · {start} to {end}").format(
        place=say.plain(engagement.place), start=say.day(engagement.start), end=say.day(engagement.end)))


def figures(known: People) -> None:
    """Show how many people and contributions there are, and where they come from."""
    row = protect(totals(known), viewer.current()).iloc[0]
    partners = int(row["partners"])
    hosts = ngettext("with {n} partner", "with {n} partners", partners).format(n=say.number(partners))
    shown.figures([
        (_("People heard"), say.people(row), _("{forms} with a form of their own, {rooms} counted in rooms").format(
            forms=say.people(row, ON_FORMS), rooms=say.people(row, IN_ROOMS))),
        (_("Contributions"), say.people(row, TEXTS), _("pieces of text")),
        (_("Meetings"), say.number(row["sessions"]), hosts),
        (_("Discussed in meetings"), say.people(row, LINKED), _("contributions that came in online"))])
    viewer.tell_rounding(known)
    if known.uncounted_sessions:
        st.caption(ngettext(
            "{n} meeting left ideas but no number of people, so nobody from it is counted here.",
            "{n} meetings left ideas but no number of people, so nobody from them is counted here.",
            known.uncounted_sessions).format(n=say.number(known.uncounted_sessions)))
