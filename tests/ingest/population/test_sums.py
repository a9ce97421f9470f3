"""Totals and sums of a census table, with the noise that a census adds."""

import pytest

from ingest.population.sums import Sums, Whole
from ingest.schema.names import Unit

WHOLE = Whole("old town", "sex", 2024, Unit.PEOPLE)


@pytest.mark.parametrize(("groups", "total", "fits"), [
    ([700, 722], 1422, True), ([698, 719], 1422, True), ([3, 4], 10, True),  # blurred, so that nobody is known
    ([4000, 3000, 2000], 10_000, True), ([400_000, 300_000], 9_000_000, False), ([700, 690], 1422, False),
    ([1000, 2000], 0, False)])
def test_a_total_is_its_groups_but_for_rounding(groups: list[int], total: int, fits: bool) -> None:
    """If this fails, real tables are refused for their noise, or a missing group passes for noise."""
    sums = Sums()
    for n in groups:
        sums.add(WHOLE, n)
    sums.state(WHOLE, total, 7)
    assert sums.unlike() == (({}, {}) if fits else ({WHOLE: f"{sum(groups)} ≠ {total}"},
                                                    {7: f"{sum(groups)} ≠ {total}"}))


def test_a_total_without_groups_is_no_contradiction() -> None:
    """If this fails, a table with one line of totals is refused."""
    sums = Sums()
    sums.state(WHOLE, 10, 1)
    assert sums.unlike() == ({}, {})
