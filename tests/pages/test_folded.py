"""Long texts don't push the others off the page."""

from pages.parts.folded import SHOWN, paragraphs


def test_the_rest_of_a_long_text_is_folded_away_and_whole() -> None:
    """Else a pasted report of 250,000 letters is all that anybody sees on Voices."""
    shown, rest = paragraphs("word " * 50_000).split("<details>")
    assert len(shown) < SHOWN + 100
    assert "Show all 250,000 letters" in rest
    assert (shown + rest).count("word") == 50_000


def test_other_texts_stand_as_they_are() -> None:
    """Nobody opens a fold for two lines; words that were looked for are marked on both sides of one."""
    assert paragraphs("More <trees>", ["trees"]) == "<p>More &lt;<mark>trees</mark>&gt;</p>"
    assert paragraphs("trees " * 400, ["trees"]).count("<mark>") == 400
