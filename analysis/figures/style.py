"""How every figure looks. Labels stand above their marks, so that none is clipped on a telephone.

The vertical axis counts pixels from the top: a row is as tall as its label's lines and its mark.
"""

import html
import textwrap
from collections.abc import Sequence

import plotly.graph_objects as go

from ingest.schema.names import Verdict
from locales import locale

BLUE, SECOND, GREY = "#3d85cc", "#2a9d8f", "#858b94"  # each at least 3 : 1 on white and on near-black
ORANGE, VIOLET = "#d9622b", "#8e6bd1"
COLOURS = {Verdict.UNDER: ORANGE, Verdict.NONE_SEEN: ORANGE, Verdict.OVER: VIOLET, Verdict.WITHIN: BLUE,
           Verdict.TOO_FEW: GREY, Verdict.NOT_ASSESSABLE: GREY}
SYMBOLS = {Verdict.UNDER: "triangle-down", Verdict.NONE_SEEN: "x", Verdict.OVER: "triangle-up",
           Verdict.WITHIN: "circle", Verdict.TOO_FEW: "circle-open", Verdict.NOT_ASSESSABLE: "circle-open"}
CHARACTERS = 44  # that fit on a telephone
LINE = 19  # pixels of a line of a label
BREAK = "<br>"


def wrapped(label: str) -> str:
    """Break a label into lines and escape it: plotly reads a little HTML."""
    return BREAK.join(html.escape(line, quote=False) for line in textwrap.wrap(label, CHARACTERS) or [""])


def lay_out(figure: go.Figure, labels: Sequence[str], mark: int, legend: bool = False) -> list[float]:
    """Write the rows' labels and give each mark's place on the vertical axis.

    ``mark``: pixels that the marks of a row need. No zoom, so that a finger can scroll past.
    """
    places, top = [], 0.0
    for label in labels:
        figure.add_annotation(x=0, xref="paper", xanchor="left", y=top, yanchor="top", text=label, showarrow=False,
                              align="left", borderpad=0, font_size=14)
        height = LINE * (1 + label.count(BREAK))
        places.append(top + height + mark / 2)
        top += height + mark
    _manners(figure, top, legend)
    return places


def _manners(figure: go.Figure, height: float, legend: bool) -> None:
    numbers = locale().number_symbols["latn"]
    head = 40 if legend else 4
    figure.update_layout(
        height=height + head + 34, margin={"l": 10, "r": 14, "t": head, "b": 30, "autoexpand": False},
        dragmode=False, separators=numbers["decimal"] + numbers["group"], showlegend=legend,
        legend={"orientation": "h", "x": 0, "y": 1, "yref": "container", "xanchor": "left", "yanchor": "top",
                "itemclick": False, "itemdoubleclick": False, "itemsizing": "constant", "font": {"size": 13}})
    figure.update_xaxes(fixedrange=True, zeroline=False, rangemode="tozero", tickfont_size=13)
    figure.update_yaxes(fixedrange=True, visible=False, range=[height, 0])
