"""Bars: how many texts speak of each theme, how many people came by each channel."""

import pandas as pd
import plotly.graph_objects as go

from analysis import sentences as say
from analysis.colours import BLUE, GREY, SECOND, stands_out
from analysis.figures.style import BREAK, lay_out, wrapped
from analysis.viewers import TEXTS
from analysis.voices import CANNOT_TELL, NO_THEME
from ingest.schema import names as c
from locales import _

BAR = 14  # pixels
ABREAST = 50  # characters of a label with its number behind it, on a telephone
MARK = 26  # pixels a row's bar needs with the space below it


def theme_figure(themes: pd.DataFrame) -> go.Figure:
    """Draw one bar per theme. Takes theme, label, colour, contributions, share, protected; the first row on top."""
    rows = themes.to_dict("records")
    figure = go.Figure()
    places = lay_out(figure, [_theme_label(row) for row in rows], MARK)
    hover = [_("{theme}: {n} contributions, {share} of all").format(
        theme=wrapped(row["label"]), n=say.people(row, TEXTS), share=say.share(row, TEXTS))
        for row in rows]
    colours = [_theme_colour(row) for row in rows]
    return figure.add_bar(x=themes[TEXTS].astype("Float64"), y=[y - 4 for y in places], orientation="h", width=BAR,
                          marker_color=colours, hovertext=hover, hoverinfo="text")


def channel_figure(channels: pd.DataFrame) -> go.Figure:
    """Draw two bars per channel, people and contributions. Takes ``counts.by_channel``, protected.

    Where the number of people is hidden there is no bar, and the label says so.
    """
    figure = go.Figure()
    places = lay_out(figure, [_channel_label(row) for row in channels.to_dict("records")], 2 * MARK, legend=True)
    series = ((c.PARTICIPANTS, _("People"), BLUE, -12), (TEXTS, _("Contributions"), SECOND, 4))
    for column, name, colour, shift in series:
        hover = [f"{name}: {say.people(row, column)}" for row in channels.to_dict("records")]
        figure.add_bar(x=channels[column].astype("Float64"), y=[y + shift for y in places], orientation="h",
                       width=BAR, name=name, marker_color=colour, hovertext=hover, hoverinfo="text")
    return figure.update_layout(barmode="overlay")


def _theme_colour(row: dict) -> str:
    """Give a theme its own colour, where that can be seen on light and on dark."""
    if row[c.THEME] in (NO_THEME, CANNOT_TELL):
        return GREY
    return row[c.COLOUR] if stands_out(row.get(c.COLOUR) or "") else BLUE


def _theme_label(row: dict) -> str:
    of_all = "" if pd.isna(row[c.SHARE]) else f" ({say.share(row, TEXTS)})"
    label, number = wrapped(row["label"]), say.people(row, TEXTS)
    apart = len(label.rsplit(BREAK, 1)[-1]) + len(number + of_all) > ABREAST
    return f"{label}{BREAK if apart else '  '}<b>{number}</b>{of_all}"


def _channel_label(row: dict) -> str:
    return wrapped(_("{channel}: {people} people, {n} contributions").format(
        channel=say.channel(row[c.CHANNEL]), people=say.people(row), n=say.people(row, TEXTS)))
