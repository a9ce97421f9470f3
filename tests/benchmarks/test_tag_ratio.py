"""The benchmark of the tagger runs, on few texts."""

from benchmarks.tag_ratio import CASES, WORDS, invent, measure


def test_texts_are_thirty_words_and_always_the_same() -> None:
    """If it fails, the published figure is about other texts than it says."""
    for language in CASES:
        texts = invent(language, 20)
        assert {len(text.split()) for text in texts} == {WORDS}
        assert texts == invent(language, 20)


def test_both_sides_are_measured() -> None:
    """If it fails, the published ratio can't be measured any more, or is of texts in which nothing is found."""
    found = measure(60)
    assert found["ratio"] == found["ours"] / found["bare"] > 0
    assert all(row["with a theme"] > 0.5 for row in found["languages"])
