"""What groups say differently: the findings in words, the table in colours, and the voices behind a cell."""

from typing import Any

import pandas as pd
import streamlit as st

from analysis import differences, voices
from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.differences import Differences, order, rounded, words
from analysis.differences.cells import LABEL
from analysis.figures.heat import heat_figure
from analysis.tables import text_table
from analysis.tables.differences import difference_table
from analysis.viewers import Sight, protect
from ingest.schema import Dimension
from ingest.schema import names as c
from ingest.schema.names import Difference
from locales import _, ngettext
from pages.parts import session, shown, viewer
from pages.parts.once import once
from pages.parts.voices import quoting
from pages.parts.voices.by_theme import spoken, write

CHART, GROUP, THEME = "differences-chart", "differences-group", "differences-theme"
MOST = 20  # texts behind a cell that are read at once; the download has all
Cell = tuple[str, str]  # category and theme


def found(known: Analysis) -> Differences:
    """Compare once for each state of the data and each filter; for others than staff, everybody together."""
    if not viewer.sees(Sight.EXACT):
        return session.differences()
    folder = session.folder()
    return once(known, "differences", lambda: differences.differences(
        known.frames, known.tags, folder.codebook, folder.engagement))


def tell(found: Differences) -> None:
    """Say what was found in sentences, of whom it is true, and how to read it."""
    engagement = session.folder().engagement
    st.header(say.plain(words.headline(found)))
    if lines := words.sentences(found, engagement):
        st.markdown("\n".join(f"- {say.plain(line)}" for line in lines))
    st.markdown(say.plain(words.basis(found)))
    exact = found.rounded_to <= 1
    if exact:
        st.caption(_("For the engagement staff only: small groups could be known by what they said."))
    with st.expander(_("How to read this"), icon=":material/help:"):
        for verdict, meaning in (words.meanings() if exact else rounded.meanings()).items():
            st.markdown(f"**{words.verdict(verdict)}** — {say.plain(meaning)}")
        for limit in (words.limits(found, engagement.thresholds) if exact else rounded.limits()):
            st.markdown(say.plain(limit))


def draw(found: Differences) -> tuple[Dimension | None, Cell | None]:
    """Let people choose a question, draw its groups and themes, and give the cell that was clicked."""
    engagement = session.folder().engagement
    if found.cells.empty:
        return None, None
    dimension = st.selectbox(_("Question"), order.questions(found.cells, engagement.dimensions),
                             format_func=lambda choice: choice.spoken(), key="differences-asked")
    own = found.cells[found.cells[c.DIMENSION] == dimension.id]
    clicked = _drawn(own, dimension, found.rounded_to > 1)
    with st.expander(_("Table and download")):
        table = difference_table(protect(found.cells, viewer.current()), engagement, found.rounded_to)
        shown.whole_table(table, "differences", words.headline(found))
    return dimension, clicked


def _drawn(own: pd.DataFrame, dimension: Dimension, rounds: bool) -> Cell | None:
    """Draw the themes of which something can be said."""
    some = order.is_told(own).groupby(own[c.THEME]).transform("any")
    if (left := own.loc[~some, c.THEME].nunique()) and some.any():
        st.caption(ngettext("{n} theme is left out of the figure: too few people spoke of it to tell of any group.",
                            "{n} themes are left out of the figure: too few people spoke of them to tell of any group.",
                            left).format(n=say.number(left)))
    if not some.any():
        st.caption(_("There is no figure for this question: too few people spoke of any theme to tell of a group."))
        return None
    title = words.of_question(own, dimension, rounds)
    st.subheader(say.plain(title))
    st.caption(_("Each group is compared with all others who answered the question."))
    st.caption(" · ".join(words.verdict(verdict) for verdict in Difference))
    event: Any = st.plotly_chart(heat_figure(own[some], dimension), key=f"{CHART}-{dimension.id}", config=shown.QUIET,
                                 alt=title, on_select="rerun", selection_mode="points")
    points = event["selection"]["points"]
    return tuple(points[0]["customdata"][:2]) if points else None


def behind(known: Analysis, found: Differences, picked: tuple[Dimension | None, Cell | None]) -> None:
    """Show what the people of a group said of a theme: the cell clicked, or chosen by name."""
    dimension, clicked = picked
    if dimension is None:
        return
    st.header(_("The voices behind it"))
    cells = found.cells[found.cells[c.DIMENSION] == dimension.id]
    category, theme = _pick(cells, dimension, clicked)
    row = cells[(cells[c.CATEGORY] == category) & (cells[c.THEME] == theme)].to_dict("records")[0]
    told = words.in_words(row, dimension.say(category), _("all others who answered"))
    st.markdown(f"**{say.plain(told)}**")
    own = differences.behind(known, dimension.id, category, theme)
    if own.empty:
        st.markdown(_("Nobody of this group spoke of this theme."))
        return
    fit = session.fit()
    st.markdown(ngettext("{n} contribution of this group.", "{n} contributions of this group.", len(own)).format(
        n=say.number(len(own))))
    quoting.what_a_tick_does()
    write(voices.as_others_read(own.head(MOST), session.folder().engagement, fit))
    shown.download(lambda: text_table(spoken(voices.as_others_read(own, session.folder().engagement, fit))),
                   f"voices-{dimension.id}-{category}-{theme}", _("Download these contributions"))


def _pick(cells: pd.DataFrame, dimension: Dimension, clicked: Cell | None) -> Cell:
    """Offer group and theme by name; a click in the figure chooses both, and holds until the next choice."""
    group, theme = f"{GROUP}-{dimension.id}", f"{THEME}-{dimension.id}"
    if clicked and st.session_state.get("differences-clicked") != clicked:
        st.session_state[group], st.session_state[theme] = clicked
    st.session_state["differences-clicked"] = clicked
    first = order.first(cells)
    st.session_state.setdefault(group, first[c.CATEGORY])
    st.session_state.setdefault(theme, first[c.THEME])
    left, right = st.columns(2)
    named = dict(zip(cells[c.THEME], cells[LABEL], strict=True))
    return (left.selectbox(_("Group"), list(dict.fromkeys(cells[c.CATEGORY])), format_func=dimension.say, key=group),
            right.selectbox(_("Theme"), list(named), format_func=named.__getitem__, key=theme))
