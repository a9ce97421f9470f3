"""Dots with intervals: the share of each group among those who told us, against the population."""

import pandas as pd
import plotly.graph_objects as go

from analysis import findings
from analysis import sentences as say
from analysis.colours import GREY
from analysis.figures.style import BREAK, COLOURS, PLAIN, SYMBOLS, in_percent, lay_out, span, wrapped
from ingest.schema import names as c
from ingest.schema.names import Verdict
from locales import _

MARK = 38  # pixels a row's marks need


def reach_figure(judged: pd.DataFrame, labels: dict[str, str]) -> go.Figure:
    """Draw one row per category, in the frame's order. Takes reach's rows of one dimension, protected.

    A dot is the share of those who told us, its line the 95 % interval, a bar the population's
    share. Where the share is hidden there is no dot, and the label says so.
    """
    figure = go.Figure()
    rows = judged.to_dict("records")
    words = [f"<b>{wrapped(labels[row[c.CATEGORY]])}</b>{BREAK}{wrapped(_row_words(row), PLAIN)}" for row in rows]
    places = [y - 4 for y in lay_out(figure, words, MARK, legend=True)]
    _intervals(figure, rows, places)
    _population(figure, rows, places)
    _shares(figure, rows, places)
    return in_percent(figure, _widest(judged) * 1.06)


def _intervals(figure: go.Figure, rows: list[dict], places: list[float]) -> None:
    for row, y in zip(rows, places, strict=True):
        if not pd.isna(row[c.LOW]):
            span(figure, [row[c.LOW], row[c.HIGH]], y, COLOURS[Verdict(row[c.VERDICT])])


def _population(figure: go.Figure, rows: list[dict], places: list[float]) -> None:
    shares = [row[c.POPULATION_SHARE] for row in rows]
    figure.add_scatter(
        x=shares, y=places, mode="markers", name=_("Population"), hoverinfo="text",
        hovertext=[_("Population: {share}").format(share=say.percent(x)) for x in shares],
        marker={"symbol": "line-ns", "size": 20, "line": {"width": 4, "color": GREY}}, cliponaxis=False)


def _shares(figure: go.Figure, rows: list[dict], places: list[float]) -> None:
    verdicts = [Verdict(row[c.VERDICT]) for row in rows]
    colours = [COLOURS[v] for v in verdicts]
    hover = [_("{share} of those who told us; interval {interval}").format(
        share=say.share(row), interval=say.interval(row[c.LOW], row[c.HIGH])) for row in rows]
    figure.add_scatter(x=[None], y=[None], mode="markers", name=_("Those who told us"),
                       marker={"symbol": "circle", "size": 13, "color": COLOURS[Verdict.WITHIN]})  # for the legend
    figure.add_scatter(
        x=[row[c.SHARE] for row in rows], y=places, mode="markers", showlegend=False, hovertext=hover, hoverinfo="text",
        cliponaxis=False,
        marker={"symbol": [SYMBOLS[v] for v in verdicts], "color": colours, "size": 13,
                "line": {"width": 2, "color": colours}})


def _row_words(row: dict) -> str:
    heard = say.people(row) if say.is_hidden(row) else say.share(row)
    verdict, gap = findings.with_robust(row), findings.noticed_at(row)
    if pd.isna(row[c.POPULATION_SHARE]):
        return _("{verdict} · {heard}").format(verdict=verdict, heard=heard)
    said = _("{verdict} · {heard}, population {population}").format(
        verdict=verdict, heard=heard, population=say.percent(row[c.POPULATION_SHARE]))
    return _("{said} ({more})").format(said=said, more=gap) if gap else said


def _widest(judged: pd.DataFrame) -> float:
    ends = judged[[c.SHARE, c.HIGH, c.POPULATION_SHARE]].astype("float64").max().max()
    return 1.0 if pd.isna(ends) or ends <= 0 else min(float(ends), 1.0)
