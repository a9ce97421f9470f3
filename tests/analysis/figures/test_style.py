"""How every figure looks."""

import plotly.graph_objects as go
import pytest

import locales
from analysis.figures.style import in_percent


def test_shares_on_an_axis_are_written_as_in_sentences() -> None:
    """If this fails, a chart says «10%» and the sentence beside it «10 %», or its numbers run into each other."""
    locales.use("es")
    axis = in_percent(go.Figure(), 0.31).layout.xaxis
    locales.use(locales.DEFAULT)
    assert axis.ticktext == ("0\xa0%", "10\xa0%", "20\xa0%", "30\xa0%")
    assert in_percent(go.Figure(), 1.0).layout.xaxis.tickvals == (0, 0.2, 0.4, pytest.approx(0.6), 0.8, 1.0)
