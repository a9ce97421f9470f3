"""The map: each area coloured by whom it brought, or by what was spoken of there, with its table beside it."""

from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analysis import areas
from analysis import sentences as say
from analysis.analyse import Analysis
from analysis.areas.words import theme_finding
from analysis.figures.map import reach_map, theme_map
from analysis.tables import Table
from analysis.tables.areas import reach_by_area_table, theme_by_area_table
from analysis.viewers import protect
from analysis.voices import real_themes
from ingest import EngagementError
from ingest.outlines import OUTLINES_FILE, Outlines, read_outlines
from ingest.schema import Dimension
from ingest.schema import names as c
from locales import _, current
from pages.parts import session, shown, viewer

REACH = ""  # chosen in the place of a theme: who was heard
CHOICE = "map-by"


def show(known: Analysis) -> None:
    """Draw the map by what somebody chooses, where the engagement has areas."""
    dimension = session.folder().engagement.areas
    if dimension is None:
        return
    place = st.container()  # the heading states what the choice below it finds
    themes = dict(zip(real_themes(known.themes)[c.THEME], real_themes(known.themes)["label"], strict=True))
    by = st.selectbox(_("Colour the map by"), [REACH, *themes], key=CHOICE, format_func=lambda theme: (
        themes[theme] if theme else _("who was heard, against who lives there")))
    title, figure, table = _theme(by, themes[by], dimension) if by else _reach(known, dimension)
    place.header(say.plain(title))
    left, right = st.columns(2, gap="medium")
    with left:
        st.plotly_chart(figure, key=f"chart-map-{by}", config=shown.QUIET, alt=title)
    with right:
        shown.whole_table(table, f"map-{by or 'reach'}", title)
        if by:
            st.caption(_("Where few contributions came from an area, its share may be chance."))


def _reach(known: Analysis, dimension: Dimension) -> tuple[str, go.Figure, Table]:
    judged = protect(known.reach[known.reach[c.DIMENSION] == dimension.id], viewer.current())
    labels = {category.id: category.spoken() for category in dimension.categories}
    title = _("{question}: {finding}").format(question=dimension.spoken(), finding=say.finding(judged, labels))
    return title, reach_map(_shapes(dimension), judged, dimension.say), reach_by_area_table(judged, dimension.say)


def _theme(theme: str, label: str, dimension: Dimension) -> tuple[str, go.Figure, Table]:
    spoken: pd.DataFrame = protect(areas.of_theme(session.themes_by_area(), theme), viewer.current())
    return (theme_finding(spoken, label, dimension.say), theme_map(_shapes(dimension), spoken, dimension.say),
            theme_by_area_table(spoken, dimension.say))


@st.cache_resource(max_entries=4, show_spinner=False)
def _outlines(folder: Path, changed: int, language: str) -> Outlines | None:
    return read_outlines(folder, session.folder().engagement)


def _shapes(dimension: Dimension) -> list[areas.Shape]:
    """Lay out the folder's outlines; tiles where there are none, or where they are wrong, which is said."""
    folder = session.folder()
    file = folder.path / OUTLINES_FILE
    try:
        drawn = _outlines(folder.path, file.stat().st_mtime_ns if file.exists() else 0, current())
    except EngagementError as error:
        drawn = None
        st.warning(say.plain(error.message), icon=":material/map:")
    if drawn:
        return areas.outlined(drawn)
    st.caption(_("Each square is an area; where it lies says nothing."))
    return areas.tiles([category.id for category in dimension.categories])
