"""Figures draw what their frames say, and nothing that is hidden."""

import pandas as pd
import pytest

from analysis import figures
from analysis.colours import stands_out
from analysis.figures.style import SYMBOLS
from analysis.viewers import Role, Viewer, protect
from ingest.schema import names as c
from ingest.schema.names import Verdict

LABELS = {"a": "Own it (outright or with a mortgage, as most people of this street do)", "b": "B <i>&"}


def _judged(few: int = 4) -> pd.DataFrame:
    return pd.DataFrame({
        c.CATEGORY: ["a", "b"], c.PARTICIPANTS: [60, few], c.N_KNOWN: 60 + few, c.SHARE: [60 / 64, 4 / 64],
        c.LOW: [0.8, 0.02], c.HIGH: [0.98, 0.15], c.POPULATION_SHARE: [0.6, 0.4], c.RATIO: [1.5, 0.2],
        c.VERDICT: ["over-represented", "under-represented"], c.N_UNKNOWN: 30, c.ROBUST: [True, False],
        c.VISIBLE_SHARE: [0.45, 0.25]})


def _trace(figure, name: str):
    return next(trace for trace in figure.data if trace.name == name)


def test_every_verdict_has_its_own_shape() -> None:
    """When it fails, somebody who doesn't see colours can't tell a gap from its opposite."""
    assert set(SYMBOLS) == set(Verdict)
    assert len({SYMBOLS[v] for v in (Verdict.UNDER, Verdict.NONE_SEEN, Verdict.OVER, Verdict.WITHIN)}) == 4


def test_reach_draws_share_interval_and_population_on_one_line() -> None:
    """When it fails, a dot stands beside another group's name."""
    figure = figures.reach_figure(protect(_judged(), Viewer(Role.STAFF)), LABELS)
    shares = next(trace for trace in figure.data if trace.mode == "markers" and trace.showlegend is False)
    population = _trace(figure, "Population")
    assert list(shares.x) == [60 / 64, 4 / 64]
    assert list(population.x) == [0.6, 0.4]
    assert list(shares.y) == list(population.y) == sorted(shares.y)
    lines = [trace for trace in figure.data if trace.mode == "lines"]
    assert [(tuple(line.x), line.y[0]) for line in lines] == [((0.8, 0.98), shares.y[0]), ((0.02, 0.15), shares.y[1])]


def test_the_line_of_an_interval_is_seen() -> None:
    """When it fails, who sees little takes the dot for the whole truth: the line is paler than 3 : 1 (WCAG 2.2)."""
    figure = figures.reach_figure(protect(_judged(), Viewer(Role.STAFF)), LABELS)
    lines = [trace for trace in figure.data if trace.mode == "lines"]
    assert [(line.opacity, stands_out(line.line.color)) for line in lines] == [(None, True)] * 2


def test_a_hidden_share_has_no_mark_and_says_why() -> None:
    """When it fails, the picture shows what the table hides."""
    figure = figures.reach_figure(protect(_judged(0), Viewer(Role.POLICYMAKER)), LABELS)
    shares = next(trace for trace in figure.data if trace.mode == "markers" and trace.showlegend is False)
    assert pd.isna(shares.x[1])
    assert len([trace for trace in figure.data if trace.mode == "lines"]) == 1
    assert "fewer than 10" in figure.layout.annotations[1].text.replace("<br>", " ")
    assert "6%" not in str(shares.hovertext[1])


def test_labels_are_whole_wrapped_and_harmless() -> None:
    """When it fails, a long label is cut off on a telephone, or a category's name is read as HTML."""
    figure = figures.reach_figure(protect(_judged(), Viewer(Role.STAFF)), LABELS)
    first, second = (annotation.text for annotation in figure.layout.annotations)
    assert "this street do" in first.replace("<br>", " ")
    assert max(len(line) for line in first.split("<br>")) < 60
    assert "B &lt;i&gt;&amp;" in second


def test_a_label_says_how_sure_the_finding_is() -> None:
    """When it fails, a sure gap and an unsure one read alike, or «within range» hides what could not be seen."""
    judged = _judged().assign(**{c.VERDICT: ["within range", "under-represented"]})
    figure = figures.reach_figure(protect(judged, Viewer(Role.STAFF)), LABELS)
    first, second = (annotation.text.replace("<br>", " ") for annotation in figure.layout.annotations)
    assert "● within range · 94%, population 60% (a gap shows at 45% or less)" in first
    assert "▼ under-represented, might not hold · 6%, population 40%" in second


@pytest.mark.parametrize("frame", [_judged().iloc[:0], _judged().assign(**{c.POPULATION_SHARE: float("nan")})])
def test_reach_without_people_or_population_still_draws(frame: pd.DataFrame) -> None:
    """When it fails, a dimension nobody answered breaks the page."""
    assert figures.reach_figure(protect(frame, Viewer(Role.STAFF)), LABELS).layout.height > 0


def test_channels_hide_small_numbers_too() -> None:
    """When it fails, three telephone callers are drawn for a policymaker."""
    channels = pd.DataFrame({c.CHANNEL: ["online", "phone"], c.PARTICIPANTS: [300, 0], "contributions": [70, 0]})
    figure = figures.channel_figure(protect(channels, Viewer(Role.POLICYMAKER)))
    assert _trace(figure, "People").x[0] == 300
    assert pd.isna(_trace(figure, "People").x[1])
    assert "Online: about 300 people, about 70" in figure.layout.annotations[0].text
    assert list(_trace(figure, "People").hovertext) == ["People: about 300", "People: fewer than 10"]
    assert "Telephone: fewer than 10 people" in figure.layout.annotations[1].text


def test_a_theme_s_number_stands_below_a_label_that_leaves_no_room_beside_it() -> None:
    """When it fails, «about 30 (15%)» is cut off on a telephone."""
    themes = pd.DataFrame({c.THEME: ["x", "y"], "label": ["Getting around: streets, buses and subways", "Trees"],
                           "contributions": [30, 10], c.SHARE: [0.15, 0.05]})
    figure = figures.theme_figure(protect(themes, Viewer(Role.POLICYMAKER)))
    assert [annotation.text.count("<br>") for annotation in figure.layout.annotations] == [1, 0]


def test_themes_are_drawn_in_their_order() -> None:
    """When it fails, the largest theme is not on top."""
    themes = pd.DataFrame({c.THEME: ["x", ""], "label": ["Trees", "No theme found"], "contributions": [9, 4],
                           c.SHARE: [0.6, 0.3]})
    figure = figures.theme_figure(protect(themes, Viewer(Role.STAFF)))
    assert list(figure.data[0].x) == [9, 4]
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1], "the first row is at the bottom"
    assert "<b>9</b>" in figure.layout.annotations[0].text
