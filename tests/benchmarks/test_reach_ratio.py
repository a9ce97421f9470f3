"""The benchmark of the reach step runs, on few people."""

from benchmarks.reach_ratio import engagement, groupby, invent, measure
from ingest.schema import names as c


def test_both_sides_count_the_same_people() -> None:
    """If it fails, the published ratio compares two different jobs, or can't be measured any more."""
    frames, asked = invent(3000), engagement()
    assert {int(counted.sum()) for counted in groupby(frames, asked)} == {3000}
    assert frames.participants[c.SESSION].notna().mean() > 0.3
    found = measure(3000)
    assert found["people"] == 3000
    assert found["ratio"] == found["reach"] / found["groupby"] > 0
