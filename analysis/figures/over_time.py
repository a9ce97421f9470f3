"""How it changed over time: people so far as a line, and below it what came in each week or month as bars."""

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from analysis import sentences as say
from analysis.colours import BLUE, SECOND
from analysis.over_time import START, Step
from analysis.over_time_words import period
from analysis.viewers import SO_FAR, TEXTS
from ingest.schema import names as c
from locales import _, locale

HEIGHT, TICKS = 380, 4  # pixels; dates that have room on a telephone


def over_time_figure(periods: pd.DataFrame, step: Step) -> go.Figure:
    """Draw ``over_time.by_period``'s frame, protected. A hidden number has no bar; pointing at its place says so."""
    rows, starts = periods.to_dict("records"), periods[START].tolist()
    names = [period(start, step) for start in starts]
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, row_heights=[0.5, 0.5], vertical_spacing=0.09)
    figure.add_scatter(x=starts, y=periods[SO_FAR].astype("Float64"), mode="lines+markers", name=_("People so far"),
                       line={"color": BLUE, "width": 3}, hoverinfo="text", row=1, col=1, cliponaxis=False,
                       hovertext=[f"{name}: {say.people(row, SO_FAR)}" for name, row in zip(names, rows, strict=True)])
    series = ((c.PARTICIPANTS, _("People"), BLUE, ""), (TEXTS, _("Contributions"), SECOND, "/"))
    for column, title, colour, pattern in series:
        told = [f"{name}<br>{title}: {say.people(row, column)}" for name, row in zip(names, rows, strict=True)]
        figure.add_bar(x=starts, y=periods[column].astype("Float64"), name=title, marker_color=colour, hovertext=told,
                       hoverinfo="text", marker_pattern_shape=pattern, row=2, col=1)
    return _finish(figure, starts, names)


def _finish(figure: go.Figure, starts: list, names: list[str]) -> go.Figure:
    numbers, every = locale().number_symbols["latn"], max(-(-len(starts) // TICKS), 1)
    figure.update_layout(
        height=HEIGHT, margin={"l": 8, "r": 8, "t": 34, "b": 8}, dragmode=False, barmode="group", bargap=0.25,
        separators=numbers["decimal"] + numbers["group"],
        legend={"orientation": "h", "x": 0, "y": 1, "yref": "container", "xanchor": "left", "yanchor": "top",
                "itemclick": False, "itemdoubleclick": False, "font": {"size": 13}})
    figure.update_xaxes(fixedrange=True, tickvals=starts[::every], ticktext=names[::every], tickfont_size=12,
                        tickangle=0, automargin=True)
    return figure.update_yaxes(fixedrange=True, rangemode="tozero", tickfont_size=12, nticks=4, tickformat=",d",
                               automargin=True)
