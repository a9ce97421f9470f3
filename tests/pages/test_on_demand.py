"""What takes long is worked out when somebody asks, where there is much; and then it is there."""

from pathlib import Path

import pytest

from pages.parts.on_demand import _takes
from tests.pages.seen import Visit, click, words

IDEAS, GROUPS = "ideas were put by several people", "texts have no theme"


def test_a_large_engagement_is_asked_first(visit: Visit, london: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If this fails, the Themes page of a million contributions is not there for minutes, or never tells its ideas."""
    monkeypatch.setattr("pages.parts.on_demand.MANY", 0)
    app = visit(london, "themes")
    assert [button.label for button in app.button].count("Work it out") == 3
    assert "Working it out takes some seconds; then it stays until something new is handed in." in words(app)
    assert len(app.get("plotly_chart")) == 1
    assert IDEAS not in words(app)
    app.button(key="work-out-ideas").click().run()
    assert IDEAS in words(app)
    assert GROUPS not in words(app)
    app.run()
    assert IDEAS in words(app)
    assert [button.label for button in app.button].count("Work it out") == 2
    click(app, "Work it out")
    assert len(app.get("plotly_chart")) == 2


@pytest.mark.parametrize(("seconds", "told"), [
    (3, "takes some seconds;"), (44, "takes about 40 seconds;"), (59, "takes about 60 seconds;"),
    (60, "takes about 1 minute;"), (61, "takes about 2 minutes;")])
def test_takes(seconds: float, told: str) -> None:
    """If this fails, people wait for longer than they were told."""
    assert told in _takes(seconds)
