"""Figures: functions from frames to plotly figures. The numbers are made elsewhere."""

from analysis.figures.bars import channel_figure, theme_figure
from analysis.figures.dots import reach_figure

__all__ = ["channel_figure", "reach_figure", "theme_figure"]
