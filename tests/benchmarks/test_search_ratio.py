"""The benchmark of search runs, on few texts."""

from benchmarks.search_ratio import SEARCHES, measure


def test_both_sides_are_measured_and_find_something() -> None:
    """If it fails, the published ratio can't be measured any more, or is of searches that find nothing."""
    found = measure(3000)
    assert found["ratio"] > 0
    assert [row["search"] for row in found["searches"]] == list(SEARCHES)
    assert sum(row["found"] for row in found["searches"]) > 20
