"""Dots with intervals: how many people of a group each partner meets in a meeting."""

import pandas as pd
import plotly.graph_objects as go

from analysis import sentences as say
from analysis.colours import BLUE
from analysis.figures.style import BREAK, PLAIN, lay_out, span, wrapped
from analysis.outreach.rates import RATE, SESSIONS
from analysis.outreach.words import between, few
from ingest.schema import names as c
from locales import _, ngettext

MARK = 34  # pixels a row's marks need


def rate_figure(partners: pd.DataFrame) -> go.Figure:
    """Draw one row per partner, the surest on top. Takes ``outreach.rates.rates`` by partner.

    A dot is what to expect of meetings on average, its line the 95 % interval of that.
    """
    figure, rows = go.Figure(), partners.to_dict("records")
    places = [y - 4 for y in lay_out(figure, [_label(row) for row in rows], MARK)]
    for row, y in zip(rows, places, strict=True):
        span(figure, [row[c.LOW], row[c.HIGH]], y, BLUE)
    figure.add_scatter(x=[row[RATE] for row in rows], y=places, mode="markers", showlegend=False, cliponaxis=False,
                       hovertext=[_range(row) for row in rows], hoverinfo="text",
                       marker={"color": BLUE, "size": 13})
    widest = float(partners[c.HIGH].max()) if rows else 1.0
    return figure.update_xaxes(range=[0, max(widest, 1.0) * 1.06])


def _label(row: dict) -> str:
    so_far = ngettext("{k} of this group in {n} meeting", "{k} of this group in {n} meetings", row[SESSIONS]).format(
        k=say.number(row[c.PARTICIPANTS]), n=say.number(row[SESSIONS]))
    return f"<b>{wrapped(row[c.PARTNER])}</b>{BREAK}{wrapped(so_far)}{BREAK}{wrapped(_range(row), PLAIN)}"


def _range(row: dict) -> str:
    return _("on average about {rate} in a meeting ({low} to {high})").format(rate=few(row[RATE]), **between(row))
