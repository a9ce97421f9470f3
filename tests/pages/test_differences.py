"""What groups say differently: the page says honestly what is known, and opens the voices behind a cell."""

import re
from pathlib import Path

from tests.pages.seen import Visit, words


def test_staff_read_what_differs_and_the_voices_behind(visit: Visit, prepared: Path) -> None:
    """If this fails, a difference is claimed of 107 people that isn't there, or nobody can read who said what."""
    app = visit(prepared, "differences")
    told = words(app)
    assert "Too few people to tell what groups say differently" in told
    assert ("This is about the 107 people who filled in a form and wrote something; each counts once for a theme. "
            "65 texts") in told
    assert "For the engagement staff only" in told
    assert len(app.get("plotly_chart")) == 1
    boxes = {box.label: box for box in app.selectbox}
    boxes["Group"].select("male")
    told = words(boxes["Theme"].select("traffic").run())
    assert "30% spoke of «Traffic, speed and parking», and 15% of all others who answered — ? too few to tell. It " \
           "may be between 0.65 and 6.9 times as often." in told
    assert "13 contributions of this group." in told
    boxes = {box.label: box for box in app.selectbox}
    told = words(boxes["Question"].select_index(3).run())
    assert "too few to tell" in told


def test_others_read_it_from_rounded_numbers(visit: Visit, prepared: Path) -> None:
    """If this fails, a policymaker reads exactly how many of a small group said something, or who said it."""
    told = words(visit(prepared, "differences", role="policymaker"))
    assert re.search(r"Of those heard, about 1[01]0 filled in a form", told)
    assert "107" not in told
    assert "65 texts" not in told
    assert "never by a group" in told
