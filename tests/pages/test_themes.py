"""The Themes page: as people came, and as if the room looked like the city."""

from pathlib import Path

import pytest

from locales import _
from tests.pages.seen import Visit, words


@pytest.mark.parametrize("language", ["en", "pt_BR", "es"])
def test_staff_see_both_side_by_side(visit: Visit, prepared: Path, language: str) -> None:
    """If this fails, nobody sees whether the missing would have wanted something else."""
    app = visit(prepared, "themes", language)
    told = words(app)
    assert _("As if the room looked like the city") in told
    assert len(app.get("plotly_chart")) == 2


def test_it_says_what_it_rests_on(visit: Visit, prepared: Path) -> None:
    """If this fails, weighted shares look surer than they are."""
    told = words(visit(prepared, "themes"))
    assert "Of the 107 people with words of their own" in told
    assert "65 texts without a form, can't be weighted." in told
    assert "Weighted by Age, Sex, Housing tenure, and Ethnic group" in told
    assert "Part of London is left out: fewer than 5 of these people are «West»" in told
    assert "these 107 people are worth about 56 who came singly" in told


@pytest.mark.parametrize("role", ["partner", "policymaker"])
def test_others_see_no_weights(visit: Visit, prepared: Path, role: str) -> None:
    """If this fails, somebody reads exact numbers of people through their weights."""
    app = visit(prepared, "themes", role=role)
    assert "As if the room looked like the city" not in words(app)
    assert len(app.get("plotly_chart")) == 1
