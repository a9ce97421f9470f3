"""How every figure looks. Labels stand above their marks, so that none is clipped on a telephone.

The vertical axis counts pixels from the top: a row is as tall as its label's lines and its mark.
"""

import html
import re
import textwrap
from collections.abc import Sequence

import plotly.graph_objects as go

from analysis import sentences as say
from analysis.colours import BLUE, GREY, ORANGE, VIOLET
from ingest.schema.names import Verdict
from locales import locale

COLOURS = {Verdict.UNDER: ORANGE, Verdict.NONE_SEEN: ORANGE, Verdict.OVER: VIOLET, Verdict.WITHIN: BLUE,
           Verdict.TOO_FEW: GREY, Verdict.NOT_ASSESSABLE: GREY}
SYMBOLS = {Verdict.UNDER: "triangle-down", Verdict.NONE_SEEN: "x", Verdict.OVER: "triangle-up",
           Verdict.WITHIN: "circle", Verdict.TOO_FEW: "circle-open", Verdict.NOT_ASSESSABLE: "circle-open"}
STEPS, MOST_TICKS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25), 5  # of an axis of shares
CHARACTERS, PLAIN = 44, 46  # that fit on a telephone: of any letters, and of such as aren't bold
LINE = 19  # pixels of a line of a label
BREAK = "<br>"
KEPT = "\0"  # stands for a space at which no line is broken
SHORT = re.compile(r"\([^()]{1,14}\)")  # «(5 to 22)»


def wrapped(label: str, characters: int = CHARACTERS) -> str:
    """Break a label into lines and escape it: plotly reads a little HTML.

    A number stays with the word before it, and what stands in short brackets stays together.
    """
    kept = SHORT.sub(lambda found: whole(found[0]), re.sub(r" (?=\d)", KEPT, label))
    lines = textwrap.wrap(kept, characters)
    return BREAK.join(html.escape(line.replace(KEPT, " "), quote=False) for line in lines or [""])


def whole(words: str) -> str:
    """Let ``wrapped`` break no line in these few words."""
    return words.replace(" ", KEPT)


def lay_out(figure: go.Figure, labels: Sequence[str], mark: int, legend: bool = False) -> list[float]:
    """Write the rows' labels and give each mark's place on the vertical axis.

    ``mark``: pixels that the marks of a row need. No zoom, so that a finger can scroll past.
    """
    places, top, written = [], 0.0, []
    for label in labels:
        written.append({"x": 0, "xref": "paper", "xanchor": "left", "y": top, "yanchor": "top", "text": label,
                        "showarrow": False, "align": "left", "borderpad": 0, "font": {"size": 14}})
        height = LINE * (1 + label.count(BREAK))
        places.append(top + height + mark / 2)
        top += height + mark
    figure.layout.annotations += tuple(map(go.layout.Annotation, written))  # one by one takes longer with each
    _manners(figure, top, legend)
    return places


def span(figure: go.Figure, ends: Sequence[float], y: float, colour: str, width: int = 3) -> None:
    """Draw the line of an interval at its height: thin and in full colour, for a faint one is seen by few.

    ``colour``: one that ``stands_out``; ``width``: pixels, far fewer than a dot's 13, so that the dot is seen on it.
    """
    figure.add_scatter(x=ends, y=[y, y], mode="lines", showlegend=False, hoverinfo="skip",
                       line={"color": colour, "width": width})


def in_percent(figure: go.Figure, end: float) -> go.Figure:
    """Write the axis of shares from none to ``end`` (a fraction) as sentences write them: «10%», «10 %»."""
    step = next((one for one in STEPS if end / one <= MOST_TICKS), STEPS[-1])
    ticks = [n * step for n in range(int(end / step + 1e-9) + 1)]
    return figure.update_xaxes(range=[0, end], tickvals=ticks, ticktext=[say.percent(tick) for tick in ticks])


def _manners(figure: go.Figure, height: float, legend: bool) -> None:
    numbers = locale().number_symbols["latn"]
    head = 40 if legend else 4
    figure.update_layout(
        height=height + head + 34, margin={"l": 10, "r": 14, "t": head, "b": 30, "autoexpand": False},
        dragmode=False, separators=numbers["decimal"] + numbers["group"], showlegend=legend,
        legend={"orientation": "h", "x": 0, "y": 1, "yref": "container", "xanchor": "left", "yanchor": "top",
                "itemclick": False, "itemdoubleclick": False, "itemsizing": "constant", "font": {"size": 13}},
        xaxis={"fixedrange": True, "zeroline": False, "rangemode": "tozero", "tickfont": {"size": 13}},
        yaxis={"fixedrange": True, "visible": False, "range": [height, 0]})
