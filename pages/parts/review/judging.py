"""How good the themes are: in one sentence, in figures, by theme and by group."""

import streamlit as st

from analysis import sentences as say
from analysis.figures.quality import quality_figure
from analysis.tables.quality import quality_table, served_table
from analysis.themes import quality_words as words
from analysis.themes.people import learnable
from analysis.themes.report import Report
from analysis.themes.review_words import compared, in_use, standing, what_counts
from locales import _
from pages.parts import session, shown


def figures(known: Report) -> None:
    """Say how good the themes are, and where they are not."""
    st.header(say.plain(words.finding(known.quality)))
    st.markdown(say.plain(words.basis(known.quality)))
    if not known.quality.is_measured:
        return
    shown.figures(words.cards(known.quality))
    _served(known)
    st.header(_("Theme by theme"))
    title = words.by_theme(known.quality.themes)
    st.subheader(say.plain(title))
    shown.chart(quality_figure(known.quality.themes), quality_table(known.quality.themes), "quality", title)
    with st.expander(_("How it was measured"), icon=":material/straighten:"):
        st.markdown("\n".join(f"- {say.plain(line)}" for line in words.methods()))


def _served(known: Report) -> None:
    engagement = session.folder().engagement
    st.header(_("Whom tagging serves worse"))
    flagged = words.worse(known.groups, engagement)
    for line in flagged:
        st.error(say.plain(line), icon=":material/flag:")
    if not flagged:
        st.markdown(words.nobody_worse(known.groups))
    with st.expander(_("Table and download")):
        shown.whole_table(served_table(known.groups, engagement), "served", _("Whom tagging serves worse"))


def learning() -> None:
    """Say where learning stands, and whether what was learned is used."""
    found, said = session.machine(), session.said()
    st.header(_("Learning"))
    usable = len(learnable(session.report().reviews, said.sample))
    told = [f"{standing(found, usable)}.", *([in_use(found), compared(found)] if found.learnt else [what_counts()])]
    st.markdown(say.plain(" ".join(told)))


def in_review(known: Report) -> None:
    """Say what became of proposals in review: apart, because it is no measure of quality."""
    st.header(_("In review"))
    st.markdown("\n".join(f"- {say.plain(line)}" for line in words.in_review(known.kept, known.reviews)))
