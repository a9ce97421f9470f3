"""What is asked for by words: each of them must be there."""

import argparse

import pytest

from benchmarks.screenshots import CASES, PAGES, several


def test_a_wrong_word_is_named_with_what_there_is() -> None:
    """When it fails, a slip of the pen ends in a traceback after minutes, or in no pictures at all."""
    assert several("salvador, london", CASES) == ("salvador", "london")
    assert several("", CASES) == CASES
    assert {"overview", "form", "partner"} <= set(PAGES)
    with pytest.raises(argparse.ArgumentTypeError, match="no «lodnon»; choose from london, new-york, salvador"):
        several("london,lodnon", CASES)
