"""What groups say differently: the page says honestly what is known, and opens the voices behind a cell."""

from pathlib import Path

import pytest

from tests.pages.seen import Visit, words


def test_staff_read_what_differs_and_the_voices_behind(visit: Visit, prepared: Path) -> None:
    """If this fails, a difference is claimed of 107 people that isn't there, or nobody can read who said what."""
    app = visit(prepared, "differences")
    told = words(app)
    assert "No group is known to say anything more often than others" in told
    assert "Of the 107 people with words of their own and a form; each counts once for a theme. 65 texts" in told
    assert "For the engagement staff only" in told
    assert len(app.get("plotly_chart")) == 1
    boxes = {box.label: box for box in app.selectbox}
    boxes["Group"].select("male")
    told = words(boxes["Theme"].select("traffic").run())
    assert "«Traffic, speed and parking» — ● no difference seen, compared with all others who answered: 30% against " \
           "15%; between 0.65 and 6.9 times." in told
    assert "13 contributions of this group." in told
    boxes = {box.label: box for box in app.selectbox}
    told = words(boxes["Question"].select_index(3).run())
    assert "too few to tell" in told


def test_others_are_not_offered_it(visit: Visit, prepared: Path) -> None:
    """If this fails, a policymaker reads exactly how many of a small group said something."""
    with pytest.raises(ValueError, match="differences"):
        visit(prepared, "differences", role="policymaker")
