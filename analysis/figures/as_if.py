"""Two dots per theme: its share as people came, and as if the room looked like the city."""

import pandas as pd
import plotly.graph_objects as go

from analysis.colours import BLUE, GREY, ORANGE
from analysis.figures.style import BREAK, in_percent, lay_out, span, wrapped
from analysis.themes.as_if_words import places
from analysis.themes.reweighted import LABEL, MOVES, WEIGHTED
from ingest.schema import names as c
from locales import _

MARK = 30  # pixels a row's marks need


def as_if_figure(themes: pd.DataFrame) -> go.Figure:
    """Draw one row per theme, in the weighted order. Takes ``themes.reweighted``'s frame.

    An open dot is the share as people came, a full one the weighted share with its 95 % interval; themes that change
    their place beyond noise have another colour and sign.
    """
    figure, rows = go.Figure(), themes.to_dict("records")
    labels = [f"<b>{wrapped(row[LABEL])}</b>{BREAK}{wrapped(places(row))}" for row in rows]
    places_at = [y - 4 for y in lay_out(figure, labels, MARK, legend=True)]
    colours = [ORANGE if row[MOVES] else BLUE for row in rows]
    for row, y, colour in zip(rows, places_at, colours, strict=True):
        span(figure, [row[c.LOW], row[c.HIGH]], y, colour)
    hover = [places(row) for row in rows]
    figure.add_scatter(x=[row[c.SHARE] for row in rows], y=places_at, mode="markers", name=_("As they came"),
                       marker={"symbol": "circle-open", "color": GREY, "size": 12, "line": {"width": 2}},
                       hovertext=hover, hoverinfo="text", cliponaxis=False)
    signs = [{1: "triangle-up", -1: "triangle-down"}.get(row[MOVES], "circle") for row in rows]
    figure.add_scatter(x=[None], y=[None], mode="markers", name=_("Like the city"),
                       marker={"symbol": "circle", "size": 12, "color": BLUE})  # for the legend
    figure.add_scatter(x=[row[WEIGHTED] for row in rows], y=places_at, mode="markers", showlegend=False,
                       marker={"symbol": signs, "color": colours, "size": 12}, hovertext=hover, hoverinfo="text",
                       cliponaxis=False)
    widest = float(themes[[c.SHARE, WEIGHTED, c.HIGH]].max().max())
    return in_percent(figure, min(widest * 1.06, 1.0))
