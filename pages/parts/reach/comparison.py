"""One question about oneself: its chart, its table, and what is known of the figures behind it."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analysis import findings
from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.counts import between
from analysis.figures import reach_figure
from analysis.reach import with_silent
from analysis.tables import reach_table
from analysis.viewers import protect, reads_rounded
from ingest.schema import Dimension, Thresholds
from ingest.schema import names as c
from locales import _
from pages.parts import session, shown, viewer
from pages.parts.reach import population


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
        if reads_rounded(viewer.current()):
            st.markdown(f"**{say.blurred_words()}** — {say.plain(findings.blurred())}")
        for told in [*findings.limits(thresholds), *findings.caveats(reads_rounded(viewer.current()))]:
            st.markdown(say.plain(told))


def _in_words(judged: pd.DataFrame, labels: dict[str, str]) -> None:
    """Say of every group what was found and how sure it is; the groups that stand out are read at once."""
    out, rest = findings.by_group(judged, labels, session.folder().engagement.thresholds)
    for told in out:
        st.markdown("- " + say.plain(told))
    if rest:
        with st.expander(_("The other groups, in words") if out else _("Every group, in words")):
            st.markdown("\n".join(f"- {say.plain(told)}" for told in rest))
