"""What comes again is worked out once."""

from ingest.once import Once


def test_each_thing_is_worked_out_once() -> None:
    """If this fails, a form of 100,000 rows works out 100,000 times what «34» means."""
    asked: list[str] = []
    once = Once(lambda said: asked.append(said) or len(asked))  # type: ignore[func-returns-value]
    assert [once["a"], once["b"], once["a"], once["b"]] == [1, 2, 1, 2]
    assert asked == ["a", "b"]
