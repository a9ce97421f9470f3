"""Where each group was reached: reach by channel, partner, area and month."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analysis import parts as words
from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.contrasts import contrasts
from analysis.figures import reach_figure
from analysis.filters import Filter
from analysis.findings import rounding_in_the_line
from analysis.reach.parts import PART, Kind, cuts, joined
from analysis.tables import part_table
from analysis.viewers import Sight, protect, reads_rounded
from ingest.schema import Dimension
from ingest.schema import names as c
from ingest.schema.engagement import AREA_KIND
from locales import _
from pages.parts import session, shown, viewer
from pages.parts.once import once

FOR_ALL = (Kind.CHANNEL, Kind.AREA)  # others than staff may look at one channel or one area
FEW = 5  # parts, of which every question is told at once
Judged = dict[str, pd.DataFrame]


def show(known: Analysis, chosen: Filter) -> None:
    """Let people choose by what to tell apart and which question; say whom each part reached, and draw it."""
    kinds = offered(known, chosen)
    if not kinds:
        return
    st.header(_("Where each group was reached"))
    by = st.selectbox(_("Compare"), kinds, format_func=words.kind, key="parts-by")
    asked = [dimension for dimension in session.folder().engagement.dimensions
             if by is not Kind.AREA or dimension.kind != AREA_KIND]  # who lives in an area is no question there
    if not asked:
        return
    with st.spinner(_("Comparing …")):
        judged = once(known, ("parts", by), lambda: session.by_part(
            cuts(known.frames, session.folder().engagement, by), chosen))
    words_above, left, right = st.container(), *st.columns(2)
    dimension = left.selectbox(_("Question"), asked, format_func=lambda choice: choice.spoken(), key="parts-question")
    with words_above:  # of all questions, so they stand above the choice of one
        _in_words(judged, by, asked, asked if len(judged) <= FEW else [dimension], known)
    _drawn(joined(judged, dimension.id), by, dimension, right)


def offered(known: Analysis, chosen: Filter) -> list[Kind]:
    """Give the kinds of which there is more than one part; to others than staff only of everybody."""
    engagement = session.folder().engagement
    ways = list(Kind) if viewer.sees(Sight.EXACT) else list(FOR_ALL) if chosen.is_empty else []
    return [kind for kind in ways if engagement.dimensions and _parts(known, kind) > 1]


def _parts(known: Analysis, kind: Kind) -> int:
    return once(known, ("how many", kind), lambda: len(cuts(known.frames, session.folder().engagement, kind)))


def _in_words(judged: Judged, by: Kind, asked: list[Dimension], told: list[Dimension], known: Analysis) -> None:
    """Say of every part of which group it has a larger share than the others; all questions are judged together."""
    engagement, lines = session.folder().engagement, []
    names = {name: words.part(name, by, engagement) for name in judged}
    together = pd.concat([joined(judged, dimension.id) for dimension in asked], ignore_index=True)
    found = protect(contrasts(together, known.reach, engagement.thresholds, known.rounded_to), viewer.current())
    for dimension in told:
        own = found[found[c.DIMENSION] == dimension.id]
        lines += [_("{question}: {finding}").format(question=dimension.spoken(), finding=line)
                  for line in words.reached(own, _labels(dimension), names)]
    nothing = (_("No difference is larger than what rounding and chance can bring about.") if known.rounded_to > 1
               else _("No part reached a group more than the others did, beyond what chance can do."))
    st.markdown("\n".join(f"- {say.plain(line)}" for line in lines) or nothing)


def _drawn(found: pd.DataFrame, by: Kind, dimension: Dimension, beside: DeltaGenerator) -> None:
    """Draw one group in every part, against the population."""
    if found.empty:
        st.markdown(_("Nobody in these parts told us."))
        return
    labels, engagement = _labels(dimension), session.folder().engagement
    names = {name: words.part(name, by, engagement) for name in found[PART].unique()}
    group = beside.selectbox(_("Group"), list(labels), format_func=labels.__getitem__,
                             key=f"parts-group-{dimension.id}")
    shielded = protect(found, viewer.current())
    rows = shielded[shielded[c.CATEGORY] == group]
    title = words.missed_in(rows, labels[group], names)
    table = part_table(shielded, labels, names, words.kind(by))
    st.subheader(say.plain(title))
    shown.chart(reach_figure(rows.assign(**{c.CATEGORY: rows[PART]}), names), table, f"parts-{dimension.id}", title)
    st.caption(_("Each part is judged by itself, so of many parts some will be flagged by chance. The line is the "
                 "exact interval: what would happen if those who took part were a random draw, which they are not."))
    if reads_rounded(viewer.current()):
        st.caption(rounding_in_the_line())


def _labels(dimension: Dimension) -> dict[str, str]:
    return {category.id: category.spoken() for category in dimension.categories}
