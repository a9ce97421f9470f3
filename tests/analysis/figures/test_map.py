"""The map of areas."""

import pandas as pd
import pytest

from analysis.areas import tiles
from analysis.colours import ORANGE
from analysis.figures.map import fitting, reach_map, theme_map
from analysis.viewers import Role, Viewer, protect
from ingest.schema import names as c
from ingest.schema.names import Verdict

NAMES = {"east": "East & Quay", "west": "West"}.__getitem__


def _judged() -> pd.DataFrame:
    return pd.DataFrame({
        c.CATEGORY: ["east", "west"], c.PARTICIPANTS: [10, 0], c.SHARE: [1.0, 0.0], c.POPULATION_SHARE: [0.4, 0.6],
        c.VERDICT: [str(Verdict.OVER), str(Verdict.UNDER)], c.N_UNKNOWN: [0, 0], c.ROBUST: [True, True],
        c.N_KNOWN: [10, 10]})


def test_each_area_says_its_verdict_in_words() -> None:
    """If this fails, only the colour tells which area is missing."""
    figure = reach_map(tiles(["east", "west"]), protect(_judged(), Viewer(Role.STAFF)), NAMES)
    told = [note.text for note in figure.layout.annotations]
    assert told[0].startswith("East &amp; Quay")
    assert "▲" in told[0]
    assert "▼ under-" in told[1]
    west = next(trace for trace in figure.data if trace.name == "West")
    assert west.line.color == ORANGE
    assert "0 % of those who told us" in west.text.replace("%", " %")


def test_nothing_is_fetched_for_a_map() -> None:
    """If this fails, a browser asks a server elsewhere for outlines: plotly's own maps do."""
    figure = reach_map(tiles(["east", "west"]), protect(_judged(), Viewer(Role.STAFF)), NAMES)
    assert {trace.type for trace in figure.data} == {"scatter"}
    assert "geo" not in figure.layout.to_plotly_json()
    assert figure.layout.yaxis.scaleanchor == "x"


def test_hidden_numbers_are_said_and_not_drawn() -> None:
    """If this fails, the strength of a colour tells a policymaker a small number."""
    spoken = pd.DataFrame({c.AREA: ["east", "west"], "contributions": [20, 0], c.SHARE: [0.5, 0.0]})
    figure = theme_map(tiles(["east", "west"]), protect(spoken, Viewer(Role.POLICYMAKER)), NAMES)
    assert "50%" in figure.layout.annotations[0].text
    assert "fewer than 10" in figure.layout.annotations[1].text.replace("<br>", " ")
    assert "about 20 contributions" in figure.data[0].text


@pytest.mark.parametrize(("letters", "lines"), [
    (20, ["Staten Island", "▼ under-represented"]), (12, ["Staten", "Island", "▼ under-", "represented"]),
    (8, ["Staten", "Island", "▼"]), (3, ["▼"]), (0, ["▼"])])
def test_a_label_is_cut_to_the_room_there_is(letters: int, lines: list[str]) -> None:
    """If this fails, words of one area stand on another, or a small one has no sign."""
    assert fitting(("Staten Island", "▼ under-represented", "▼"), [letters] * 4) == lines


def test_a_label_of_many_lines_has_the_room_of_many_lines() -> None:
    """If this fails, a label of four lines runs over the boundary where only one line had the room."""
    label = ("Liberdade e São Caetano", "● within range", "●")
    assert fitting(label, [30, 30, 12, 9]) == ["Liberdade e São Caetano", "● within range"]
    assert fitting(label, [14, 12, 10, 6]) == ["Liberdade", "e São", "Caetano ●"]
    assert fitting(label, [9, 6, 3, 0]) == ["●"]
    assert fitting(("Miolo (interior)", "● within range", "●"), [9, 9, 9, 6]) == ["Miolo", "●"]
