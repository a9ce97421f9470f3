"""One question about oneself: its chart, its table, and what is known of the figures behind it."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analysis import findings
from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.counts import between
from analysis.figures import reach_figure
from analysis.filters import Filter
from analysis.reach import with_silent
from analysis.tables import reach_table
from analysis.viewers import protect
from ingest.schema import Dimension, Engagement, Thresholds
from ingest.schema import names as c
from locales import _
from pages.parts import population, session, shown, viewer


def show(known: Analysis, dimension: Dimension, areas: Sequence[str]) -> None:
    """Show one dimension: the finding in words, the chart, who did not say, whom they are compared with, the table."""
    judged = protect(with_silent(known.reach[known.reach[c.DIMENSION] == dimension.id]), viewer.current())
    labels = {category.id: category.spoken() for category in dimension.categories}
    finding = _("{question}: {finding}").format(question=dimension.spoken(), finding=say.finding(judged, labels))
    st.header(say.plain(finding))
    table = reach_table(judged, labels)
    shown.chart(reach_figure(judged, labels), table, f"reach-{dimension.id}", finding)
    st.markdown(" ".join(filter(None, [say.did_not_say(judged), findings.worth(judged)])))
    _in_words(judged, labels)
    population.beneath(known, dimension, areas)


def pairs(dimensions: Sequence[Dimension]) -> list[Sequence[Dimension]]:
    """Put the dimensions two by two, in their order."""
    return [dimensions[start:start + 2] for start in range(0, len(dimensions), 2)]


def place(engagement: Engagement, chosen: Filter) -> str:
    """Name the whole place, or the areas chosen."""
    return say.listed(map(engagement.say_area, chosen.areas)) if chosen.areas else engagement.place


def people_heard(known: Analysis) -> None:
    """Say how many different people were heard, at least and at most."""
    least, most = between(known.channels)
    row = protect(pd.DataFrame([{c.PEOPLE: least, c.PARTICIPANTS: most}]), viewer.current()).to_dict("records")[0]
    st.markdown(say.plain(findings.reached_twice(row)))


def how_to_read(thresholds: Thresholds) -> None:
    """Explain every finding in one sentence, and what an interval does and does not say."""
    with st.expander(_("How to read this"), icon=":material/help:"):
        for verdict, meaning in findings.meanings(thresholds).items():
            st.markdown(f"**{say.verdict(verdict)}** — {say.plain(meaning)}")
        for limit in findings.limits(thresholds):
            st.markdown(say.plain(limit))
        st.markdown(say.plain(_(
            "The line through each mark says how far chance alone could move the share, if those who took part "
            "were a random draw from the population. They are not: people chose to come, or were invited. "
            "So the line answers «could this be chance?» and nothing more.")))
        st.markdown(say.plain(_(
            "Shares are of the people whose answer we know and can compare. Several groups of one question are "
            "looked at together, and the test allows for that.")))


def _in_words(judged: pd.DataFrame, labels: dict[str, str]) -> None:
    """Say of every group what was found and how sure it is; the groups that stand out are read at once."""
    thresholds, groups = session.folder().engagement.thresholds, int(judged[c.POPULATION_SHARE].notna().sum())
    out = judged[c.VERDICT].isin([str(verdict) for verdict in findings.FOUND])
    for row in judged[out].to_dict("records"):
        st.markdown("- " + say.plain(findings.in_words(row, labels[row[c.CATEGORY]], groups, thresholds)))
    rest = [findings.in_words(row, labels[row[c.CATEGORY]], groups, thresholds)
            for row in judged[~out].to_dict("records")]
    if any(rest):
        with st.expander(_("The other groups, in words") if out.any() else _("Every group, in words")):
            st.markdown("\n".join(f"- {say.plain(told)}" for told in rest if told))
