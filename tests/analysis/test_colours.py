"""Marks are seen by who sees little, and each colour is defined once."""

import re
from pathlib import Path

import pytest

from analysis import brief, colours
from analysis.colours import contrast, stands_out


def test_contrast_is_that_of_the_standard() -> None:
    """If this fails, a colour is called visible that is not."""
    assert contrast(colours.WHITE, "#000000") == pytest.approx(21)
    assert contrast("#777777", colours.WHITE) == pytest.approx(4.478, abs=.001)  # the usual example of WCAG's tools


@pytest.mark.parametrize("colour", [colours.BLUE, colours.SECOND, colours.GREY, colours.ORANGE, colours.VIOLET])
def test_a_charts_colours_stand_out_from_light_and_dark(colour: str) -> None:
    """If this fails, a bar or a dot is lost on one of the grounds."""
    assert stands_out(colour)
    assert not stands_out("#9aa3ad")  # 2.6 on white


@pytest.mark.parametrize("name", ["brief.html", "brief.typ"])
def test_the_briefs_pages_have_no_colours_of_their_own(name: str) -> None:
    """If this fails, the brief's formats differ in colour, and nobody measured theirs."""
    written = Path(brief.__file__).with_name(name).read_text(encoding="utf-8")
    known = {colour.lower() for colour in vars(colours).values() if isinstance(colour, str)}
    assert set(re.findall(r"#[0-9a-fA-F]{6}", written)) <= known
