"""Two dots per theme: its share of the contributions in each of two parts."""

import pandas as pd
import plotly.graph_objects as go

from analysis.beside.rows import ONE, OTHER, Row
from analysis.beside.words import share
from analysis.colours import BLUE, GREY, ORANGE
from analysis.figures.style import BREAK, PLAIN, in_percent, lay_out, span, whole, wrapped
from analysis.ranges import LEAST, MOST
from ingest.schema import names as c
from locales import _

MARK = 28  # pixels a row's marks need
APART = 5  # pixels up and down from the middle, where two lines would lie on each other
SIGNS = {ONE: ("circle", BLUE), OTHER: ("diamond-open", ORANGE)}


def sides_figure(themes: pd.DataFrame, names: dict[str, str]) -> go.Figure:
    """Draw one row per theme: ``beside``'s themes, protected. names: how the two parts are called, by column.

    Where a share is hidden there is no dot, and the label says so. Where it is rounded a line goes from
    the least to the most that it can be; elsewhere one joins the two dots.
    """
    figure, rows = go.Figure(), themes.to_dict("records")
    words = [f"<b>{wrapped(row['label'])}</b>{BREAK}{wrapped(_label(row, names), PLAIN)}" for row in rows]
    places = [y - 4 for y in lay_out(figure, words, MARK, legend=True)]
    shares = {side: [row[side][c.SHARE] for row in rows] for side in SIGNS}
    ranged = any(not pd.isna(row[side][LEAST]) for row in rows for side in SIGNS)
    heights = {side: [y + shift * ranged for y in places] for side, shift in ((ONE, -APART), (OTHER, APART))}
    for row, y in zip(rows, places, strict=True):
        _lines(figure, row, y, ranged)
    for side, (symbol, colour) in SIGNS.items():
        figure.add_scatter(x=shares[side], y=heights[side], mode="markers", name=wrapped(names[side]), hoverinfo="text",
                           hovertext=[wrapped(f"{names[side]}: {share(row[side])}") for row in rows], cliponaxis=False,
                           marker={"symbol": symbol, "color": colour, "size": 13,
                                   "line": {"width": 2, "color": colour}})
    known = pd.Series([row[side][name] for row in rows for side in SIGNS for name in (c.SHARE, MOST)],
                      dtype="float64").max()
    return in_percent(figure, 1 if pd.isna(known) or not known else min(known * 1.06, 1))


def _lines(figure: go.Figure, row: Row, y: float, ranged: bool) -> None:
    if not ranged:
        span(figure, [row[ONE][c.SHARE], row[OTHER][c.SHARE]], y, GREY, 2)
        return
    for side, shift in ((ONE, -APART), (OTHER, APART)):
        if not pd.isna(row[side][LEAST]):
            span(figure, [row[side][LEAST], row[side][MOST]], y + shift, SIGNS[side][1])


def _label(row: Row, names: dict[str, str]) -> str:
    return _("{one} {share}, {other} {elsewhere}").format(
        one=names[ONE], share=whole(share(row[ONE])), other=names[OTHER], elsewhere=whole(share(row[OTHER])))
