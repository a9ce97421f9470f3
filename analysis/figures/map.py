"""A map of the areas: filled outlines on plain axes, so that nothing is fetched from anywhere."""

import textwrap
from collections.abc import Callable, Sequence

import pandas as pd
import plotly.graph_objects as go

from analysis import findings
from analysis import sentences as say
from analysis.areas.shapes import Shape
from analysis.colours import BLUE
from analysis.figures.style import BREAK, COLOURS, wrapped
from analysis.viewers import TEXTS
from ingest.schema import names as c
from ingest.schema.names import Verdict
from locales import _

PHONE, LETTER = 345, 6.1  # pixels: a map's width on a telephone, and a letter's in a label, roughly
TALL, LOW, HIGH = 480, 220, 520  # pixels: a square map's height, and the least and the most there is
LEGEND = 48  # pixels below the map
PALE, STRONG = 0.12, 0.7  # how opaque the least and the most spoken of are
FILLED = 0.28  # how opaque a verdict's colour is: words on it stay legible, light and dark
Label = tuple[str, str, str]  # of an area: its name, what is to be said of it, and that as short as can be


def reach_map(shapes: Sequence[Shape], judged: pd.DataFrame, say_area: Callable[[str], str]) -> go.Figure:
    """Colour each area by its verdict, and write it there. ``judged``: reach's rows of the areas, protected.

    Where an area is too small for words its sign stands alone; the legend says what signs mean.
    """
    rows = {row[c.CATEGORY]: row for row in judged.to_dict("records")}
    figure = go.Figure()
    for shape in shapes:
        row = rows.get(shape.area)
        verdict = Verdict(row[c.VERDICT]) if row else Verdict.NOT_ASSESSABLE
        said = say.found(row) if row else say.verdict(verdict)
        shares = _("{share} of those who told us, {population} of the population").format(
            share=say.people(row) if say.is_hidden(row) else say.share(row),
            population=say.percent(row[c.POPULATION_SHARE])) if row else ""
        told = BREAK.join(filter(None, [findings.with_robust(row) if row else said, shares]))
        _area(figure, shape, COLOURS[verdict], FILLED, (say_area(shape.area), said, say.ICONS[verdict]), told)
    said_of = {say.found(row): Verdict(row[c.VERDICT]) for row in rows.values()}
    _legend(figure, sorted(said_of.items(), key=lambda one: list(Verdict).index(one[1])))
    return _finish(figure, shapes, LEGEND)


def theme_map(shapes: Sequence[Shape], spoken: pd.DataFrame, say_area: Callable[[str], str]) -> go.Figure:
    """Colour each area the stronger the larger a theme's share of its texts is, and write the share there.

    spoken: ``areas.of_theme``'s frame, protected.
    """
    rows = {row[c.AREA]: row for row in spoken.to_dict("records")}
    most = spoken[c.SHARE].max()
    figure = go.Figure()
    for shape in shapes:
        row = rows[shape.area]
        known = pd.notna(row[c.SHARE]) and most > 0
        said = say.people(row, TEXTS) if say.is_hidden(row, TEXTS) else say.share(row, TEXTS)
        told = _("{n} contributions, {share} of the area's").format(
            n=say.people(row, TEXTS), share=say.share(row, TEXTS))
        _area(figure, shape, BLUE, PALE + (STRONG - PALE) * row[c.SHARE] / most if known else PALE,
              (say_area(shape.area), said, said), told)
    return _finish(figure, shapes, 0)


def fitting(label: Label, letters: Sequence[int]) -> list[str]:
    """Write a label in lines: all of it, or the name and the short remark, or that alone.

    A name loses what it says in brackets before it is left out. letters: how many a line may have,
    where there is one, two, three …
    """
    name, long, short = label
    for parts in ((name, long), (name, short), (f"{name} {short}",), (name.partition(" (")[0], short)):
        for most, width in enumerate(letters, start=1):
            lines = [line for part in parts for line in textwrap.wrap(part, max(width, 1), break_long_words=False)]
            if len(lines) <= most and max(map(len, lines)) <= width:
                return lines
    return [short]


def _area(figure: go.Figure, shape: Shape, colour: str, opacity: float, label: Label, told: str) -> None:
    x, y = [], []
    for ring in shape.rings:
        x += [*(place[0] for place in ring), None]
        y += [*(place[1] for place in ring), None]
    words = f"<b>{wrapped(label[0])}</b>{BREAK}{told}"
    figure.add_scatter(x=x, y=y, mode="lines", fill="toself", fillcolor=_faded(colour, opacity), hoveron="fills",
                       text=words, hoverinfo="text", name=label[0], showlegend=False,
                       line={"color": colour, "width": 1.5})
    lines = fitting(label, [int(room * PHONE / LETTER) for room in shape.rooms])
    figure.add_annotation(x=shape.middle[0], y=shape.middle[1], text=BREAK.join(map(wrapped, lines)), showarrow=False,
                          font_size=12, align="center")


def _legend(figure: go.Figure, verdicts: Sequence[tuple[str, Verdict]]) -> None:
    for said, verdict in verdicts:
        figure.add_scatter(x=[None], y=[None], mode="markers", name=said, marker={
            "symbol": "square", "size": 14, "color": _faded(COLOURS[verdict], FILLED),
            "line": {"color": COLOURS[verdict], "width": 1.5}})


def _finish(figure: go.Figure, shapes: Sequence[Shape], below: int) -> go.Figure:
    low = min((y for shape in shapes for ring in shape.rings for _x, y in ring), default=-1.0)
    height = min(max(TALL * -low, LOW), HIGH)
    figure.update_layout(
        height=height + below, margin={"l": 4, "r": 4, "t": 4, "b": 4 + below, "autoexpand": False}, dragmode=False,
        plot_bgcolor="rgba(0,0,0,0)",
        legend={"orientation": "h", "x": 0, "y": 0, "yref": "container", "xanchor": "left", "yanchor": "bottom",
                "itemclick": False, "itemdoubleclick": False, "font": {"size": 13}})
    figure.update_xaxes(visible=False, fixedrange=True, range=[-0.01, 1.01], constrain="domain")
    return figure.update_yaxes(visible=False, fixedrange=True, range=[low - 0.01, 0.01], scaleanchor="x",
                               constrain="domain")


def _faded(colour: str, opacity: float) -> str:
    red, green, blue = (int(colour[i:i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:.2f})"

