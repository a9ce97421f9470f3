"""What each group that was missed needs, and the plan of meetings."""

import datetime as dt
from functools import partial

import streamlit as st

from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.figures.rates import rate_figure
from analysis.outreach import Course, Missed, whole_plan
from analysis.outreach.kept import held, to_keep
from analysis.outreach.plan_words import apart, chosen, planned, unplanned
from analysis.outreach.sources import sources
from analysis.outreach.words import gone_by, in_words, nothing, title
from analysis.outreach.workbook import plan_workbook
from analysis.tables.outreach import area_table, met_table, plan_table
from analysis.viewers import protect
from ingest import FairHearingError
from ingest.kept import KeptPlan, keep_plan, read_plan
from ingest.schema import Engagement
from ingest.schema import names as c
from ingest.schema.names import Unit
from locales import _, current, use
from pages.parts import empty, filters, session, shown, viewer

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def choose(engagement: Engagement) -> tuple[Course, dt.date]:
    """Let staff choose who is invited, and until when meetings can be held."""
    left, right = st.columns(2)
    only_group = left.selectbox(_("Who is invited"), [False, True], key="outreach-invited", format_func=lambda only: _(
        "only the group that is missing") if only else _("everybody, as so far"))
    until = right.date_input(_("People can take part until"), engagement.end, min_value=engagement.start,
                             key="outreach-until", format=filters.order(engagement))
    last = until if isinstance(until, dt.date) else engagement.end
    if told := gone_by(last, dt.date.today()):
        st.caption(say.plain(told))
    return Course(bool(only_group)), last


def groups(missed: list[Missed], known: Analysis) -> None:
    """Say of every group what it needs; draw who met it, and show where it lives."""
    engagement = session.folder().engagement
    if not missed:
        st.markdown(say.plain(nothing(known.reach, not empty.is_empty(known), engagement)))
    for one in missed:
        st.header(say.plain(_("{group}: {verdict}").format(group=one.group, verdict=say.verdict(one.flag[c.VERDICT]))))
        st.markdown("\n".join(f"- {say.plain(sentence)}" for sentence in in_words(one, engagement)))
        _who_met(one)
        _where(one)


def whole(missed: list[Missed], known: Analysis) -> None:
    """Show the plan of all groups, offer it as a workbook, and say what was held of the plan that was kept."""
    engagement, meetings = session.folder().engagement, whole_plan(missed)
    st.header(_("The plan"))
    if meetings.empty:
        st.markdown(_("No partner's meetings so far would close a gap, so no meeting is proposed. Choose above that "
                      "only the group is invited, or look for partners in the areas named."))
        _listed(_("No meeting is proposed for these groups:"), unplanned(missed))
        return
    _listed(chosen(), planned(missed))
    shown.whole_table(plan_table(meetings, engagement), "plan", _("The plan"))
    st.caption(apart())
    _listed(_("No meeting is proposed for these groups:"), unplanned(missed))
    st.download_button(
        _("Download the list of meetings to hold"), partial(_written, missed, engagement, current()), mime=XLSX,
        file_name=f"{engagement.id}-outreach.xlsx", key="download-plan-xlsx", icon=":material/download:",
        on_click="ignore")
    try:
        if st.button(_("Keep this plan"), icon=":material/save:", help=_(
                "It is kept in the engagement's folder, and this page says which of its meetings were held.")):
            keep_plan(session.folder().path, KeptPlan(**to_keep(missed, known.frames)))
        _kept(read_plan(session.folder().path), missed)
    except FairHearingError as error:
        st.warning(say.plain(error.message))


def _listed(opening: str, sentences: list[str]) -> None:
    if sentences:
        st.markdown(opening)
        st.markdown("\n".join(f"- {say.plain(sentence)}" for sentence in sentences))


def _kept(kept: KeptPlan | None, missed: list[Missed]) -> None:
    if kept is None:
        return
    st.subheader(_("What was held of the plan that was kept"))
    day = say.day(dt.date.fromisoformat(kept.made)) if kept.made else ""
    if day:
        st.markdown(_("It was kept when everything up to {day} had come in.").format(day=day))
    shown.whole_table(plan_table(held(kept.rows, kept.known, missed), session.folder().engagement), "kept-plan",
                      _("What was held of the plan that was kept"))


def _who_met(one: Missed) -> None:
    if one.partners.empty:
        return
    name = f"{one.dimension.id}-{one.flag[c.CATEGORY]}"
    finding = title(one)
    st.subheader(say.plain(finding))
    table = met_table(protect(sources(one), viewer.current()))
    shown.chart(rate_figure(one.partners), table, f"met-{name}", _("{question}: {finding}").format(
        question=one.group, finding=finding))


def _where(one: Missed) -> None:
    if one.areas.empty:
        return
    engagement, compared = session.folder().engagement, session.analysis().compared
    unit = compared.set_index(c.DIMENSION)[c.UNIT].get(one.dimension.id)
    with st.expander(_("Where they live")):
        shown.whole_table(area_table(one.areas, engagement, unit == Unit.HOUSEHOLDS),
                          f"lives-{one.dimension.id}-{one.flag[c.CATEGORY]}",
                          _("{group}: where they live").format(group=one.group))


def _written(missed: list[Missed], engagement: Engagement, language: str) -> bytes:
    use(language)  # the file is made later, in a thread that doesn't know the visitor
    return plan_workbook(missed, engagement)
