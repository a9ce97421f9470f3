"""The figures we publish about the tagger."""

import pytest

from benchmarks.tagging import held_out, score, starter


def test_scores() -> None:
    """If it fails, published F1 figures are not what F1 means elsewhere."""
    gold, found = [[], ["a", "b", "c"], ["b", "c"]], [[], ["a", "b", "c"], ["a", "b"]]
    figures = score(gold, found, ["a", "b", "c"])
    assert figures["macro F1"] == pytest.approx(0.7778, abs=5e-5)
    assert figures["micro F1"] == pytest.approx(0.8)
    assert figures["one theme right"] == 1.0


def test_the_starter_codebook_is_scored_by_language_with_the_held_out_half_apart() -> None:
    """If it fails, what a new engagement can expect is not known, or only where the words were tuned."""
    told = ("pt", "pl")  # of the six: one that a sample case speaks, and one that none does
    rows = starter(told)
    assert [(row["language"], row["part"]) for row in rows] == [
        (language, part) for language in told for part in ("all", "tuned on", "held out")]
    for whole, tuned, held in zip(rows[::3], rows[1::3], rows[2::3], strict=True):
        assert whole["texts"] == tuned["texts"] + held["texts"]
        assert whole["macro F1"] >= (0.7 if whole["language"] == "pt" else 0.6)
        assert held["macro F1"] >= 0.5


def test_the_same_words_are_in_the_same_half() -> None:
    """If it fails, a text that two people wrote is tuned on and held out at once."""
    assert held_out("Más árboles!") == held_out("mas ARBOLES")
