"""The figures we publish about the tagger."""

import pytest

from benchmarks.tagging import score


def test_scores() -> None:
    """If it fails, published F1 figures are not what F1 means elsewhere."""
    gold, found = [[], ["a", "b", "c"], ["b", "c"]], [[], ["a", "b", "c"], ["a", "b"]]
    figures = score(gold, found, ["a", "b", "c"])
    assert figures["macro F1"] == pytest.approx(0.7778, abs=5e-5)
    assert figures["micro F1"] == pytest.approx(0.8)
    assert figures["one theme right"] == 1.0
