"""A table drawn in colours: groups across, themes down, a sign in every cell."""

import html
import textwrap

import pandas as pd
import plotly.graph_objects as go

from analysis import sentences as say
from analysis.colours import BLUE, GREY, ORANGE
from analysis.differences.cells import LABEL
from analysis.differences.words import ICONS, in_words, is_found
from analysis.figures.style import BREAK, LINE, lay_out, wrapped
from ingest.schema import Dimension
from ingest.schema import names as c
from ingest.schema.names import Difference
from locales import _

MARK, SIDE = 40, 30  # pixels a row's cells need; a cell's own side
HEAD = 6.2  # pixels a letter of a turned heading needs
LONGEST = 26  # letters of a turned heading's line
ACROSS = 46  # letters that fit side by side above the figure on a telephone
FLAT_LINES = 3  # lines that a heading may take before all are turned
DARK = "#111111"  # on the colours: 4.5 : 1 at least
COLOURS = {Difference.MORE: ORANGE, Difference.LESS: BLUE, Difference.NONE: GREY, Difference.TOO_FEW: GREY}
FAINT = {Difference.NONE: 0.4, Difference.TOO_FEW: 0.08}


def heat_figure(cells: pd.DataFrame, dimension: Dimension) -> go.Figure:
    """Draw one question's cells: ``differences``' rows of it. Each mark carries (category, theme) to be clicked."""
    figure = go.Figure()
    themes = list(dict.fromkeys(cells[LABEL]))
    rows = dict(zip(themes, lay_out(figure, [f"<b>{wrapped(label)}</b>" for label in themes], MARK), strict=True))
    groups = {category.id: at for at, category in enumerate(dimension.categories)}
    for told in Difference:
        _marks(figure, cells[cells[c.VERDICT] == str(told)], told, rows, groups, dimension)
    names, angle, head = headings([category.spoken() for category in dimension.categories])
    figure.update_layout(height=figure.layout.height + head, margin={"t": head, "b": 8})
    return figure.update_xaxes(tickvals=list(groups.values()), ticktext=names, tickangle=angle, side="top",
                               showgrid=False, range=[-0.6, len(names) - 0.4])


def _marks(figure: go.Figure, part: pd.DataFrame, told: Difference, rows: dict[str, float], groups: dict[str, int],
           dimension: Dimension) -> None:
    """Draw the cells of one finding; those found have their ratio beside the sign."""
    records = part.to_dict("records")
    signs = [f"{ICONS[told]}{say.number(row[c.RATIO])}" if ratio else ICONS[told]
             for row, ratio in zip(records, is_found(part) & part[c.LOW].notna(), strict=True)]
    figure.add_scatter(
        x=[groups[row[c.CATEGORY]] for row in records], y=[rows[row[LABEL]] - 6 for row in records],
        mode="markers+text", text=signs, showlegend=False, hoverinfo="text", cliponaxis=False,
        textfont={"size": 12, "color": None if told in FAINT else DARK},
        hovertext=[wrapped(in_words(row, dimension.say(row[c.CATEGORY]), _("all others who answered")))
                   for row in records],
        customdata=[[row[c.CATEGORY], row[c.THEME]] for row in records],
        marker={"symbol": "square", "size": SIDE, "color": COLOURS[told], "opacity": FAINT.get(told, 1.0)})


def headings(names: list[str]) -> tuple[list[str], int, float]:
    """Write headings flat where all fit side by side on a telephone, else on end; give their angle and height, too."""
    room = ACROSS // len(names) - 1
    flat = [textwrap.wrap(name, max(room, 1), break_long_words=False) for name in names]
    if all(len(lines) <= FLAT_LINES and max(map(len, lines)) <= room for lines in flat):
        return list(map(_lines, flat)), 0, max(map(len, flat)) * LINE + 12
    turned = [textwrap.wrap(name, LONGEST, max_lines=2, placeholder="…") for name in names]
    return list(map(_lines, turned)), -90, max(len(line) for lines in turned for line in lines) * HEAD + 16


def _lines(lines: list[str]) -> str:
    return BREAK.join(html.escape(line, quote=False) for line in lines)
