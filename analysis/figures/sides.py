"""Two dots per theme: its share of the contributions in each of two parts."""

import pandas as pd
import plotly.graph_objects as go

from analysis import sentences as say
from analysis.beside.rows import ONE, OTHER
from analysis.figures.style import BLUE, BREAK, GREY, ORANGE, in_percent, lay_out, wrapped
from analysis.viewers import TEXTS
from ingest.schema import names as c
from locales import _

MARK = 28  # pixels a row's marks need
SIGNS = {ONE: ("circle", BLUE), OTHER: ("diamond-open", ORANGE)}


def sides_figure(themes: pd.DataFrame, names: dict[str, str]) -> go.Figure:
    """Draw one row per theme: ``beside``'s themes, protected. names: how the two parts are called, by column.

    Where a share is hidden there is no dot, and the label says so.
    """
    figure, rows = go.Figure(), themes.to_dict("records")
    words = [f"<b>{wrapped(row['label'])}</b>{BREAK}{wrapped(_label(row, names))}" for row in rows]
    places = [y - 4 for y in lay_out(figure, words, MARK, legend=True)]
    shares = {side: [row[side][c.SHARE] for row in rows] for side in SIGNS}
    for first, last, y in zip(shares[ONE], shares[OTHER], places, strict=True):
        figure.add_scatter(x=[first, last], y=[y, y], mode="lines", showlegend=False, hoverinfo="skip", opacity=0.5,
                           line={"color": GREY, "width": 3})
    for side, (symbol, colour) in SIGNS.items():
        figure.add_scatter(x=shares[side], y=places, mode="markers", name=wrapped(names[side]), hoverinfo="text",
                           hovertext=[f"{names[side]}: {_share(row[side])}" for row in rows], cliponaxis=False,
                           marker={"symbol": symbol, "color": colour, "size": 13, "line": {"width": 2}})
    known = pd.Series([x for own in shares.values() for x in own], dtype="float64").max()
    return in_percent(figure, 1 if pd.isna(known) or not known else min(known * 1.06, 1))


def _label(row: dict, names: dict[str, str]) -> str:
    return _("{one} {share}, {other} {elsewhere}").format(
        one=names[ONE], share=_share(row[ONE]), other=names[OTHER], elsewhere=_share(row[OTHER]))


def _share(row: dict) -> str:
    return say.people(row, TEXTS) if say.is_hidden(row, TEXTS) else say.percent(row[c.SHARE])
