"""Answers in fewer or more words."""

import pytest

from ingest.rows.loosely import loosely

TENURE = {"council tenant": "rent", "private tenant": "private", "owner occupier": "own", "up to 1 wage": "one",
          "1 to 2 wages": "two", "shared ownership": "shared", "retired": "old"}


@pytest.mark.parametrize(("said", "category"), [
    ("Secure council tenants", "rent"), ("Council", "rent"), ("Council/HA", "rent"), ("Council / private tenant", None),
    ("Retired teacher", "old"), ("not retired", None), ("tenant", None), ("up to 2 wages", None), ("2", None),
    ("council tenant; owner occupier", None), ("I have been a council tenant for years", None), ("", None),
])
def test_in_other_words(said: str, category: str | None) -> None:
    """If this fails, somebody counts for a group they didn't name, or for none although they did."""
    assert loosely(said, TENURE) == category


def test_of_a_place_the_beginning_is_not_enough() -> None:
    """If this fails, «Council» is a place because «Council tenant» is."""
    assert loosely("Council", TENURE, shorter=False) is None
