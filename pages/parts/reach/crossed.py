"""Two questions crossed, for staff: who is in two groups at once."""

import pandas as pd
import streamlit as st

from analysis import findings
from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.filters import Filter
from analysis.reach.crossing import ESTIMATED, LEAST, MOST, OTHER, cross
from analysis.tables import crossed_table
from analysis.viewers import protect
from ingest.schema import Dimension
from ingest.schema import names as c
from locales import _
from pages.parts import session, shown, viewer
from pages.parts.once import once


def show(known: Analysis, chosen: Filter) -> None:
    """Let staff choose two questions, and say which pairs of groups are missing."""
    engagement = session.folder().engagement
    if len(engagement.dimensions) < 2:
        return
    st.header(_("Two questions together"))
    left, right = st.columns(2)
    one = left.selectbox(_("One question"), engagement.dimensions, format_func=_spoken, key="cross-one")
    others = [dimension for dimension in engagement.dimensions if dimension != one]
    other = right.selectbox(_("The other question"), others, format_func=_spoken, key="cross-other")
    crossed = once(known, ("crossed", one.id, other.id), lambda: cross(
        known.frames, engagement, session.benchmark(), one, other, chosen.areas))
    _tell(crossed, one, other)


def _tell(crossed: pd.DataFrame, one: Dimension, other: Dimension) -> None:
    shielded = protect(crossed, viewer.current())
    groups, thresholds = int(crossed[c.POPULATION_SHARE].notna().sum()), session.folder().engagement.thresholds
    out = shielded[shielded[c.VERDICT].isin([str(verdict) for verdict in findings.FOUND])]
    for row in out.to_dict("records"):
        pair = _("{one}, {other}").format(one=one.say(row[c.CATEGORY]), other=other.say(row[OTHER]))
        st.markdown(f"- {say.verdict(row[c.VERDICT])} — "
                    f"{say.plain(findings.in_words(row, pair, groups, thresholds))}")
    if out.empty:
        st.markdown(_("No pair of groups stands out."))
    for note in _notes(crossed):
        st.caption(note)
    with st.expander(_("Table and download")):
        shown.whole_table(crossed_table(shielded, one, other), f"crossed-{one.id}-{other.id}",
                          _("{one} and {other}").format(one=one.spoken(), other=other.spoken()))


def _notes(crossed: pd.DataFrame) -> list[str]:
    """Say what is estimated, and what head counts can't tell."""
    notes = []
    if crossed[ESTIMATED].any() and crossed[c.POPULATION_SHARE].notna().any():
        notes.append(_("The population of these pairs is an estimate: no table tells it, so it was worked out from "
                       "each question by itself (area by area, where the figures allow), as if the two had nothing to "
                       "do with each other."))
    if (crossed[LEAST] < crossed[MOST]).any():
        notes.append(_("Head counts ask each question by itself, so nobody knows who of those counted is in both "
                       "groups. The table says how many there may be at least and at most; the findings rest on "
                       "forms."))
    return notes


def _spoken(dimension: Dimension) -> str:
    return dimension.spoken()
