"""The headings above the table of groups and themes can be read."""

import pytest

from analysis.figures.heat import headings


@pytest.mark.parametrize(("names", "written", "angle"), [
    (["Woman", "Man", "Another gender", "No"], ["Woman", "Man", "Another<br>gender", "No"], 0),
    (["<16", "Older"], ["&lt;16", "Older"], 0),
    ([f"Neighbourhood {n}" for n in range(7)], [f"Neighbourhood {n}" for n in range(7)], -90)])
def test_headings_stand_on_end_only_where_they_must(names: list[str], written: list[str], angle: int) -> None:
    """If it fails, people bend their heads to read «Man», or long names run into each other on a telephone."""
    assert headings(names)[:2] == (written, angle)
