"""The parts of the page that says where everything came from."""

import pandas as pd
import streamlit as st

from analysis import how_words
from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.tables import (
    language_table,
    link_table,
    meetings_only,
    session_table,
    set_aside_table,
    state_table,
    upload_table,
)
from analysis.tables.files import WHEN
from analysis.tables.people import sessions, states
from analysis.viewers import Sight, protect
from analysis.voices import by_language, discussed
from ingest.problems import Problem
from locales import _, ngettext
from pages.parts import session, shown, viewer
from pages.parts.clock import zone


def unknowns(known: Analysis) -> None:
    """List what the figures can't tell."""
    for line in how_words.unknowns(known.frames.sessions, known.uncounted_sessions, session.benchmark(), known.reach):
        st.markdown(f"- {line}")


def answers(known: Analysis) -> None:
    """Show what became of each question about oneself."""
    counted = protect(states(known.frames, session.folder().engagement), viewer.current())
    st.markdown(_("Four different things, never merged: an answer, «prefer not to say», a blank, "
                  "and a question that was never asked. Answers that were not understood stand by themselves."))
    shown.whole_table(state_table(counted), "answers", _("Answers by question"))


def meetings(known: Analysis) -> None:
    """Show every meeting with its partner, date, venue and people."""
    if known.frames.sessions.empty:
        st.markdown(_("No meeting has been handed in yet."))
        return
    met = sessions(known.frames)
    met = protect(met, viewer.current()) if viewer.sees(Sight.EXACT) else meetings_only(met)
    shown.whole_table(session_table(met, session.folder().engagement), "meetings", _("Meetings"))


def links(known: Analysis) -> None:
    """Show what meetings decided on online contributions; they are not counted again."""
    if not viewer.sees(Sight.TEXTS):
        st.markdown(_("What meetings decided on single contributions is read by the engagement staff."))
        return
    if known.linked.empty:
        st.markdown(_("No record of a meeting names an online contribution."))
        return
    st.markdown(_("They are linked to the contribution online and not counted a second time."))
    shown.whole_table(link_table(discussed(known)), "links", _("Decisions on online contributions"))


def contributions(known: Analysis) -> None:
    """Show the languages."""
    languages = protect(by_language(known.frames.contributions), viewer.current())
    shown.whole_table(language_table(languages), "languages", _("Contributions by language"))


def files() -> None:
    """Show the uploads; to staff also the rows that were set aside."""
    batches = session.store().batches()
    batches[WHEN] = [say.moment(at, zone()) for at in batches["added_at"]]
    shown.whole_table(upload_table(batches, viewer.sees(Sight.UPLOADS)), "uploads", _("Uploads"))
    if viewer.sees(Sight.UPLOADS):
        _set_aside(session.store().set_aside())


def methods() -> None:
    """Say in short words how things were counted and compared."""
    for line in how_words.methods(session.folder().engagement.thresholds, viewer.current().hide_below):
        st.markdown(f"- {line}")


def _set_aside(aside: pd.DataFrame) -> None:
    if aside.empty:
        st.markdown(_("No row was set aside."))
        return
    told = aside.assign(message=[Problem(code).message for code in aside["code"]])
    n = len(told)
    with st.expander(ngettext("{n} row set aside", "{n} rows set aside", n).format(n=say.number(n))):
        shown.whole_table(set_aside_table(told), "set-aside", _("Rows set aside"))
