"""The benchmark of near-duplicates runs on few texts, and what is planted is what it says."""

from benchmarks.alike_ratio import measure
from benchmarks.planted import IDEA, KIND, KINDS, MISSES, OF, TRUTH, planted


def test_what_is_planted_is_told() -> None:
    """If it fails, recall is measured on texts that are no duplicates, or on none."""
    frame = planted(3000)
    assert len(frame) == 3000
    assert set(frame[KIND]) == {IDEA, *KINDS, *MISSES}
    copies = frame[frame[KIND].isin(list(KINDS))]
    assert (copies[TRUTH] == copies[OF]).all()
    assert frame.loc[frame[KIND].isin([IDEA, *MISSES]), TRUTH].is_unique


def test_nearly_all_planted_are_found_and_nearly_no_near_miss() -> None:
    """If it fails, support is lost or invented by the hundred."""
    found = measure(6000)
    assert found["recall_of_all"] >= 0.98
    near = "a place spelt nearly so"  # in few texts, each name is as rare as a slip would be
    assert max(share for name, share in found["false"].items() if name != near) <= 0.01
    assert found["false"][near] <= 0.2
    assert found["precision"] >= 0.995
    assert found["baseline_recall"]["typos"] < 0.1 < found["baseline_recall"]["the same"]
