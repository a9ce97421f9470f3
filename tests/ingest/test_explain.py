"""What was read, in words for people."""

from pathlib import Path

from ingest import open_folder
from ingest.explain import in_words


def test_what_an_answer_was_taken_for_is_said_by_its_label(small: Path) -> None:
    """If this fails, people read an id of engagement.toml, or what a file said is changed."""
    engagement = open_folder(small).engagement
    assert in_words("Girl → f", engagement) == "Girl → Woman"
    assert in_words("a → b", engagement) == "a → b", "no category of ours"
    assert in_words("f", engagement) == "f"
