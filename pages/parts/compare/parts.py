"""Two parts of this engagement side by side: who was heard, what they spoke about, and what differs beyond chance."""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analysis import parts as words
from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.beside import Judged, beside, groups, themes
from analysis.beside.rows import ONE, OTHER
from analysis.beside.words import group_sentences, headline, notes, theme_sentences
from analysis.reach.parts import Kind, cuts
from analysis.viewers import Sight
from ingest.schema import names as c
from ingest.schema.engagement import AREA_KIND
from locales import _
from pages.parts import session, viewer
from pages.parts.compare import choosing, drawn


@dataclass(frozen=True)
class Pair:
    """Two parts of one kind: their names by column (``one``, ``other``), and what is known of them."""

    kind: Kind
    names: dict[str, str]
    one: Analysis
    other: Analysis


def show(place: DeltaGenerator, everything: Analysis, kind: Kind) -> None:
    """Let people choose two parts, and put them side by side."""
    engagement = session.folder().engagement
    chosen, parts = choosing.two_parts(place, everything, kind, engagement), cuts(everything.frames, engagement, kind)
    names = {side: words.part(name, kind, engagement) for side, name in zip((ONE, OTHER), chosen, strict=True)}
    pair = Pair(kind, names, *(session.analysis(parts[name]) for name in chosen))
    judged = _judged(pair) if viewer.sees(Sight.EXACT) else None
    if judged:
        in_words(judged, names)
    told = beside(pair.one, pair.other, viewer.current())
    drawn.figures(told, names)
    if judged is None:
        st.caption(_("Small differences may come from the rounding or from chance; which do is for the engagement "
                     "staff to see."))
    drawn.spoken(told, names, judged)
    st.header(_("Who was heard"))
    st.caption(_("Each part compared with the population: an area with those who live there, "
                 "all others with everybody."))
    drawn.heard(told, names, judged, [dimension for dimension in engagement.dimensions
                                      if kind is not Kind.AREA or dimension.kind != AREA_KIND])


def in_words(judged: Judged, names: dict[str, str]) -> None:
    """Say to staff in what the two differ beyond chance."""
    engagement, one, other = session.folder().engagement, names[ONE], names[OTHER]
    st.header(say.plain(headline(judged.themes, judged.groups, one, other)))
    lines = [*theme_sentences(judged.themes, one, other), *group_sentences(judged.groups, engagement, one, other)]
    if lines:
        st.markdown("\n".join(f"- {say.plain(line)}" for line in lines))
    for note in notes(engagement.thresholds):
        st.caption(say.plain(note))


def _judged(pair: Pair) -> Judged:
    folder = session.folder()
    heard = groups(pair.one, pair.other, folder.engagement)
    if pair.kind is Kind.AREA and folder.engagement.areas:
        heard = heard[heard[c.DIMENSION] != folder.engagement.areas.id]
    return Judged(themes(pair.one, pair.other, folder.codebook, folder.engagement), heard)
