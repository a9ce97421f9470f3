"""Dots with intervals: how good the tags of each theme are."""

import pandas as pd
import plotly.graph_objects as go

from analysis import sentences as say
from analysis.colours import BLUE
from analysis.figures.style import BREAK, lay_out, span, wrapped
from analysis.themes.quality import F1, MEASURED, N
from analysis.themes.quality_words import NOT_MEASURED
from ingest.schema import names as c
from locales import _, ngettext

MARK = 30  # pixels a row's marks need


def quality_figure(themes: pd.DataFrame) -> go.Figure:
    """Draw one row per theme, in the frame's order: a dot is F1, its line the 95 % interval.

    Takes ``quality.by_theme``'s frame. A theme that is not measured has no dot, and says so.
    """
    figure, rows = go.Figure(), themes.to_dict("records")
    places = [y - 4 for y in lay_out(figure, [_label(row) for row in rows], MARK)]
    measured = [(row, y) for row, y in zip(rows, places, strict=True) if row[MEASURED]]
    for row, y in measured:
        span(figure, [row[c.LOW], row[c.HIGH]], y, BLUE)
    figure.add_scatter(x=[row[F1] for row, _y in measured], y=[y for _row, y in measured], mode="markers",
                       showlegend=False, cliponaxis=False, hovertext=[_label(row) for row, _y in measured],
                       hoverinfo="text", marker={"color": BLUE, "size": 13})
    return figure.update_xaxes(range=[0, 1.03], tickformat=".1f")


def _label(row: dict) -> str:
    texts = ngettext("{n} text", "{n} texts", row[N]).format(n=say.number(row[N]))
    said = _("F1 {f1} ({low} to {high})").format(f1=say.ratio(row[F1]), low=say.ratio(row[c.LOW]), high=say.ratio(
        row[c.HIGH])) if row[MEASURED] else _(NOT_MEASURED)
    return f"<b>{wrapped(row['label'])}</b>{BREAK}{wrapped(f'{said} · {texts}')}"
