"""What reviews teach."""

from analysis.themes.learn.reviewed import reviewed
from tests.analysis.themes.learn.made import codings, texts


def test_themes_that_left_the_codebook_are_not_learnt() -> None:
    """If this fails, an old review brings a deleted theme back, or teaches that a text has none."""
    contributions, _ = texts(3)
    said = codings(contributions, ["a", "gone", ""])
    known = reviewed(contributions, said, ["a"])
    assert known.contributions["contribution_id"].tolist() == ["c0000", "c0002"]
    assert known.truth.tolist() == [[1], [0]]


def test_reviews_of_texts_that_are_gone_are_left_out() -> None:
    """If this fails, an undone upload ends in an error."""
    contributions, _ = texts(3)
    assert reviewed(contributions[:1], codings(contributions, ["a"] * 3), ["a"]).truth.tolist() == [[1]]
