"""This engagement beside another: last year's, or another borough's."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.beside import Across, Judged, across, judged, side_of
from analysis.beside import across_words as words
from analysis.beside.rows import ONE, OTHER
from analysis.tables.sides import channel_sides_table
from analysis.viewers import Sight
from ingest import FairHearingError
from locales import _
from pages.parts import session, shown, viewer
from pages.parts.compare import choosing, drawn, parts


def offered() -> dict[str, str]:
    """Give the engagements there are by their short names; say to staff which of those named can't be read."""
    found, faults = session.engagements_beside()
    for fault in faults:
        st.warning(say.plain(fault), icon=":material/link_off:")
    return found


def show(place: DeltaGenerator, everything: Analysis, called: dict[str, str]) -> None:
    """Let people choose another engagement, and put it beside this one."""
    name = choosing.another(place, called)
    try:
        other = session.engagement_beside(name)
    except FairHearingError as error:
        st.warning(say.plain(error.message) if viewer.sees(Sight.UPLOADS) else _(
            "This engagement can't be read just now."), icon=":material/link_off:")
        return
    folder = session.folder()
    told = across(side_of(everything, folder.engagement, folder.codebook), other.side)
    names = words.names(told.one, told.other)
    tested = None
    if viewer.sees(Sight.EXACT) and other.exact is not None and other.codebook is not None:
        tested = judged(everything, other.exact, told, folder.engagement, (folder.codebook, other.codebook))
    _in_words(told, names, tested)
    _came(told, names)
    drawn.spoken(told, names, tested)
    if len(told.groups):
        _heard(told, names, tested)


def _in_words(told: Across, names: dict[str, str], tested: Judged | None) -> None:
    """Say whom each missed, what differs beyond chance where that was tested, and what can't be compared."""
    st.header(say.plain(words.headline(told, names)))
    _listed(words.missing(told, names))
    shown.figures([(names[side], say.people(row), words.beneath(row))
                   for side, row in zip((ONE, OTHER), told.totals, strict=True)])
    for note in words.how(told, names):
        st.caption(say.plain(note))
    if unlike := words.unlike(told, names):
        with st.expander(_("What can't be compared, or only with care"), icon=":material/rule:"):
            _listed(unlike)
    if tested:
        parts.in_words(tested, names)


def _came(told: Across, names: dict[str, str]) -> None:
    st.header(_("How they were heard"))
    title = words.channels(told, names)
    st.subheader(say.plain(title))
    shown.whole_table(channel_sides_table(told.channels, names), "compare-channels", title)


def _heard(told: Across, names: dict[str, str], tested: Judged | None) -> None:
    st.header(_("Who was heard"))
    drawn.heard(told, names, tested, session.folder().engagement.dimensions,
                lambda question: words.of_question(told, names, question))
    st.caption(_("Of fewer people chance alone makes a larger part unlike those who live there."))


def _listed(lines: list[str]) -> None:
    if lines:
        st.markdown("\n".join(f"- {say.plain(line)}" for line in lines))
