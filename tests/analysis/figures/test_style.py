"""How every figure looks."""

import plotly.graph_objects as go
import pytest

import locales
from analysis.figures.style import CHARACTERS, in_percent, whole, wrapped


def test_shares_on_an_axis_are_written_as_in_sentences() -> None:
    """If this fails, a chart says «10%» and the sentence beside it «10 %», or its numbers run into each other."""
    locales.use("es")
    axis = in_percent(go.Figure(), 0.31).layout.xaxis
    locales.use(locales.DEFAULT)
    assert axis.ticktext == ("0\xa0%", "10\xa0%", "20\xa0%", "30\xa0%")
    assert in_percent(go.Figure(), 1.0).layout.xaxis.tickvals == (0, 0.2, 0.4, pytest.approx(0.6), 0.8, 1.0)


def test_a_number_stays_with_what_it_counts() -> None:
    """If this fails, a chart's label reads «población» on one line and «54 %» on the next."""
    assert wrapped("? muy pocas personas para saberlo · 6\xa0%, población 15\xa0%") == (
        "? muy pocas personas para saberlo · 6\xa0%,<br>población 15\xa0%")
    ends = wrapped(f"En línea de 14\xa0% a 48\xa0%, Talleres {whole('de 0,8 % a 19 %')}").split("<br>")
    assert ends == ["En línea de 14\xa0% a 48\xa0%, Talleres", "de 0,8 % a 19 %"]
    assert wrapped("em média, cerca de 12 em um encontro (5 a 22)") == (
        "em média, cerca de 12 em um encontro<br>(5 a 22)")
    assert max(len(line) for line in wrapped("a 1 " * 40).split("<br>")) <= CHARACTERS
