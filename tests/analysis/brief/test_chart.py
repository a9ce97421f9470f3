"""The chart's picture: as long as the numbers, readable aloud, and nothing but itself."""

import re
from xml.etree import ElementTree

import pytest

from analysis.brief.chart import svg
from analysis.brief.model import Bar, Chart, Mark, Unit
from analysis.colours import DEEP, WHITE, contrast

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*marks: Mark) -> ElementTree.Element:
    """Draw a chart and parse it."""
    return ElementTree.fromstring(svg(Chart("Title", "What is drawn", (("Share", 1),), marks, Unit.SHARE), "one"))


@pytest.mark.parametrize("remark", ["", "▼ under-represented"])
def test_bars_are_as_long_as_their_numbers(remark: str) -> None:
    """If this fails, a bar says another number than the words beside it."""
    figure = drawn(Mark("a", (Bar(0.4, "40%", 0.3, 0.5),), remark), Mark("b", (Bar(0.2, "20%"),), remark))
    first, second = (float(bar.get("width", "")) for bar in figure.iter(f"{SVG}rect"))
    assert first == pytest.approx(2 * second, rel=0.01)
    path = next(figure.iter(f"{SVG}path")).get("d", "")
    low, high = (float(x) for x in re.match(r"M([\d.]+) .*H([\d.]+)", path).groups())  # type: ignore[union-attr]
    assert (high - low) == pytest.approx(second, rel=0.01)
    bar = next(figure.iter(f"{SVG}rect"))
    assert (low + high) / 2 == pytest.approx(float(bar.get("x", "")) + first, abs=0.2)


def test_a_hidden_number_has_words_and_no_bar() -> None:
    """If this fails, «fewer than 10» is drawn, and its length tells how many."""
    figure = drawn(Mark("a", (Bar(None, "fewer than 10"),)))
    assert not list(figure.iter(f"{SVG}rect"))
    assert "fewer than 10" in [text.text for text in figure.iter(f"{SVG}text")]


def test_names_are_text_and_nothing_is_fetched() -> None:
    """If this fails, a group's name draws something, or breaks the picture."""
    figure = drawn(Mark("<script>x</script> & \x00\x0b\ufffe", (Bar(1.0, '"1" <b>'),)))
    assert not list(figure.iter(f"{SVG}script"))
    assert "<script>x</script> &" in [(text.text or "").strip() for text in figure.iter(f"{SVG}text")]
    assert not any("href" in name for node in figure.iter() for name in node.attrib)


def test_a_chart_is_named_and_described() -> None:
    """If this fails, a screen reader says «image»."""
    figure = drawn(Mark("a", (Bar(0.5, "50%"), Bar(0.3, "30%"))))
    names = {node.get("id"): node.text for node in figure if node.tag in (f"{SVG}title", f"{SVG}desc")}
    assert [names[name] for name in figure.get("aria-labelledby", "").split()] == ["Title", "What is drawn"]
    colours = [bar.get("fill") for bar in figure.iter(f"{SVG}rect")]
    assert colours[0] == DEEP
    assert len(set(colours)) == 2
    assert min(contrast(colour or "", WHITE) for colour in colours) >= 3  # else who sees little sees one bar of two


def test_a_chart_of_nothing_is_drawn() -> None:
    """If this fails, a consultation of nobody has no brief."""
    assert not list(drawn().iter(f"{SVG}rect"))
