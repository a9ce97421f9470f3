"""Segments for campaigns: say who is meant, see their reach and their themes, take an export along."""

import json

import pandas as pd
import streamlit as st

from analysis import findings
from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.outreach.segment_words import definition, privacy, top_themes
from analysis.outreach.segments import Reached, export, reached
from analysis.viewers import protect
from ingest import FairHearingError
from ingest.kept import forget_segment, keep_segment, read_segments
from ingest.schema import Engagement, Segment
from ingest.schema.engagement import AREA_KIND
from locales import _
from pages.parts import session, viewer

PICKED = "picked_segment"


def show(known: Analysis) -> None:
    """List the segments that were kept, one at a time, and offer to make another."""
    engagement, path = session.folder().engagement, session.folder().path
    if not engagement.dimensions:
        return
    st.header(_("Segments"))
    st.markdown(_("A segment is a group of people whom a campaign turns to: where they live, and what they say about "
                  "themselves."))
    try:
        kept = {one.name: one for one in read_segments(path)}
        if kept:
            _one(kept[st.selectbox(_("Which segment?"), list(kept), key=PICKED)], known)
        with st.expander(_("Make a segment"), icon=":material/group_add:", expanded=not kept):
            _form(engagement)
    except FairHearingError as error:
        st.warning(say.plain(error.message))


def _one(segment: Segment, known: Analysis) -> None:
    folder = session.folder()
    st.subheader(say.plain(segment.name))
    if strangers := segment.strangers(folder.engagement):
        st.warning(say.plain(_("engagement.toml has no {names} any more. Make the segment anew.").format(
            names=say.listed(strangers))))
    else:
        found = reached(segment, known.frames, known.tags, folder.engagement, session.benchmark(), folder.codebook)
        _told(found)
        st.download_button(
            _("Download for a mailing tool"),
            json.dumps(export(found, folder.engagement.thresholds.hide_below), ensure_ascii=False, indent=2),
            file_name=f"{folder.engagement.id}-segment.json", mime="application/json", key="download-segment",
            icon=":material/download:", on_click="ignore")
        st.caption(privacy(found, folder.engagement.thresholds.hide_below))
    if st.button(_("Forget this segment"), icon=":material/group_remove:"):
        forget_segment(folder.path, segment.name)
        st.rerun()


def _told(found: Reached) -> None:
    engagement = session.folder().engagement
    row = protect(pd.DataFrame([found.row]), viewer.current()).to_dict("records")[0]
    lines = [definition(found, engagement), findings.in_words(row, found.segment.name, 2, engagement.thresholds),
             top_themes(found)]
    st.markdown("\n".join(f"- {say.plain(line)}" for line in lines if line))


def _form(engagement: Engagement) -> None:
    with st.form("segment", clear_on_submit=True, border=False):
        name = st.text_input(_("Name of the segment"), max_chars=60)
        chosen = {dimension.id: st.multiselect(
            say.plain(dimension.spoken()), [category.id for category in dimension.categories],
            format_func=dimension.say, placeholder=_("All"), key=f"segment-{dimension.id}")
            for dimension in engagement.dimensions}
        sent = st.form_submit_button(_("Keep this segment"), icon=":material/save:")
    if not sent:
        return
    areas = {dimension.id for dimension in engagement.dimensions if dimension.kind == AREA_KIND}
    answers = {question: several for question, several in chosen.items() if several and question not in areas}
    places = [area for question in areas for area in chosen[question]]
    if not name.strip() or not (answers or places):
        st.warning(_("Give the segment a name, and choose at least one area or one answer."))
        return
    keep_segment(session.folder().path, Segment(name=name, areas=places, categories=answers))
    st.rerun()
